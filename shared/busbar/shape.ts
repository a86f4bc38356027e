/** What laying out a bar of any role yields. */
import type { Contour, Point2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { Busbar, FlatPattern } from '../model/derived/busbar.ts';

export interface BarShape {
  /** In the order of the ends. */
  readonly padOutlines: readonly Contour[];
  /** Without the welds. */
  readonly bodies: readonly Body[];
  readonly flat: FlatPattern;
  /** Where the middle of the first pad's terminal lies in the pattern. */
  readonly datum: Point2;
  readonly raised: Busbar['raised'];
  readonly boltHoles: Busbar['boltHoles'];
}
