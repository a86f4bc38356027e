/** The window's texts in English. The keys of this catalogue are the keys of all. */
import { bands } from './en/bands.ts';
import { briefFile } from './en/briefFile.ts';
import { branches } from './en/branches.ts';
import { catalogue } from './en/catalogue.ts';
import { dialogs } from './en/dialogs.ts';
import { editing } from './en/editing.ts';
import { figures } from './en/figures.ts';
import { files } from './en/files.ts';
import { inspector } from './en/inspector.ts';
import { insulation } from './en/insulation.ts';
import { laminate } from './en/laminate.ts';
import { modules } from './en/modules.ts';
import { barEditing } from './en/barEditing.ts';
import { cuts } from './en/cuts.ts';
import { dxf } from './en/dxf.ts';
import { outline } from './en/outline.ts';
import { seriesOrder } from './en/seriesOrder.ts';
import { overrides } from './en/overrides.ts';
import { panels } from './en/panels.ts';
import { propose } from './en/propose.ts';
import { pressure } from './en/pressure.ts';
import { tabs } from './en/tabs.ts';
import { progress } from './en/progress.ts';
import { protection } from './en/protection.ts';
import { recordFields } from './en/recordFields.ts';
import { refusals } from './en/refusals.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { tables } from './en/tables.ts';
import { things } from './en/things.ts';
import { tools } from './en/tools.ts';
import { view } from './en/view.ts';
import { window } from './en/window.ts';

export const en = { ...window, ...view, ...things, ...inspector, ...settings, ...recordFields, ...tables, ...dialogs, ...tools, ...files, ...editing, ...panels, ...progress, ...start, ...overrides,
  ...barEditing,
  ...cuts, ...refusals, ...briefFile, ...catalogue, ...branches, ...figures, ...laminate, ...modules, ...bands, ...pressure, ...tabs, ...protection, ...propose, ...outline, ...dxf, ...seriesOrder, ...insulation };

export type TextKey = keyof typeof en;
