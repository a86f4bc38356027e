/**
 * Short-term breakdown of insulating films, for comparing films and for choosing a test voltage. Strength falls with time
 * and damage: a working voltage must never be divided by it.
 */
import { requireRange } from './range.ts';

export type FilmKind = 'pet' | 'polyimide';

/** Thickness, micrometre, and smallest strength, V per micrometre. */
const STRENGTH: Readonly<Record<FilmKind, readonly (readonly [number, number])[]>> = {
  // BOPET 6020 film, GB/T 1408.1, confidence B.
  pet: [
    [75, 115], [100, 100], [125, 90], [150, 85], [175, 80], [188, 76], [200, 70], [250, 65], [300, 60], [350, 55],
  ],
  // Kapton HN table 3, confidence B.
  polyimide: [
    [7.6, 118], [12.7, 118], [25.4, 236], [50.8, 197], [76.2, 177], [127, 118],
  ],
};

/**
 * Smallest breakdown voltage of a film, V: thickness times strength, between two rows the lower of their strengths. Throws a
 * RangeError outside 75 to 350 micrometre for PET and 7.6 to 127 for polyimide.
 */
export function breakdown_V(film: FilmKind, thickness_mm: number): number {
  const rows = STRENGTH[film];
  // Rounded: 0.1254 x 1000 must still be 125.4.
  const thickness_um = Math.round(thickness_mm * 1e9) / 1e6;
  const first = rows[0] as readonly [number, number];
  const last = rows[rows.length - 1] as readonly [number, number];
  requireRange('thickness_mm', thickness_um / 1e3, first[0] / 1e3, last[0] / 1e3);
  const index = rows.findIndex(([upTo_um]) => thickness_um <= upTo_um);
  const above = rows[index] as readonly [number, number];
  const below = above[0] === thickness_um ? above : (rows[index - 1] as readonly [number, number]);
  return thickness_um * Math.min(above[1], below[1]);
}
