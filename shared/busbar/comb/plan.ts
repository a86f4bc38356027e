/** A comb at a sheet's thickness: its measures, its pieces and what each carries. */
import { fail, ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import type { BusbarInput } from '../input.ts';
import { isAmple, sectionOf, settled, type BarMeasures, type SegmentMeasures } from '../section.ts';
import type { CombInput } from './input.ts';
import type { CombLayout, Station } from './layout.ts';
import { combMeasures, type CombMeasures } from './measures.ts';

export interface CombPlan extends BarMeasures {
  readonly layout: CombLayout;
  readonly measures: CombMeasures;
  /** Index of the ends that each segment lies between; null: the bolt. */
  readonly between: readonly (readonly [number, number | null])[];
  /** Ends of the spine across the band. */
  readonly span: readonly [number, number];
  /** Of an output: the middle of its lug across the band, its width and where its bolt is along s. */
  /** The bar under the spine: its thickness, where it begins along s, and its section. */
  readonly backing: { readonly thickness_mm: number; readonly from_s: number; readonly area_mm2: number } | null;
  readonly lug: { readonly u: number; readonly width_mm: number; readonly bolt_s: number } | null;
}

/** Narrowest spine beyond the cells, mm. */
const LEAST_SPINE_mm = 10;
const WIDENINGS = 6;

/**
 * The plan at a thickness, with a bar of `backing_mm` under its spine where that is not 0; a spine beyond the cells is as broad as the duty asks, up to what the
 * settings allow. Refuses a link without room for its spine.
 */
export function planComb(layout: CombLayout, thickness_mm: number, input: BusbarInput & { readonly comb: CombInput }, place: string, backing_mm = 0): Result<CombPlan> {
  const at = (spine_mm: number): CombPlan | null => {
    const measures = combMeasures(layout, thickness_mm, spine_mm, input);
    return measures && planned(layout, measures, input, backing_mm);
  };
  let best = at(LEAST_SPINE_mm);
  if (!best) return fail('no-room-for-spine', place, 'between the cells of two groups there is no room for the spine of their bar: the necks are too long, or the cells too close');
  if (layout.role === 'link') return ok(best);
  let width_mm = LEAST_SPINE_mm;
  for (let i = 0; i < WIDENINGS; i++) {
    const section = sectionOf(best, input, 'duty');
    if (isAmple(section, input.settings.designMargin) || width_mm >= input.comb.settings.broadestSpine_mm) break;
    width_mm = Math.min(input.comb.settings.broadestSpine_mm, Math.ceil(width_mm * Math.max(1.05, input.settings.designMargin / section.margin)));
    best = at(width_mm) ?? best;
  }
  return ok(best);
}

interface Piece {
  readonly segment: Omit<SegmentMeasures, 'low' | 'high'>;
  readonly between: readonly [number, number | null];
}

/** From the end plates to a bar under a spine, mm. */
const BACKING_OFF_PLATE_mm = 0.5;

function planned(layout: CombLayout, measures: CombMeasures, input: BusbarInput & { readonly comb: CombInput }, backing_mm: number): CombPlan {
  const stations = [...layout.plus, ...layout.minus].flatMap((column) => column.stations);
  const reach_mm = Math.max(measures.padHalf_mm, measures.foot.halfWidth_mm, (measures.neck?.half_mm ?? 0) + measures.slot_mm, measures.bulge?.half_mm ?? 0) + 3 * measures.foot.fillet_mm;
  const us = stations.map(({ u }) => u);
  const tapReach = input.comb.settings.tap_mm.reach;
  const taps = layout.taps.flatMap(({ edge_u, side }) => [edge_u, edge_u + side * tapReach]);
  const span: readonly [number, number] = [snap_mm(Math.min(...us.map((u) => u - reach_mm), ...taps)), snap_mm(Math.max(...us.map((u) => u + reach_mm), ...taps))];
  const lug = layout.role === 'output' ? lugOf(us, measures, input) : null;
  const from_s = snap_mm(Math.max(measures.spine[0], layout.cell.can + input.comb.endPlate_mm + BACKING_OFF_PLATE_mm));
  const backing = backing_mm > 0 ? { thickness_mm: backing_mm, from_s, area_mm2: settled(backing_mm * Math.max(0, measures.spine[1] - from_s)) } : null;
  const pieces = layout.role === 'link' ? linkPieces(layout, measures, span) : spinePieces(layout, measures, { lug, backing }, input.settings.output.hole_mm);
  return {
    thickness_mm: measures.thickness_mm,
    segments: pieces.map(({ segment }, i) => ({ low: i, high: i + 1, ...segment })),
    layout,
    measures,
    between: pieces.map(({ between }) => between),
    span,
    backing,
    lug,
  };
}

function lugOf(us: readonly number[], { spine }: CombMeasures, { settings }: BusbarInput): CombPlan['lug'] {
  const { hole_mm, lugLength_mm } = settings.output;
  const u = Math.round(((Math.min(...us) + Math.max(...us)) / 2) * 10) / 10;
  return { u, width_mm: snap_mm(hole_mm + 2 * (spine[1] - spine[0])), bolt_s: snap_mm(spine[1] + lugLength_mm) };
}

/** From each + pole to a rim of the next group: across the spine, no farther along it than to the neighbour. */
function linkPieces({ plus, minus }: CombLayout, { spine, fingerHalf_mm, foot, bulge, neck, slot_mm }: CombMeasures, span: readonly [number, number]): Piece[] {
  const byPlace = (columns: CombLayout['plus']): (Station & { readonly s: number })[] => columns.flatMap(({ s, stations }) => stations.map((station) => ({ ...station, s }))).sort((a, b) => a.u - b.u || a.s - b.s);
  const [sources, sinks] = [byPlace(plus), byPlace(minus)];
  const crossing_mm = spine[1] - spine[0] - (neck && !neck.curl && !bulge ? neck.length_mm - slot_mm : 0);
  const least_mm = Math.max(0.1, Math.min(crossing_mm, 2 * fingerHalf_mm, 2 * foot.halfWidth_mm, span[1] - span[0]));
  return sources.flatMap((source, i): Piece[] => {
    const sink = sinks[Math.min(i, sinks.length - 1)];
    if (!sink) return [];
    const share = 1 / sources.length;
    const length_mm = settled(Math.abs(sink.s - foot.outer_mm - source.s) + Math.abs(sink.u - source.u));
    return [{ segment: { flow: share, rated: share, width_mm: settled(least_mm), narrowest_mm: settled(least_mm), length_mm }, between: [source.end, sink.end] }];
  });
}

/** Fingers, and the spine between them, which carries the sum of what enters on either side. */
function spinePieces({ plus, minus }: CombLayout, { spine, fingerHalf_mm, foot }: CombMeasures, { lug, backing }: Pick<CombPlan, 'lug' | 'backing'>, hole_mm: number): Piece[] {
  const entering = [...plus.map((column) => ({ column, sign: 1 })), ...minus.map((column) => ({ column, sign: -1 }))];
  const counts = { 1: plus.reduce((sum, { stations }) => sum + stations.length, 0), [-1]: minus.reduce((sum, { stations }) => sum + stations.length, 0) } as Readonly<Record<number, number>>;
  const middle = (spine[0] + spine[1]) / 2;
  const width_mm = settled(spine[1] - spine[0]);
  const fingers = entering.flatMap(({ column: { s, stations }, sign }) => stations.map((station): Piece & { readonly u: number; readonly enters: number } => {
    const share = 1 / (counts[sign] ?? 1);
    const finger_mm = settled(2 * (sign === 1 ? fingerHalf_mm : foot.halfWidth_mm));
    const reach_mm = settled(middle - s - (sign === 1 ? 0 : foot.outer_mm));
    return { u: station.u, enters: sign * share, segment: { flow: share, rated: share, width_mm: finger_mm, narrowest_mm: finger_mm, length_mm: reach_mm }, between: [station.end, null] };
  })).sort((a, b) => a.u - b.u);
  const nodes = lug ? [...fingers.map(({ u, enters, between }) => ({ u, enters, end: between[0] })), { u: lug.u, enters: plus.length > 0 ? -1 : 1, end: null }].sort((a, b) => a.u - b.u) : fingers.map(({ u, enters, between }) => ({ u, enters, end: between[0] }));
  const along: Piece[] = [];
  let flow = 0;
  for (const [i, node] of nodes.entries()) {
    const next = nodes[i + 1];
    flow += node.enters;
    if (!next || next.u - node.u < 1e-6) continue;
    const carried = Math.abs(flow);
    if (carried < 1e-9) continue;
    const [first, other] = node.end === null ? [next.end, null] : [node.end, next.end];
    if (first === null) continue;
    along.push({ segment: { flow: settled(carried), rated: settled(carried), width_mm, narrowest_mm: width_mm, length_mm: settled(next.u - node.u), ...(backing ? { backing_mm2: backing.area_mm2 } : {}) }, between: [first, other] });
  }
  return [...fingers.map(({ segment, between }) => ({ segment, between })), ...along, ...(lug ? lugPiece(lug, spine, nodes, hole_mm, backing) : [])];
}

function lugPiece(lug: NonNullable<CombPlan['lug']>, spine: readonly [number, number], nodes: readonly { readonly end: number | null }[], hole_mm: number, backing: CombPlan['backing']): Piece[] {
  const at = nodes.findIndex(({ end }) => end === null);
  const end = nodes[at - 1]?.end ?? nodes[at + 1]?.end;
  if (typeof end !== 'number') return [];
  const width_mm = settled(lug.width_mm);
  return [{ segment: { flow: 1, rated: 1, width_mm, narrowest_mm: settled(width_mm - hole_mm), length_mm: settled(lug.bolt_s - (spine[0] + spine[1]) / 2), ...(backing ? { backing_mm2: settled(backing.thickness_mm * (width_mm - hole_mm)) } : {}) }, between: [end, null] }];
}
