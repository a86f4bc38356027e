/** What is wrong with a routed circuit, measured on its bodies alone: nothing here asks the router what it planned. */
import { union } from '../../../shared/geometry/boolean.ts';
import { boundsOf, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { distanceBetweenRegions, pointInRing } from '../../../shared/geometry/distance.ts';
import { flatten, flattenRegion } from '../../../shared/geometry/flatten.ts';
import { solidDistance } from '../../../shared/geometry/solid.ts';
import type { Ring } from '../../../shared/geometry/types.ts';
import type { Body, Fpc } from '../../../shared/model/derived/index.ts';
import type { RouteInput } from '../../../shared/routing/routeFpc.ts';
import { spacing_mm } from '../../../shared/standards/ipc2221.ts';

const TOLERANCE_mm = 2e-5;
const isCopper = (body: Body) => body.kind === 'trace' || body.kind === 'fuse' || body.kind === 'pad';

export function fpcFaults(fpc: Fpc, input: RouteInput): string[] {
  return [...spacingFaults(fpc, input), ...edgeFaults(fpc, input), ...endFaults(fpc), ...pinFaults(fpc, input), ...netFaults(fpc, input), ...shapeFaults(fpc), ...channelFaults(fpc, input)];
}

/** Potential of each net of the front end in cell voltages; sensor lines at the lowest net. */
function levelOf(net: string | null, input: RouteInput): number {
  return input.nets.find((one) => one.id === net)?.level ?? input.nets[0]?.level ?? 0;
}

function spacingFaults(fpc: Fpc, input: RouteInput): string[] {
  const conductors = fpc.bodies.filter((body) => isCopper(body) || body.kind === 'tab');
  const regions = conductors.map((body) => flattenRegion(body));
  const faults: string[] = [];
  for (const [i, a] of conductors.entries()) {
    for (const [j, b] of conductors.entries()) {
      if (j <= i || a.net === b.net) continue;
      const volts = Math.abs(levelOf(a.net, input) - levelOf(b.net, input)) * input.cellMax_V;
      const covered = a.insulated === true && b.insulated === true;
      const required = Math.max(input.sampling.fpc.minSpace_mm, spacing_mm(volts, covered ? 'B4' : 'A6'));
      const { distance_mm } = distanceBetweenRegions(regions[i]!, regions[j]!);
      if (distance_mm < required - TOLERANCE_mm) faults.push(`${a.id} and ${b.id}: ${distance_mm} mm apart, need ${required}`);
    }
  }
  return faults;
}

function edgeFaults(fpc: Fpc, input: RouteInput): string[] {
  const outline = flatten(fpc.region.outline, 0.001);
  const { minX, minY, maxX, maxY } = boundsOf(fpc.region.outline);
  const far: Ring = [{ x: minX - 99, y: minY - 99 }, { x: maxX + 99, y: minY - 99 }, { x: maxX + 99, y: maxY + 99 }, { x: minX - 99, y: maxY + 99 }];
  const outside = { outline: far, holes: [[...outline].reverse()] };
  return fpc.bodies.filter(isCopper).flatMap((body) => {
    const { distance_mm } = distanceBetweenRegions(flattenRegion(body), outside);
    return distance_mm < input.sampling.fpc.edgeDistance_mm - 0.0011 ? [`${body.id}: ${distance_mm} mm from the edge`] : [];
  });
}

function endFaults(fpc: Fpc): string[] {
  const byId = new Map(fpc.bodies.map((body) => [body.id, body] as const));
  if (byId.size !== fpc.bodies.length) return ['body ids repeat'];
  return fpc.traces.flatMap((trace) => {
    const from = byId.get(trace.from);
    const to = byId.get(trace.to);
    const first = trace.path[0];
    const last = trace.path[trace.path.length - 1];
    if (!from || !to || !first || !last) return [`${trace.id}: no end`];
    const faults: string[] = [];
    if (from.net !== trace.net || to.net !== trace.net) faults.push(`${trace.id}: ends on another net`);
    if (!pointInRing(first, flatten(from.outline))) faults.push(`${trace.id}: does not start on ${from.id}`);
    if (!pointInRing(last, flatten(to.outline))) faults.push(`${trace.id}: does not end on ${to.id}`);
    if (trace.fuse && !byId.has(trace.fuse.body)) faults.push(`${trace.id}: no fuse body`);
    return faults;
  });
}

/** Every net and both lines of every sensor have one pin; voltage pins ascend; pins do not share places. */
function pinFaults(fpc: Fpc, input: RouteInput): string[] {
  const pins = fpc.connector.pins;
  const wanted = [...input.nets.map((net) => net.id), ...fpc.ntcs.flatMap((ntc) => [ntc.netPlus, ntc.netMinus])];
  const faults: string[] = [];
  if ([...pins.map((pin) => pin.net)].sort().join() !== [...wanted].sort().join()) faults.push('pins do not match the nets');
  const voltages = pins.filter((pin) => input.nets.some((net) => net.id === pin.net));
  if (voltages.map((pin) => pin.net).join() !== input.nets.map((net) => net.id).join()) faults.push(`voltage pins do not ascend: ${voltages.map((pin) => pin.net).join(' ')}`);
  if (pins.some((pin, i) => i > 0 && pin.number <= pins[i - 1]!.number)) faults.push('pin numbers do not ascend');
  if (pins[0]?.number !== 1 || pins[0].net !== input.nets[0]?.id) faults.push('pin 1 is not the lowest net');
  return faults;
}

/** Bar, weld, tab, pad, trace and pin of a net are one touching component, and each tab lands on its own bar only. */
function netFaults(fpc: Fpc, input: RouteInput): string[] {
  const faults: string[] = [];
  const nets = new Set(fpc.bodies.flatMap((body) => body.net ?? []));
  for (const net of nets) {
    const bodies = [...fpc.bodies, ...input.busbars.flatMap((bar) => bar.bodies)].filter((body) => body.net === net);
    const reached = new Set([0]);
    for (const i of reached) {
      bodies.forEach((body, j) => {
        if (!reached.has(j) && solidDistance(bodies[i]!, body).distance_mm <= 1e-6) reached.add(j);
      });
    }
    if (reached.size !== bodies.length) faults.push(`net ${net}: ${reached.size} of ${bodies.length} bodies touch`);
  }
  for (const tab of fpc.bodies.filter((body) => body.kind === 'tab')) {
    for (const bar of input.busbars.filter((one) => one.net !== tab.net)) {
      for (const body of bar.bodies) if (solidDistance(tab, body).distance_mm < 1) faults.push(`${tab.id} comes close to ${bar.id}`);
    }
  }
  for (const tap of fpc.taps) {
    const terminal = input.cells.flatMap((cell) => cell.terminals).find((one) => one.id === tap.terminal);
    if (!terminal || terminal.net !== tap.net) faults.push(`${tap.id} senses another net's terminal`);
    if (terminal && Math.abs(tap.at.x - terminal.centre.x) > terminal.size.x / 2 + 20) faults.push(`${tap.id} is far from its terminal`);
  }
  return faults;
}

/** Outlines are simple, no trace turns by more than a right angle, and necks are where and what they are said to be. */
function shapeFaults(fpc: Fpc): string[] {
  const faults: string[] = [];
  for (const body of fpc.bodies) {
    const ring = flatten(body.outline);
    const pieces = union([ring]);
    const area = pieces.reduce((sum, piece) => sum + signedArea_mm2(piece.outline), 0);
    if (pieces.length !== 1 || Math.abs(area - signedArea_mm2(ring)) > 1e-3) faults.push(`${body.id}: outline is not a simple loop`);
  }
  for (const trace of fpc.traces) {
    trace.path.forEach((point, i) => {
      const before = trace.path[i - 1];
      const after = trace.path[i + 1];
      if (!before || !after) return;
      const dot = (point.x - before.x) * (after.x - point.x) + (point.y - before.y) * (after.y - point.y);
      const size = Math.hypot(point.x - before.x, point.y - before.y) * Math.hypot(after.x - point.x, after.y - point.y);
      if (dot < -1e-6 * size) faults.push(`${trace.id} turns back at ${point.x}, ${point.y}`);
    });
    const fuse = fpc.bodies.find((body) => body.id === trace.fuse?.body);
    const tab = fpc.bodies.find((body) => body.id === trace.from);
    if (!trace.fuse || !fuse || !tab) continue;
    const { distance_mm } = distanceBetweenRegions(flattenRegion(fuse), flattenRegion(tab));
    if (distance_mm > 20 || distance_mm <= 0) faults.push(`${fuse.id} lies ${distance_mm} mm from its tab`);
    const neck = boundsOf(fuse.outline);
    const size = [neck.maxX - neck.minX, neck.maxY - neck.minY].sort((a, b) => a - b);
    if (Math.abs(size[0]! - trace.fuse.width_mm) > 1e-5 || Math.abs(size[1]! - trace.fuse.length_mm) > 1e-5) faults.push(`${fuse.id} is ${size.join(' x ')} mm`);
    faults.push(...neckFaults(fuse, fpc));
  }
  return faults;
}

/** The trace is no wider than its neck over the neck's length. */
function neckFaults(fuse: Body, fpc: Fpc): string[] {
  const trace = fpc.bodies.find((body) => body.kind === 'trace' && `${body.id}/fuse` === fuse.id);
  if (!trace) return [`${fuse.id} has no trace`];
  const ring = flatten(trace.outline);
  const { minX, maxX, minY, maxY } = boundsOf(fuse.outline);
  const middle = { x: (minX + maxX) / 2, y: (minY + maxY) / 2 };
  const beside = maxX - minX < maxY - minY ? [{ x: minX - 0.01, y: middle.y }, { x: maxX + 0.01, y: middle.y }] : [{ x: middle.x, y: minY - 0.01 }, { x: middle.x, y: maxY + 0.01 }];
  if (!pointInRing(middle, ring)) return [`${fuse.id} lies outside its trace`];
  return beside.some((point) => pointInRing(point, ring)) ? [`${trace.id} is not narrowed at its fuse`] : [];
}

/** The film keeps clear of vents and bars and inside the envelope. */
function channelFaults(fpc: Fpc, input: RouteInput): string[] {
  const film = flattenRegion(fpc.region);
  const required = input.sampling.fpc.channelClearance_mm - 0.011;
  const rings = [...input.cells.flatMap(({ id, vent }) => (vent ? [[id, vent.outline] as const] : [])), ...input.busbars.flatMap((bar) => bar.bodies.map((body) => [bar.id, body.outline] as const))];
  const faults = rings.flatMap(([id, outline]) => {
    const { distance_mm } = distanceBetweenRegions(film, { outline: flatten(outline), holes: [] });
    return distance_mm < required ? [`the film is ${distance_mm} mm from ${id}`] : [];
  });
  const { minX, minY } = boundsOf(fpc.region.outline);
  if (minX < -1e-6 || minY < -1e-6) faults.push('the film leaves the envelope');
  return faults;
}
