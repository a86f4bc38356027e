/** The solids and the flat pattern of a bar: flats over the pads, bumps that join them face to face, and the whole rolled out. */
import { boundsOf, clockwise, rectangle, snapContour } from '../geometry/contour.ts';
import { mirroredX, translated } from '../geometry/transform.ts';
import type { Box2, Contour, Point2, Region } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { Coin, FlatPattern } from '../model/derived/busbar.ts';
import { snap_mm } from '../units/units.ts';
import { boxOfExtents, extentAlong, otherAxis, pointAt, SIDES_ALONG, type Axis } from './axis.ts';
import { boxOutline, withRoundEnd } from './boxOutline.ts';
import { coinBox, coinedTo_mm } from './coin.ts';
import { holeOf } from './cuts/plannedLap.ts';
import { cutPattern, type PlainFlat } from './details/cutFlats.ts';
import { bendLinesOf, holeContour, type FlatHole } from './flatPattern.ts';
import { toPack, toPackPoint } from './frame.ts';
import type { BusbarInput } from './input.ts';
import type { PlannedJoint } from './joint.ts';
import { lyingSolid, standingSolid, type Plane } from './plane.ts';
import type { BarShape } from './shape.ts';
import type { TreePlan } from './treePlan.ts';

/** Rounding of what is pressed thinner, mm: the program's choice. */
const COIN_CORNER_mm = 1;

/** With where each body lies on the flat pattern. */
export interface TreeShape extends BarShape {
  /** Each flat with the first pad on it. */
  readonly flats: readonly { readonly body: Body; readonly pad: number }[];
  /** Each bump, the strip it is rolled out to, and whether that runs the other way than the bump does along the plane's axis. */
  readonly bumps: readonly { readonly body: Body; readonly footprint: Contour; readonly onPattern: { readonly axis: Axis; readonly box: Box2; readonly isTurned: boolean } }[];
  /** Of each pad from the bar's frame to the pattern. */
  readonly moves: readonly Point2[];
}

type BodyOfBar = Pick<Body, 'owner' | 'net' | 'kind' | 'material' | 'layer'>;

/** `heights`: faces of the flats over the plane. Each body carries the largest current of its segments. */
export function shapeTree(plan: TreePlan, input: BusbarInput, heights: readonly [number, number], body: BodyOfBar, current_A: number): TreeShape {
  const { layout, joints, lug } = plan;
  const { frame, padOfEnd } = layout;
  const plane = input.plane ?? null;
  const names = namesOf(plan, input);
  const holes = holesOf(plan, input);
  const coins = coinsOf(plan, input);
  const carried = layout.pads.map(() => 0);
  for (const { low, high, rated } of plan.segments) for (const pad of [low, high]) carried[pad] = Math.max(carried[pad] ?? 0, rated * current_A);
  const flats = padOfEnd.flatMap((pad, end): TreeShape['flats'] => {
    const pads = flatOf(pad, plan);
    if (pads.some((other) => padOfEnd.indexOf(other) < end)) return [];
    const region = plan.cut?.get(pads[0] ?? 0)?.region ?? plainFlat(pads, plan, input).region;
    const outline = toPack(region.outline, frame);
    const coined = coins.filter(({ pad: of }) => pads.includes(of));
    // A coined pad is a body of its own, thinner, with the window in it; the flat is open where it lies.
    const own = [...region.holes.filter((hole) => !coined.some(({ contour }) => isWithin(hole, contour))), ...coined.map(({ contour }) => clockwise(contour))].map((hole) => toPack(hole, frame));
    const most_A = Math.max(...pads.map((one) => carried[one] ?? 0));
    return [{ body: { ...body, current_A: most_A, id: `${body.owner}/${names.flat(end)}`, ...lyingSolid(plane, heights, outline, own) }, pad: pads[0] ?? pad }];
  });
  const coinBodies = padOfEnd.flatMap((pad, end): Body[] => {
    const coin = coins.find((candidate) => candidate.pad === pad);
    if (!coin) return [];
    const windows = holes.filter((hole) => hole.isWindow && hole.pad === pad).map((hole) => toPack(holeContour(hole), frame));
    return [{ ...body, current_A: (carried[pad] ?? 0), id: `${body.owner}/coin-${input.ends[end]?.terminal.id ?? end}`, ...lyingSolid(plane, [heights[0], snap_mm(heights[0] + coin.thickness_mm)], toPack(coin.contour, frame), windows) }];
  });
  const footprints = joints.map(({ axis, start, end, across }) => toPack(rectangle(boxOfExtents(axis, [start, end], across)), frame));
  const bumps = joints.map((joint, i): Body => {
    const solid = bumpSolid(joint, boundsOf(footprints[i] ?? []), heights[0], frame.rotation_deg, plane);
    return { ...body, current_A: joint.join.rated * current_A, id: `${body.owner}/${names.bump(joint)}`, ...solid };
  });
  const onLaps = layout.pads.flatMap((extent, pad): Body[] => {
    const lap = input.piece?.laps.find(({ number, isOver }) => isOver && number === extent.lap);
    if (!lap) return [];
    const { outline, holes: own } = plainFlat([pad], plan, input).region;
    const raisedTo: readonly [number, number] = [snap_mm(heights[0] + lap.under_mm), snap_mm(heights[1] + lap.under_mm)];
    return [{ ...body, current_A: (carried[pad] ?? 0), id: `${body.owner}/lap-${lap.number}`, ...lyingSolid(plane, raisedTo, toPack(outline, frame), own.map((hole) => toPack(hole, frame))) }];
  });
  const { rolled, ...pattern } = patternOf(plan, input);
  return {
    padOutlines: padOfEnd.map((pad) => toPack(padOutline(pad, plan, input), frame)),
    bodies: [...flats.slice(0, 1).map(({ body: flat }) => flat), ...bumps, ...flats.slice(1).map(({ body: flat }) => flat), ...onLaps, ...coinBodies],
    flats,
    bumps: bumps.flatMap((bump, i) => {
      const [footprint, box, joint] = [footprints[i], rolled[i], joints[i]];
      return footprint && box && joint ? [{ body: bump, footprint, onPattern: { axis: joint.axis, box, isTurned: runsBackwards(joint.axis, frame.rotation_deg) } }] : [];
    }),
    ...pattern,
    raised: [...footprints, ...onLaps.map(({ outline }) => rectangle(boundsOf(outline)))],
    boltHoles: lug ? [{ centre: toPackPoint(lug.bolt, frame), diameter_mm: input.settings.output.hole_mm }] : [],
  };
}

/** The flats of a bar, each once, without what somebody cut into them. */
export function plainFlats(plan: TreePlan, input: BusbarInput): PlainFlat[] {
  return plan.pads.flatMap((_, pad) => {
    const pads = flatOf(pad, plan);
    return pads[0] === pad ? [plainFlat(pads, plan, input)] : [];
  });
}

function plainFlat(pads: readonly number[], plan: TreePlan, input: BusbarInput): PlainFlat {
  const holes = holesOf(plan, input).filter((hole) => pads.includes(hole.pad));
  return { pads, region: { outline: outlineOf(pads, plan, input), holes: holes.map(holeContour) } };
}

/** Bodies of a bar of one or two pads have the names of their places; of more, those of their cells. */
function namesOf({ layout }: TreePlan, { ends }: BusbarInput): { flat(end: number): string; bump(joint: PlannedJoint): string } {
  const lapOfJoint = ({ join }: PlannedJoint): number | undefined => layout.pads[join.low]?.lap ?? layout.pads[join.high]?.lap;
  if (ends.length <= 2) {
    return {
      flat: (end) => (end === 0 ? 'flat-a' : 'flat-b'),
      bump: (joint) => (lapOfJoint(joint) === undefined ? 'bump' : `bump-lap-${lapOfJoint(joint)}`),
    };
  }
  const cell = (pad: number) => layout.pads[pad]?.end.cell.id ?? '';
  return {
    flat: (end) => `flat-${ends[end]?.cell.id ?? ''}`,
    bump: (joint) => {
      const { join } = joint;
      const lap = lapOfJoint(joint);
      if (lap !== undefined) return `bump-lap-${lap}`;
      const [first, second] = layout.padOfEnd.indexOf(join.low) < layout.padOfEnd.indexOf(join.high) ? [join.low, join.high] : [join.high, join.low];
      return `bump-${cell(first)}-${cell(second)}`;
    },
  };
}

/** What lies flat over a pad, up to its bumps: the pad as far as it has its full width, and the necks to its bumps. */
function partsOf(pad: number, { pads, jointsAt }: Pick<TreePlan, 'pads' | 'jointsAt'>): Box2[] {
  const core: { -readonly [K in keyof Box2]: number } = { ...(pads[pad]?.box ?? { minX: 0, maxX: 0, minY: 0, maxY: 0 }) };
  const whole: Box2 = { ...core };
  const necks: Box2[] = [];
  for (const { axis, join, start, end, lowStep, highStep, across } of jointsAt[pad] ?? []) {
    const [low, high] = SIDES_ALONG[axis];
    if (join.low === pad) {
      core[high] = Math.min(core[high], lowStep);
      necks.push(boxOfExtents(axis, [Math.min(lowStep, whole[high]), start], across));
    } else {
      core[low] = Math.max(core[low], highStep);
      necks.push(boxOfExtents(axis, [end, Math.max(highStep, whole[low])], across));
    }
  }
  return [core, ...necks];
}

/** The pads that lie on one flat with a pad. */
function flatOf(pad: number, { leg }: TreePlan): readonly number[] {
  return leg?.low === pad || leg?.high === pad ? [leg.low, leg.high] : [pad];
}

/** The flat over these pads, rounded but where the bar goes on in a bump. */
function outlineOf(on: readonly number[], plan: TreePlan, input: BusbarInput): Contour {
  const { lug, leg, pads } = plan;
  const { cornerRadius_mm } = input.settings;
  const open = on.flatMap((pad) => (plan.jointsAt[pad] ?? []).flatMap(({ axis, join, start, end, across }) => across.map((place) => pointAt(axis, join.low === pad ? start : end, place))));
  const isOpen = (corner: Point2) => open.some(({ x, y }) => x === corner.x && y === corner.y);
  const hasLug = lug !== null && on.includes(lug.pad);
  const parts = [...on.flatMap((pad) => partsOf(pad, plan)), ...armsOf(on, plan), ...(on.length > 1 ? (leg?.boxes ?? []) : []), ...(hasLug && lug.head ? [lug.head] : [])];
  const box = hasLug ? (lug.head ?? pads[lug.pad]?.box) : undefined;
  if (!box) return boxOutline(parts, cornerRadius_mm, isOpen);
  return withRoundEnd(boxOutline(parts, cornerRadius_mm, (corner) => corner.x === box.maxX || isOpen(corner)), { x: box.maxX, y: box.minY });
}

/** What of these pads lies under other pieces of the bar. */
function armsOf(on: readonly number[], { laps }: TreePlan): Box2[] {
  return laps.flatMap(({ laid, arm }) => (on.includes(laid.pad) ? [arm] : []));
}

/** The part of the bar over a pad itself, sharp where the bar goes on. */
function padOutline(pad: number, { pads, jointsAt, lug, leg, laps }: TreePlan, input: BusbarInput): Contour {
  const planned = pads[pad];
  if (!planned) return [];
  const box = lug?.pad === pad ? { ...planned.box, maxX: snap_mm(Math.min(planned.extent.reach.maxX, planned.box.maxX)) } : planned.box;
  const parts = partsOf(pad, { pads, jointsAt }).map((part) => ({
    minX: Math.max(part.minX, box.minX),
    maxX: Math.min(part.maxX, box.maxX),
    minY: Math.max(part.minY, box.minY),
    maxY: Math.min(part.maxY, box.maxY),
  }));
  const sides = (jointsAt[pad] ?? []).map(({ axis, join }) => {
    const [low, high] = SIDES_ALONG[axis];
    return [axis, join.low === pad ? box[high] : box[low]] as const;
  });
  for (const { laid } of laps) if (laid.pad === pad) sides.push([laid.axis, box[SIDES_ALONG[laid.axis][laid.isHigh ? 1 : 0]]] as const);
  const goesOn = lug?.pad === pad || leg?.low === pad || leg?.high === pad;
  const cut = goesOn ? [...sides, ['x', box.maxX] as const] : sides;
  return boxOutline(parts, input.settings.cornerRadius_mm, (corner) => cut.some(([axis, at]) => corner[axis] === at));
}

function isWithin(inner: Contour, outer: Contour): boolean {
  const [a, b] = [boundsOf(inner), boundsOf(outer)];
  return a.minX >= b.minX && a.maxX <= b.maxX && a.minY >= b.minY && a.maxY <= b.maxY;
}

/** What is pressed thinner, by pad, in the bar's frame. */
function coinsOf(plan: TreePlan, { settings }: BusbarInput): (Coin & { readonly pad: number })[] {
  const thickness_mm = coinedTo_mm(settings, plan.thickness_mm);
  if (thickness_mm === null) return [];
  return plan.layout.pads.flatMap((extent, pad) => {
    const [core] = extent.lap === undefined ? partsOf(pad, plan) : [];
    const box = core ? coinBox(extent, core, plan.layout.frame, settings) : null;
    return box ? [{ pad, thickness_mm, contour: boxOutline([box], COIN_CORNER_mm, () => false) }] : [];
  });
}

function holesOf({ layout, lug, laps }: TreePlan, input: BusbarInput): (FlatHole & { readonly pad: number; readonly isWindow: boolean })[] {
  const { settings, piece } = input;
  const windows = layout.pads.flatMap(({ centre, lap }, pad) => (lap === undefined ? [{ pad, centre, diameter_mm: settings.weldWindow_mm, isWindow: true }] : []));
  const onLaps = layout.pads.flatMap(({ centre, lap: number }, pad) => {
    const lap = number === undefined ? undefined : piece?.laps.find((one) => one.number === number);
    return lap && holeOf(lap, input) > 0 ? [{ pad, centre, diameter_mm: holeOf(lap, input), isWindow: false }] : [];
  });
  const underLaps = laps.flatMap(({ laid: { pad, lap }, middle }) => (holeOf(lap, input) > 0 ? [{ pad, centre: middle, diameter_mm: holeOf(lap, input), isWindow: false }] : []));
  return [...windows, ...(lug ? [{ pad: lug.pad, centre: lug.bolt, diameter_mm: settings.output.hole_mm, isWindow: false }] : []), ...underLaps, ...onLaps];
}

/** The bump's section stood up over its footprint, moved to its place along the plane's axis. */
function bumpSolid({ axis, bump }: PlannedJoint, footprint: Box2, height: number, rotation_deg: number, plane: Plane): Pick<Body, 'frame' | 'z' | 'outline' | 'holes'> {
  const inPlane = rotation_deg % 180 === 0 ? axis : otherAxis(axis);
  const [low, high] = extentAlong(footprint, inPlane);
  const middle = (low + high) / 2;
  const section = (bump.step_mm !== undefined && runsBackwards(axis, rotation_deg) ? mirroredX(bump.contour) : bump.contour).map((vertex) => ({ ...vertex, x: snap_mm(vertex.x + middle), y: snap_mm(vertex.y + height) }));
  return standingSolid(plane, inPlane, section, footprint);
}

/** Whether the bar's axis runs against that of its plane. */
function runsBackwards(axis: 'x' | 'y', rotation_deg: number): boolean {
  return axis === 'x' ? rotation_deg === 180 || rotation_deg === 270 : rotation_deg === 180 || rotation_deg === 90;
}

/** The plan with its bumps rolled out: what lies behind one moves on by what that adds. Origin at the lower left. */
function patternOf(plan: TreePlan, input: BusbarInput): Pick<TreeShape, 'flat' | 'datum' | 'moves'> & { readonly rolled: readonly Box2[] } {
  const { pads, joints, lug, leg } = plan;
  const moves = movesOf(plan);
  const flats = pads.flatMap((_, pad) => partsOf(pad, plan).map((box) => ({ box, by: moves[pad] ?? ORIGIN })));
  const head = lug?.head ? [{ box: lug.head, by: moves[lug.pad] ?? ORIGIN }] : [];
  const arms = plan.laps.map(({ laid, arm }) => ({ box: arm, by: moves[laid.pad] ?? ORIGIN }));
  const boxes = [...head, ...flats, ...arms, ...(leg?.boxes ?? []).map((box) => ({ box, by: moves[leg?.low ?? 0] ?? ORIGIN }))];
  const rolled = joints.map(({ axis, join, start, end, across, bump }) => ({ box: boxOfExtents(axis, [start, end + bump.developed_mm - bump.chord_mm], across), by: moves[join.low] ?? ORIGIN }));
  const all = [...boxes, ...rolled];
  const least = { x: Math.min(...all.map(({ box, by }) => box.minX + by.x)), y: Math.min(...all.map(({ box, by }) => box.minY + by.y)) };
  const onPattern = (by: Point2): Point2 => ({ x: by.x - least.x, y: by.y - least.y });
  const placed = all.map(({ box, by }): Box2 => {
    const { x, y } = onPattern(by);
    return { minX: snap_mm(box.minX + x), maxX: snap_mm(box.maxX + x), minY: snap_mm(box.minY + y), maxY: snap_mm(box.maxY + y) };
  });
  const lugBox = lug ? placed.at(boxes.findIndex(({ box }) => box.maxX === lug.bolt.x)) : undefined;
  const outline = boxOutline(placed, input.settings.cornerRadius_mm, (corner) => lugBox !== undefined && corner.x === lugBox.maxX);
  const plain: Region = {
    outline: lugBox ? withRoundEnd(outline, { x: lugBox.maxX, y: lugBox.minY }) : outline,
    holes: holesOf(plan, input).map(({ pad, centre, diameter_mm }) => {
      const { x, y } = onPattern(moves[pad] ?? ORIGIN);
      return holeContour({ centre: { x: snap_mm(centre.x + x), y: snap_mm(centre.y + y) }, diameter_mm });
    }),
  };
  const cut = plan.cut ? atOrigin(cutPattern(plain, plan.cut, moves.map(onPattern), input.settings.cornerRadius_mm)) : { region: plain, by: ORIGIN };
  const bends = patternBends(plan, moves, (by) => ({ x: onPattern(by).x + cut.by.x, y: onPattern(by).y + cut.by.y }));
  const first = onPattern(moves[0] ?? ORIGIN), centre = plan.layout.pads[0]?.centre ?? ORIGIN;
  const coins = coinsOf(plan, input).map(({ pad, contour, thickness_mm }) => {
    const { x, y } = onPattern(moves[pad] ?? ORIGIN);
    return { contour: snapContour(translated(contour, x + cut.by.x, y + cut.by.y)), thickness_mm };
  });
  const onCut = (by: Point2): Point2 => ({ x: snap_mm(onPattern(by).x + cut.by.x), y: snap_mm(onPattern(by).y + cut.by.y) });
  const strips = rolled.map(({ box, by }): Box2 => {
    const { x, y } = onCut(by);
    return { minX: snap_mm(box.minX + x), maxX: snap_mm(box.maxX + x), minY: snap_mm(box.minY + y), maxY: snap_mm(box.maxY + y) };
  });
  return { moves: moves.map(onCut), rolled: strips, flat: { ...cut.region, bends, ...(coins.length > 0 ? { coins } : {}) }, datum: { x: snap_mm(centre.x + first.x + cut.by.x), y: snap_mm(centre.y + first.y + cut.by.y) } };
}

/** A tab may reach beyond the lower left of the bar, where its pattern begins. */
function atOrigin(region: Region): { readonly region: Region; readonly by: Point2 } {
  const { minX, minY } = boundsOf(region.outline);
  if (minX === 0 && minY === 0) return { region, by: ORIGIN };
  const moved = (contour: Contour) => translated(contour, -minX, -minY);
  return { region: { outline: moved(region.outline), holes: region.holes.map(moved) }, by: { x: -minX, y: -minY } };
}

function patternBends({ joints }: TreePlan, moves: readonly Point2[], onPattern: (by: Point2) => Point2): FlatPattern['bends'] {
  return joints.flatMap(({ axis, join, start, across, bump }) => {
    const by = onPattern(moves[join.low] ?? ORIGIN);
    return bendLinesOf(bump, axis, snap_mm(start + by[axis]), [snap_mm(across[0] + by[otherAxis(axis)]), snap_mm(across[1] + by[otherAxis(axis)])]);
  });
}

const ORIGIN: Point2 = { x: 0, y: 0 };

/** How far each pad moves when the bumps between it and the first one are rolled out. */
function movesOf({ pads, jointsAt, leg }: TreePlan): readonly Point2[] {
  const moves: (Point2 | undefined)[] = pads.map((_, pad) => (pad === 0 ? ORIGIN : undefined));
  const queue = [0];
  for (const pad of queue) {
    const own = moves[pad] ?? ORIGIN;
    const beside = leg?.low === pad ? leg.high : leg?.high === pad ? leg.low : null;
    if (beside !== null && !moves[beside]) {
      moves[beside] = own;
      queue.push(beside);
    }
    for (const { axis, join, bump } of jointsAt[pad] ?? []) {
      const other = join.low === pad ? join.high : join.low;
      if (moves[other]) continue;
      const by = (other === join.high ? 1 : -1) * (bump.developed_mm - bump.chord_mm);
      moves[other] = axis === 'x' ? { x: own.x + by, y: own.y } : { x: own.x, y: own.y + by };
      queue.push(other);
    }
  }
  return moves.map((move) => move ?? ORIGIN);
}
