/** The bodies of a pack as `ccs geometry --json` prints them: rings in mm, labels in place of net ids. */
import { flatten } from '../geometry/flatten.ts';
import type { Point2, Ring } from '../geometry/types.ts';
import type { Body, Derived, NetInfo } from '../model/derived/index.ts';

export interface GeometryBody {
  readonly id: string;
  readonly kind: string;
  readonly net: string | null;
  readonly potential_V: number | null;
  readonly material: string;
  readonly layer: string;
  readonly frame?: { readonly origin: readonly number[]; readonly u: readonly number[]; readonly v: readonly number[] };
  readonly z: readonly [number, number];
  readonly outline: readonly (readonly [number, number])[];
  readonly holes: readonly (readonly (readonly [number, number])[])[];
  readonly path?: readonly (readonly [number, number])[];
  readonly width?: number;
  readonly from?: string;
  readonly to?: string;
  readonly current_A?: number;
  readonly cell?: string;
  readonly polarity?: string;
}

export interface GeometryJson {
  readonly units: 'mm';
  readonly bodies: readonly GeometryBody[];
}

/** Arcs are flattened to 0.01 mm; without `frame` a body stands in pack coordinates, z up. */
export function geometryJson(derived: Derived): GeometryJson {
  const nets = new Map(derived.nets.nets.map((net) => [net.id, net] as const));
  return { units: 'mm', bodies: derived.bodies.map((body) => bodyJson(body, body.net === null ? undefined : nets.get(body.net))) };
}

function bodyJson(body: Body, net: NetInfo | undefined): GeometryBody {
  const { frame } = body;
  return {
    id: body.id,
    kind: body.kind,
    net: net?.label ?? body.net,
    potential_V: net?.potential_V ?? null,
    material: body.material,
    layer: body.layer,
    ...(frame
      ? { frame: { origin: [frame.origin.x, frame.origin.y, frame.origin.z], u: [frame.u.x, frame.u.y, frame.u.z], v: [frame.v.x, frame.v.y, frame.v.z] } }
      : {}),
    z: body.z,
    outline: pairs(flatten(body.outline)),
    holes: body.holes.map((hole) => pairs(flatten(hole))),
    ...(body.path ? { path: pairs(body.path) } : {}),
    ...(body.width_mm !== undefined ? { width: body.width_mm } : {}),
    ...(body.from !== undefined ? { from: body.from } : {}),
    ...(body.to !== undefined ? { to: body.to } : {}),
    ...(body.current_A !== undefined ? { current_A: body.current_A } : {}),
    ...(body.cell !== undefined ? { cell: body.cell } : {}),
    ...(body.polarity !== undefined ? { polarity: body.polarity } : {}),
  };
}

function pairs(points: Ring | readonly Point2[]): (readonly [number, number])[] {
  return points.map((point) => [point.x, point.y] as const);
}
