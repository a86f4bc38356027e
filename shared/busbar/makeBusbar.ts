/** Makes the busbar of a net: sized, laid out over its terminals, developed flat. */
import { boundsOf } from '../geometry/contour.ts';
import { pointInRing } from '../geometry/distance.ts';
import { flatten, regionArea_mm2 } from '../geometry/flatten.ts';
import { pointOn } from '../geometry/frame.ts';
import type { BarAnchor, BarEdge, BarPad, BarSegment, Busbar, NotInsulated } from '../model/derived/busbar.ts';
import { busbarId } from '../model/ids.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { materialOf } from '../standards/materials.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { roleOfEnds, settingsOfClass } from './barClass.ts';
import { withDetails } from './details/cutFlats.ts';
import { detailKindOf, detailsOf } from './details/detail.ts';
import { isOutlineFeature } from './details/outline.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import { coinedTo_mm } from './coin.ts';
import { lapBodies, lapsMade } from './cuts/lapBodies.ts';
import { makeComb, requiredCombThickness_mm } from './comb/makeComb.ts';
import { coveringOf, type Covering } from './insulation/covering.ts';
import { insulatedTree } from './insulation/tree.ts';
import { layoutOf } from './layout.ts';
import { checkEdges, edgesOfPad } from './plannedPad.ts';
import { ratingProblems } from './range.ts';
import { isAmple, resistance_ohm, segmentSections, settled } from './section.ts';
import type { BarShape } from './shape.ts';
import { toPackPoint } from './frame.ts';
import { BOX_SIDES, edgeOf, NO_SHAPE, shapeOverridesOf, type ShapeOverrides } from './shapeOverrides.ts';
import { makeSlotted } from './slotted/makeSlotted.ts';
import { fixedThickness, sizeBar, thickestWithRoom_mm, type Sized } from './thickness.ts';
import { planTree, type TreePlan } from './treePlan.ts';
import { plainFlats, shapeTree } from './treeShape.ts';
import { weldBody, weldOn, type Weld } from './weld.ts';
import { mm } from './wording.ts';

export type { BarEnd, BusbarInput } from './input.ts';

/**
 * The busbar of a net: bodies `<busbar>/flat-a` (over the first end), `/bump`, `/flat-b`, and one `/weld-<cell>-pos` or `-neg` per
 * end, and one `/coin-<terminal>` a pad that is pressed thinner. Bars that are covered have the bodies of their covering as well (see insulation/insulate). Bars over round cells are combs (see comb/makeComb), those that tabs are folded onto slotted (see slotted/makeSlotted). An output over one terminal has `flat-a` only; a bar over more than two has `/flat-<cell>` and `/bump-<cell>-<cell>`.
 *
 * Refuses, at the busbar's id: terminals at different heights, no room for a bump or the welds, no direction for an output, a
 * plan by hand that cannot be built; at its field, a material or a duty that cannot be rated; at its own id, a bad override.
 */
export function makeBusbar(given: BusbarInput): Result<Busbar> {
  const input = withClass(given);
  const covering = coveringOf(input.settings, input.overrides);
  if (!covering.ok) return covering;
  const { comb, slotted } = input;
  if (comb) return notInsulated(makeComb({ ...input, comb }), covering.value, 'shape');
  if (slotted) return notInsulated(makeSlotted({ ...input, slotted }), covering.value, 'shape');
  if (!covering.value) return makeTree(input);
  const covered = makeTree({ ...input, covering: covering.value });
  // Without a covering it is rated as bare metal.
  return covered.ok && !covered.value.insulation ? notInsulated(makeTree(input), covering.value, 'nothing-left') : covered;
}

function notInsulated(bar: Result<Busbar>, covering: Covering | null, why: NotInsulated): Result<Busbar> {
  return bar.ok && covering ? ok({ ...bar.value, notInsulated: { kind: covering.kind, why } }) : bar;
}

/** The bar over terminals with flats and bumps, in its covering where one is asked for and something is left to cover. */
function makeTree(input: BusbarInput): Result<Busbar> {
  const id = busbarId(input.key ?? input.net);
  const laid = layOut(input, id);
  if (!laid.ok) return laid;
  const welds = weldsOn(input, id);
  if (!welds.ok) return welds;
  const { plan, section } = laid.value;
  const { layout, width } = plan;
  const top_z = input.ends[0]?.terminal.top_z ?? 0;
  const z: Busbar['z'] = [top_z, snap_mm(top_z + section.thickness_mm)];
  const { material } = input.settings;
  const layer = material.startsWith('copper') ? 'BUSBAR_CU' : 'BUSBAR_AL';
  const shape = shapeTree(plan, input, z, { owner: id, net: input.net, kind: 'busbar', material, layer }, input.duty.continuous_A);
  const edges = edgesOf(plan, input, z[1]);
  const unfit = unfitShape(input, edges, width, shape, welds.value, id);
  if (unfit) return unfit;
  const coined_mm = coinedTo_mm(input.settings, section.thickness_mm);
  const weldBodies = welds.value.map(({ end, weld }) => weldBody(weld, end.terminal, { id, top_z: coined_mm === null ? z[1] : snap_mm(z[0] + coined_mm), settings: input.settings, plane: input.plane ?? null }));
  const bar: Busbar = {
    id,
    net: input.net,
    role: layout.role,
    section,
    segments: segmentsOf(laid.value, input),
    pads: padsOf(shape, welds.value, plan, input, coined_mm),
    flat: shape.flat,
    bodies: [...shape.bodies, ...weldBodies, ...lapBodies(input, id, z)],
    z,
    raised: shape.raised,
    edges,
    anchors: anchorsOf(plan, input, z[1]),
    ...detailsMade(input),
    ...lapsMade(input),
    ...roomOf(laid.value, input, id),
    ...(plan.joints.length === 0 ? { datum: { cell: layout.pads[0]?.end.cell.id ?? '', at: shape.datum, rotation_deg: layout.frame.rotation_deg } } : {}),
    width,
    boltHoles: shape.boltHoles,
    mass_kg: settled(regionArea_mm2(shape.flat) * section.thickness_mm * 1e-9 * materialOf(material).density_kg_m3),
    resistance_ohm: resistance_ohm(plan, material, 20),
  };
  return ok((input.covering && insulatedTree(bar, plan, shape, input, input.covering)) ?? bar);
}

/**
 * Thickness that the duty asks of this bar by itself, mm, for the thickness that a pack's bars share. Null where it is
 * fixed by the settings or an override, where the bar cannot be made, and for slotted bars, which share none.
 */
export function requiredThickness_mm(given: Omit<BusbarInput, 'sharedThickness_mm'>): number | null {
  const input = withClass(given);
  const fixed = fixedThickness(input);
  const covering = coveringOf(input.settings, input.overrides);
  if (!fixed.ok || fixed.value || !covering.ok) return null;
  const { comb, slotted } = input;
  if (comb) return requiredCombThickness_mm({ ...input, comb });
  // Their outer faces lie in one plane whatever their thickness.
  if (slotted) return null;
  const laid = layOut(covering.value ? { ...input, covering: covering.value } : input, busbarId(input.key ?? input.net));
  return laid.ok ? laid.value.section.thickness_mm : null;
}

function withClass(input: BusbarInput): BusbarInput {
  const settings = settingsOfClass(input.settings, input.piece?.role ?? roleOfEnds(input.ends));
  return settings === input.settings ? input : { ...input, settings };
}

function layOut(input: BusbarInput, id: string): Result<Sized<TreePlan>> {
  const problems = ratingProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const shape = shapeOverridesOf(input.overrides, new Set(input.ends.map((end) => end.cell.id)));
  if (!shape.ok) return shape;
  const layout = layoutOf(input, id);
  if (!layout.ok) return layout;
  const planWith = (changes: ShapeOverrides) => (thickness_mm: number) => {
    const plan = planTree(layout.value, thickness_mm, input, changes, id);
    return plan.ok && (changes.details.length > 0 || changes.outline) ? withDetails(plan.value, plainFlats(plan.value, input), changes, input, id) : plan;
  };
  return sizeBar(input, planWith(shape.value), planWith(NO_SHAPE));
}

/** In the order of the ends, four each. */
function edgesOf({ layout, pads, limits, lug, cut }: TreePlan, { plane }: BusbarInput, height: number): BarEdge[] {
  // The edges of an outline that somebody gave it are not those of its pads.
  if ([...(cut?.values() ?? [])].some(({ outline }) => outline)) return [];
  return layout.padOfEnd.flatMap((pad) => {
    const [planned, own] = [pads[pad], limits[pad]];
    if (!planned || !own) return [];
    return edgesOfPad(planned, own, layout.frame, height)
      .map((edge, i) => (lug?.pad === pad && BOX_SIDES[i] === 'maxX' ? atLugEnd(edge, lug.width_mm) : edge))
      .map((edge) => ({ ...edge, at: pointOn(plane ?? null, edge.at, edge.at.z) }));
  });
}

/** Where details may be placed from, in the order of the ends. */
function anchorsOf({ layout: { pads, frame, padOfEnd } }: TreePlan, { plane }: BusbarInput, height: number): BarAnchor[] {
  return padOfEnd.flatMap((pad): BarAnchor[] => {
    const extent = pads[pad];
    return extent ? [{ cell: extent.end.cell.id, at: pointOn(plane ?? null, toPackPoint(extent.centre, frame), height), u: { x: 1, y: 0 }, v: { x: 0, y: 1 } }] : [];
  });
}

/** How thick the bar could be at most, where the duty asks more of it than it has. */
function roomOf({ plan, section }: Sized<TreePlan>, input: BusbarInput, id: string): Pick<Busbar, 'thickest_mm'> {
  if (isAmple(section, input.settings.designMargin)) return {};
  const thickest_mm = thickestWithRoom_mm(input, (thickness_mm) => planTree(plan.layout, thickness_mm, input, NO_SHAPE, id));
  return thickest_mm === null ? {} : { thickest_mm };
}

/** Nothing where the bar has no details. */
function detailsMade({ overrides, ends }: BusbarInput): Pick<Busbar, 'details'> {
  const details = detailsOf(overrides, new Set(ends.map((end) => end.cell.id)));
  return details.ok && details.value.length > 0 ? { details: details.value.map(({ feature, kind, cell }) => ({ feature, kind, cell })) } : {};
}

function segmentsOf({ plan, section }: Sized<TreePlan>, input: BusbarInput): BarSegment[] {
  const { padOfEnd } = plan.layout;
  const sections = plan.segments.length === 1 ? [section] : segmentSections(plan, input, section.chosenBy);
  return plan.segments.flatMap(({ low, high }, i) => {
    const own = sections[i];
    const [first, second] = [padOfEnd.indexOf(low), padOfEnd.indexOf(high)].filter((end) => end >= 0).sort((a, b) => a - b).map((end) => input.ends[end]?.terminal.id ?? null);
    return own && first ? [{ between: [first, second ?? null] as const, section: own }] : [];
  });
}

/** The bar's box ends at the bolt; half a width beyond it the lug does. */
function atLugEnd(edge: BarEdge, width_mm: number): BarEdge {
  const { at, along } = edge;
  return { ...edge, at: { ...at, x: snap_mm(at.x + (along.x * width_mm) / 2), y: snap_mm(at.y + (along.y * width_mm) / 2) } };
}

/** Why the bar cannot have the plan it was given by hand; null where it can, and for a bar that nobody has changed. */
function unfitShape(input: BusbarInput, edges: readonly BarEdge[], width: Busbar['width'], shape: BarShape, welds: readonly EndWeld[], id: string): Result<never> | null {
  const isChanged = input.overrides.some(({ feature }) => feature === 'width_mm' || edgeOf(feature) !== null || detailKindOf(feature) !== null || isOutlineFeature(feature));
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

function padsOf(shape: BarShape, welds: readonly EndWeld[], { layout }: TreePlan, { duty }: BusbarInput, coined_mm: number | null): BarPad[] {
  return welds.flatMap(({ end, weld }, index) => {
    const outline = shape.padOutlines[index];
    if (!outline) return [];
    const current_A = settled(duty.continuous_A * (layout.shares[layout.padOfEnd[index] ?? 0] ?? 1));
    return [{ terminal: end.terminal.id, outline, box: boundsOf(outline), weldZone: weld.zone, weldArea_mm2: weld.area_mm2, current_A, ...(coined_mm === null ? {} : { coined_mm }) }];
  });
}
