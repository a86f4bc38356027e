/** The service disconnect between the lugs of two modules: its body, a blade towards each, and the two pins of its interlock. */
import { circle, clockwise, rectangle } from '../../geometry/contour.ts';
import type { Box2, Point2 } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import { disconnectId, interlockNetId, type NetId, type Polarity } from '../../model/ids.ts';
import type { ServiceDisconnect } from '../../model/records/modules.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { BLADE_mm } from './disconnectRoom.ts';

/** What a bar to the disconnect is bolted to. */
export interface DisconnectPole {
  readonly net: NetId;
  readonly at: Point2;
  readonly top_z: number;
  readonly width_mm: number;
}

export interface Disconnect {
  readonly id: string;
  readonly poles: readonly [DisconnectPole, DisconnectPole];
  readonly bodies: readonly Body[];
}

export interface DisconnectEnd {
  readonly net: NetId;
  /** Bolt of the lug on this side, and its top face. */
  readonly at: Point2;
  readonly top_z: number;
  /** The way out of the module, and how far from the bolt the body has to keep that way to stand clear of it, mm. */
  readonly outward: Point2;
  readonly clear_mm: number;
}

/** How far the body reaches below the blades' top faces, mm. */
const BELOW_mm = 22;
/** The plug of the interlock on the body's side, mm, and its pins. */
const INTERLOCK_mm = { along: 14, out: 10, height: 12, pin: 1, pitch: 4 } as const;

/**
 * In the middle between the two lugs, along the longer way from one to the other, and clear of the modules. `group`: the one below the break. Refuses lugs at different
 * heights, and, with what is missing, lugs that stand closer than the body with its blades is long.
 */
export function placeDisconnect(group: string, ends: readonly [DisconnectEnd, DisconnectEnd], part: ServiceDisconnect): Result<Disconnect> {
  const id = disconnectId(group);
  const [a, b] = ends;
  if (Math.abs(a.top_z - b.top_z) > COINCIDENT_mm) return fail('lugs-uneven', id, `the lugs on either side of the service disconnect differ in height by ${snap_mm(Math.abs(a.top_z - b.top_z))} mm`, { values: { apart: `${snap_mm(Math.abs(a.top_z - b.top_z))} mm` } });
  const axis = Math.abs(a.at.x - b.at.x) >= Math.abs(a.at.y - b.at.y) ? 'x' : 'y';
  const apart_mm = Math.abs(a.at[axis] - b.at[axis]);
  const length_mm = part.size_mm.x + 2 * BLADE_mm.reach;
  if (apart_mm < length_mm) return fail('disconnect-has-no-room', id, `the service disconnect is ${length_mm} mm long with its blades, the lugs stand ${snap_mm(apart_mm)} mm apart: ${snap_mm(length_mm - apart_mm)} mm too little`, { values: { length: `${length_mm} mm`, apart: `${snap_mm(apart_mm)} mm`, missing: `${snap_mm(length_mm - apart_mm)} mm` } });
  const side = axis === 'x' ? 'y' : 'x';
  const out = a.outward[side] === b.outward[side] ? a.outward[side] : 0;
  const middle = { x: (a.at.x + b.at.x) / 2, y: (a.at.y + b.at.y) / 2 };
  if (out !== 0) middle[side] = [a, b].map(({ at, clear_mm }) => at[side] + out * (clear_mm + part.size_mm.y / 2)).reduce((far, at) => (out > 0 ? Math.max(far, at) : Math.min(far, at)));
  const place = new Place(axis, middle);
  const half = part.size_mm.x / 2;
  const top_z = a.top_z;
  const body_z = [snap_mm(top_z - BELOW_mm), snap_mm(top_z - BELOW_mm + part.size_mm.z)] as const;
  const common = { owner: id, holes: [] } as const;
  const housing: Body = { ...common, id: `${id}/body`, kind: 'connector', net: null, material: 'pa66-gf', layer: 'CONNECTOR', z: body_z, outline: rectangle(place.box([-half, half], [-part.size_mm.y / 2, part.size_mm.y / 2])) };
  const poleTo = (end: DisconnectEnd): DisconnectPole => {
    const towards = end.at[axis] < place.middle[axis] ? -1 : 1;
    return { net: end.net, at: place.point(towards * (half + BLADE_mm.bolt), 0), top_z, width_mm: BLADE_mm.width };
  };
  const poles = [poleTo(a), poleTo(b)] as const;
  const blades = poles.map((pole, i): Body => {
    const towards = pole.at[axis] < place.middle[axis] ? -1 : 1;
    const along = [towards * half, towards * (half + BLADE_mm.reach)].sort((p, q) => p - q) as [number, number];
    return {
      ...common,
      id: `${id}/blade-${i === 0 ? 'a' : 'b'}`,
      kind: 'busbar',
      net: pole.net,
      material: 'copper-T2',
      layer: 'BUSBAR_CU',
      z: [snap_mm(top_z - BLADE_mm.thickness), top_z],
      outline: rectangle(place.box(along, [-BLADE_mm.width / 2, BLADE_mm.width / 2])),
      holes: [clockwise(circle(pole.at, part.bolt_mm / 2))],
    };
  });
  return ok({ id, poles, bodies: [housing, ...blades, ...interlock(id, place, part, body_z[1])] });
}

/** A two-pole plug on the side of the body; its pins are touch-proof. */
function interlock(id: string, place: Place, part: ServiceDisconnect, top_z: number): Body[] {
  const { along, out, height, pin, pitch } = INTERLOCK_mm;
  const edge = part.size_mm.y / 2;
  const z = [snap_mm(top_z - height), top_z] as const;
  const plug: Body = { id: `${id}/interlock`, owner: id, kind: 'connector', net: null, material: 'pa66-gf', layer: 'CONNECTOR', z, outline: rectangle(place.box([-along / 2, along / 2], [edge, edge + out])), holes: [] };
  const pins = (['+', '-'] as const).map((line: Polarity, i): Body => {
    const at = (i - 0.5) * pitch;
    return {
      id: `${id}/interlock-pin-${i + 1}`,
      owner: id,
      kind: 'pad',
      net: interlockNetId(id, line),
      insulated: true,
      material: 'copper-T2',
      layer: 'CONNECTOR',
      z: [snap_mm(top_z - height / 2 - pin / 2), snap_mm(top_z - height / 2 + pin / 2)],
      outline: rectangle(place.box([at - pin / 2, at + pin / 2], [edge, edge + out])),
      holes: [],
    };
  });
  return [plug, ...pins];
}

/** Along the line from lug to lug and across it, about its middle. */
class Place {
  constructor(
    private readonly axis: 'x' | 'y',
    readonly middle: Point2,
  ) {}

  point(along: number, across: number): Point2 {
    const { x, y } = this.middle;
    return this.axis === 'x' ? { x: snap_mm(x + along), y: snap_mm(y + across) } : { x: snap_mm(x + across), y: snap_mm(y + along) };
  }

  box([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Box2 {
    const [p, q] = [this.point(low, from), this.point(high, to)];
    return { minX: Math.min(p.x, q.x), maxX: Math.max(p.x, q.x), minY: Math.min(p.y, q.y), maxY: Math.max(p.y, q.y) };
  }
}
