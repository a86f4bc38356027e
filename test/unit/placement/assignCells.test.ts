/** Single cells given to other parallel groups: they stay where they stand, face as their new group does, and are found where groups become unequal. */
import { describe, expect, it } from 'vitest';
import { integrityProblem } from '../../../shared/format/integrity.ts';
import { diffOfChanges, type RecordChanges } from '../../../shared/model/changes.ts';
import { applyDiff, recordOfKind, recordsOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import { anyRecord } from '../../../shared/model/records/index.ts';
import type { Result } from '../../../shared/model/result.ts';
import { assignCells, swapGroups } from '../../../shared/placement/groups/assignCells.ts';
import { insertGroups } from '../../../shared/placement/groups/insertGroups.ts';
import { removeCells } from '../../../shared/placement/groups/removeCells.ts';
import { cellsAwaitingRefill, refilled } from '../../../shared/placement/refill.ts';
import { derivedOf, withRecord } from '../../support/edited.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { must } from '../../support/must.ts';

/** Two rows of six cells, two to a group: g1..g3 and back g4..g6. */
const PACK = exampleDocument((brief) => ({ ...brief, series: 6, parallel: 2, structure: { type: 'ctp', rows: 2, cellsPerRow: 6 }, frontEnd: { part: 'bq79612' } }));

function after(changes: Result<RecordChanges>, document: Document = PACK): Document {
  const next = applyDiff(document, diffOfChanges(document, must(changes)));
  expect(integrityProblem(next)).toBeNull();
  for (const record of next.values()) expect(anyRecord.safeParse(record).success).toBe(true);
  return next;
}

const cell = (id: string, document: Document = PACK) => recordOfKind(document, id, 'cell');
const swapped = (a: string, b: string): Document => after(swapGroups(PACK, [cell(a), cell(b)]));
const codes = (document: Document): string[] => [...new Set(derivedOf(document).findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))];

describe('two cells that swap their groups', () => {
  const next = swapped('c2', 'c3');

  it('stay where they stand and face as the others of their new group', () => {
    expect([cell('c2', next).group, cell('c3', next).group]).toEqual(['g2', 'g1']);
    for (const id of ['c2', 'c3']) expect({ ...cell(id, next).pose, rotation_deg: 0 }).toEqual({ ...cell(id).pose, rotation_deg: 0 });
    expect(cell('c2', next).pose.rotation_deg).toBe(cell('c4').pose.rotation_deg);
    expect(cell('c3', next).pose.rotation_deg).toBe(cell('c1').pose.rotation_deg);
  });

  it('give their bars their terminals', () => {
    const { cells } = derivedOf(next);
    const joined = cells.flatMap(({ terminals }) => terminals).filter(({ net }) => net === 'g1|g2').map(({ id }) => id.replace('terminal:', ''));
    expect(joined.sort()).toEqual(['c1:pos', 'c2:neg', 'c3:pos', 'c4:neg']);
  });

  it('are left there when the pack is filled again, also after groups came and went', () => {
    expect(cellsAwaitingRefill(next)).toBe(0);
    expect(must(refilled(next)).puts).toEqual([]);
    const wider = withRecord(next, 'structure', (record) => (record.kind === 'structure' ? { pad: { ...record.pad, thickness_mm: record.pad.thickness_mm - 0.2 } } : {}));
    const filled = after(refilled(wider), wider);
    expect(cell('c2', filled).pose.x).toBeLessThan(cell('c3', filled).pose.x);
    const grown = after(insertGroups(next, 'g1', 1), next);
    expect(after(removeCells(grown, recordsOfKind(grown, 'cell').filter(({ group }) => group === 'g7').map(({ id }) => id)), grown).size).toBe(next.size);
  });

  it('are back where they were when they swap again', () => {
    const { placeCells, ...topology } = singleton(after(swapGroups(next, [cell('c2', next), cell('c3', next)]), next), 'topology');
    expect(placeCells).toHaveLength(12);
    expect(topology).toEqual(singleton(PACK, 'topology'));
  });
});

describe('a cell that goes to another group alone', () => {
  it('leaves groups that are found unequal', () => {
    const next = after(assignCells(PACK, new Map([['c2', 'g2']])));
    expect(codes(next)).toContain('group-cells');
    expect(derivedOf(next).findings.filter(({ code }) => code === 'group-cells').map(({ actual }) => actual).sort()).toEqual([1, 3]);
  });

  it('is no change where it is in that group', () => {
    expect(must(assignCells(PACK, new Map([['c1', 'g1']])))).toEqual({ puts: [], removes: [], turned: [] });
  });

  it.each<[string, ReadonlyMap<string, string>, string]>([
    ['a cell that is not there', new Map([['c99', 'g1']]), 'no-cell'],
    ['a group that is not there', new Map([['c1', 'g9']]), 'no-group'],
    ['a group that would be empty', new Map([['c1', 'g2'], ['c2', 'g2']]), 'group-emptied'],
  ])('is refused with %s', (_what, groups, code) => {
    expect(assignCells(PACK, groups)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
