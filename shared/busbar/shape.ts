/** What laying out a bar of any role yields. */
import type { Contour } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { Busbar, FlatPattern } from '../model/derived/busbar.ts';

export interface BarShape {
  /** In the order of the ends. */
  readonly padOutlines: readonly Contour[];
  /** Without the welds. */
  readonly bodies: readonly Body[];
  readonly flat: FlatPattern;
  readonly raised: Busbar['raised'];
  readonly boltHoles: Busbar['boltHoles'];
}
