import { describe, expect, it } from 'vitest';
import { CELL_TYPES } from '../../../shared/catalog/cells.ts';
import { createDocument, createRecords } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import { needsPressure } from '../../../shared/placement/pressure.ts';
import { hasOpposedTabs } from '../../../shared/placement/tabs/foldedTab.ts';
import { arrangementChoices } from '../../../renderer/start/arrangements.ts';
import { briefText, envelopeState, firstDraft, withCell, type BriefDraft } from '../../../renderer/start/briefDraft.ts';

const draft = firstDraft('eve-lf280k', 280);
const withNumbers = (numbers: BriefDraft['numbers']): BriefDraft => ({ ...draft, numbers: { ...draft.numbers, ...numbers } });

describe('the brief of the guided layout', () => {
  it('starts with one that the engine can build', () => {
    const brief = parseBrief(briefText(draft));
    expect(brief.ok && createDocument(brief.value).ok).toBe(true);
  });

  it('puts pouch cells into a module by itself, which the engine can build', () => {
    const cells = CELL_TYPES.filter((cell) => hasOpposedTabs(cell) && !needsPressure(cell));
    expect(cells.length).toBeGreaterThan(3);
    for (const cell of cells) {
      const chosen = withCell(draft, cell.slug, cell);
      expect(chosen).toMatchObject({ structure: 'module', series: 12 });
      const brief = parseBrief(briefText(chosen));
      const made = brief.ok && createRecords(brief.value);
      expect(made && made.ok && made.value.get('structure')).toMatchObject({ rows: 1, cellsPerRow: 12, modules: { alone: true } });
    }
    const back = withCell(withNumbers({ 'structure.busbarFrame.leg_mm': 3 }), 'blade-135', CELL_TYPES.find(({ slug }) => slug === 'blade-135'));
    expect(briefText(back)).not.toContain('busbarFrame');
  });

  it('puts each field where the brief has it, and leaves out what is empty', () => {
    const brief = parseBrief(briefText({ ...withNumbers({ 'structure.pad.thickness_mm': 3, 'structure.rowGap_mm': null }), choices: { 'frontEnd.part': 'bq79616' } }));
    expect(brief.ok && brief.value).toMatchObject({ structure: { type: 'ctp', pad: { thickness_mm: 3 } }, frontEnd: { part: 'bq79616' }, currents: { continuous_A: 140 } });
    expect(brief.ok && brief.value.structure).not.toHaveProperty('rowGap_mm');
  });

  it('gives the floor of a chassis to what is built into one only', () => {
    const floored = withNumbers({ 'structure.chassis.floor_mm': 2 });
    expect(briefText(floored)).not.toContain('chassis');
    const brief = parseBrief(briefText({ ...floored, structure: 'ctc' }));
    expect(brief.ok && brief.value.structure).toMatchObject({ type: 'ctc', chassis: { floor_mm: 2 } });
  });

  it('gives the envelope whole or not at all', () => {
    const part = withNumbers({ 'structure.envelope_mm.x': 1200 });
    expect(envelopeState(part)).toBe('part');
    expect(briefText(part)).not.toContain('envelope_mm');
    const whole = withNumbers({ 'structure.envelope_mm.x': 1200, 'structure.envelope_mm.y': 800, 'structure.envelope_mm.z': 270 });
    expect(envelopeState(whole)).toBe('given');
    const brief = parseBrief(briefText(whole));
    expect(brief.ok && brief.value.structure.envelope_mm).toEqual({ x: 1200, y: 800, z: 270 });
  });
});

describe('rows to choose from', () => {
  const field = { width_mm: 173.7, thickness_mm: 71.7, pad_mm: 2, rowGap_mm: 8 };
  it('offers full rows that can be joined, the squarest first', () => {
    const choices = arrangementChoices(52, 1, field).map(({ rows, cellsPerRow }) => `${rows}x${cellsPerRow}`);
    expect(choices[0]).toBe('4x13');
    expect([...choices].sort()).toEqual(['1x52', '2x26', '4x13', '52x1']);
  });
  it('says what room the cells take', () => {
    expect(arrangementChoices(52, 1, field)[0]).toMatchObject({ x_mm: 13 * 71.7 + 12 * 2, y_mm: 4 * 173.7 + 3 * 8 });
  });
});
