import { pointOn } from '../../shared/geometry/frame.ts';
import type { Point2 } from '../../shared/geometry/types.ts';
import type { ListedFpc } from '../../shared/contracts/listed.ts';
import { fixed } from '../format/figures.ts';

/** `12.50, 40.00`, in the plan; of a circuit on a face of the pack with the height as well. mm. */
export function placeOn({ frame, copperTop_z }: Pick<ListedFpc, 'frame' | 'copperTop_z'>, at: Point2): string {
  if (!frame) return `${fixed(at.x, 2)}, ${fixed(at.y, 2)}`;
  const { x, y, z } = pointOn(frame, at, copperTop_z);
  return [x, y, z].map((value) => fixed(value, 2)).join(', ');
}
