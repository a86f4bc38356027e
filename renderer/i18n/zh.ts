/** The window's texts in Chinese. */
import type { TextKey } from './en.ts';
import { bands } from './zh/bands.ts';
import { briefFile } from './zh/briefFile.ts';
import { branches } from './zh/branches.ts';
import { catalogue } from './zh/catalogue.ts';
import { dialogs } from './zh/dialogs.ts';
import { editing } from './zh/editing.ts';
import { figures } from './zh/figures.ts';
import { files } from './zh/files.ts';
import { inspector } from './zh/inspector.ts';
import { insulation } from './zh/insulation.ts';
import { laminate } from './zh/laminate.ts';
import { modules } from './zh/modules.ts';
import { barEditing } from './zh/barEditing.ts';
import { cuts } from './zh/cuts.ts';
import { dxf } from './zh/dxf.ts';
import { outline } from './zh/outline.ts';
import { seriesOrder } from './zh/seriesOrder.ts';
import { overrides } from './zh/overrides.ts';
import { panels } from './zh/panels.ts';
import { propose } from './zh/propose.ts';
import { pressure } from './zh/pressure.ts';
import { tabs } from './zh/tabs.ts';
import { progress } from './zh/progress.ts';
import { protection } from './zh/protection.ts';
import { recordFields } from './zh/recordFields.ts';
import { refusals } from './zh/refusals.ts';
import { settings } from './zh/settings.ts';
import { start } from './zh/start.ts';
import { tables } from './zh/tables.ts';
import { things } from './zh/things.ts';
import { tools } from './zh/tools.ts';
import { view } from './zh/view.ts';
import { window } from './zh/window.ts';

export const zh: Readonly<Record<TextKey, string>> = { ...window, ...view, ...things, ...inspector, ...settings, ...recordFields, ...tables, ...dialogs, ...tools, ...files, ...editing, ...panels, ...progress, ...start, ...overrides,
  ...barEditing,
  ...cuts, ...refusals, ...briefFile, ...catalogue, ...branches, ...figures, ...laminate, ...modules, ...bands, ...pressure, ...tabs, ...protection, ...propose, ...outline, ...dxf, ...seriesOrder, ...insulation };
