import { z } from 'zod';
import { gap_mm, length_mm, nonNegative, pieceCount, recordOf, sizeXyz } from './base.ts';
import { busbarFrame } from './busbarFrame.ts';
import { chassis } from './chassis.ts';
import { modulesOfPack } from './modules.ts';
import { outline, rowPlace } from './outline.ts';
import { packing } from './packing.ts';
import { stackPressure } from './pressure.ts';

/** How a pack is built: cell to pack, of modules, or cell to chassis. A type that the engine can build stands here, and nowhere else in a list. */
export const STRUCTURE_TYPES = ['ctp', 'module', 'ctc'] as const;
export type StructureType = (typeof STRUCTURE_TYPES)[number];

/** Sides of the pack at which both outputs may be asked for: over the front ends of the rows, over their back ends, and beside them. */
export const OUTPUT_SIDES = ['-x', '+x', '-y', '+y'] as const;
export type OutputSide = (typeof OUTPUT_SIDES)[number];

/**
 * Shapes of the series path. Serpentine: out along one line of cells or modules, back along the next. Folded: to and fro across the pack,
 * column of modules after column. U: out along one half of the lines and back along the other, both outputs at one end. H: in a front half and a
 * back half that are joined in the last line; both outputs in the middle of the pack's long side.
 */
export const PATH_SHAPES = ['serpentine', 'folded', 'u', 'h'] as const;
export type PathShape = (typeof PATH_SHAPES)[number];

export const STACK_KINDS = ['fixed-length', 'fixed-force'] as const;

/** Of a thickness: more than half of it no cell grows. */
const share = nonNegative.max(0.5);

/** How the pack is built round its cells; id `structure`. Pack frame: origin at the envelope's lower corner. */
export const structureRecord = recordOf('structure', {
  /** Of modules: `rows` rows of `cellsPerRow` cells make one of them, and `modules` says how they lie in the pack. `laminate`: no cells, a laminated busbar by itself, of which only the envelope holds. `single`: one cell with its protection board, likewise. */
  type: z.enum([...STRUCTURE_TYPES, 'laminate', 'single']),
  envelope_mm: sizeXyz,
  rows: pieceCount,
  cellsPerRow: pieceCount,
  /** Free height between the lids and the top of the envelope, mm. */
  aboveLid_mm: length_mm,
  /** Gap between neighbouring rows, mm. */
  rowGap_mm: gap_mm,
  /** Pad between neighbouring cells of a row. Thickness as installed, under preload. */
  pad: z.looseObject({ material: z.string(), thickness_mm: gap_mm }),
  /** Insulating plates between the end cells and the end members. */
  endPlate: z.looseObject({ material: z.string(), thickness_mm: length_mm }),
  /** Metal frame: end members across the row ends, side members along the outer rows. Heights from the cells' base, mm. */
  members: z.looseObject({
    material: z.string(),
    endWidth_mm: length_mm,
    sideWidth_mm: length_mm,
    height_mm: length_mm,
    /** Gap between the outer cells and the side members, mm. */
    sideGap_mm: length_mm,
    /** How far the end members stay behind the cells' ends, so that bars on these lead out beside them, mm. Absent: they reach to the side members. */
    endInset_mm: gap_mm.optional(),
  }),
  /** Room inside the envelope before the first end member, for connectors and outputs, mm. */
  frontZone_mm: gap_mm,
  coolingPlate: z.looseObject({ material: z.string(), thickness_mm: length_mm, padThickness_mm: gap_mm, padMaterial: z.string() }),
  /** How a row gives way to swelling cells. */
  stack: z.looseObject({
    /** Between rigid ends, or between ends that keep the preload and give way. */
    kind: z.enum(STACK_KINDS),
    /** At fixed length: movement of the terminals of two neighbours over life, as a part of a cell's thickness. */
    movementShare: share,
    /** Free swelling of a cell over life, as a part of its thickness. */
    swellingShare: share,
    /** At fixed force: by how much a pad is pressed further over life, mm. */
    padCompression_mm: gap_mm,
    /** Standard deviation of the thickness of one cell with its pad, mm. */
    deviation_mm: gap_mm,
  }),
  /** Stack preload on each row, N. */
  preload_N: nonNegative,
  /** Of cells that must be pressed. Absent: no pressure is asked for. */
  pressure: stackPressure.optional(),
  /** Of a pack of modules: their grid, their housing and what joins them. */
  modules: modulesOfPack.optional(),
  /** How round cells stand in bands, which are the rows then; absent: cells stacked in rows. */
  packing: packing.optional(),
  /** Of cells built into a vehicle's frame: what of the frame closes the pack and what keeps clear of it. */
  chassis: chassis.optional(),
  /** Side of the pack at which both outputs leave; absent: as the rows end, the negative at the front. */
  outputs: z.enum(OUTPUT_SIDES).optional(),
  /** Shape of the series path; absent: the one with the shortest bars, in rows a serpentine. */
  path: z.enum(PATH_SHAPES).optional(),
  /** Of an envelope that is no box: its outline in plan, whose box is `envelope_mm`. */
  outline_mm: outline.optional(),
  /** Where the rows (or bands) lie in an outline and between keep-outs, in series order, as filling chose; absent: rows of one length, centred. */
  rowPlaces: z.array(rowPlace).min(1).max(1000).optional(),
  /** Of pouch cells: the frame at either end of the stack that holds the bars their tabs are folded onto. */
  busbarFrame: busbarFrame.optional(),
});
export type StructureRecord = z.infer<typeof structureRecord>;
