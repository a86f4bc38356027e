/** Units used throughout: mm, kg, V, A, ohm, s, degC. Names carry the unit as a suffix (`width_mm`). */

/** Grid every derived coordinate is snapped to, mm. `Math.sin` and kin differ in the last bit between engines. */
export const SNAP_mm = 1e-6;
const SNAPS_PER_mm = 1e6;
/** Largest distance between a true arc and the chord that stands for it in flattened output, mm. */
export const CHORD_ERROR_mm = 0.01;
/** Two points closer than this are one point when contours are compared, mm. */
export const COINCIDENT_mm = 1e-6;

/** A value snapped to 1e-6 mm, never -0. A whole number divided by 1e6 is the double nearest to that decimal. */
export function snap_mm(value_mm: number): number {
  return Math.round(value_mm * SNAPS_PER_mm) / SNAPS_PER_mm + 0;
}
