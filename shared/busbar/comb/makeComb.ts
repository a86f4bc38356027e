/** Makes the bar of a net over round cells: a comb of sheet with a finger to each of its poles. */
import { boundsOf } from '../../geometry/contour.ts';
import { regionArea_mm2 } from '../../geometry/flatten.ts';
import { translated } from '../../geometry/transform.ts';
import type { Contour } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import type { BarPad, BarSegment, Busbar } from '../../model/derived/busbar.ts';
import { busbarId } from '../../model/ids.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import type { DutyRecord } from '../../model/records/duty.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { materialOf } from '../../standards/materials.ts';
import { snap_mm } from '../../units/units.ts';
import { toPack, toPackPoint } from '../frame.ts';
import type { BusbarInput } from '../input.ts';
import { ratingProblems } from '../range.ts';
import { isAmple, resistance_ohm, segmentSections, settled } from '../section.ts';
import { sizeBar, type Sized } from '../thickness.ts';
import type { CombInput } from './input.ts';
import { necksOpen } from './fuseLink.ts';
import { combLayout, type CombLayout } from './layout.ts';
import { groupSize } from './measures.ts';
import { planComb, type CombPlan } from './plan.ts';
import { shapeComb, type CombShape } from './shape.ts';

export type CombBarInput = BusbarInput & { readonly comb: CombInput };

/**
 * The comb of a net: bodies `<busbar>/plate` on the level of the + poles, `/foot-<cell>` on each rim (`/wall-<cell>` where the sheet is thinner than the step
 * between both), `/backing` under a spine that is too thin by itself, and `/weld-<cell>-pos` or `-neg`. Equal combs share one shape.
 *
 * Refuses what its layout refuses, a link without room for its spine, and changes of plan by hand: only its thickness can be set.
 */
export function makeComb(input: CombBarInput): Result<Busbar> {
  const id = busbarId(input.key ?? input.net);
  const byHand = input.overrides.find(({ feature }) => feature !== 'thickness_mm');
  if (byHand) return fail('comb-plan-fixed', byHand.id, `the plan of a bar over round cells follows from its cells: ${byHand.feature} cannot be set by hand`);
  const laid = laidOut(input, id);
  if (!laid.ok) return laid;
  const { plan, section } = laid.value;
  const { layout, measures } = plan;
  const shape = shapeOf(plan, input);
  const { material } = input.settings;
  const z: Busbar['z'] = [layout.discTop_z, snap_mm(layout.discTop_z + section.thickness_mm)];
  return ok({
    id,
    net: input.net,
    role: layout.role,
    section,
    segments: segmentsOf(laid.value, input),
    pads: padsOf(shape, plan, input),
    flat: shape.flat,
    bodies: bodiesOf(shape, plan, input, id, z),
    z,
    raised: [],
    edges: [],
    width: { min_mm: section.width_mm, max_mm: section.width_mm, value_mm: section.width_mm },
    boltHoles: plan.lug ? [{ centre: toPackPoint({ x: plan.lug.bolt_s, y: plan.lug.u }, layout.frame), diameter_mm: input.settings.output.hole_mm }] : [],
    ...(plan.lug ? { lugWidth_mm: plan.lug.width_mm } : {}),
    tapPieces: shape.tapPieces.map((outline, i) => ({ row: layout.taps[i]?.row ?? 0, outline: toPack(outline, layout.frame) })),
    ...(measures.neck ? { fuseLink: measures.neck.fuse } : {}),
    ...(plan.backing && shape.backing ? { backing: backingOf(shape.backing, plan.backing.thickness_mm, layout.discTop_z, material) } : {}),
    mass_kg: settled(regionArea_mm2(shape.flat) * section.thickness_mm * 1e-9 * materialOf(material).density_kg_m3),
    resistance_ohm: resistance_ohm(plan, material, 20),
  });
}

/** Thickness that the duty asks of this bar by itself, mm; null where the bar cannot be made. Fixed ones are for the caller to know. */
export function requiredCombThickness_mm(input: CombBarInput): number | null {
  const laid = laidOut(input, busbarId(input.key ?? input.net));
  return laid.ok ? laid.value.section.thickness_mm : null;
}

function laidOut(input: CombBarInput, id: string): Result<Sized<CombPlan>> {
  const problems = ratingProblems(input);
  if (problems.length > 0) return { ok: false, problems };
  const layout = combLayout(input, id);
  if (!layout.ok) return layout;
  const sized = sizeBar(withOpeningStock(layout.value, input), (thickness_mm) => planComb(layout.value, thickness_mm, input, id));
  if (!sized.ok || layout.value.role === 'link') return sized;
  const { plan, section } = sized.value;
  const isBoltable = layout.value.role === 'turn' || plan.thickness_mm >= LEAST_LUG_mm;
  if (isBoltable && isAmple(section, input.settings.designMargin)) return sized;
  return backed(layout.value, input, id) ?? sized;
}

const ROUNDING = 1e-9;
/** A lug of sheet thinner than this gives way under its bolt, mm. */
const LEAST_LUG_mm = 1;

/** Without the thicknesses of stock whose necks do not open when a cell fails, unless that leaves none. */
function withOpeningStock(layout: CombLayout, input: CombBarInput): CombBarInput {
  const opening = input.settings.stock_mm.filter((thickness_mm) => necksOpen(thickness_mm, groupSize(layout), 2 * layout.cell.disc, input));
  return opening.length === 0 || opening.length === input.settings.stock_mm.length ? input : { ...input, settings: { ...input.settings, stock_mm: opening } };
}

/** With the thinnest bar under the spine that suffices, or that no thicker one betters; null where the settings have none. */
function backed(layout: CombLayout, input: CombBarInput, id: string): Result<Sized<CombPlan>> | null {
  const { backing } = input.comb.settings;
  // A sheet that is thicker than its necks ask for would carry more, but a bar under it does that without them.
  const [thinnest_mm] = [...withOpeningStock(layout, input).settings.stock_mm].sort((a, b) => a - b);
  let best: Result<Sized<CombPlan>> | null = null;
  for (const backing_mm of [...(backing?.stock_mm ?? [])].sort((a, b) => a - b)) {
    const next = sizeBar({ ...input, settings: { ...input.settings, stock_mm: [thinnest_mm ?? backing_mm] } }, (thickness_mm) => planComb(layout, thickness_mm, input, id, backing_mm));
    if (best?.ok && next.ok && next.value.section.margin <= best.value.section.margin + ROUNDING) break;
    best = next;
    if (next.ok && isAmple(next.value.section, input.settings.designMargin)) break;
  }
  return best;
}

function backingOf({ outline, holes }: NonNullable<CombShape['backing']>, thickness_mm: number, top_z: number, material: string): NonNullable<Busbar['backing']> {
  const { minX, minY } = boundsOf(outline);
  const flat = { outline: translated(outline, -minX, -minY), holes: holes.map((hole) => translated(hole, -minX, -minY)), bends: [] };
  return { flat, thickness_mm, z: [snap_mm(top_z - thickness_mm), top_z], mass_kg: settled(regionArea_mm2(flat) * thickness_mm * 1e-9 * materialOf(material).density_kg_m3) };
}

/** Shapes by what they follow from; packs have hundreds of bars of a few shapes. */
const known = new WeakMap<BusbarsRecord, WeakMap<DutyRecord, Map<string, CombShape>>>();

function shapeOf(plan: CombPlan, input: CombBarInput): CombShape {
  const ofSettings = known.get(input.settings) ?? new WeakMap<DutyRecord, Map<string, CombShape>>();
  known.set(input.settings, ofSettings);
  const shapes = ofSettings.get(input.duty) ?? new Map<string, CombShape>();
  ofSettings.set(input.duty, shapes);
  const { layout, measures, span, lug } = plan;
  const key = JSON.stringify([layout.role, layout.plus, layout.minus, layout.cell, layout.taps.map(({ edge_u, side }) => [edge_u, side]), measures, span, plan.backing, lug]);
  const before = shapes.get(key);
  if (before) return before;
  const made = shapeComb(plan, input);
  shapes.set(key, made);
  return made;
}

function segmentsOf({ plan, section }: Sized<CombPlan>, input: CombBarInput): BarSegment[] {
  const sections = segmentSections(plan, input, section.chosenBy);
  return plan.between.flatMap(([first, other], i): BarSegment[] => {
    const [from, to, own] = [input.ends[first]?.terminal.id, other === null ? null : (input.ends[other]?.terminal.id ?? null), sections[i]];
    return from && own ? [{ between: [from, to], section: own }] : [];
  });
}

function padsOf(shape: CombShape, { layout }: CombPlan, { ends, duty }: CombBarInput): BarPad[] {
  const count = { '+': 0, '-': 0 };
  for (const { terminal } of ends) count[terminal.polarity] += 1;
  return shape.pads.flatMap(({ end, polarity, outline, seam }): BarPad[] => {
    const terminal = ends[end]?.terminal;
    if (!terminal) return [];
    const onPack = toPack(outline, layout.frame);
    return [{ terminal: terminal.id, outline: onPack, box: boundsOf(onPack), weldZone: toPack(seam, layout.frame), weldArea_mm2: shape.seamArea_mm2, current_A: settled(duty.continuous_A / count[polarity]) }];
  });
}

function bodiesOf(shape: CombShape, plan: CombPlan, { ends, settings, duty, net }: CombBarInput, id: string, z: Busbar['z']): Body[] {
  const { layout, measures: { step_mm, thickness_mm } } = plan;
  const layer = settings.material.startsWith('aluminium') ? 'BUSBAR_AL' : 'BUSBAR_CU';
  const metal = { owner: id, net, material: settings.material } as const;
  const cellOf = (end: number): string => ends[end]?.cell.id ?? '';
  const placed = (contour: Contour): Contour => toPack(contour, layout.frame);
  const most_A = settled(Math.max(...plan.segments.map(({ rated }) => rated)) * duty.continuous_A);
  const bar = { ...metal, kind: 'busbar', layer } as const;
  const rim: Busbar['z'] = [layout.rimTop_z, snap_mm(layout.rimTop_z + thickness_mm)];
  const feet = shape.feet.flatMap(({ end, outline, wall }): Body[] => [
    { ...bar, id: `${id}/foot-${cellOf(end)}`, z: step_mm === 0 ? z : rim, outline: placed(outline), holes: [] },
    ...(wall ? [{ ...bar, id: `${id}/wall-${cellOf(end)}`, z: [rim[0], z[1]] as const, outline: placed(wall), holes: [] }] : []),
  ]);
  const welds = shape.pads.map(({ end, polarity, seam }): Body => {
    const [top_z, bar_z] = polarity === '+' ? z : rim;
    return { ...metal, kind: 'weld', layer: 'WELD', id: `${id}/weld-${cellOf(end)}-${polarity === '+' ? 'pos' : 'neg'}`, z: [snap_mm(top_z - settings.weld.depth_mm), bar_z], outline: placed(seam), holes: [] };
  });
  const backing = plan.backing && shape.backing ? [{ ...bar, id: `${id}/backing`, z: [snap_mm(z[0] - plan.backing.thickness_mm), z[0]] as const, outline: placed(shape.backing.outline), holes: shape.backing.holes.map(placed) }] : [];
  return [{ ...bar, current_A: most_A, id: `${id}/plate`, z, outline: placed(shape.plate), holes: shape.holes.map(placed) }, ...backing, ...feet, ...welds];
}
