/** The room a cell takes up, as utilisation counts it. */
import type { CellTypeRecord } from '../model/records/cellType.ts';

/** Of its outer envelope, mm3: width x thickness x nominal height; a round cell as its cylinder. */
export function cellVolume_mm3({ format, size_mm: { width, thickness, height } }: Pick<CellTypeRecord, 'format' | 'size_mm'>): number {
  return (format === 'cylindrical' ? Math.PI / 4 : 1) * width * thickness * height;
}
