import { z } from 'zod';
import { gap_mm, length_mm, pieceCount, positive, sizeXyz } from './base.ts';

/** Between the two halves of the series path: opened by hand before anybody reaches into the pack. */
const serviceDisconnect = z.looseObject({
  part: z.string(),
  /** Its body: along the line from lug to lug, across it, and its height, mm. */
  size_mm: sizeXyz,
  rated_A: positive,
  mass_kg: positive,
  /** Hole in its blades, mm. */
  bolt_mm: length_mm,
});
export type ServiceDisconnect = z.infer<typeof serviceDisconnect>;

/** How modules lie in the pack and what they are made of beside their cells; all are alike. */
export const modulesOfPack = z.looseObject({
  alongX: pieceCount,
  alongY: pieceCount,
  /** Between neighbouring modules, mm. */
  gap_mm: z.looseObject({ x: gap_mm, y: gap_mm }),
  /** Between the outer modules and the end members of the pack, for lugs and the bars between modules, mm. */
  endZone_mm: gap_mm,
  /** Metal plates round the cells of a module, up to `height_mm` over the cells' base, and a cover over their lids. */
  housing: z.looseObject({
    material: z.string(),
    endPlate_mm: length_mm,
    sidePlate_mm: length_mm,
    /** Between the outer cells and the side plates, mm. */
    sideGap_mm: gap_mm,
    height_mm: length_mm,
    cover: z.looseObject({ material: z.string(), thickness_mm: length_mm }),
  }),
  /** Bolts through the end plates down into the pack, `perEnd` at each end of a module. */
  fixing: z.looseObject({ bolt: z.string(), diameter_mm: length_mm, perEnd: pieceCount.max(20) }),
  /** Bars between the lugs of modules: a bridge of this height over the lugs. `sleeve`: of layouts made before bars had insulation of their own; what is set for the class of these bars stands above it. */
  link: z.looseObject({ rise_mm: length_mm, /** Thicknesses they are cut from; absent: those of all bars. */ stock_mm: z.array(length_mm).min(1).max(100).optional(), sleeve: z.looseObject({ material: z.string(), thickness_mm: length_mm }).optional() }),
  serviceDisconnect: serviceDisconnect.nullable(),
  /** A module of its own: its housing on its base plate is all there is round its cells; no members, end zones or bolts. */
  alone: z.boolean().optional(),
});
export type ModulesOfPack = z.infer<typeof modulesOfPack>;
