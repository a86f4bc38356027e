import { z } from 'zod';
import { coordinate_mm, finite, gap_mm, length_mm, positive, recordOf } from './base.ts';

/**
 * A cell as its maker sells it. Local frame: origin at the centre of the bottom face, x along the width,
 * y along the thickness, z up. Copied from the catalogue into the document so that a layout is complete by itself.
 */
export const cellTerminal = z.looseObject({
  polarity: z.enum(['+', '-']),
  face: z.enum(['top']),
  /** Centre of the weldable area in the local frame, mm. */
  centre_mm: z.looseObject({ x: coordinate_mm, y: coordinate_mm }),
  /** Weldable area, mm: x along the cell's width, y along its thickness. */
  size_mm: z.looseObject({ x: length_mm, y: length_mm }),
  /** How far the weldable face stands above the lid, mm. */
  protrusion_mm: gap_mm,
  material: z.string(),
});
export type CellTerminal = z.infer<typeof cellTerminal>;

export const cellTypeRecord = recordOf('cellType', {
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  maker: z.string(),
  format: z.enum(['prismatic']),
  chemistry: z.string(),
  source: z.string(),
  size_mm: z.looseObject({ width: length_mm, thickness: length_mm, height: length_mm }),
  mass_kg: positive,
  voltage_V: z.looseObject({ nominal: positive, max: positive, min: positive }),
  capacity_Ah: positive,
  /** 1 kHz impedance and 10 s DC resistance, milliohm. */
  resistance_mohm: z.looseObject({ ac: positive, dc: positive }),
  rate_C: z.looseObject({ charge: positive, discharge: positive, pulse: positive, pulse_s: positive }),
  temperature_C: z.looseObject({ min: finite, max: finite }),
  casePotential: z.enum(['positive', 'negative', 'floating']),
  terminals: z.array(cellTerminal).length(2),
  /** Vent in the lid, centred in the local frame: a rounded slot, mm. */
  vent: z.looseObject({ centre_mm: z.looseObject({ x: coordinate_mm, y: coordinate_mm }), size_mm: z.looseObject({ x: length_mm, y: length_mm }) }),
});
export type CellTypeRecord = z.infer<typeof cellTypeRecord>;
