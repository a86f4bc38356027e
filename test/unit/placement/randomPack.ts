/** Random packs whose bars have room, for the placement and busbar properties. */
import fc from 'fast-check';
import type { CellTypeRecord } from '../../../shared/model/records/cellType.ts';
import type { BusbarsRecord } from '../../../shared/model/records/busbars.ts';
import type { StructureRecord } from '../../../shared/model/records/structure.ts';
import { sampleBusbars, sampleCellType, sampleStructure } from './samplePack.ts';

export interface RandomPack {
  readonly structure: StructureRecord;
  readonly cellType: CellTypeRecord;
  readonly settings: BusbarsRecord;
  readonly continuous_A: number;
}

/** Tenths of a millimetre: what drawings state. */
const tenths = (low: number, high: number) => fc.integer({ min: low * 10, max: high * 10 }).map((value) => value / 10);

/** An even count per row only with one or two rows. */
const shape = fc.record({ rows: fc.integer({ min: 1, max: 5 }), half: fc.integer({ min: 0, max: 3 }), even: fc.boolean() }).map(({ rows, half, even }) => {
  return { rows, cellsPerRow: rows <= 2 && even ? 2 * half + 2 : 2 * half + 1 };
});

export const randomPack: fc.Arbitrary<RandomPack> = fc
  .record({
    shape,
    terminal: fc.record({ x: tenths(24, 40), y: tenths(20, 30) }),
    spareAlong: tenths(0, 20),
    spareAcross: tenths(0, 30),
    edge: tenths(20, 24),
    pad_mm: tenths(0, 4),
    rowGap_mm: tenths(0, 12),
    protrusion_mm: tenths(0, 4),
    heightFactor: fc.constantFrom(1, 1.5, 2, 2.5, 3),
    radiusFactor: fc.constantFrom(0.5, 1, 1.5),
    sampling: tenths(0, 8),
    cornerRadius_mm: fc.constantFrom(0, 1, 2.5),
    swapped: fc.boolean(),
    continuous_A: fc.integer({ min: 50, max: 600 }),
  })
  .map((draw) => {
    const { rows, cellsPerRow } = draw.shape;
    // The bumps of 2 mm stock rise at most 6 mm with radii of up to 4 mm: 24 mm between the pads is enough for them.
    const thickness = Math.round((draw.terminal.y + 26 + draw.spareAlong) * 10) / 10;
    const centre = Math.round((draw.terminal.x / 2 + 20 + draw.spareAcross) * 10) / 10;
    const width = Math.round((2 * centre + draw.terminal.x + 2 * draw.edge) * 10) / 10;
    const sample = sampleCellType();
    const signed = (polarity: '+' | '-') => ((polarity === '+') === draw.swapped ? -centre : centre);
    const cellType: CellTypeRecord = {
      ...sample,
      size_mm: { width, thickness, height: 150 },
      terminals: sample.terminals.map((terminal) => ({
        ...terminal,
        centre_mm: { x: signed(terminal.polarity), y: 0 },
        size_mm: draw.terminal,
        protrusion_mm: draw.protrusion_mm,
      })),
    };
    const structure: StructureRecord = {
      ...sampleStructure(),
      rows,
      cellsPerRow,
      rowGap_mm: draw.rowGap_mm,
      pad: { material: 'aerogel', thickness_mm: draw.pad_mm },
      members: { ...sampleStructure().members, height_mm: 120 },
      envelope_mm: { x: 1500, y: 2000, z: 260 },
    };
    const base = sampleBusbars();
    const settings: BusbarsRecord = {
      ...base,
      stock_mm: [1, 1.5, 2],
      cornerRadius_mm: draw.cornerRadius_mm,
      padOverhang_mm: { sampling: draw.sampling, other: 1 },
      bump: { ...base.bump, heightFactor: draw.heightFactor, radiusFactor: draw.radiusFactor },
      weld: { ...base.weld, seams: 2, seamLength_mm: 15 },
    };
    return { structure, cellType, settings, continuous_A: draw.continuous_A };
  });
