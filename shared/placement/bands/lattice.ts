/** Where round cells stand in a band. A band runs along x; columns of cells stand across it. All mm. */
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { CoolantTubes, Packing } from '../../model/records/packing.ts';

/** Pitches are whole micrometres, so that cells of equal bands stand alike to the last digit. */
const MICROMETRES_PER_mm = 1000;

export interface Lattice {
  /** From cell to cell across the band. */
  readonly pitch_mm: number;
  /** From column to column along it, and by how much more where a tube lies between them: after the first column, the third and so on. */
  readonly columnPitch_mm: number;
  readonly tube_mm: number;
  /** By how much every second column is moved across the band. */
  readonly shift_mm: number;
}

/** Staggered: neighbours stand in triangles of 60 degrees, so that columns are closer by sin 60. */
export function latticeOf(packing: Packing, { size_mm }: CellTypeRecord): Lattice {
  const pitch_mm = wholeMicrometres(size_mm.width + packing.cellGap_mm);
  if (packing.kind === 'grid') return { pitch_mm, columnPitch_mm: pitch_mm, tube_mm: 0, shift_mm: 0 };
  const half_mm = wholeMicrometres(pitch_mm / 2);
  // Rounded up: cells never stand closer than the gap asks for.
  const columnPitch_mm = roundedUp(Math.sqrt(pitch_mm ** 2 - half_mm ** 2));
  const tube_mm = packing.tubes ? wholeMicrometres(pitchOverTube_mm(packing.tubes, half_mm, columnPitch_mm, size_mm.width) - columnPitch_mm) : 0;
  return { pitch_mm, columnPitch_mm, tube_mm, shift_mm: half_mm };
}

function roundedUp(length_mm: number): number {
  return Math.ceil(length_mm * MICROMETRES_PER_mm - 1e-6) / MICROMETRES_PER_mm;
}

function wholeMicrometres(length_mm: number): number {
  return Math.round(length_mm * MICROMETRES_PER_mm) / MICROMETRES_PER_mm;
}

/** From the middle of a column to that of the next beyond a tube: each as far from the tube's middle as cell, pad and half the tube ask, as the neighbours stand half a pitch apart. */
function pitchOverTube_mm({ thickness_mm, gap_mm }: CoolantTubes, shift_mm: number, columnPitch_mm: number, diameter_mm: number): number {
  const apart_mm = diameter_mm + 2 * gap_mm + thickness_mm;
  return Math.max(columnPitch_mm, roundedUp(Math.sqrt(Math.max(0, apart_mm ** 2 - shift_mm ** 2))));
}

/** From the middle of a band's first column, or of any even one of the field, to that of the one `columns` farther on. */
export function alongColumns_mm({ columnPitch_mm, tube_mm }: Lattice, columns: number): number {
  return columns * columnPitch_mm + Math.floor((columns + 1) / 2) * tube_mm;
}

/** What a group of so many columns takes up along its band, on the average of its band. */
export function groupLength_mm({ columnPitch_mm, tube_mm }: Lattice, columns: number): number {
  return columns * (columnPitch_mm + tube_mm / 2);
}
