/** The solids and the flat pattern of a comb in its own frame. */
import { circle, clockwise, snapContour } from '../../geometry/contour.ts';
import { mirroredX, translated } from '../../geometry/transform.ts';
import type { Contour, Vertex } from '../../geometry/types.ts';
import type { BendLine, FlatPattern } from '../../model/derived/busbar.ts';
import { snap_mm } from '../../units/units.ts';
import type { BusbarInput } from '../input.ts';
import { footPath, rimSeam, type FootShape } from './foot.ts';
import type { CombInput } from './input.ts';
import type { CombLayout, Station } from './layout.ts';
import { seamsBreadth_mm, type CombMeasures } from './measures.ts';
import { bulgeOf, minusFinger, plusFinger, roundedCorners, stubOf, upwards, walked, type Corner, type Feature, type Walk } from './outline.ts';
import type { CombPlan } from './plan.ts';

/** A tap's piece beside a spine beyond the cells is longer than it is for others by this, mm. */
const TAP_OFF_SPINE_mm = 1;

/** Between two corners an edge is at least twice this long, mm. */
const SLIVER_mm = 0.1;

/** What the sheet is over one terminal. */
export interface CombPad {
  readonly end: number;
  readonly polarity: '+' | '-';
  readonly outline: Contour;
  readonly seam: Contour;
}

/** A place where the sheet comes down from the level of the + poles to that of the rims. */
export interface CombFoot {
  readonly end: number;
  readonly outline: Contour;
  /** The wall between both levels, where the sheet is thinner than the step; null where its two levels meet. */
  readonly wall: Contour | null;
}

export interface CombShape {
  /** What lies on the + poles. */
  readonly plate: Contour;
  readonly holes: readonly Contour[];
  readonly feet: readonly CombFoot[];
  readonly pads: readonly CombPad[];
  readonly flat: FlatPattern;
  /** The bar under the spine, in the same frame. */
  readonly backing: { readonly outline: Contour; readonly holes: readonly Contour[] } | null;
  readonly seamArea_mm2: number;
  /** In the order of the layout's taps. */
  readonly tapPieces: readonly Contour[];
}

/** A finger with the side of the spine it is on: to the right away from the + poles. */
interface Rim {
  readonly station: Station;
  readonly isRight: boolean;
  /** The spine's edge and the cell's middle along d. */
  readonly from: number;
  readonly to: number;
  readonly foot: FootShape;
  readonly bulge: CombMeasures['bulge'];
}

export function shapeComb(plan: CombPlan, input: BusbarInput & { readonly comb: CombInput }): CombShape {
  const { layout, measures } = plan;
  const { weld, cornerRadius_mm } = input.settings;
  const rims = rimsOf(layout, measures);
  const outlineOf = (isCut: boolean): Contour => walked(walkOf(plan, rims, isCut, input), Math.max(0.1, cornerRadius_mm));
  const plate = outlineOf(false);
  const bolt = plan.lug ? [clockwise(circle({ x: plan.lug.bolt_s, y: plan.lug.u }, input.settings.output.hole_mm / 2))] : [];
  const half = { x: weld.seamLength_mm / 2, y: seamsBreadth_mm(weld) / 2 };
  const curl = measures.neck?.curl;
  const plusPads = layout.plus.flatMap(({ s, stations }, column) => stations.map(({ u, end }): CombPad => ({
    end,
    polarity: '+',
    outline: curl && column === 0 ? snapContour(circle({ x: s, y: u }, curl.pad_mm)) : square(s, u, measures.padHalf_mm, measures.padHalf_mm),
    seam: square(s, u, half.x, half.y),
  })));
  const minusPads = rims.map((rim): CombPad => ({
    end: rim.station.end,
    polarity: '-',
    outline: placed(rim, footOutline(rim)),
    seam: placed(rim, rimSeam(rim.foot, rim.to, rim.station.u, weld.seams * weld.seamLength_mm, weld.seamWidth_mm)),
  }));
  return {
    plate,
    holes: bolt,
    feet: rims.map((rim) => footOf(rim, measures)),
    pads: [...plusPads, ...minusPads].sort((a, b) => a.end - b.end),
    backing: plan.backing && { outline: backingOutline(plan, Math.max(0.1, cornerRadius_mm)), holes: bolt },
    flat: patternOf(outlineOf(true), bolt, rims, measures, input.settings.bump.kFactor),
    tapPieces: tapPiecesOf(layout, measures, input.comb.settings.tap_mm),
    seamArea_mm2: snap_mm(weld.seams * weld.seamLength_mm * weld.seamWidth_mm),
  };
}

/** As broad and as long as the spine beyond the end plates, with its lug. */
function backingOutline({ measures: { spine }, backing, span, lug }: CombPlan, cornerRadius_mm: number): Contour {
  const from = backing?.from_s ?? spine[0];
  const right = lug ? upwards([lugFeature(spine[1], lug)]) : [];
  const corners: Corner[] = [{ x: from, y: span[0] }, { x: spine[1], y: span[0] }, ...right, { x: spine[1], y: span[1] }, { x: from, y: span[1] }];
  return roundedCorners(corners, cornerRadius_mm);
}

/** At the ends of a link's spine; of other bars beside their spine, where their band's cells are. */
function tapPiecesOf({ role, taps }: CombLayout, { spine }: CombMeasures, { reach, width }: { readonly reach: number; readonly width: number }): Contour[] {
  const middle = role === 'link' ? (spine[0] + spine[1]) / 2 : spine[0] - TAP_OFF_SPINE_mm - width / 2;
  const half = role === 'link' ? Math.max(width, spine[1] - spine[0]) / 2 : width / 2;
  return taps.map(({ edge_u, side }) => square(middle, edge_u + (side * reach) / 2, half, reach / 2));
}

/** Rims of a link lie beyond its spine; those next to its necks' places have a way in between the feet of the near ones. */
function rimsOf({ role, minus, plus }: CombLayout, { spine, foot, bulge, betweenFeet_mm }: CombMeasures): Rim[] {
  const narrow: FootShape = { ...foot, halfWidth_mm: Math.round(Math.max(0.5, Math.min(foot.halfWidth_mm, betweenFeet_mm)) * 100) / 100 };
  return minus.flatMap(({ s, stations }, column) => stations.map((station): Rim => {
    const isRight = role === 'link';
    const own = column === 0 ? foot : narrow;
    const isAtNeck = isRight && column > 0 && bulge !== null && (plus[0]?.stations.some(({ u }) => Math.abs(u - station.u) < 0.05) ?? false);
    return { station, isRight, from: isRight ? spine[1] : -spine[0], to: isRight ? s : -s, foot: own, bulge: isAtNeck ? bulge : null };
  }));
}

function walkOf(plan: CombPlan, rims: readonly Rim[], isCut: boolean, input: BusbarInput & { readonly comb: CombInput }): Walk {
  const { layout, measures, span, lug } = plan;
  const { spine, bulge } = measures;
  const isLink = layout.role === 'link';
  const fingers = (isRight: boolean): Feature[] => rims.filter((rim) => rim.isRight === isRight).flatMap((rim) => minusFinger(rim.from, rim.to, rim.station.u, rim.foot, measures, isCut, rim.bulge) ?? (rim.bulge ? [bulgeOf(rim.from, rim.station.u, rim.bulge)] : []));
  const necks = layout.plus.flatMap(({ s, stations }, column) => stations.map(({ u }) => plusFinger(-spine[0], -s, u, measures, column === 0, isLink)));
  const far = new Set(rims.filter((rim) => rim.bulge).map((rim) => rim.station.u));
  const bulges = isLink && bulge ? (layout.plus[0]?.stations ?? []).filter(({ u }) => !far.has(u)).map(({ u }) => bulgeOf(spine[1], u, bulge)) : [];
  const { reach, width: tap_mm } = input.comb.settings.tap_mm;
  const taps = isLink ? [] : layout.taps.map(({ edge_u, side }): Feature => ({ v: edge_u + (side * reach) / 2, half: [[-spine[0], reach / 2], [tap_mm + TAP_OFF_SPINE_mm - spine[0], reach / 2]], tip: [] }));
  const end = (side: 1 | -1): Corner[] => {
    const at = side === -1 ? span[0] : span[1];
    const tap = isLink ? layout.taps.find((candidate) => candidate.side === side) : undefined;
    const middle = (spine[0] + spine[1]) / 2;
    const half = Math.max(tap_mm, spine[1] - spine[0]) / 2;
    const width = spine[1] - spine[0];
    // Corners that all but meet are drawn a little sharper: a sliver would be left between them.
    const corner = Math.abs(width - 2 * input.settings.cornerRadius_mm) < SLIVER_mm ? { radius_mm: width / 2 - SLIVER_mm } : {};
    if (!tap || half - width / 2 < 0.05) return [{ x: spine[0], y: at, ...corner }, { x: spine[1], y: at, ...corner }];
    return [{ x: spine[0], y: tap.edge_u }, { x: middle - half, y: tap.edge_u }, { x: middle - half, y: at }, { x: middle + half, y: at }, { x: middle + half, y: tap.edge_u }, { x: spine[1], y: tap.edge_u }];
  };
  return { spine, low: end(-1), high: end(1), left: [...necks, ...fingers(false), ...taps], right: [...fingers(true), ...bulges, ...(lug ? [lugFeature(spine[1], lug)] : [])] };
}

/** Straight to the bolt, and round it by half a circle. */
function lugFeature(from: number, { u, width_mm, bolt_s }: NonNullable<CombPlan['lug']>): Feature {
  return { v: u, half: [[from, width_mm / 2]], tip: [{ x: bolt_s, y: u - width_mm / 2, bulge: 1 }, { x: bolt_s, y: u + width_mm / 2 }] };
}

function footOf(rim: Rim, measures: CombMeasures): CombFoot {
  const stub = stubOf(rim.from, rim.to, rim.foot, measures);
  const { u } = rim.station;
  const w = rim.foot.halfWidth_mm;
  const { thickness_mm, step_mm } = measures;
  const outline: Vertex[] = [{ x: stub, y: u - w }, ...footPath(rim.foot, rim.to, u), { x: stub, y: u + w }];
  const wall = step_mm >= thickness_mm ? square(stub + thickness_mm / 2, u, thickness_mm / 2, w) : null;
  return { end: rim.station.end, outline: placed(rim, withoutRepeats(outline)), wall: wall && placed(rim, wall) };
}

/** What of a foot lies on its rim. */
function footOutline({ foot, to, station }: Rim): Contour {
  return withoutRepeats(footPath(foot, to, station.u));
}

function placed({ isRight }: Rim, contour: Contour): Contour {
  return snapContour(isRight ? contour : mirroredX(contour));
}

function square(x: number, y: number, halfX: number, halfY: number): Contour {
  return snapContour([{ x: x - halfX, y: y - halfY }, { x: x + halfX, y: y - halfY }, { x: x + halfX, y: y + halfY }, { x: x - halfX, y: y + halfY }]);
}

function withoutRepeats(path: readonly Vertex[]): Contour {
  return path.filter((vertex, i) => {
    const before = path[(i + path.length - 1) % path.length];
    return !before || Math.hypot(vertex.x - before.x, vertex.y - before.y) > 1e-6;
  });
}

/** The sheet rolled out: feet farther out by what coming down takes. Origin at the lower left. */
function patternOf(outline: Contour, holes: readonly Contour[], rims: readonly Rim[], measures: CombMeasures, kFactor: number): FlatPattern {
  const minX = Math.min(...outline.map(({ x }) => x)), minY = Math.min(...outline.map(({ y }) => y));
  const { thickness_mm, step_mm, run_mm, stretch_mm } = measures;
  const angle_deg = Number(((Math.atan2(step_mm, run_mm) * 180) / Math.PI).toFixed(6));
  const bends = step_mm === 0 ? [] : rims.flatMap((rim): BendLine[] => {
    const stub = stubOf(rim.from, rim.to, rim.foot, measures);
    const w = rim.foot.halfWidth_mm;
    return ([['down', 0], ['up', run_mm + stretch_mm]] as const).map(([direction, by]): BendLine => {
      const s = (rim.isRight ? 1 : -1) * (stub + by);
      const at = (u: number) => ({ x: snap_mm(s - minX), y: snap_mm(u - minY) });
      return { from: at(rim.station.u - w), to: at(rim.station.u + w), angle_deg, direction, innerRadius_mm: snap_mm(kFactor * thickness_mm) };
    });
  });
  return { outline: translated(outline, -minX, -minY), holes: holes.map((hole) => translated(hole, -minX, -minY)), bends };
}
