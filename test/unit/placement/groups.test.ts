import { describe, expect, it } from 'vitest';
import { integrityProblem } from '../../../shared/format/integrity.ts';
import { diffOfChanges, type RecordChanges } from '../../../shared/model/changes.ts';
import { applyDiff, recordsOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import { anyRecord } from '../../../shared/model/records/index.ts';
import type { Result } from '../../../shared/model/result.ts';
import { copyCells } from '../../../shared/placement/groups/copyCells.ts';
import { insertGroups } from '../../../shared/placement/groups/insertGroups.ts';
import { removeCells } from '../../../shared/placement/groups/removeCells.ts';
import { cellsAwaitingRefill, refilled } from '../../../shared/placement/refill.ts';
import { derivedOf, edited, smallPack } from '../../support/edited.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { must } from '../../support/must.ts';

/** Three rows of five: c1..c5 from the front, c6..c10 back, c11..c15; fe1 g1..g5, fe2 g6..g10, fe3 g11..g15. */
const PACK = smallPack();

function after(changes: Result<RecordChanges>, document: Document = PACK): Document {
  const next = applyDiff(document, diffOfChanges(document, must(changes)));
  expect(integrityProblem(next)).toBeNull();
  for (const record of next.values()) expect(anyRecord.safeParse(record).success).toBe(true);
  return next;
}

const codesOf = (document: Document): string[] => [...new Set(derivedOf(document).findings.filter((finding) => finding.severity === 'error').map((finding) => finding.code))].sort();
const order = (document: Document) => singleton(document, 'topology').groupOrder;
const frontEnds = (document: Document) => Object.fromEntries(recordsOfKind(document, 'frontEnd').map((frontEnd) => [frontEnd.id, frontEnd.groups.join(' ')]));
const row = (index: number): string[] => recordsOfKind(PACK, 'cell').filter((cell) => cell.slot.row === index).map((cell) => cell.id);
const cell = (document: Document, id: string) => {
  const record = document.get(id);
  if (record?.kind !== 'cell') throw new Error(`no cell ${id}`);
  return record;
};

describe('removing cells', () => {
  it('takes the group out of the series order and of its front end, and nothing else', () => {
    const next = after(removeCells(PACK, ['c3']));
    expect(order(next)).toHaveLength(14);
    expect(order(next)).not.toContain('g3');
    expect(frontEnds(next)).toMatchObject({ fe1: 'g1 g2 g4 g5', fe2: 'g6 g7 g8 g9 g10' });
    expect(cell(next, 'c4')).toEqual(cell(PACK, 'c4'));
    expect(derivedOf(next).summary).toMatchObject({ series: 14, cells: 14 });
    // c2 and c4 stand the same way round: their poles no longer alternate.
    expect(codesOf(next)).toContain('polarity');
  });

  it('removes a whole row with its front end', () => {
    const next = after(removeCells(PACK, row(1)));
    expect(frontEnds(next)).toEqual({ fe1: 'g1 g2 g3 g4 g5', fe3: 'g11 g12 g13 g14 g15' });
    expect(derivedOf(next).fpcs.map((fpc) => fpc.id)).toEqual(['fpc:fe1', 'fpc:fe3']);
  });

  it('leaves a pack of one cell that still derives', () => {
    const next = after(removeCells(PACK, recordsOfKind(PACK, 'cell').map((one) => one.id).filter((id) => id !== 'c8')));
    expect(order(next)).toEqual(['g8']);
    expect(derivedOf(next).busbars.map((bar) => bar.id)).toEqual(['busbar:|g8', 'busbar:g8|']);
  });

  it('refuses to take out the last cell, and what is no cell', () => {
    expect(removeCells(PACK, recordsOfKind(PACK, 'cell').map((one) => one.id))).toMatchObject({ ok: false, problems: [{ code: 'last-cell' }] });
    expect(removeCells(PACK, ['g1'])).toMatchObject({ ok: false, problems: [{ code: 'no-cell', message: 'there is no cell "g1"' }] });
  });
});

describe('copying cells', () => {
  it('puts a copied row into series after the last original, in a row and a front end of its own', () => {
    const copied = must(copyCells(PACK, row(2), [{ dx_mm: 0, dy_mm: 200, dz_mm: 0 }]));
    const next = after({ ok: true, value: copied });
    expect(copied.cells).toEqual(['c16', 'c17', 'c18', 'c19', 'c20']);
    expect(order(next).slice(14)).toEqual(['g15', 'g16', 'g17', 'g18', 'g19', 'g20']);
    expect(frontEnds(next)).toMatchObject({ fe3: 'g11 g12 g13 g14 g15', fe4: 'g16 g17 g18 g19 g20' });
    expect(cell(next, 'c16')).toMatchObject({ placed: 'user', group: 'g16', slot: { row: 3, position: 0 }, pose: { y: cell(PACK, 'c11').pose.y + 200 } });
    expect(derivedOf(next).summary.cells).toBe(20);
    expect(codesOf(next)).not.toContain('rule-failed');
  });

  it('tears a front end apart where another row comes between its groups', () => {
    const next = after(copyCells(PACK, ['c3'], [{ dx_mm: 0, dy_mm: 600, dz_mm: 0, rotation_deg: 180 }]));
    expect(order(next).slice(0, 5)).toEqual(['g1', 'g2', 'g3', 'g16', 'g4']);
    expect(frontEnds(next)).toEqual({ fe1: 'g1 g2 g3', fe2: 'g6 g7 g8 g9 g10', fe3: 'g11 g12 g13 g14 g15', fe4: 'g16', fe5: 'g4 g5' });
    expect(cell(next, 'c16').pose.rotation_deg).toBe((cell(PACK, 'c3').pose.rotation_deg + 180) % 360);
    expect(derivedOf(next).nets.series).toBe(16);
  });

  it('deals a front end anew where its channels are used up', () => {
    const tight = edited(PACK, (tx) => tx.update('sampling', 'sampling', (sampling) => ({ ...sampling, channels: 6 })));
    const pitch = 80;
    const offsets = [1, 2, 3].map((n) => ({ dx_mm: n * pitch, dy_mm: 0, dz_mm: 0 }));
    const next = after(copyCells(tight, ['c5'], offsets), tight);
    expect(frontEnds(next)).toMatchObject({ fe1: 'g1 g2 g3 g4', fe4: 'g5 g16 g17 g18' });
    expect(['c16', 'c17', 'c18'].map((id) => cell(next, id).slot)).toEqual([5, 6, 7].map((position) => ({ row: 0, position })));
  });

  it('never gives an id again that something still speaks of', () => {
    const document = edited(PACK, (tx) => tx.put({ id: 'override:1', kind: 'override', target: 'busbar:g40|g41', feature: 'edge:c77:+x', value: 1 }));
    expect(must(copyCells(document, ['c1'], [{ dx_mm: 0, dy_mm: -500, dz_mm: 0 }])).puts.map((record) => record.id)).toEqual(expect.arrayContaining(['g42', 'c78']));
  });

  it('refuses an empty selection and ids that are no cells', () => {
    expect(copyCells(PACK, [], [{ dx_mm: 1, dy_mm: 0, dz_mm: 0 }])).toMatchObject({ ok: false, problems: [{ code: 'nothing-to-copy' }] });
    expect(copyCells(PACK, ['c99'], [{ dx_mm: 1, dy_mm: 0, dz_mm: 0 }])).toMatchObject({ ok: false, problems: [{ code: 'no-cell' }] });
  });
});

describe('inserting groups', () => {
  it('puts cells behind the row until the pack is filled again, and filling gives them their place', () => {
    const inserted = after(insertGroups(PACK, 'g1', 3));
    expect(order(inserted).slice(0, 5)).toEqual(['g1', 'g16', 'g17', 'g18', 'g2']);
    expect(frontEnds(inserted)).toMatchObject({ fe1: 'g1 g16 g17 g18 g2 g3 g4 g5' });
    expect(derivedOf(inserted).summary.cells).toBe(18);
    expect(refilled(inserted)).toMatchObject({ ok: false, problems: [{ code: 'places-unfilled' }] });

    const wide = edited(inserted, (tx) => tx.update('structure', 'structure', (structure) => ({ ...structure, rows: 2, cellsPerRow: 9, envelope_mm: { ...structure.envelope_mm, x: structure.envelope_mm.x + 500 } })));
    const filled = after(refilled(wide), wide);
    expect(['c1', 'c16', 'c17', 'c18', 'c2'].map((id) => cell(filled, id).slot.position)).toEqual([0, 1, 2, 3, 4]);
    expect(Object.values(frontEnds(filled))).toEqual(['g1 g16 g17 g18 g2 g3 g4 g5 g6', 'g7 g8 g9 g10 g11 g12 g13 g14 g15']);
    expect(codesOf(filled)).toEqual([]);
  });

  it('goes below the whole pack for null, and refuses what is no group and no count', () => {
    expect(order(after(insertGroups(PACK, null, 1)))[0]).toBe('g16');
    expect(insertGroups(PACK, 'g99', 1)).toMatchObject({ ok: false, problems: [{ code: 'no-group' }] });
    expect(insertGroups(PACK, 'g1', 0.5)).toMatchObject({ ok: false, problems: [{ code: 'bad-value' }] });
  });
});

describe('filling again', () => {
  it('changes nothing where all is in place', () => {
    expect(must(refilled(PACK))).toEqual({ puts: [], removes: [] });
    expect(cellsAwaitingRefill(PACK)).toBe(0);
  });

  it('moves the filled cells after the gap between rows was changed, and leaves a moved one alone', () => {
    const changed = edited(PACK, (tx) => {
      tx.update('structure', 'structure', (structure) => ({ ...structure, rowGap_mm: structure.rowGap_mm + 4, envelope_mm: { ...structure.envelope_mm, y: structure.envelope_mm.y + 8 } }));
      tx.update('c7', 'cell', (one) => ({ ...one, placed: 'user', pose: { ...one.pose, x: one.pose.x + 1 } }));
    });
    // The rows are centred in the envelope: the middle one moves by half of what is added, the outer ones by 0 and 8.
    expect(cellsAwaitingRefill(changed)).toBe(9);
    const filled = after(refilled(changed), changed);
    expect(cell(filled, 'c1').pose.y).toBeCloseTo(cell(PACK, 'c1').pose.y, 6);
    expect(cell(filled, 'c8').pose.y).toBeCloseTo(cell(PACK, 'c8').pose.y + 4, 6);
    expect(cell(filled, 'c7').pose).toEqual(cell(changed, 'c7').pose);
    expect(cellsAwaitingRefill(filled)).toBe(0);
    expect(must(refilled(filled)).puts).toEqual([]);
  });

  it('refuses rows that the cells do not fill, and an envelope that is too small', () => {
    const rows = edited(PACK, (tx) => tx.update('structure', 'structure', (structure) => ({ ...structure, rows: 2 })));
    expect(refilled(rows)).toMatchObject({ ok: false, problems: [{ code: 'places-unfilled', place: 'series' }] });
    const small = edited(PACK, (tx) => tx.update('structure', 'structure', (structure) => ({ ...structure, envelope_mm: { ...structure.envelope_mm, x: 100 } })));
    expect(refilled(small)).toMatchObject({ ok: false, problems: [{ code: 'envelope-too-small' }] });
  });

  it('keeps a moved cell that now stands outside, and says so', () => {
    const outside = edited(PACK, (tx) => tx.update('c7', 'cell', (one) => ({ ...one, placed: 'user', pose: { ...one.pose, y: 5000 } })));
    const filled = after(refilled(outside), outside);
    expect(cell(filled, 'c7').pose.y).toBe(5000);
    expect(derivedOf(filled).findings.filter((finding) => finding.code === 'orphaned-override')).toMatchObject([{ items: ['c7'], key: 'orphaned-override~c7~#pose', params: { variant: 'pose' } }]);
  });
});

describe('groups of two cells in parallel', () => {
  const PAIRS = exampleDocument((brief) => ({ ...brief, series: 6, parallel: 2, structure: { type: 'ctp', rows: 2, cellsPerRow: 6 }, ntcPerFrontEnd: 1, currents: { continuous_A: 200 } }));

  it('are inserted whole, turned by turns, and filled into their places', () => {
    const inserted = after(insertGroups(PAIRS, 'g1', 2), PAIRS);
    const added = recordsOfKind(inserted, 'cell').filter((one) => one.group === 'g7' || one.group === 'g8');
    expect(added.map((one) => one.group)).toEqual(['g7', 'g7', 'g8', 'g8']);
    const [first, second, third, fourth] = added.map((one) => one.pose.rotation_deg);
    expect([first === second, second === third, third === fourth]).toEqual([true, false, true]);
    const wide = edited(inserted, (tx) => tx.update('structure', 'structure', (structure) => ({ ...structure, cellsPerRow: 8, envelope_mm: { ...structure.envelope_mm, x: structure.envelope_mm.x + 200 } })));
    const filled = after(refilled(wide), wide);
    expect(['c1', 'c2', 'c13', 'c14', 'c15'].map((id) => cell(filled, id).slot.position)).toEqual([0, 1, 2, 3, 4]);
    expect(codesOf(filled)).toEqual([]);
  });

  it('say so when one of them is taken out, and stay joined', () => {
    const next = after(removeCells(PAIRS, ['c3']), PAIRS);
    expect(codesOf(next)).toContain('group-cells');
    expect(derivedOf(next).busbars.map((bar) => bar.pads.length)).toEqual([2, 3, 3, 4, 4, 4, 2]);
  });

  it('are copied whole', () => {
    const copied = after(copyCells(PAIRS, ['c3', 'c4'], [{ dx_mm: 0, dy_mm: -400, dz_mm: 0 }]), PAIRS);
    expect(recordsOfKind(copied, 'cell').filter((one) => one.group === 'g7').map((one) => one.id)).toEqual(['c13', 'c14']);
  });
});
