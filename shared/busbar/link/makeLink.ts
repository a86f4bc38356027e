/** The bar between two lugs: from module to module, or from a module to the service disconnect. Bolted at both ends, covered over its bridge. */
import { circle, clockwise } from '../../geometry/contour.ts';
import { regionArea_mm2 } from '../../geometry/flatten.ts';
import type { Contour, Point2 } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import type { BendLine, Busbar, FlatPattern } from '../../model/derived/busbar.ts';
import { busbarId, type BarKey, type NetId } from '../../model/ids.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import type { DutyRecord } from '../../model/records/duty.ts';
import type { ModulesOfPack } from '../../model/records/modules.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { boltSize } from '../../standards/bolts.ts';
import { materialOf } from '../../standards/materials.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { boxOfExtents, otherAxis, pointAt, type Axis, type Interval } from '../axis.ts';
import { boxOutline } from '../boxOutline.ts';
import { standingSolid } from '../plane.ts';
import { isAmple, resistance_ohm, sectionOf, settled, type BarMeasures, type Rating } from '../section.ts';
import { withWashers } from '../washers.ts';
import { mm } from '../wording.ts';
import type { Covering } from '../insulation/covering.ts';
import { insulatedLink } from './insulatedLink.ts';
import { archContour, developedBridge, footContours, leastBridge_mm, leastRise_mm, type Bridge } from './bridge.ts';

/** What a link is bolted to: the middle of the hole, its top face, and how wide it is. */
export interface Lug {
  readonly at: Point2;
  readonly top_z: number;
  readonly width_mm: number;
  /** The way out of its module, where it belongs to one, and how far a bar across that may reach back from the bolt, mm. */
  readonly outward?: Point2;
  readonly back_mm?: number;
}

export interface LinkInput {
  readonly key: BarKey;
  readonly net: NetId;
  readonly lugs: readonly [Lug, Lug];
  readonly settings: BusbarsRecord;
  readonly duty: DutyRecord;
  readonly link: Pick<ModulesOfPack['link'], 'rise_mm'>;
  readonly covering: Covering | null;
}

/** Flat round a bolt beyond its hole, mm: what a washer covers at least; more where the table of bolts asks for it. */
const WASHER_mm = 6;

export interface LinkPlan extends BarMeasures {
  readonly axis: Axis;
  /** Of the bridge, and of the flat ends, low one first: these reach from the bridge to their bolts. */
  readonly across: Interval;
  readonly flats: readonly [Interval, Interval];
  /** Middles of the holes, low one first, and the ends of the bar along the axis. */
  readonly bolts: readonly [Point2, Point2];
  readonly ends: Interval;
  readonly bridge: Bridge;
}

/**
 * A bar from lug to lug, of the thinnest stock that carries the pack's current; of the thickest there is room for where none does. It is as
 * wide as the wider lug, and keeps clear of the cells of modules that it passes along: flat ends lead from its bridge to bolts that lie
 * aside of it. Refuses, at the bar's id: lugs at different heights, and too little room for its bends.
 */
export function makeLink(input: LinkInput): Result<Busbar> {
  const { settings } = input;
  const id = busbarId(input.key);
  const stock = settings.thickness_mm === null ? [...settings.stock_mm].sort((a, b) => a - b) : [settings.thickness_mm];
  let best: LinkPlan | null = null;
  let refusal: Result<Busbar> | null = null;
  for (const thickness_mm of stock) {
    const plan = planLink(input, thickness_mm, id);
    if (!plan.ok) {
      refusal ??= plan;
      continue;
    }
    best = plan.value;
    if (isAmple(sectionOf(best, ratingOf(input), 'duty'), settings.designMargin)) break;
  }
  if (!best) return refusal ?? fail('no-stock', 'busbars.stock_mm', 'no thickness of stock is given');
  return ok(withWashers(built(best, input, id), settings, null));
}

/** A link is bare at its ends only, which its lugs cool. */
function ratingOf({ settings, duty, covering }: LinkInput): Rating {
  return { settings, duty, ...(covering ? { covering: { ...covering, isPartial: false } } : {}) };
}

function planLink({ lugs, settings, link }: LinkInput, thickness_mm: number, id: string): Result<LinkPlan> {
  const [a, b] = lugs;
  const axis: Axis = Math.abs(a.at.x - b.at.x) >= Math.abs(a.at.y - b.at.y) ? 'x' : 'y';
  const [low, high] = a.at[axis] <= b.at[axis] ? [a, b] : [b, a];
  const side = otherAxis(axis);
  const { hole_mm } = settings.output;
  if (Math.abs(low.top_z - high.top_z) > COINCIDENT_mm) return fail('lugs-uneven', id, `the lugs differ in height by ${mm(Math.abs(low.top_z - high.top_z))}; the bar between them lies flat on both`);
  const width_mm = snap_mm(Math.max(low.width_mm, high.width_mm));
  const across = bridgeAcross(low, high, side, width_mm);
  const flat_mm = Math.max(hole_mm / 2 + WASHER_mm, boltSize(settings.output.bolt)?.edge_mm ?? 0);
  const radius_mm = snap_mm(settings.bump.radiusFactor * thickness_mm);
  const [start, end] = [snap_mm(low.at[axis] + flat_mm), snap_mm(high.at[axis] - flat_mm)];
  const least_mm = leastBridge_mm(thickness_mm, radius_mm);
  if (end - start < least_mm - COINCIDENT_mm) return fail('link-has-no-room', id, `the bends of ${mm(thickness_mm)} bar need ${mm(least_mm + 2 * flat_mm)} from bolt to bolt, there are ${mm(high.at[axis] - low.at[axis])}`);
  const bridge: Bridge = { start, end, base_z: low.top_z, rise_mm: Math.max(link.rise_mm, leastRise_mm(thickness_mm, radius_mm)), thickness_mm, radius_mm };
  const flatAcross = ({ at }: Lug): Interval => [snap_mm(Math.min(across[0], at[side] - flat_mm)), snap_mm(Math.max(across[1], at[side] + flat_mm))];
  const middle = (across[0] + across[1]) / 2;
  const aside_mm = [low, high].reduce((sum, lug) => sum + Math.max(0, Math.abs(lug.at[side] - middle) - width_mm / 2), 0);
  // A bolt beside the bridge is reached along its flat end, which is as wide as the washer asks.
  const isAside = [low, high].some(({ at }) => at[side] < across[0] || at[side] > across[1]);
  const narrowest_mm = snap_mm(isAside ? Math.min(width_mm - hole_mm, 2 * flat_mm) : width_mm - hole_mm);
  const length_mm = snap_mm(2 * flat_mm + aside_mm + developedBridge(bridge, settings.bump.kFactor).length_mm);
  return ok({
    thickness_mm,
    segments: [{ low: 0, high: 1, flow: 1, rated: 1, width_mm: isAside ? narrowest_mm : width_mm, narrowest_mm, length_mm }],
    axis,
    across,
    flats: [flatAcross(low), flatAcross(high)],
    bolts: [low.at, high.at],
    ends: [snap_mm(low.at[axis] - flat_mm), snap_mm(high.at[axis] + flat_mm)],
    bridge,
  });
}

/** Across the bridge: over a blade; beside modules as far out as they ask for; else midway between the bolts. */
function bridgeAcross(low: Lug, high: Lug, side: Axis, width_mm: number): Interval {
  const blade = [low, high].find((lug) => !lug.outward);
  const aside = [low, high].filter(({ outward }) => outward && outward[side] !== 0);
  const [first] = aside;
  const out = first?.outward?.[side] ?? 0;
  if (blade || aside.length < 2 || out === 0) {
    const middle = blade ? blade.at[side] : (low.at[side] + high.at[side]) / 2;
    return [snap_mm(middle - width_mm / 2), snap_mm(middle + width_mm / 2)];
  }
  const inner = aside.map(({ at, back_mm = 0 }) => at[side] - out * Math.min(width_mm / 2, back_mm)).reduce((far, edge) => (out > 0 ? Math.max(far, edge) : Math.min(far, edge)));
  return out > 0 ? [snap_mm(inner), snap_mm(inner + width_mm)] : [snap_mm(inner - width_mm), snap_mm(inner)];
}

function built(plan: LinkPlan, input: LinkInput, id: string): Busbar {
  const { net, settings, duty, covering } = input;
  const { axis, across, bridge, ends, bolts, thickness_mm } = plan;
  const { material, output } = settings;
  const section = sectionOf(plan, ratingOf(input), settings.thickness_mm === null ? 'duty' : 'settings');
  const common = { owner: id, net, kind: 'busbar', material, layer: material.startsWith('copper') ? 'BUSBAR_CU' : 'BUSBAR_AL', current_A: duty.continuous_A } as const;
  const z: Busbar['z'] = [bridge.base_z, snap_mm(bridge.base_z + thickness_mm)];
  const flats = ([[ends[0], bridge.start], [bridge.end, ends[1]]] as const).map((along, i): Body => {
    const inner = i === 0 ? along[1] : along[0];
    const outline = boxOutline([boxOfExtents(axis, along, plan.flats[i === 0 ? 0 : 1])], settings.cornerRadius_mm, (corner) => corner[axis] === inner && across.includes(corner[otherAxis(axis)]));
    return { ...common, id: `${id}/flat-${i === 0 ? 'a' : 'b'}`, z, outline, holes: [holeAt(bolts[i === 0 ? 0 : 1], output.hole_mm)] };
  });
  const standing = (feature: string, contour: Contour): Body => {
    return { ...common, id: `${id}/${feature}`, ...standingSolid(null, axis, contour, boxOfExtents(axis, [bridge.start, bridge.end], across)) };
  };
  const [footA, footB] = footContours(bridge);
  const bodies = [...flats.slice(0, 1), standing('foot-a', footA), standing('arch', archContour(bridge, 0)), standing('foot-b', footB), ...flats.slice(1)];
  const flat = flatPattern(plan, settings);
  const width_mm = snap_mm(across[1] - across[0]);
  const bar: Busbar = {
    id,
    net,
    role: 'hv-link',
    section,
    segments: [{ between: [id, null], section }],
    pads: [],
    flat,
    bodies,
    z,
    raised: [],
    edges: [],
    width: { min_mm: width_mm, max_mm: width_mm, value_mm: width_mm },
    boltHoles: bolts.map((centre) => ({ centre, diameter_mm: output.hole_mm })),
    mass_kg: settled(regionArea_mm2(flat) * thickness_mm * 1e-9 * materialOf(material).density_kg_m3),
    resistance_ohm: resistance_ohm(plan, material, 20),
  };
  return covering ? insulatedLink(bar, plan, settings, covering) : bar;
}

/** Rolled out along x, origin at the lower left. */
function flatPattern({ axis, across, flats, ends, bolts, bridge }: LinkPlan, { cornerRadius_mm, bump, output }: BusbarsRecord): FlatPattern {
  const { length_mm, bends_mm } = developedBridge(bridge, bump.kFactor);
  const added_mm = length_mm - (bridge.end - bridge.start);
  const length = snap_mm(ends[1] - ends[0] + added_mm);
  const [least, most] = [Math.min(flats[0][0], flats[1][0]), Math.max(flats[0][1], flats[1][1])];
  // The axis y of the pack runs to the left of what is laid along x: across it counts from the high end.
  const acrossOf = (at: number): number => snap_mm(axis === 'x' ? at - least : most - at);
  const extent = ([from, to]: Interval): Interval => (axis === 'x' ? [acrossOf(from), acrossOf(to)] : [acrossOf(to), acrossOf(from)]);
  const strip = extent(across);
  const [first, second] = [snap_mm(bridge.start - ends[0]), snap_mm(bridge.end - ends[0] + added_mm)];
  const boxes = [boxOfExtents('x', [0, first], extent(flats[0])), boxOfExtents('x', [first, second], strip), boxOfExtents('x', [second, length], extent(flats[1]))];
  const holes = bolts.map((at, i) => holeAt({ x: snap_mm(at[axis] - ends[0] + (i === 1 ? added_mm : 0)), y: acrossOf(at[otherAxis(axis)]) }, output.hole_mm));
  const bends = bends_mm.map((at, i): BendLine => {
    const x = snap_mm(bridge.start - ends[0] + at);
    return { from: pointAt('x', x, strip[0]), to: pointAt('x', x, strip[1]), angle_deg: 90, direction: i === 0 || i === 3 ? 'up' : 'down', innerRadius_mm: bridge.radius_mm };
  });
  return { outline: boxOutline(boxes, cornerRadius_mm, ({ x, y }) => (x === first || x === second) && strip.includes(y)), holes, bends };
}

function holeAt(centre: Point2, diameter_mm: number): FlatPattern['outline'] {
  return clockwise(circle(centre, diameter_mm / 2));
}
