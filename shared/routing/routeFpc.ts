/**
 * Routes one front end: a single-layer flexible circuit along its row of cells. A trunk runs between the vents and the bars
 * of the row's lower side; own-side taps join its outer edge, far-side taps cross between vents, and at the row's end
 * the lanes fan out to one row of pins in net order.
 */
import { flattenRegion, regionArea_mm2 } from '../geometry/flatten.ts';
import { pathLength_mm } from '../geometry/stroke.ts';
import { rectangle } from '../geometry/contour.ts';
import { boxCentre } from '../geometry/box.ts';
import type { Region } from '../geometry/types.ts';
import type { Body, Fpc, Pin, Trace, TraceFuse } from '../model/derived/index.ts';
import { fpcId } from '../model/ids.ts';
import { onderdonk_A } from '../standards/fusing.ts';
import { materialOf } from '../standards/materials.ts';
import { traceResistance_ohm } from '../standards/traces.ts';
import { snap_mm } from '../units/units.ts';
import { fpcBodies } from './bodies.ts';
import { collisionOf, coverlayOpenings, coverlayRegion, filmRegion, flatOf } from './film.ts';
import { routeHandles } from './handles.ts';
import { refused, type RouteInput, type RouteOutcome } from './input.ts';
import { connectorIdOf, fuseIdOf, pinPadIdOf, sensorPadIdOf, traceIdOf } from './itemIds.ts';
import { pinsOf } from './pins.ts';
import { planRoute, type PlannedTrace, type RoutePlan } from './plan.ts';

export type { RouteInput, RouteOutcome } from './input.ts';

/** Temperatures that figures are stated at, degC. */
const RESISTANCE_C = 20;
const FUSING_AMBIENT_C = 25;

/**
 * The circuit of a front end, or why there is none. Supports one straight row of places with their terminals on both sides of it or
 * all on one; anything else, and any lack of room, is a failure with a code, never a throw. Deterministic.
 */
export function routeFpc(input: RouteInput): RouteOutcome {
  try {
    const pins = pinsOf(ownerOf(input), input.overrides);
    if ('bad' in pins) return refused(input.frontEnd.id, 'bad-pin', `override ${pins.bad} must be a number of mm`);
    const plan = planRoute({ ...input, pins });
    return plan.ok ? build(plan.value, input) : plan;
  } catch (error) {
    // The tables of the standards end somewhere: 1600 V, 20 km. That is a matter of input, not a bug.
    const isTable = error instanceof RangeError;
    return refused(input.frontEnd.id, isTable ? 'outside-tables' : 'router-failed', error instanceof Error ? error.message : String(error));
  }
}

function ownerOf({ circuit, frontEnd }: RouteInput): string {
  return circuit ?? fpcId(frontEnd.id);
}

function build(plan: RoutePlan, input: RouteInput): RouteOutcome {
  const { axes } = plan.row;
  const film = filmRegion(plan.film, input.sampling.fpc.cornerRadius_mm);
  if (!film) return refused(input.frontEnd.id, 'film-in-pieces', 'the branches of the flexible circuit do not join its trunk');
  const region = axes.region(film);
  const collision = collisionOf(region, input);
  if (collision) return collision;
  const openings = coverlayOpenings(plan);
  const coverlay = axes.region(coverlayRegion(film, openings));
  const owner = ownerOf(input);
  const bodies = fpcBodies(plan, { film: region, coverlay }, input, owner);
  const { flat, size } = flatOf(region);
  return { ok: true, fpc: assembled(plan, input, { owner, region, coverlay, flat, size, bodies, openings: openings.map(axes.contour) }) };
}

interface Parts {
  readonly owner: string;
  readonly region: Region;
  readonly coverlay: Region;
  readonly flat: Region;
  readonly size: { readonly x: number; readonly y: number };
  readonly bodies: readonly Body[];
  readonly openings: Fpc['coverlayOpenings'];
}

function assembled(plan: RoutePlan, input: RouteInput, parts: Parts): Fpc {
  const { axes } = plan.row;
  const { owner, bodies } = parts;
  const frontEnd = input.frontEnd.id;
  const reference = input.nets[0]?.id ?? '';
  const sensorTraces = plan.sensors.flatMap(({ site, plus, minus }) => [
    traceOf(plus, sensorPadIdOf(site.id, '+'), owner, plan, input),
    traceOf(minus, sensorPadIdOf(site.id, '-'), owner, plan, input),
  ]);
  return {
    id: owner,
    frontEnd,
    region: parts.region,
    flat: parts.flat,
    coverlayOpenings: parts.openings,
    stiffeners: [rectangle(axes.box(plan.head.connector))],
    copperTop_z: snap_mm(plan.copperTop_z),
    taps: plan.taps.map(({ site }) => ({ id: site.id, frontEnd, net: site.net, terminal: site.terminal.id, tabBody: site.id, at: axes.point(boxCentre(site.landing)) })),
    ntcs: plan.sensors.map(({ site, plus, minus }) => ({
      id: site.id,
      frontEnd,
      cell: site.cell,
      netPlus: plus.net,
      netMinus: minus.net,
      reference,
      at: axes.point(boxCentre(site.padRow)),
      body: site.id,
    })),
    traces: [...plan.taps.map((tap) => traceOf(tap, tap.site.id, owner, plan, input)), ...sensorTraces],
    connector: { id: connectorIdOf(owner), part: input.sampling.connector.part, frontEnd, pins: connectorPins(plan, owner) },
    bodies,
    copperLayers: 1,
    blank_mm: parts.size,
    trunkWidth_mm: snap_mm(plan.trunk.box.maxY - plan.trunk.box.minY),
    mass_kg: massOf(parts, input),
    handles: routeHandles(plan, owner),
  };
}

function connectorPins(plan: RoutePlan, owner: string): Pin[] {
  return plan.head.pins.map((pin) => ({
    number: pin.number,
    net: pin.lane.drop.net,
    pad: pinPadIdOf(owner, pin.number),
    trace: traceIdOf(owner, pin.lane.drop.net),
    at: plan.row.axes.point(boxCentre(pin.pad)),
  }));
}

function traceOf(trace: PlannedTrace, from: string, owner: string, plan: RoutePlan, input: RouteInput): Trace {
  const { fpc, fuse } = input.sampling;
  const id = traceIdOf(owner, trace.net);
  const length_mm = pathLength_mm(trace.path);
  const neck_mm = trace.neck ? fuse.length_mm : 0;
  const ohm = (stretch_mm: number, width_mm: number) =>
    traceResistance_ohm({ length_mm: stretch_mm, width_mm, thickness_mm: fpc.copperThickness_mm, temperature_C: RESISTANCE_C });
  return {
    id,
    net: trace.net,
    from,
    to: pinPadIdOf(owner, trace.pin.number),
    path: trace.path.map(plan.row.axes.point),
    width_mm: fpc.traceWidth_mm,
    length_mm: snap_mm(length_mm),
    resistance_ohm: ohm(length_mm - neck_mm, fpc.traceWidth_mm) + (neck_mm > 0 ? ohm(neck_mm, fuse.width_mm) : 0),
    fuse: trace.neck ? fuseOf(fuseIdOf(id), input) : null,
  };
}

function fuseOf(body: string, input: RouteInput): TraceFuse {
  const { fpc, fuse } = input.sampling;
  const area_mm2 = fuse.width_mm * fpc.copperThickness_mm;
  const fusing_A = (time_s: number) => onderdonk_A({ area_mm2, time_s, ambient_C: FUSING_AMBIENT_C });
  return { body, width_mm: fuse.width_mm, length_mm: fuse.length_mm, fusing_1s_A: fusing_A(1), fusing_10ms_A: fusing_A(0.01) };
}

/** The laminate with its copper and stiffener; tabs, sensors and connector are parts of their own. */
function massOf({ region, coverlay, bodies }: Parts, input: RouteInput): number {
  const { fpc } = input.sampling;
  const weight_kg = (volume_mm3: number, material: string) => volume_mm3 * 1e-9 * materialOf(material).density_kg_m3;
  let mass_kg = weight_kg(regionArea_mm2(region) * fpc.baseThickness_mm + regionArea_mm2(coverlay) * fpc.coverlayThickness_mm, 'polyimide');
  for (const body of bodies) {
    // Fuses are part of their traces.
    if (body.kind !== 'trace' && body.kind !== 'pad' && body.kind !== 'stiffener') continue;
    mass_kg += weight_kg(regionArea_mm2(flattenRegion(body)) * (body.z[1] - body.z[0]), body.material);
  }
  return mass_kg;
}
