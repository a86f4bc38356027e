import type { Contour, Point2, Point3, Region } from '../../geometry/types.ts';
import type { NetId } from '../ids.ts';
import type { Body } from './body.ts';
import type { OnPlane } from './plane.ts';

/** A voltage tap: a nickel piece from a busbar to the carrier. */
export interface Tap {
  readonly id: string;
  readonly frontEnd: string;
  readonly net: NetId;
  /** The terminal it senses, which belongs to a group of its own front end. */
  readonly terminal: string;
  readonly tabBody: string;
  readonly at: Point2;
}

export interface Ntc {
  readonly id: string;
  readonly frontEnd: string;
  readonly cell: string;
  readonly netPlus: NetId;
  readonly netMinus: NetId;
  readonly reference: NetId;
  readonly at: Point2;
  readonly body: string;
}

export interface TraceFuse {
  readonly body: string;
  readonly width_mm: number;
  readonly length_mm: number;
  /** Adiabatic fusing current (Onderdonk), A. */
  readonly fusing_1s_A: number;
  readonly fusing_10ms_A: number;
}

export interface Trace {
  readonly id: string;
  readonly net: NetId;
  readonly from: string;
  readonly to: string;
  readonly path: readonly Point2[];
  readonly width_mm: number;
  readonly length_mm: number;
  /** At 20 degC, neck included, ohm. */
  readonly resistance_ohm: number;
  readonly fuse: TraceFuse | null;
}

export interface Pin {
  /** 1-based, as printed on the connector. */
  readonly number: number;
  readonly net: NetId;
  readonly pad: string;
  readonly trace: string;
  readonly at: Point2;
}

export interface Connector {
  readonly id: string;
  readonly part: string;
  readonly frontEnd: string;
  readonly pins: readonly Pin[];
}

/** A place of the route that can be moved by hand: the override `feature` of `target`, its value in mm from the router's own place. */
export interface RouteHandle {
  readonly target: string;
  readonly feature: string;
  readonly at: Point3;
  /** Unit vector of the axis it moves along, towards higher values, in the pack. */
  readonly along: Point2 & { readonly z?: number };
  readonly min_mm: number;
  readonly max_mm: number;
  readonly value_mm: number;
}

/** One flexible circuit: everything a front end's carrier on one plane is made of. */
export interface Fpc extends OnPlane {
  readonly id: string;
  readonly frontEnd: string;
  /** Outline and holes. */
  readonly region: Region;
  /** The same for the vendor, seen from the copper's side: origin at the lower left of the outline. */
  readonly flat: Region;
  readonly coverlayOpenings: readonly Contour[];
  readonly stiffeners: readonly Contour[];
  /** Top of the copper, mm. */
  readonly copperTop_z: number;
  readonly taps: readonly Tap[];
  readonly ntcs: readonly Ntc[];
  readonly traces: readonly Trace[];
  readonly connector: Connector;
  readonly bodies: readonly Body[];
  readonly copperLayers: number;
  /** Blank it is cut from, mm, and the width of its trunk. */
  readonly blank_mm: { readonly x: number; readonly y: number };
  readonly trunkWidth_mm: number;
  readonly mass_kg: number;
  /** Trunk, connector, then the tabs in the order of the taps and the sensors in theirs. */
  readonly handles: readonly RouteHandle[];
}

/** Why a circuit could not be routed, for a finding at that place. */
export interface RouteFailure {
  readonly frontEnd: string;
  /** Of a front end with several. */
  readonly circuit?: string;
  /** `channel-too-narrow`, `tap-unreachable`, ... */
  readonly code: string;
  readonly message: string;
  /** In the plan; on a face of the pack with its height. */
  readonly at: (Point2 & { readonly z?: number }) | null;
  readonly actual: number | null;
  readonly required: number | null;
}
