import { describe, expect, it } from 'vitest';
import { fillRows, type Filling } from '../../../shared/placement/fillRows.ts';
import type { CellTypeRecord } from '../../../shared/model/records/cellType.ts';
import type { StructureRecord } from '../../../shared/model/records/structure.ts';
import { endsOf, placedPack, sampleCellType, sampleStructure } from './samplePack.ts';

function filled(structure: StructureRecord, cellType = sampleCellType(), parallel = 1): Filling {
  const result = fillRows({ structure, cellType, series: (structure.rows * structure.cellsPerRow) / parallel, parallel });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function refusals(change: { structure?: Partial<StructureRecord>; cellType?: CellTypeRecord; series?: number; parallel?: number }) {
  const result = fillRows({
    structure: { ...sampleStructure(), ...change.structure },
    cellType: change.cellType ?? sampleCellType(),
    series: change.series ?? 6,
    parallel: change.parallel ?? 1,
  });
  return result.ok ? [] : result.problems;
}

describe('filling rows', () => {
  it('puts cells in series order along a serpentine, poses worked out by hand', () => {
    const { cells } = filled(sampleStructure());
    // First centre: 60 + 40 + 5 + 35 = 140, pitch 72; rows 348 wide, centred in 420: first row centre 36 + 85 = 121.
    expect(cells.map((cell) => cell.pose.x)).toEqual([140, 212, 284, 284, 212, 140]);
    expect(cells.map((cell) => cell.pose.y)).toEqual([121, 121, 121, 299, 299, 299]);
    expect(new Set(cells.map((cell) => cell.pose.z))).toEqual(new Set([17]));
    expect(cells.map((cell) => [cell.slot.row, cell.slot.position])).toEqual([[0, 0], [0, 1], [0, 2], [1, 2], [1, 1], [1, 0]]);
  });

  it('gives every cell its group, in the topology order', () => {
    const { cells, groups, topology } = filled(sampleStructure());
    expect(cells.map((cell) => cell.id)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
    expect(cells.map((cell) => cell.group)).toEqual(topology.groupOrder);
    expect(groups.map((group) => group.id)).toEqual(['g1', 'g2', 'g3', 'g4', 'g5', 'g6']);
    expect(topology).toMatchObject({ series: 6, parallel: 1 });
  });

  it('turns neighbours so that joined terminals lie side by side', () => {
    const cells = placedPack({ ...sampleStructure(), rows: 4, envelope_mm: { x: 400, y: 800, z: 260 } }, sampleCellType());
    for (let k = 1; k < cells.length; k++) {
      const [a, b] = endsOf(cells, k).ends.map((end) => end.terminal.centre);
      const apart = Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
      // Along the row one pitch; from row to row 178 less twice 60.
      expect(apart).toBeCloseTo(k % 3 === 0 ? 58 : 72, 6);
    }
  });

  it('lets both outputs of an even number of rows leave at the front, on the outer sides', () => {
    const cells = placedPack(sampleStructure(), sampleCellType());
    const [negative] = endsOf(cells, 0).ends;
    const [positive] = endsOf(cells, 6).ends;
    expect(negative?.terminal).toMatchObject({ polarity: '-', centre: { x: 140, y: 61 } });
    expect(positive?.terminal).toMatchObject({ polarity: '+', centre: { x: 140, y: 359 } });
  });

  it('turns between the rows with two rows of an even count', () => {
    const cells = placedPack({ ...sampleStructure(), cellsPerRow: 2 }, sampleCellType());
    const [below, above] = endsOf(cells, 2).ends;
    expect(below?.terminal.centre).toEqual({ x: 212, y: 181 });
    expect(above?.terminal.centre).toEqual({ x: 212, y: 239 });
    expect(endsOf(cells, 0).ends[0]?.terminal.centre).toEqual({ x: 140, y: 181 });
  });

  it('turns rows of an even count towards each other where they meet at the front, and joins them round their back ends', () => {
    const cells = placedPack({ ...sampleStructure(), rows: 5, cellsPerRow: 2, envelope_mm: { x: 400, y: 1000, z: 260 } }, sampleCellType());
    const across = [2, 4, 6, 8].map((k) => endsOf(cells, k).ends.map(({ terminal, cell }) => Math.sign(terminal.centre.y - cell.centre.y)));
    // At the back from upper side to upper side and, past two rows, from lower to upper; at the front from upper to lower.
    expect(across).toEqual([[1, 1], [1, -1], [-1, 1], [1, -1]]);
    const four = placedPack({ ...sampleStructure(), rows: 4, cellsPerRow: 2, envelope_mm: { x: 400, y: 800, z: 260 } }, sampleCellType());
    expect(endsOf(four, 6).ends.map(({ terminal, cell }) => Math.sign(terminal.centre.y - cell.centre.y))).toEqual([-1, -1]);
  });

  it('starts on the outer side with a single row of an even count', () => {
    const cells = placedPack({ ...sampleStructure(), rows: 1, cellsPerRow: 2 }, sampleCellType());
    expect(endsOf(cells, 0).ends[0]?.terminal.centre.y).toBe(150);
  });

  it('turns the cells of a group alike, and the groups of a row against each other', () => {
    const structure = { ...sampleStructure(), cellsPerRow: 6, envelope_mm: { x: 700, y: 420, z: 260 } };
    const { cells, groups, topology } = filled(structure, sampleCellType(), 2);
    expect(cells.map((cell) => cell.group)).toEqual(['g1', 'g1', 'g2', 'g2', 'g3', 'g3', 'g4', 'g4', 'g5', 'g5', 'g6', 'g6']);
    expect(cells.slice(0, 6).map((cell) => cell.pose.rotation_deg)).toEqual([90, 90, 270, 270, 90, 90]);
    // The row runs back: the fourth group stands beside the third.
    expect(cells.slice(6).map((cell) => cell.slot.position)).toEqual([5, 4, 3, 2, 1, 0]);
    expect(groups).toHaveLength(6);
    expect(topology).toMatchObject({ series: 6, parallel: 2 });
  });

  it('turns by the place of the terminals, not by their order', () => {
    const swapped = sampleCellType();
    swapped.terminals = swapped.terminals.map((terminal) => ({ ...terminal, centre_mm: { x: -terminal.centre_mm.x, y: 0 } }));
    const usual = filled(sampleStructure()).cells.map((cell) => cell.pose.rotation_deg);
    const turned = filled(sampleStructure(), swapped).cells.map((cell) => cell.pose.rotation_deg);
    expect(usual).toEqual([90, 270, 90, 90, 270, 90]);
    expect(turned).toEqual([270, 90, 270, 270, 90, 270]);
  });
});

describe('refusals', () => {
  it('says how many cells meet how many places', () => {
    expect(refusals({ series: 7 })).toMatchObject([{ code: 'places-unfilled', place: 'series', message: '7 cells in 6 places (2 x 3): 1 too many' }]);
    expect(refusals({ series: 4 })[0]?.message).toContain('2 too few');
  });

  it('refuses groups that a row would split, at the field that could help', () => {
    expect(refusals({ series: 3, parallel: 2 })).toMatchObject([
      { code: 'group-split', place: 'structure.cellsPerRow', message: '3 cells per row cannot be dealt into groups of 2, and a group keeps to one row: use a multiple of 2' },
    ]);
  });

  it.each([
    ['x', { x: 363.5, y: 406, z: 252 }, '0.5 mm too little'],
    ['y', { x: 364, y: 404, z: 252 }, '2 mm too little'],
    ['z', { x: 364, y: 406, z: 250 }, '2 mm too little'],
  ])('says by how much the envelope is too small along %s', (axis, envelope_mm, excess) => {
    const problems = refusals({ structure: { envelope_mm } });
    expect(problems.map((problem) => problem.place)).toEqual([`structure.envelope_mm.${axis}`]);
    expect(problems[0]?.message).toContain(excess);
  });

  it('takes an envelope that fits exactly', () => {
    expect(refusals({ structure: { envelope_mm: { x: 364, y: 406, z: 252 } } })).toEqual([]);
  });

  it('refuses members that stand out of the envelope', () => {
    const members = { ...sampleStructure().members, height_mm: 250 };
    expect(refusals({ structure: { members } }).map((problem) => [problem.place, problem.message])).toEqual([
      ['structure.members.height_mm', 'the members end at 267 mm, the envelope at 260 mm: 7 mm too high'],
    ]);
  });

  it('refuses a cell whose terminals are not opposed', () => {
    const cellType = sampleCellType();
    cellType.terminals = cellType.terminals.map((terminal) => ({ ...terminal, centre_mm: { x: 60, y: 0 } }));
    expect(refusals({ cellType }).map((problem) => problem.place)).toEqual(['cell']);
  });

  it('gives every reason at once', () => {
    const places = refusals({ series: 7, structure: { envelope_mm: { x: 10, y: 10, z: 10 } } }).map((problem) => problem.place);
    expect(places).toEqual(['series', 'structure.envelope_mm.x', 'structure.envelope_mm.y', 'structure.envelope_mm.z', 'structure.members.height_mm']);
  });
});
