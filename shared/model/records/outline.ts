/** Closed outlines that somebody drew: the envelope's, a keep-out's. */
import { z } from 'zod';
import { coordinate_mm, finite, recordOf } from './base.ts';

/** More corners than anybody draws; more would make every test against the outline slow. */
export const MOST_CORNERS = 400;
/** tan(angle / 4): beyond it an arc is all but the full circle over a chord too short to draw. */
const MOST_BULGE = 100;

/** A corner in the pack's plan, mm. `bulge` = tan(angle / 4) of the arc to the next corner, positive to the left (as in DXF); absent: straight. */
export const corner = z.looseObject({ x: coordinate_mm, y: coordinate_mm, bulge: finite.min(-MOST_BULGE).max(MOST_BULGE).optional() });

/** A closed loop, first corner not repeated. */
export const outline = z.array(corner).min(2).max(MOST_CORNERS);
export type Outline = z.infer<typeof outline>;

/** Where a row or a band of cells lies: the lower corner of the box round its cells, and how many these are. */
export const rowPlace = z.looseObject({ x_mm: coordinate_mm, y_mm: coordinate_mm, cells: z.number().int().positive() });
export type RowPlace = z.infer<typeof rowPlace>;

/** A place in the pack that stays free; ids are `keepout:1`, `keepout:2` and so on. */
export const keepOutRecord = recordOf('keepOut', {
  name: z.string().min(1).max(80),
  /** What needs the room. */
  purpose: z.string().max(200),
  outline_mm: outline,
  /** Heights between which it is kept free, lower first. */
  z_mm: z.looseObject({ from: coordinate_mm, to: coordinate_mm }),
});
export type KeepOutRecord = z.infer<typeof keepOutRecord>;

