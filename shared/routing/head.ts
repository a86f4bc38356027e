/**
 * The connector's end of the circuit: one row of pins across the trunk. Own lanes fan out to their pins from the front; far
 * lanes pass the end of the pin row and enter from behind, nested, so that one copper layer carries both.
 */
import { boxOf } from '../geometry/box.ts';
import type { Box2, Point2 } from '../geometry/types.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { found, outOfRange, refused, type PinnedInput, type Refusal, type RouteInput, type Step } from './input.ts';
import type { Measures } from './measures.ts';
import { pinOrder } from './pinOrder.ts';
import type { PinRange } from './pins.ts';
import type { Row } from './row.ts';
import { packed_mm, type Spacing } from './spacing.ts';
import type { Lane, Trunk } from './trunk.ts';

export interface HeadPin {
  readonly lane: Lane;
  readonly number: number;
  readonly pad: Box2;
  /** Path after the lane: from its first bend to the middle of the pad. */
  readonly tail: readonly Point2[];
}

export interface Head {
  readonly film: Box2;
  readonly connector: Box2;
  /** In the order of their numbers. */
  readonly pins: readonly HeadPin[];
  /** How far the connector may be moved: across the row where it lies beyond its end, else along it. */
  readonly range: PinRange;
}

interface Columns {
  /** Middle of each pin along y, in pin order, and its place on the connector's pitch. */
  readonly pins_y: readonly number[];
  readonly places: readonly number[];
  /** Where far lanes pass the end of the pin row, by lane order from the innermost. */
  readonly wraps_y: readonly number[];
}

export function placeHead(input: PinnedInput, row: Row, trunk: Trunk, ascending: boolean, measures: Measures, spacing: Spacing): Step<Head> {
  const { sampling, structure, frontEnd, cellMax_V } = input;
  const id = frontEnd.id;
  const { fpc, connector } = sampling;
  const width = fpc.traceWidth_mm;
  const order = pinOrder(trunk.lanes, ascending);
  if (!order) return refused(id, 'pins-out-of-order', 'the taps do not follow each other along the row in the order of their nets');

  const level_V = (lane: Lane) => lane.drop.level * cellMax_V;
  const volts = trunk.lanes.map(level_V);
  const padGap = padGap_mm(spacing.bare_mm(Math.max(...volts) - Math.min(...volts)), input, measures);
  const far = trunk.lanes.filter((lane) => lane.branch.side === 'far');
  const columns = columnsOf(order, far, level_V, padGap, input, measures, spacing);

  // Distances out of the row, from its edge: lanes turn from the last to the first, so that each passes outside the next.
  const start = structure.endPlate.thickness_mm + measures.cornerMargin_mm + width / 2;
  const turns = packed_mm([...volts].reverse(), width, spacing.covered_mm).map((at) => start + at).reverse();
  const frontEdge = Math.max(...turns, start) + width / 2 + padGap;
  const middle = frontEdge + connector.pad_mm.y / 2;
  const backEdge = frontEdge + connector.pad_mm.y;
  const loops = packed_mm(far.map(level_V), width, spacing.covered_mm).map((at) => backEdge + padGap + width / 2 + at);

  const out = (distance_mm: number) => row.box.minX - distance_mm;
  const lastPlace = columns.places[columns.places.length - 1] ?? 0;
  const pins = order.map((lane, i): HeadPin => {
    const y = columns.pins_y[i] as number;
    const place = columns.places[i] as number;
    const pad = { minX: out(backEdge), maxX: out(frontEdge), minY: y - connector.pad_mm.x / 2, maxY: y + connector.pad_mm.x / 2 };
    const turn_x = out(turns[trunk.lanes.indexOf(lane)] as number);
    const nth = far.indexOf(lane);
    const tail =
      nth < 0
        ? frontTail(lane.y, turn_x, y, out(middle))
        : wrappedTail(lane.y, turn_x, columns.wraps_y[nth] as number, out(loops[nth] as number), y, out(middle));
    return { lane, number: ascending ? place + 1 : lastPlace - place + 1, pad, tail };
  });

  const pads = boxOf(pins.flatMap(({ pad }) => [{ x: pad.minX, y: pad.minY }, { x: pad.maxX, y: pad.maxY }]));
  const body: Box2 = {
    minX: out(middle + connector.body_mm.depth / 2),
    maxX: out(middle - connector.body_mm.depth / 2),
    minY: pads.minY - connector.body_mm.endMargin,
    maxY: pads.maxY + connector.body_mm.endMargin,
  };
  const margin = measures.cornerMargin_mm;
  const moved_mm = input.pins.connector_mm;
  // A connector that was moved leaves its lanes to cross from the trunk to it: they need film all the way.
  const lowest_y = moved_mm === 0 ? Infinity : trunk.box.minY;
  const film: Box2 = {
    minX: Math.min(body.minX, pads.minX - margin, out(Math.max(0, ...loops) + width / 2 + margin)),
    maxX: out(structure.endPlate.thickness_mm),
    minY: Math.min(body.minY, pads.minY - margin, lowest_y),
    maxY: Math.max(body.maxY, pads.maxY + margin, Math.max(-Infinity, ...columns.wraps_y) + width / 2 + margin),
  };
  const range: PinRange = { min_mm: 0, max_mm: snap_mm(Math.max(0, row.box.maxY - film.maxY + moved_mm)), value_mm: moved_mm };
  const astray = outOfRange(id, 'the connector', range, row.axes.point({ x: film.minX, y: (film.minY + film.maxY) / 2 }));
  const misfit = astray ?? misfitOf(film, input, row);
  return misfit ?? found({ range, film, connector: body, pins: [...pins].sort((a, b) => a.number - b.number) });
}

/** Columns across the head, the pin row shifted so that every lane sidesteps towards the far side. */
function columnsOf(order: readonly Lane[], far: readonly Lane[], level_V: (lane: Lane) => number, padGap: number, input: PinnedInput, measures: Measures, spacing: Spacing): Columns {
  const { connector, fpc } = input.sampling;
  const places = pinPlaces(order, level_V, input, spacing);
  const rowEnd = (places[places.length - 1] ?? 0) * connector.pitch_mm + connector.pad_mm.x / 2;
  const firstWrap = rowEnd + padGap + fpc.traceWidth_mm / 2;
  const wraps = packed_mm(far.map(level_V), fpc.traceWidth_mm, spacing.covered_mm).map((at) => firstWrap + at);
  // Room for the two bends of every sidestep: equal cuts keep nested traces as far apart at bends as between them.
  const sidestep = 2 * measures.bendCut_mm + fpc.traceWidth_mm;
  const shift = sidestep + Math.max(
    ...order.map((lane, i) => (lane.branch.side === 'own' ? lane.y - (places[i] as number) * connector.pitch_mm : -Infinity)),
    ...far.map((lane, i) => lane.y - (wraps[i] as number)),
  );
  const origin = shift + input.pins.connector_mm;
  return { pins_y: places.map((place) => origin + place * connector.pitch_mm), places, wraps_y: wraps.map((at) => origin + at) };
}

/** Places of the pins on the connector's pitch, 0 first: as far apart as creepage between their bare pads asks. */
export function pinPlaces(order: readonly Lane[], level_V: (lane: Lane) => number, { sampling }: RouteInput, spacing: Spacing): number[] {
  const { connector } = sampling;
  const places: number[] = [];
  for (const [i, lane] of order.entries()) {
    let place = 0;
    for (let j = 0; j < i; j++) {
      const apart_mm = connector.pad_mm.x + spacing.pads_mm(Math.abs(level_V(lane) - level_V(order[j] as Lane)));
      place = Math.max(place, (places[j] as number) + Math.ceil((apart_mm - COINCIDENT_mm) / connector.pitch_mm));
    }
    places.push(place);
  }
  return places;
}

/** From a pad to the traces that bend round it: their spacing also at the cut corner, and room for two bends to the last pin. */
export function padGap_mm(bare_mm: number, input: RouteInput, { bendCut_mm }: Measures): number {
  const width = input.sampling.fpc.traceWidth_mm;
  // A corner at the gap both ways, cut by 45 degrees, passes the pad's corner at (2 gap + width - cut) / sqrt 2 less half a width.
  const diagonal = (Math.SQRT2 * (bare_mm + width / 2) + bendCut_mm - width) / 2;
  return Math.max(bare_mm, bendCut_mm, diagonal, 2 * bendCut_mm + width - (input.sampling.connector.pad_mm.x + width) / 2);
}

function frontTail(lane_y: number, turn_x: number, pin_y: number, pad_x: number): Point2[] {
  return [{ x: turn_x, y: lane_y }, { x: turn_x, y: pin_y }, { x: pad_x, y: pin_y }];
}

function wrappedTail(lane_y: number, turn_x: number, wrap_y: number, loop_x: number, pin_y: number, pad_x: number): Point2[] {
  return [{ x: turn_x, y: lane_y }, { x: turn_x, y: wrap_y }, { x: loop_x, y: wrap_y }, { x: loop_x, y: pin_y }, { x: pad_x, y: pin_y }];
}

/** The head must lie inside the envelope and keep to its own row. */
function misfitOf(film: Box2, input: RouteInput, row: Row): Refusal | null {
  const at = row.axes.point({ x: film.minX, y: (film.minY + film.maxY) / 2 });
  if (film.minX < -COINCIDENT_mm) {
    return refused(input.frontEnd.id, 'connector-outside-envelope', 'the connector does not fit between the row and the envelope', {
      at,
      actual: row.box.minX,
      required: row.box.minX - film.minX,
    });
  }
  if (film.minY < row.box.minY - COINCIDENT_mm || film.maxY > row.box.maxY + COINCIDENT_mm) {
    const beyond = Math.max(row.box.minY - film.minY, film.maxY - row.box.maxY);
    const width = row.box.maxY - row.box.minY;
    return refused(input.frontEnd.id, 'connector-too-wide', 'the connector reaches beyond the width of its row', { at, actual: width, required: width + beyond });
  }
  return null;
}
