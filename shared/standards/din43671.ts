/**
 * DIN 43671: continuous current of single copper bars indoors, ambient 35 degC, bar 65 degC, width vertical (ABB Switchgear
 * Manual Table 13-4; BUSDS).
 */
import type { Confidence } from './source.ts';

export interface RatedBar {
  readonly width_mm: number;
  readonly thickness_mm: number;
  /** With rounded edges, mm2. */
  readonly area_mm2: number;
  /** null where the source gives no d.c. value; d.c. is equal to a.c. or slightly higher. */
  readonly dcPainted_A: number | null;
  readonly dcBare_A: number | null;
  /** Up to 60 Hz. */
  readonly acPainted_A: number;
  readonly acBare_A: number;
  readonly confidence: Confidence;
}

export const DIN_43671: readonly RatedBar[] = [
  bar(12, 5, 59.5, 203, 177, 203, 177, 'A'),
  bar(12, 10, 119.5, 326, 285, 326, 285, 'A'),
  bar(20, 5, 99.1, 320, 274, 319, 274, 'A'),
  bar(20, 10, 199, 499, 428, 497, 427, 'A'),
  bar(30, 5, 149, 448, 380, 447, 379, 'A'),
  bar(30, 10, 299, 683, 579, 676, 573, 'A'),
  bar(40, 5, 199, 576, 484, 573, 482, 'A'),
  bar(40, 10, 399, 865, 728, 850, 715, 'A'),
  // The data sheet prints 679 painted, which breaks the pattern of the other rows; 697 looks like what was meant.
  bar(50, 5, 249, null, null, 679, 583, 'X'),
  bar(50, 10, 499, null, null, 1020, 852, 'B'),
  bar(60, 5, 299, null, null, 826, 688, 'B'),
  bar(60, 10, 599, null, null, 1180, 985, 'B'),
  bar(80, 5, 399, null, null, 1070, 885, 'B'),
  bar(80, 10, 799, null, null, 1500, 1240, 'B'),
  bar(100, 5, 499, null, null, 1300, 1080, 'B'),
  // The data sheet prints an area of 899.
  bar(100, 10, 999, null, null, 1810, 1490, 'B'),
];

/** The table's row for exactly that size, or undefined: the table is not interpolated. */
export function din43671Bar(width_mm: number, thickness_mm: number): RatedBar | undefined {
  return DIN_43671.find((row) => row.width_mm === width_mm && row.thickness_mm === thickness_mm);
}

function bar(
  width_mm: number,
  thickness_mm: number,
  area_mm2: number,
  dcPainted_A: number | null,
  dcBare_A: number | null,
  acPainted_A: number,
  acBare_A: number,
  confidence: Confidence,
): RatedBar {
  return { width_mm, thickness_mm, area_mm2, dcPainted_A, dcBare_A, acPainted_A, acBare_A, confidence };
}
