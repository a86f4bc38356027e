/** Where round cells stand in a band. A band runs along x; columns of cells stand across it. All mm. */
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { Packing } from '../../model/records/packing.ts';

/** Pitches are whole micrometres, so that cells of equal bands stand alike to the last digit. */
const MICROMETRES_PER_mm = 1000;

export interface Lattice {
  /** From cell to cell across the band. */
  readonly pitch_mm: number;
  /** From column to column along it. */
  readonly columnPitch_mm: number;
  /** By how much every second column is moved across the band. */
  readonly shift_mm: number;
}

/** Staggered: neighbours stand in triangles of 60 degrees, so that columns are closer by sin 60. */
export function latticeOf(packing: Packing, { size_mm }: CellTypeRecord): Lattice {
  const pitch_mm = wholeMicrometres(size_mm.width + packing.cellGap_mm);
  if (packing.kind === 'grid') return { pitch_mm, columnPitch_mm: pitch_mm, shift_mm: 0 };
  const half_mm = wholeMicrometres(pitch_mm / 2);
  // Rounded up: cells never stand closer than the gap asks for.
  const columnPitch_mm = Math.ceil(Math.sqrt(pitch_mm ** 2 - half_mm ** 2) * MICROMETRES_PER_mm - 1e-6) / MICROMETRES_PER_mm;
  return { pitch_mm, columnPitch_mm, shift_mm: half_mm };
}

function wholeMicrometres(length_mm: number): number {
  return Math.round(length_mm * MICROMETRES_PER_mm) / MICROMETRES_PER_mm;
}
