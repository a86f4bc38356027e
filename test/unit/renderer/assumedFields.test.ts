/** Assumed data on screen: what a field is called, which one a finding opens, and what confirming or typing does to it. */
import { describe, expect, it } from 'vitest';
import { confirmTrust } from '../../../renderer/commands/confirmTrust.ts';
import { focusFinding } from '../../../renderer/commands/focusFinding.ts';
import { setField } from '../../../renderer/commands/setField.ts';
import { start } from '../../../renderer/commands/start.ts';
import { unitOfField, valueSummary } from '../../../renderer/format/valueSummary.ts';
import { findingMessage } from '../../../renderer/i18n/findingText.ts';
import { createController, type Controller } from '../../../renderer/state/controller.ts';
import { focusedFieldOf } from '../../../renderer/state/focusedField.ts';
import { trustOf } from '../../../renderer/state/recordPath.ts';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { parseDocument } from '../../../shared/format/readDocument.ts';
import { CURRENT_VERSION } from '../../../shared/format/version.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { recordOfKind, type Document } from '../../../shared/model/document.ts';
import { smallPack } from '../../support/edited.ts';
import { must } from '../../support/must.ts';
import { memoryHost, type MemoryHost } from './memoryHost.ts';

const SMALL = serializeDocument(smallPack());

async function opened(text = SMALL): Promise<{ controller: Controller; host: MemoryHost }> {
  const host = memoryHost({ '/packs/pack.ccs': text }, '/packs/pack.ccs');
  const controller = createController(host, createEngine());
  await start(controller);
  await controller.engine.settled();
  return { controller, host };
}

function documentOf(controller: Controller): Document {
  const { document } = controller.app.getState();
  if (!document) throw new Error('nothing is open');
  return document;
}

function findingOn(controller: Controller, record: string, field: string): Finding {
  const found = controller.app.getState().derived?.findings.find(({ code, params }) => code === 'assumed-data' && params['record'] === record && params['field'] === field);
  if (!found) throw new Error(`no finding on ${record} ${field}`);
  return found;
}

describe('a finding about assumed data', () => {
  it('calls record and field by their names in both languages', async () => {
    const { controller } = await opened();
    const state = controller.app.getState();
    expect(findingMessage({ ...state, language: 'en' }, findingOn(controller, 'busbars', 'maxDensity_A_mm2'))).toMatch(/^Busbars?.*, current density limit \(unverified\): /);
    expect(findingMessage({ ...state, language: 'zh' }, findingOn(controller, 'busbars', 'maxDensity_A_mm2'))).toMatch(/汇流排.*，电流密度限值（未核实）：/);
  });

  it('opens the record and the field', async () => {
    const { controller } = await opened();
    focusFinding(controller, findingOn(controller, 'structure', 'members'));
    const state = controller.app.getState();
    expect([...state.selection]).toEqual(['structure']);
    expect(focusedFieldOf(state, 'structure')).toBe('members');
    expect(focusedFieldOf(state, 'busbars')).toBeNull();
  });

  it('goes when that field is confirmed, and no other goes with it', async () => {
    const { controller } = await opened();
    const keys = () => controller.app.getState().derived?.findings.map(({ key }) => key) ?? [];
    const before = keys();
    const finding = findingOn(controller, 'structure', 'members');
    confirmTrust(controller, 'structure', ['members']);
    await controller.engine.settled();
    expect(keys()).toEqual(before.filter((key) => key !== finding.key));
  });
});

describe('a value typed in place of one that stood with others under one reason', () => {
  it('is confirmed, and the others are not', async () => {
    const { controller } = await opened();
    expect(setField(controller, 'structure', 'members.height_mm', 150)).toBeNull();
    const structure = recordOfKind(documentOf(controller), 'structure', 'structure');
    expect(trustOf(structure, 'members.height_mm')?.status).toBe('confirmed');
    expect(trustOf(structure, 'members.endWidth_mm')?.status).toBe('assumed');
  });
});

describe('a layout of an older version', () => {
  const older = SMALL.replace(`"version": ${CURRENT_VERSION}`, '"version": 1');

  it('opens unmodified, and says what saving will do', async () => {
    const { controller, host } = await opened(older);
    const { modified, notices } = controller.app.getState();
    expect(modified).toBe(false);
    expect(notices).toMatchObject([{ severity: 'warning', detail: expect.stringContaining('pack.ccs.bak') as string }]);
    expect(notices[0]?.detail).toContain(`format ${CURRENT_VERSION}`);
    expect(host.files.get('/packs/pack.ccs')).toBe(older);
    expect(serializeDocument(must(parseDocument(older)))).toContain(`"version": ${CURRENT_VERSION}`);
  });

  it('is the only one of which that is said', async () => {
    expect((await opened()).controller.app.getState().notices).toEqual([]);
  });
});

describe('the summary of a value', () => {
  it('takes units from the names of fields', () => {
    expect(valueSummary('cornerRadius_mm', 2)).toBe('2 mm');
    expect(valueSummary('padOverhang_mm', { sampling: 6, other: 1 })).toBe('sampling 6, other 1 mm');
    expect(valueSummary('members', { material: 'aluminium-6061', endWidth_mm: 40 })).toBe('material aluminium-6061, endWidth 40 mm');
    expect(valueSummary('members', { endWidth_mm: 40 }, (path) => (path === 'members.endWidth_mm' ? 'width of the ends' : null))).toBe('width of the ends 40 mm');
    expect(valueSummary('stock_mm', [1, 1.5])).toBe('1, 1.5 mm');
    expect(unitOfField('maxDensity_A_mm2')).toBe('A/mm²');
    expect(unitOfField('rate_C')).toBe('C');
    expect(unitOfField('cell_C')).toBe('°C');
    expect(unitOfField('designMargin')).toBe('');
  });
});
