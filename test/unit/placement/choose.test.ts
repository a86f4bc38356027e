/** Another cell or front end of the catalogue in place of the one a layout has. */
import { describe, expect, it } from 'vitest';
import { CELL_TYPES, findCellType } from '../../../shared/catalog/cells.ts';
import { findFrontEnd } from '../../../shared/catalog/frontEnds.ts';
import { integrityProblem } from '../../../shared/format/integrity.ts';
import { diffOfChanges } from '../../../shared/model/changes.ts';
import { applyDiff, recordsOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import { withCellType } from '../../../shared/placement/chooseCellType.ts';
import { withFrontEnd } from '../../../shared/placement/chooseFrontEnd.ts';
import { edited, smallPack } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

/** 15 cells; each of three front ends measures five groups. */
const PACK = smallPack();
const OTHER = must(findCellType('prismatic-314'));
const cellsOf = (document: Document) => recordsOfKind(document, 'cell');

describe('another cell', () => {
  it('takes the place of the one there was; cells keep ids, groups and places', () => {
    const next = applyDiff(PACK, diffOfChanges(PACK, must(withCellType(PACK, OTHER))));
    expect(integrityProblem(next)).toBeNull();
    expect(recordsOfKind(next, 'cellType')).toEqual([OTHER]);
    expect(cellsOf(next)).toEqual(cellsOf(PACK).map((cell) => ({ ...cell, type: OTHER.id })));
  });

  it('of another size fills the rows again, and leaves a moved cell where it is', () => {
    const moved = edited(PACK, (tx) => tx.update('c7', 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + 1 } })));
    const thin = { ...OTHER, id: 'cellType:thin', slug: 'thin', size_mm: { ...OTHER.size_mm, thickness: OTHER.size_mm.thickness - 10 } };
    const next = applyDiff(moved, diffOfChanges(moved, must(withCellType(moved, thin))));
    const [first, second] = cellsOf(next).filter(({ slot }) => slot.row === 0).sort((a, b) => a.slot.position - b.slot.position);
    const before = cellsOf(moved).filter(({ slot }) => slot.row === 0).sort((a, b) => a.slot.position - b.slot.position);
    const pitch = (a?: { pose: { x: number } }, b?: { pose: { x: number } }) => Math.abs((b?.pose.x ?? 0) - (a?.pose.x ?? 0));
    expect(pitch(first, second)).toBeCloseTo(pitch(before[0], before[1]) - 10, 6);
    expect(cellsOf(next).find(({ id }) => id === 'c7')?.pose).toEqual(cellsOf(moved).find(({ id }) => id === 'c7')?.pose);
  });

  it('that the envelope has no room for is refused', () => {
    const [size] = CELL_TYPES.map(({ size_mm }) => size_mm);
    const high = { ...OTHER, size_mm: { ...OTHER.size_mm, height: (size?.height ?? 0) + 500 } };
    expect(withCellType(PACK, high)).toMatchObject({ ok: false, problems: [{ code: 'envelope-too-small' }] });
  });
});

describe('another front end', () => {
  it('brings its channels, and leaves the groups dealt as they are', () => {
    const part = must(findFrontEnd('ltc6813'));
    const { puts, removes } = must(withFrontEnd(PACK, part));
    expect(removes).toEqual([]);
    expect(puts).toMatchObject([{ ...singleton(PACK, 'sampling'), frontEnd: 'ltc6813', channels: 18, provenance: {} }]);
  });

  it('with too few channels is refused with both numbers', () => {
    const few = withFrontEnd(PACK, { slug: 'few', name: 'FEW4', channels: 4 });
    expect(few).toMatchObject({ ok: false, problems: [{ code: 'too-few-channels', place: 'channels', message: 'front end fe1 measures 5 groups, FEW4 has 4 channels' }] });
    expect(withFrontEnd(PACK, { slug: 'five', name: 'FIVE', channels: 5 }).ok).toBe(true);
  });
});
