/**
 * A connector beside the trunk, for rows that other circuits follow along: its pins stand along the trunk on the free side, and each
 * lane turns up to its own. Lanes come in the order of their branches, and so do the pins: nothing crosses.
 */
import { boxOf } from '../geometry/box.ts';
import type { Box2, Point2 } from '../geometry/types.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { padGap_mm, pinPlaces, type Head, type HeadPin } from './head.ts';
import { found, outOfRange, refused, type PinnedInput, type RouteInput, type Step } from './input.ts';
import type { Measures } from './measures.ts';
import { pinOrder } from './pinOrder.ts';
import type { PinRange } from './pins.ts';
import type { Row } from './row.ts';
import type { Spacing } from './spacing.ts';
import type { Lane, Trunk } from './trunk.ts';

/** Steps in which a place for the connector is looked for along the row, mm. */
const STEP_mm = 0.25;
/** No row is searched farther, mm. */
const FARTHEST_mm = 5000;

/** How far the head stands over the trunk's edge, mm, for lanes at these potentials, V. */
export function riseBeside_mm(input: RouteInput, levels_V: readonly number[], measures: Measures, spacing: Spacing): number {
  const { connector, fpc } = input.sampling;
  const middle = padsOver_mm(input, levels_V, measures, spacing) + connector.pad_mm.y / 2;
  return middle + Math.max(connector.body_mm.depth / 2, connector.pad_mm.y / 2 + measures.cornerMargin_mm) - fpc.edgeDistance_mm;
}

/** From the outer edge of the last lane to the pads, mm. */
function padsOver_mm(input: RouteInput, levels_V: readonly number[], measures: Measures, spacing: Spacing): number {
  return padGap_mm(spacing.bare_mm(Math.max(...levels_V) - Math.min(...levels_V)), input, measures);
}

/** The head of a row with one side, as near to the row's low-x end as its lanes allow. Refuses where the row has no room for it. */
export function placeHeadBeside(input: PinnedInput, row: Row, trunk: Trunk, ascending: boolean, measures: Measures, spacing: Spacing): Step<Head> {
  const { connector, fpc } = input.sampling;
  const id = input.frontEnd.id;
  const order = pinOrder(trunk.lanes, ascending);
  if (!order) return refused(id, 'pins-out-of-order', 'the taps do not follow each other along the row in the order of their nets');
  const level_V = (lane: Lane) => lane.drop.level * input.cellMax_V;
  const places = pinPlaces(order, level_V, input, spacing);
  const levels_V = order.map(level_V);
  const width_mm = (places.at(-1) ?? 0) * connector.pitch_mm;
  const half_mm = Math.max(connector.body_mm.endMargin, measures.cornerMargin_mm) + connector.pad_mm.x / 2;
  const first = row.box.minX + half_mm;
  const last = row.box.maxX - half_mm - width_mm;
  const apart_mm = 2 * measures.bendCut_mm + fpc.traceWidth_mm + spacing.covered_mm(Math.max(...levels_V) - Math.min(...levels_V));
  const isFree = (x: number): boolean => x >= first - COINCIDENT_mm && x <= last + COINCIDENT_mm && keepsOrder(order, places.map((place) => x + place * connector.pitch_mm), apart_mm);
  const start = freeFrom(first, last, isFree);
  if (start === null) {
    const at = row.axes.point({ x: (row.box.minX + row.box.maxX) / 2, y: trunk.box.maxY });
    return refused(id, 'connector-too-wide', 'the connector reaches beyond the width of its row', { at, actual: row.box.maxX - row.box.minX, required: width_mm + 2 * half_mm });
  }
  const range = rangeFrom(start, isFree, input.pins.connector_mm);
  const astray = outOfRange(id, 'the connector', range, row.axes.point({ x: start, y: trunk.box.maxY }));
  if (astray) return astray;

  const outer_y = Math.max(...order.map((lane) => lane.y)) + fpc.traceWidth_mm / 2;
  const front_y = outer_y + padsOver_mm(input, levels_V, measures, spacing);
  const middle_y = front_y + connector.pad_mm.y / 2;
  const pins = order.map((lane, i): HeadPin => {
    const place = places[i] ?? 0;
    const x = start + range.value_mm + place * connector.pitch_mm;
    const pad: Box2 = { minX: x - connector.pad_mm.x / 2, maxX: x + connector.pad_mm.x / 2, minY: front_y, maxY: front_y + connector.pad_mm.y };
    const tail: Point2[] = [{ x, y: lane.y }, { x, y: middle_y }];
    return { lane, number: ascending ? place + 1 : (places.at(-1) ?? 0) - place + 1, pad, tail };
  });
  const pads = boxOf(pins.flatMap(({ pad }) => [{ x: pad.minX, y: pad.minY }, { x: pad.maxX, y: pad.maxY }]));
  const { endMargin, depth } = connector.body_mm;
  const body: Box2 = { minX: pads.minX - endMargin, maxX: pads.maxX + endMargin, minY: middle_y - depth / 2, maxY: middle_y + depth / 2 };
  const margin = measures.cornerMargin_mm;
  const film: Box2 = { minX: Math.min(body.minX, pads.minX - margin), maxX: Math.max(body.maxX, pads.maxX + margin), minY: trunk.box.minY, maxY: Math.max(body.maxY, pads.maxY + margin) };
  return found({ range, film, connector: body, pins: [...pins].sort((a, b) => a.number - b.number) });
}

/** Whether lanes that run from their branches to pins at these places cross none of the others, and have room for their bends. */
function keepsOrder(order: readonly Lane[], pins_x: readonly number[], apart_mm: number): boolean {
  let farthest_x = -Infinity;
  return order.every(({ drop }, i) => {
    const pin_x = pins_x[i] ?? 0;
    const isClear = drop.x - farthest_x >= apart_mm && Math.abs(drop.x - pin_x) >= apart_mm;
    farthest_x = Math.max(farthest_x, pin_x);
    return isClear;
  });
}

function freeFrom(first: number, last: number, isFree: (x: number) => boolean): number | null {
  for (let x = first; x <= Math.min(last, first + FARTHEST_mm); x += STEP_mm) if (isFree(x)) return x;
  return null;
}

/** How far the connector may be moved along the row from its place, as far as every step on the way is free. */
function rangeFrom(start: number, isFree: (x: number) => boolean, value_mm: number): PinRange {
  const reach = (sign: 1 | -1): number => {
    let free_mm = 0;
    while (free_mm < FARTHEST_mm && isFree(start + sign * (free_mm + STEP_mm))) free_mm += STEP_mm;
    return free_mm;
  };
  return { min_mm: snap_mm(0 - reach(-1)), max_mm: snap_mm(reach(1)), value_mm };
}
