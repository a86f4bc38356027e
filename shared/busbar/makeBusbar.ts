/** Makes the busbar of a net: sized, laid out over its terminals, developed flat. */
import { boundsOf } from '../geometry/contour.ts';
import { pointInRing } from '../geometry/distance.ts';
import { flatten, regionArea_mm2 } from '../geometry/flatten.ts';
import type { Body } from '../model/derived/body.ts';
import type { BarEdge, BarPad, BarSection, Busbar } from '../model/derived/busbar.ts';
import { busbarId } from '../model/ids.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { materialOf } from '../standards/materials.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import { planOutput, shapeOutput } from './outputBar.ts';
import { checkEdges, edgesOfPad } from './plannedPad.ts';
import { ratingProblems } from './range.ts';
import { resistance_ohm, settled, type BarMeasures } from './section.ts';
import type { BarShape } from './shape.ts';
import { BOX_SIDES, edgeOf, NO_SHAPE, shapeOverridesOf, type ShapeOverrides } from './shapeOverrides.ts';
import { planSpan, spanOf } from './spanPlan.ts';
import { shapeSpan } from './spanShape.ts';
import { fixedThickness, sizeBar } from './thickness.ts';
import { weldBody, weldOn, type Weld } from './weld.ts';
import { mm } from './wording.ts';

export type { BarEnd, BusbarInput } from './input.ts';

/** A bar whose section and plan stand; its solids are made when they are asked for. */
interface LaidOut {
  readonly role: Busbar['role'];
  readonly section: BarSection;
  readonly measures: BarMeasures;
  readonly width: Busbar['width'];
  edges(top_z: number): BarEdge[];
  shape(z: Busbar['z'], body: BodyOfBar): BarShape;
}

type BodyOfBar = Pick<Body, 'owner' | 'net' | 'kind' | 'material' | 'layer' | 'current_A'>;

/**
 * The busbar of a net: bodies `<busbar>/flat-a` (over the first end), `/bump`, `/flat-b`, and one `/weld-<cell>-pos` or `-neg` per
 * end. An output has `flat-a` only.
 *
 * Refuses, at the busbar's id: more than two terminals, terminals at different heights, no room for the bump or the
 * welds, no direction for an output, a plan by hand that cannot be built; at its field, a material or a duty that cannot be rated; at
 * its own id, a bad override.
 */
export function makeBusbar(input: BusbarInput): Result<Busbar> {
  const id = busbarId(input.net);
  const laid = layOut(input, id);
  if (!laid.ok) return laid;
  const welds = weldsOn(input, id);
  if (!welds.ok) return welds;
  const { role, section, measures, width } = laid.value;
  const top_z = input.ends[0]?.terminal.top_z ?? 0;
  const z: Busbar['z'] = [top_z, snap_mm(top_z + section.thickness_mm)];
  const { material } = input.settings;
  const layer = material.startsWith('copper') ? 'BUSBAR_CU' : 'BUSBAR_AL';
  const shape = laid.value.shape(z, { owner: id, net: input.net, kind: 'busbar', material, layer, current_A: section.current_A });
  const edges = laid.value.edges(z[1]);
  const unfit = unfitShape(input, edges, width, shape, welds.value, id);
  if (unfit) return unfit;
  const weldBodies = welds.value.map(({ end, weld }) => weldBody(weld, end.terminal, { id, top_z: z[1], settings: input.settings }));
  return ok({
    id,
    net: input.net,
    role,
    section,
    pads: padsOf(shape, welds.value),
    flat: shape.flat,
    bodies: [...shape.bodies, ...weldBodies],
    z,
    raised: shape.raised,
    edges: input.ends.flatMap((end) => edges.filter((edge) => edge.cell === end.cell.id)),
    width,
    boltHoles: shape.boltHoles,
    mass_kg: settled(regionArea_mm2(shape.flat) * section.thickness_mm * 1e-9 * materialOf(material).density_kg_m3),
    resistance_ohm: resistance_ohm(measures, material, 20),
  });
}

/**
 * Thickness that the duty asks of this bar by itself, mm, for the thickness that a pack's bars share. Null where it is
 * fixed by the settings or an override, and where the bar cannot be made.
 */
export function requiredThickness_mm(input: Omit<BusbarInput, 'sharedThickness_mm'>): number | null {
  const fixed = fixedThickness(input);
  if (!fixed.ok || fixed.value) return null;
  const laid = layOut(input, busbarId(input.net));
  return laid.ok ? laid.value.section.thickness_mm : null;
}

function layOut(input: BusbarInput, id: string): Result<LaidOut> {
  const problems = ratingProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const [first, second] = input.ends;
  const shape = shapeOverridesOf(input.overrides, new Set(input.ends.map((end) => end.cell.id)));
  if (!shape.ok) return shape;
  if (!first || input.ends.length > 2) {
    return fail('unsupported-ends', id, `a busbar joins one or two terminals, this net has ${input.ends.length}`);
  }
  return second ? layOutSpan([first, second], input, shape.value, id) : layOutOutput(first, input, shape.value, id);
}

function layOutSpan(ends: readonly [BarEnd, BarEnd], input: BusbarInput, shape: ShapeOverrides, id: string): Result<LaidOut> {
  const [a, b] = ends;
  const step_mm = Math.abs(a.terminal.top_z - b.terminal.top_z);
  if (step_mm > COINCIDENT_mm) {
    return fail('terminals-uneven', id, `${a.terminal.id} and ${b.terminal.id} differ in height by ${mm(step_mm)}; a bar lies flat on both`);
  }
  const role = a.cell.slot.row === b.cell.slot.row ? 'link' : 'turn';
  const span = spanOf(ends, input);
  const planWith = (changes: ShapeOverrides) => (thickness_mm: number) => planSpan(span, role, thickness_mm, input, changes, id);
  const sized = sizeBar(input, planWith(shape), planWith(NO_SHAPE));
  if (!sized.ok) return sized;
  const { plan, section } = sized.value;
  const { low, high, limits } = plan;
  return ok({
    role,
    section,
    measures: plan,
    width: plan.width,
    edges: (top_z) => [...edgesOfPad(low, limits.low, span.frame, top_z), ...edgesOfPad(high, limits.high, span.frame, top_z)],
    shape: (z, body) => shapeSpan(plan, input, z, body),
  });
}

function layOutOutput(end: BarEnd, input: BusbarInput, shape: ShapeOverrides, id: string): Result<LaidOut> {
  const planWith = (changes: ShapeOverrides) => (thickness_mm: number) => planOutput(end, thickness_mm, input, changes, id);
  const sized = sizeBar(input, planWith(shape), planWith(NO_SHAPE));
  if (!sized.ok) return sized;
  const { plan, section } = sized.value;
  return ok({
    role: 'output',
    section,
    measures: plan,
    width: plan.width,
    edges: (top_z) => edgesOfPad(plan.bar, plan.limits, plan.frame, top_z).map((edge, i) => (BOX_SIDES[i] === 'maxX' ? atLugEnd(edge, plan.width_mm) : edge)),
    shape: (z, body) => shapeOutput(plan, input, z, body),
  });
}

/** The bar's box ends at the bolt; half a width beyond it the lug does. */
function atLugEnd(edge: BarEdge, width_mm: number): BarEdge {
  const { at, along } = edge;
  return { ...edge, at: { ...at, x: snap_mm(at.x + (along.x * width_mm) / 2), y: snap_mm(at.y + (along.y * width_mm) / 2) } };
}

/** Why the bar cannot have the plan it was given by hand; null where it can, and for a bar that nobody has changed. */
function unfitShape(input: BusbarInput, edges: readonly BarEdge[], width: Busbar['width'], shape: BarShape, welds: readonly EndWeld[], id: string): Result<never> | null {
  const isChanged = input.overrides.some(({ feature }) => feature === 'width_mm' || edgeOf(feature) !== null);
  if (!isChanged) return null;
  if (width.value_mm < width.min_mm - COINCIDENT_mm || width.value_mm > width.max_mm + COINCIDENT_mm) {
    return fail('width-out-of-range', id, `width_mm must be from ${mm(width.min_mm)} to ${mm(width.max_mm)}, got ${mm(width.value_mm)}`);
  }
  const checked = checkEdges(edges, id);
  if (!checked.ok) return checked;
  const flats = shape.bodies.filter((body) => !body.frame).map((body) => flatten(body.outline));
  const bare = welds.find(({ weld }) => !flats.some((flat) => weld.zone.every((corner) => pointInRing(corner, flat))));
  return bare ? fail('weld-uncovered', id, `the bar no longer covers the weld zone on ${bare.end.terminal.id}`) : null;
}

interface EndWeld {
  readonly end: BarEnd;
  readonly weld: Weld;
}

function weldsOn(input: BusbarInput, id: string): Result<EndWeld[]> {
  const welds: EndWeld[] = [];
  for (const end of input.ends) {
    const weld = weldOn(end.terminal, input.settings, id);
    if (!weld.ok) return weld;
    welds.push({ end, weld: weld.value });
  }
  return ok(welds);
}

function padsOf(shape: BarShape, welds: readonly EndWeld[]): BarPad[] {
  return welds.flatMap(({ end, weld }, index) => {
    const outline = shape.padOutlines[index];
    if (!outline) return [];
    return [{ terminal: end.terminal.id, outline, box: boundsOf(outline), weldZone: weld.zone, weldArea_mm2: weld.area_mm2 }];
  });
}
