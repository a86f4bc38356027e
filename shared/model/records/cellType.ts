import { z } from 'zod';
import { coordinate_mm, finite, gap_mm, length_mm, positive, recordOf } from './base.ts';

/** Prismatic: a can, of any length ("blade" too). Pouch: a flat bag with foil tabs. Cylindrical: a round can that stands upright. */
export const CELL_FORMATS = ['prismatic', 'pouch', 'cylindrical'] as const;

/**
 * Where a terminal is: on the lid, or on the end of the cell's width towards local +x or -x. A pouch cell's tabs reach out of its
 * ends, straight, as it is delivered.
 */
export const TERMINAL_FACES = ['top', '+x', '-x'] as const;

/**
 * A cell as its maker sells it. Local frame: origin at the centre of the bottom face, x along the width,
 * y along the thickness, z up. Copied from the catalogue into the document so that a layout is complete by itself.
 */
export const cellTerminal = z.looseObject({
  polarity: z.enum(['+', '-']),
  face: z.enum(TERMINAL_FACES),
  /** A rectangle where nothing is said. A disc or a ring, which lie on the lid, has its diameter as its size both ways. */
  shape: z.enum(['rectangle', 'disc', 'ring']).optional(),
  /** Diameter of a ring's opening, mm. */
  inner_mm: length_mm.optional(),
  /** Centre of the weldable area, mm: on the lid along the width and the thickness, on an end along the thickness and over the base. */
  centre_mm: z.looseObject({ x: coordinate_mm, y: coordinate_mm }),
  /** Weldable area, mm, along the same two directions. Of a tab that reaches out straight: its thickness and its width. */
  size_mm: z.looseObject({ x: length_mm, y: length_mm }),
  /** How far the terminal stands out of its face, mm: of a tab its length. */
  protrusion_mm: gap_mm,
  material: z.string(),
});
export type CellTerminal = z.infer<typeof cellTerminal>;

export const cellTypeRecord = recordOf('cellType', {
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  maker: z.string(),
  format: z.enum(CELL_FORMATS),
  chemistry: z.string(),
  /** Whether the cell works only under a stack pressure; absent: all-solid-state cells do. */
  needsPressure: z.boolean().optional(),
  source: z.string(),
  /** Of a cylindrical cell width and thickness are its diameter. Without the tabs of a pouch. */
  size_mm: z.looseObject({ width: length_mm, thickness: length_mm, height: length_mm }),
  mass_kg: positive,
  voltage_V: z.looseObject({ nominal: positive, max: positive, min: positive }),
  capacity_Ah: positive,
  /** 1 kHz impedance and 10 s DC resistance, milliohm. */
  resistance_mohm: z.looseObject({ ac: positive, dc: positive }),
  rate_C: z.looseObject({ charge: positive, discharge: positive, pulse: positive, pulse_s: positive }),
  temperature_C: z.looseObject({ min: finite, max: finite }),
  casePotential: z.enum(['positive', 'negative', 'floating']),
  /** Insulating film or sleeve round the can; its bare metal then begins this far below the lid, mm. Null: bare all over. Size includes it. */
  wrap: z.looseObject({ material: z.string(), thickness_mm: length_mm, bareRim_mm: gap_mm }).nullable(),
  terminals: z.array(cellTerminal).length(2),
  /** Vent in the lid, in the local frame: a rounded slot, mm. Null where there is none in the lid. */
  vent: z.looseObject({ centre_mm: z.looseObject({ x: coordinate_mm, y: coordinate_mm }), size_mm: z.looseObject({ x: length_mm, y: length_mm }) }).nullable(),
});
export type CellTypeRecord = z.infer<typeof cellTypeRecord>;
