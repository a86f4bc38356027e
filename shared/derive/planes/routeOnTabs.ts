/** Groups of pouch cells as places for a circuit that runs over their busbar frame, above the bars their tabs are folded onto. */
import { boxUnion } from '../../geometry/box.ts';
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import type { Box2 } from '../../geometry/types.ts';
import type { Busbar, PlacedCell } from '../../model/derived/index.ts';
import type { RouteInput } from '../../routing/input.ts';
import { oneSidedRow, type RowCell } from '../../routing/row.ts';

/** How far the film round a tap's pad may reach beyond the piece of the bar that is kept for it, mm: up to where the tail of an output begins. */
const BESIDE_TAP_mm = 0.4;

/**
 * The row of a front end, and its bars as the router is to see them: each with the piece of its edge that is kept for the tap as the pad of the terminal
 * that is sensed there. Beside the tail of an output the row ends. `cells` in series order, in the coordinates of their plane; nothing of the circuit lies
 * higher than `roof_y`.
 */
export function routeOnTabs(frontEnd: string, cells: readonly PlacedCell[], busbars: readonly Busbar[], roof_y: number): Pick<RouteInput, 'row' | 'busbars'> {
  const groups = new Map<string, PlacedCell[]>();
  for (const cell of cells) groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell]);
  const tapOf = new Map(busbars.flatMap((bar) => (bar.tapPieces ?? []).map(({ outline }) => [bar.net, tapOn(bar, boundsOf(outline))] as const)));
  const places = [...groups.values()].flatMap((own, series) => placeOf(own, series, tapOf));
  const boxOf = new Map(places.flatMap(({ terminals }) => terminals.map(({ id, box }) => [id, box] as const)));
  const seen = busbars.map((bar): Busbar => {
    const pads = bar.pads.flatMap((pad) => {
      const box = boxOf.get(pad.terminal);
      return box ? [{ ...pad, outline: rectangle(box), box }] : [];
    });
    // The lug lies in front of the circuit, not in its plane. As many pads as flat parts at least: a tab then lands on a piece, not anywhere on the plate.
    return { ...bar, bodies: bar.bodies.filter(({ id }) => id === `${bar.id}/plate` || id === `${bar.id}/bend`), pads: [...pads, ...pads], raised: [] };
  });
  return { row: oneSidedRow(frontEnd, places, roof_y), busbars: seen };
}

interface Tap {
  readonly box: Box2;
  /** Where the tail of an output rises beside it; null: nothing does. */
  readonly tail: 'low' | 'high' | null;
}

function tapOn({ role, bodies }: Busbar, box: Box2): Tap {
  const plate = bodies.find(({ kind }) => kind === 'busbar');
  if (role !== 'output' || !plate) return { box, tail: null };
  const { minX, maxX } = boundsOf(plate.outline);
  return { box, tail: box.minX - minX > maxX - box.maxX ? 'low' : 'high' };
}

/** A place a group: the box of its cells, and its poles at the edges of their bars. */
function placeOf(own: readonly PlacedCell[], series: number, tapOf: ReadonlyMap<string, Tap>): RowCell[] {
  const [first, ...others] = own;
  if (!first) return [];
  const whole = others.map(({ outline }) => boundsOf(outline)).reduce(boxUnion, boundsOf(first.outline));
  const terminals = first.terminals.flatMap(({ id, polarity, net }) => {
    const tap = tapOf.get(net);
    if (!tap) return [];
    // A bar over two groups is tapped over the one that is sensed.
    const box = tap.tail ? tap.box : { ...tap.box, minX: Math.max(tap.box.minX, whole.minX), maxX: Math.min(tap.box.maxX, whole.maxX) };
    const centre = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
    return [{ id, polarity, side: 'own' as const, box, centre, tail: tap.tail }];
  });
  const output = terminals.find(({ tail }) => tail !== null);
  const box: Box2 = output ? { ...whole, ...(output.tail === 'low' ? { minX: output.box.minX - BESIDE_TAP_mm } : { maxX: output.box.maxX + BESIDE_TAP_mm }) } : whole;
  return [{ id: first.id, group: first.group, series, box, vent: null, terminals: terminals.map(({ tail: _, ...terminal }) => terminal) }];
}
