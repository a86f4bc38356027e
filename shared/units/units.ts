/** Units used throughout: mm, kg, V, A, ohm, s, degC. Names carry the unit as a suffix (`width_mm`). */

/** Grid every derived coordinate is snapped to, mm. `Math.sin` and kin differ in the last bit between engines. */
export const SNAP_mm = 1e-6;
/** Largest distance between a true arc and the chord that stands for it in flattened output, mm. */
export const CHORD_ERROR_mm = 0.01;
/** Two points closer than this are one point when contours are compared, mm. */
export const COINCIDENT_mm = 1e-6;

/** A value snapped to 1e-6 mm, never -0. */
export function snap_mm(value_mm: number): number {
  const snapped = Math.round(value_mm / SNAP_mm) * SNAP_mm;
  const clean = Number(snapped.toFixed(6));
  return clean === 0 ? 0 : clean;
}
