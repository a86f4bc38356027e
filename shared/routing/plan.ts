/** The whole circuit in row coordinates: which traces run where, under which film. */
import type { Box2, Point2 } from '../geometry/types.ts';
import { chamferedPath } from '../geometry/stroke.ts';
import type { NetId } from '../model/ids.ts';
import { branchFilm, crossingBranch, ownBranch, tapApproach, type Branch, type OwnLayout } from './branches.ts';
import { crossingOf } from './crossing.ts';
import { crossings } from './crossings.ts';
import { placeHead, type Head, type HeadPin } from './head.ts';
import { placeHeadBeside } from './headBeside.ts';
import { found, refused, type PinnedInput, type Refusal, type RouteInput, type Step } from './input.ts';
import { measuresOf, type Measures } from './measures.ts';
import { placeNeck, type Neck } from './neck.ts';
import { sensorBranches, type NtcSite } from './ntcs.ts';
import { readRow, type Row } from './row.ts';
import { spacingOf, type Spacing } from './spacing.ts';
import { tapSites, type TapSite } from './taps.ts';
import { placeTrunk, sensorGap_mm, type Lane, type Trunk } from './trunk.ts';

export interface PlannedTrace {
  readonly net: NetId;
  readonly pin: HeadPin;
  /** From the tab or sensor pad to the connector pad. */
  readonly path: readonly Point2[];
  readonly neck: Neck | null;
}

export interface PlannedTap extends PlannedTrace {
  readonly site: TapSite;
}

export interface PlannedSensor {
  readonly site: NtcSite;
  readonly plus: PlannedTrace;
  readonly minus: PlannedTrace;
  readonly plusPad: Box2;
  readonly minusPad: Box2;
}

export interface RoutePlan {
  readonly row: Row;
  readonly measures: Measures;
  /** In the order of the nets. */
  readonly taps: readonly PlannedTap[];
  readonly sensors: readonly PlannedSensor[];
  readonly head: Head;
  /** Boxes whose union is the film. */
  readonly film: readonly Box2[];
  readonly trunk: Trunk;
  /** Top of the copper, mm: the lowest of the bars' tops. */
  readonly copperTop_z: number;
}

export function planRoute(input: PinnedInput): Step<RoutePlan> {
  const wrong = wrongInput(input);
  if (wrong) return wrong;
  const measures = measuresOf(input.sampling);
  const spacing = spacingOf(input);
  const row = input.row ?? readRow(input);
  if (!row.ok) return row;
  const sites = tapSites(input, row.value, measures);
  if (!sites.ok) return sites;
  const [lowest] = sites.value;
  const highest = sites.value[sites.value.length - 1];
  const ascending = lowest !== undefined && highest !== undefined && lowest.cell.box.minX <= highest.cell.box.minX;
  const trunk = layTrunk(input, row.value, sites.value, ascending, measures, spacing);
  if (!trunk.ok) return trunk;
  const head = (row.value.oneSided ? placeHeadBeside : placeHead)(input, row.value, trunk.value.trunk, ascending, measures, spacing);
  if (!head.ok) return head;
  return assemble(input, row.value, sites.value, trunk.value, head.value, measures, spacing);
}

interface LaidTrunk {
  readonly trunk: Trunk;
  readonly branches: readonly Branch[];
}

/** Straight own-side branches where their necks fit; else branches along the row, which leave the channel to the trunk. */
function layTrunk(input: PinnedInput, row: Row, sites: readonly TapSite[], ascending: boolean, measures: Measures, spacing: Spacing): Step<LaidTrunk> {
  const crossing = crossings(input, row, sites, measures);
  if (!crossing.ok) return crossing;
  const far = sites.flatMap((site) => {
    const x = crossing.value.get(site.id);
    return x === undefined ? [] : [crossingBranch(site, x, measures)];
  });
  const straight = layOwn('straight', input, row, sites, far, ascending, measures, spacing);
  if (straight.ok || straight.failure.code === 'pin-out-of-range') return straight;
  const along = layOwn('along', input, row, sites, far, ascending, measures, spacing);
  return along.ok || straight.failure.code === 'no-room-for-fuse' ? along : straight;
}

function layOwn(layout: OwnLayout, input: PinnedInput, row: Row, sites: readonly TapSite[], far: readonly Branch[], ascending: boolean, measures: Measures, spacing: Spacing): Step<LaidTrunk> {
  const own = sites.filter((site) => site.side === 'own').map((site) => ownBranch(site, layout, measures)).sort((a, b) => a.from_x - b.from_x);
  for (const [i, branch] of own.entries()) {
    const from_x = own[i - 1]?.to_x ?? row.box.minX;
    if (branch.from_x >= from_x || !branch.site) continue;
    const actual = branch.to_x - from_x;
    return refused(input.frontEnd.id, 'no-room-for-fuse', 'the branches between trunk and tabs are too short for their fuse necks, and beside them there is no room either', {
      at: row.axes.point({ x: branch.site.x, y: branch.site.barEdge_y }),
      actual,
      required: branch.to_x - branch.from_x,
    });
  }
  const sensors = sensorBranches(input, row, own, ascending, measures, spacing);
  if (!sensors.ok) return sensors;
  const branches = [...own, ...far, ...sensors.value];
  const trunk = placeTrunk(input, row, branches, measures, spacing);
  return trunk.ok ? found({ trunk: trunk.value, branches }) : trunk;
}

function assemble(input: RouteInput, row: Row, sites: readonly TapSite[], laid: LaidTrunk, head: Head, measures: Measures, spacing: Spacing): Step<RoutePlan> {
  const { fpc, fuse, ntc } = input.sampling;
  const { trunk, branches } = laid;
  const pinOf = new Map(head.pins.map((pin) => [pin.lane.drop, pin] as const));
  const laneOf = new Map(trunk.lanes.map((lane) => [lane.drop, lane] as const));
  const taps: PlannedTap[] = [];
  const sensors: PlannedSensor[] = [];
  const film: Box2[] = [head.film, { ...trunk.box, ...trunkUpTo(head, row, trunk, measures) }];

  for (const branch of branches) {
    const { site, sensor } = branch;
    const traces = branch.drops.map((drop) => ({ lane: laneOf.get(drop) as Lane, pin: pinOf.get(drop) as HeadPin }));
    const [first, second] = traces;
    if (site && first) {
      const approach = tapApproach(branch, site, first.lane.y, measures, fpc.traceWidth_mm);
      const exit_mm = branch.kind === 'straight' ? (site.pad.maxY - site.pad.minY) / 2 : (site.pad.maxX - site.pad.minX) / 2;
      const place = placeNeck(approach, exit_mm, fuse.length_mm, measures);
      if (!place.ok) {
        return refused(input.frontEnd.id, 'no-room-for-fuse', `the branch of the tap at ${site.terminal.id} has no straight piece for its fuse neck`, {
          at: row.axes.point({ x: site.x, y: site.barEdge_y }),
          actual: place.room_mm,
          required: place.required_mm,
        });
      }
      taps.push({ net: site.net, site, pin: first.pin, path: joined(approach, first.pin, measures), neck: place.neck });
      film.push(...branchFilm(branch, trunk, measures, fpc.traceWidth_mm));
    }
    if (sensor && first && second) {
      const bottom = trunk.box.minY - sensorGap_mm(spacing, fpc.edgeDistance_mm) - ntc.pad_mm.y;
      const placed: NtcSite = { ...sensor, padRow: { ...sensor.padRow, minY: bottom, maxY: bottom + ntc.pad_mm.y } };
      const line = ({ lane, pin }: { lane: Lane; pin: HeadPin }): PlannedTrace => ({
        net: lane.drop.net,
        pin,
        path: joined([{ x: lane.drop.x, y: bottom + ntc.pad_mm.y / 2 }, { x: lane.drop.x, y: lane.y }], pin, measures),
        neck: null,
      });
      const pad = ({ lane }: { lane: Lane }): Box2 => ({ ...placed.padRow, minX: lane.drop.x - ntc.pad_mm.x / 2, maxX: lane.drop.x + ntc.pad_mm.x / 2 });
      sensors.push({ site: placed, plus: line(first), minus: line(second), plusPad: pad(first), minusPad: pad(second) });
      film.push(...branchFilm({ ...branch, sensor: placed }, trunk, measures, fpc.traceWidth_mm));
    }
  }

  const crossing = crossingOf([...taps, ...sensors.flatMap(({ plus, minus }) => [plus, minus])]);
  if (crossing) return refused(input.frontEnd.id, 'crossing', `the traces of nets ${crossing.nets[0]} and ${crossing.nets[1]} would cross`, { at: row.axes.point(crossing.at) });
  taps.sort((a, b) => sites.indexOf(a.site) - sites.indexOf(b.site));
  return found({
    row,
    measures,
    taps,
    sensors,
    head,
    film,
    trunk,
    copperTop_z: Math.min(...sites.map((site) => site.barTop_z)),
  });
}

/** The trunk reaches into the head at the row's end, and along all of one beside it. */
function trunkUpTo(head: Head, row: Row, trunk: Trunk, measures: Measures): Pick<Box2, 'minX' | 'maxX'> {
  if (!row.oneSided) return { minX: head.film.maxX - measures.cornerMargin_mm, maxX: trunk.box.maxX };
  return { minX: Math.min(head.film.minX, trunk.box.minX), maxX: Math.max(head.film.maxX, trunk.box.maxX) };
}

function joined(approach: readonly Point2[], pin: HeadPin, measures: Measures): Point2[] {
  return chamferedPath([...approach, ...pin.tail], measures.bendCut_mm);
}

function wrongInput(input: RouteInput): Refusal | null {
  const { frontEnd, nets, sampling } = input;
  // Of two circuits of a front end one may tap a single net.
  const least = input.row ? 1 : 2;
  if (nets.length < least) return refused(frontEnd.id, 'no-nets', 'the front end has fewer than two nets', { actual: nets.length, required: least });
  if (sampling.fuse.width_mm >= sampling.fpc.traceWidth_mm) {
    return refused(frontEnd.id, 'neck-too-wide', 'the fuse neck must be narrower than its trace', { actual: sampling.fuse.width_mm, required: sampling.fpc.traceWidth_mm });
  }
  return null;
}
