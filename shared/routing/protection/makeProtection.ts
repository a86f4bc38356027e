/** The flexible circuit from a cell's tabs to its protection board, with the sensor between, and the board with its pads. */
import { boxCentre } from '../../geometry/box.ts';
import { difference } from '../../geometry/boolean.ts';
import { rectangle, roundedRectangle, snapContour } from '../../geometry/contour.ts';
import { flatten, regionArea_mm2 } from '../../geometry/flatten.ts';
import { pathLength_mm, stroke } from '../../geometry/stroke.ts';
import type { Box2, Point2, Region } from '../../geometry/types.ts';
import type { Body, Fpc, Ntc, Pin, Tap, Trace } from '../../model/derived/index.ts';
import { ntcId, sensorNetId, tapId, type NetId } from '../../model/ids.ts';
import { ok, type Result } from '../../model/result.ts';
import { materialOf } from '../../standards/materials.ts';
import { traceResistance_ohm } from '../../standards/traces.ts';
import { snap_mm } from '../../units/units.ts';
import { flatOf } from '../film.ts';
import { planProtection, type PlannedPole, type ProtectionInput, type ProtectionPlan } from './plan.ts';

/** What the circuit and the board are called in ids, and the net that the board switches. */
export const PROTECTION = 'pcm';
export const SWITCHED_NET: NetId = 'P-';
const OWNER = `fpc:${PROTECTION}`;

export interface Protection {
  readonly fpc: Fpc;
  /** The board, its pads and its own traces; owned by `pcm`. */
  readonly board: readonly Body[];
}

/** Refuses what `planProtection` refuses. */
export function makeProtection(input: ProtectionInput): Result<Protection> {
  const planned = planProtection(input);
  if (!planned.ok) return planned;
  const plan = planned.value;
  return ok({ fpc: circuitOf(plan, input), board: boardBodies(plan, input) });
}

interface Line {
  readonly name: string;
  readonly net: NetId;
  readonly from: string;
  readonly path: readonly Point2[];
  readonly width_mm: number;
  readonly pin: Box2;
  readonly number: number;
}

function circuitOf(plan: ProtectionPlan, input: ProtectionInput): Fpc {
  const { cell, sampling, protection } = input;
  const { fpc, ntc } = sampling;
  const { frame, copperTop_z } = plan;
  const copper_z = [snap_mm(copperTop_z - fpc.copperThickness_mm), copperTop_z] as const;
  const base_z = [snap_mm(copper_z[0] - fpc.baseThickness_mm), copper_z[0]] as const;
  const coverlay_z = [copperTop_z, snap_mm(copperTop_z + fpc.coverlayThickness_mm)] as const;
  const sensor = ntcId(PROTECTION, cell.id);
  const body = (id: string, rest: Omit<Body, 'id' | 'owner' | 'frame'>): Body => ({ id, owner: OWNER, frame, ...rest });
  const pad = (id: string, net: NetId, box: Box2): Body => body(id, { kind: 'pad', net, material: 'copper-foil', layer: 'FPC_PAD', z: copper_z, outline: rectangle(box), holes: [] });
  const lines = linesOf(plan, input, sensor);
  const region: Region = { outline: snapContour(roundedRectangle(plan.film, Math.min(fpc.cornerRadius_mm, fpc.edgeDistance_mm))), holes: [] };
  const openings = openingsOf(plan, input);
  const [coverlay] = difference([flatten(region.outline)], openings.map((box) => flatten(rectangle(box)))).sort((a, b) => regionArea_mm2(b) - regionArea_mm2(a));
  const poles = [plan.negative, plan.positive] as const;
  const bodies: Body[] = [
    body(`${OWNER}/base`, { kind: 'fpc', net: null, material: 'polyimide', layer: 'FPC_OUTLINE', z: base_z, ...region }),
    body(`${OWNER}/coverlay`, { kind: 'coverlay', net: null, material: 'polyimide', layer: 'FPC_OUTLINE', z: coverlay_z, ...(coverlay ?? region) }),
    ...poles.flatMap((pole) => [pad(padIdOf(pole), pole.terminal.net, pole.pad), weldOf(pole, plan, protection.weldInset_mm, body)]),
    body(sensor, { kind: 'ntc', net: null, material: 'ceramic', layer: 'NTC', z: [coverlay_z[1], snap_mm(coverlay_z[1] + ntc.body_mm.z)], outline: rectangle(centred(plan.sensor.at, ntc.body_mm.x, ntc.body_mm.y)), holes: [] }),
    pad(`${sensor}/pad-`, sensorNetId(sensor, '-'), plan.sensor.minusPad),
    pad(`${sensor}/pad+`, sensorNetId(sensor, '+'), plan.sensor.plusPad),
    ...lines.flatMap((line) => [
      pad(pinPadId(line.number), line.net, line.pin),
      body(traceId(line), { kind: 'trace', net: line.net, material: 'copper-foil', layer: 'FPC_TRACE', z: copper_z, insulated: true, outline: snapContour(stroke(line.path, line.width_mm)), holes: [], path: line.path, width_mm: line.width_mm, from: line.from, to: pinPadId(line.number) }),
    ]),
  ];
  const { flat, size } = flatOf(region);
  return {
    id: OWNER,
    frame,
    frontEnd: PROTECTION,
    region,
    flat,
    coverlayOpenings: openings.map((box) => rectangle(box)),
    stiffeners: [],
    copperTop_z,
    taps: poles.map(({ terminal, pad: box }): Tap => ({ id: tapId(PROTECTION, cell.id, terminal.polarity), frontEnd: PROTECTION, net: terminal.net, terminal: terminal.id, tabBody: terminal.id, at: boxCentre(box) })),
    ntcs: [{ id: sensor, frontEnd: PROTECTION, cell: cell.id, netPlus: sensorNetId(sensor, '+'), netMinus: sensorNetId(sensor, '-'), reference: plan.negative.terminal.net, at: plan.sensor.at, body: sensor } satisfies Ntc],
    traces: lines.map((line): Trace => {
      const length_mm = snap_mm(pathLength_mm(line.path));
      return { id: traceId(line), net: line.net, from: line.from, to: pinPadId(line.number), path: line.path, width_mm: line.width_mm, length_mm, resistance_ohm: traceResistance_ohm({ length_mm, width_mm: line.width_mm, thickness_mm: fpc.copperThickness_mm, temperature_C: 20 }), fuse: null };
    }),
    connector: { id: `${OWNER}/pads`, part: protection.part, frontEnd: PROTECTION, pins: lines.map((line): Pin => ({ number: line.number, net: line.net, pad: pinPadId(line.number), trace: traceId(line), at: boxCentre(line.pin) })) },
    bodies,
    copperLayers: 1,
    blank_mm: size,
    trunkWidth_mm: snap_mm(plan.film.maxY - plan.film.minY),
    mass_kg: massOf_kg(bodies),
    handles: [],
  };
}

const padIdOf = ({ terminal }: PlannedPole): string => `${OWNER}/pad-${terminal.polarity === '+' ? 'pos' : 'neg'}`;
const pinPadId = (number: number): string => `${OWNER}/pin-${number}`;
const traceId = ({ name }: Line): string => `${OWNER}/trace-${name}`;

/** From the lowest pad of the board up. */
function linesOf(plan: ProtectionPlan, { protection, sampling }: ProtectionInput, sensor: string): Line[] {
  const knee_x = snap_mm(plan.board.minX - sampling.fpc.edgeDistance_mm);
  const power = (pole: PlannedPole, name: string): Omit<Line, 'number'> => ({ name, net: pole.terminal.net, from: padIdOf(pole), path: stepped(boxCentre(pole.pad), boxCentre(pole.pin), knee_x), width_mm: protection.powerTrace_mm, pin: pole.pin });
  const signal = (line: '-' | '+', from: Box2, pin: Box2): Omit<Line, 'number'> => {
    const start = boxCentre(from), end = boxCentre(pin);
    return { name: line === '-' ? 'ntc-neg' : 'ntc-pos', net: sensorNetId(sensor, line), from: `${sensor}/pad${line}`, path: [start, { x: start.x, y: end.y }, end], width_mm: sampling.fpc.traceWidth_mm, pin };
  };
  const { minusPad, plusPad, minusPin, plusPin } = plan.sensor;
  const lines = [power(plan.negative, 'neg'), signal('-', minusPad, minusPin), signal('+', plusPad, plusPin), power(plan.positive, 'pos')];
  return lines.sort((a, b) => a.pin.minY - b.pin.minY).map((line, i) => ({ ...line, number: i + 1 }));
}

/** Straight on, then across at 45 degrees so that it arrives level at the height of its end. */
function stepped(from: Point2, to: Point2, knee_x: number): Point2[] {
  const rise = Math.abs(to.y - from.y);
  if (rise === 0) return [from, to];
  return [from, { x: snap_mm(knee_x - rise), y: from.y }, { x: knee_x, y: to.y }, to];
}

/** The weld goes through the tab into the circuit's pad. */
function weldOf({ terminal, face, pad }: PlannedPole, { copperTop_z }: ProtectionPlan, inset_mm: number, body: (id: string, rest: Omit<Body, 'id' | 'owner' | 'frame'>) => Body): Body {
  const zone: Box2 = { minX: snap_mm(pad.minX + inset_mm), maxX: snap_mm(pad.maxX - inset_mm), minY: snap_mm(Math.max(pad.minY, face.minY) + inset_mm), maxY: snap_mm(Math.min(pad.maxY, face.maxY) - inset_mm) };
  return body(`${OWNER}/weld-${terminal.polarity === '+' ? 'pos' : 'neg'}`, { kind: 'weld', net: terminal.net, material: terminal.material, layer: 'WELD', z: [copperTop_z, -copperTop_z], outline: rectangle(zone), holes: [] });
}

/** What the coverlay leaves open: the tabs with all that lies towards the cell, the sensor's pads, and what lies on the board. */
function openingsOf({ negative, positive, sensor, film, board }: ProtectionPlan, { sampling }: ProtectionInput): Box2[] {
  const tabs = [negative, positive].map(({ face }): Box2 => ({ ...face, minX: snap_mm(film.minX - 1), maxX: face.maxX }));
  const head: Box2 = { minX: snap_mm(board.minX - sampling.fpc.edgeDistance_mm / 2), maxX: snap_mm(film.maxX + 1), minY: snap_mm(film.minY - 1), maxY: snap_mm(film.maxY + 1) };
  return [...tabs, sensor.minusPad, sensor.plusPad, head];
}

function centred({ x, y }: Point2, width: number, height: number): Box2 {
  return { minX: snap_mm(x - width / 2), maxX: snap_mm(x + width / 2), minY: snap_mm(y - height / 2), maxY: snap_mm(y + height / 2) };
}

/** Of films and copper. */
function massOf_kg(bodies: readonly Body[]): number {
  const own = bodies.filter(({ kind }) => kind === 'fpc' || kind === 'coverlay' || kind === 'trace' || kind === 'pad');
  return Number(own.reduce((sum, body) => sum + regionArea_mm2(body) * (body.z[1] - body.z[0]) * 1e-9 * materialOf(body.material).density_kg_m3, 0).toPrecision(12));
}

/** Board, pads that the circuit is soldered to, pads for the device, and the positive line across. The negative one is switched. */
function boardBodies(plan: ProtectionPlan, { protection }: ProtectionInput): Body[] {
  const { frame, board, copperTop_z, negative, positive, output, sensor } = plan;
  const foil_z = [copperTop_z, snap_mm(copperTop_z + protection.copper_mm)] as const;
  const body = (id: string, rest: Omit<Body, 'id' | 'owner' | 'frame'>): Body => ({ id: `${PROTECTION}/${id}`, owner: PROTECTION, frame, ...rest });
  const pad = (id: string, net: NetId, box: Box2): Body => body(id, { kind: 'pad', net, material: 'copper-foil', layer: 'FPC_PAD', z: foil_z, outline: rectangle(box), holes: [] });
  const ids = ntcNets(plan);
  const from = boxCentre(positive.pin), to = boxCentre(output.plus);
  const path = [from, to];
  return [
    body('board', { kind: 'plate', net: null, material: 'fr4', layer: 'CONNECTOR', z: [foil_z[1], snap_mm(foil_z[1] + protection.board_mm.thickness)], outline: rectangle(board), holes: [] }),
    pad('B-', negative.terminal.net, negative.pin),
    pad('T-', ids.minus, sensor.minusPin),
    pad('T+', ids.plus, sensor.plusPin),
    pad('B+', positive.terminal.net, positive.pin),
    pad('P-', SWITCHED_NET, output.minus),
    pad('P+', positive.terminal.net, output.plus),
    body('trace-P+', { kind: 'trace', net: positive.terminal.net, material: 'copper-foil', layer: 'FPC_TRACE', z: foil_z, insulated: true, outline: snapContour(stroke(path, protection.powerTrace_mm)), holes: [], path, width_mm: protection.powerTrace_mm, from: `${PROTECTION}/B+`, to: `${PROTECTION}/P+` }),
  ];
}

function ntcNets({ negative }: ProtectionPlan): { readonly minus: NetId; readonly plus: NetId } {
  const sensor = ntcId(PROTECTION, negative.terminal.cell);
  return { minus: sensorNetId(sensor, '-'), plus: sensorNetId(sensor, '+') };
}
