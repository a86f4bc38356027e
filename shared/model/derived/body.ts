import type { Contour, Frame, Point2, Region } from '../../geometry/types.ts';
import type { NetId, Polarity } from '../ids.ts';
import type { LayerName } from '../layers.ts';

export const BODY_KINDS = [
  'cell', 'terminal', 'vent', 'busbar', 'weld', 'tab', 'trace', 'pad', 'fuse', 'ntc', 'connector', 'wire', 'ffc', 'fpc',
  'coverlay', 'stiffener', 'film', 'tray', 'insulator', 'spacer', 'plate', 'cover', 'fastener', 'envelope', 'keepout', 'member',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/**
 * A solid: outline with holes, extruded from z[0] to z[1]. Without `frame` in pack coordinates, z up; with it the outline
 * lies in u, v and the extrusion runs along u x v. Everything that is drawn, checked, exported or listed by
 * `ccs geometry` is a body.
 */
export interface Body {
  /** Unique in the document; a bent part is several bodies `<owner>/<feature>`. */
  readonly id: string;
  readonly kind: BodyKind;
  /** The derived item or record this belongs to: what a click selects (`busbar:g1|g2`, `c7`, `fpc:fe1`). */
  readonly owner: string;
  /** Only a non-conductor has no net. */
  readonly net: NetId | null;
  /** Net of an uninsulated surface of a body that is itself no conductor of the circuit: a lid at case potential. */
  readonly surfaceNet?: NetId;
  /** Insulating film round its sides and base; its surface is bare from this height up. */
  readonly wrap?: { readonly material: string; readonly bareFrom_z: number };
  /** Laminated in solid insulation: no air path starts here. */
  readonly insulated?: boolean;
  /** Of metal that is covered but for these parts of its outline: air paths start here only. */
  readonly bareAt?: readonly Region[];
  /** Key of `MATERIALS` in standards/materials. */
  readonly material: string;
  readonly layer: LayerName;
  readonly frame?: Frame;
  readonly z: readonly [number, number];
  readonly outline: Contour;
  readonly holes: readonly Contour[];
  /** Centre line of a trace, from `from` (a tab or NTC pad body id) to `to` (a connector pad body id). */
  readonly path?: readonly Point2[];
  readonly width_mm?: number;
  readonly from?: string;
  readonly to?: string;
  readonly current_A?: number;
  /** Of a terminal. */
  readonly cell?: string;
  readonly polarity?: Polarity;
}
