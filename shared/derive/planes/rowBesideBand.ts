/** Groups of a band of round cells as places for a circuit that runs beside the band, where the pieces of their bars for taps are. */
import { boxUnion } from '../../geometry/box.ts';
import { boundsOf } from '../../geometry/contour.ts';
import type { Box2, Contour } from '../../geometry/types.ts';
import type { Busbar, PlacedCell } from '../../model/derived/index.ts';
import type { Polarity } from '../../model/ids.ts';
import type { Packing } from '../../model/records/packing.ts';
import { UPSIDE_DOWN, axesOf } from '../../routing/axes.ts';
import type { RouteInput } from '../../routing/input.ts';
import { oneSidedRow, type RowCell } from '../../routing/row.ts';

/** Half of what a tab with the film round its pad takes up along the row, mm. */
const BESIDE_TAP_mm = 6;

/**
 * The row of a front end, and its bars as the router is to see them: each with its piece at this band's edge as the pad on the terminal that is sensed
 * there, and with its sheet to keep clear of. `cells` in series order; `samplingSide`: of their band. The circuit stays within the sampling zone beside the band.
 */
export function routeBesideBand(frontEnd: string, cells: readonly PlacedCell[], busbars: readonly Busbar[], packing: Packing, samplingSide: 1 | -1): Pick<RouteInput, 'row' | 'busbars'> {
  const row = cells[0]?.slot.row ?? 0;
  const axes = samplingSide === -1 ? UPSIDE_DOWN : axesOf('x');
  const pieceOf = new Map(busbars.flatMap((bar) => bar.tapPieces?.filter((piece) => piece.row === row).map((piece) => [bar.net, piece.outline] as const) ?? []));
  const places = placesOf(cells, pieceOf, (box) => axes.box(box));
  const edge = Math.max(...places.map(({ box }) => box.maxY));
  const seen = busbars.map((bar): Busbar => {
    const piece = pieceOf.get(bar.net);
    const sheet = bar.bodies.filter(({ id }) => id === `${bar.id}/plate`);
    if (!piece) return { ...bar, bodies: sheet };
    const sensed = places.flatMap(({ terminals }) => terminals.map(({ id }) => id));
    const pads = bar.pads.filter(({ terminal }) => sensed.includes(terminal)).map((pad) => ({ ...pad, outline: piece, box: boundsOf(piece), weldZone: pad.weldZone }));
    // As many pads as flat parts at least, and one more: a tab then lands on a piece, not anywhere on the sheet.
    return { ...bar, bodies: sheet, pads: [...pads, ...pads] };
  });
  return { row: oneSidedRow(frontEnd, places, edge + packing.samplingZone_mm, axes), busbars: seen };
}

/** A place a group: the box of its columns, and its poles at the pieces of the bars above and below it. */
function placesOf(cells: readonly PlacedCell[], pieceOf: ReadonlyMap<string, Contour>, inRow: (box: Box2) => Box2): RowCell[] {
  const groups = new Map<string, PlacedCell[]>();
  for (const cell of cells) groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell]);
  const hasNeighbour = (net: string, group: string): boolean => net.split('|').some((other) => other !== group && groups.has(other));
  return [...groups.values()].flatMap((own, series): RowCell[] => {
    const boxes = own.map((cell) => inRow(boundsOf(cell.outline)));
    const [first, ...others] = boxes;
    const middle = boxes.reduce((sum, box) => sum + (box.minX + box.maxX) / 2, 0) / boxes.length;
    // The cell next to the circuit stands for its group.
    const [nearest] = own.map((cell, i) => ({ cell, top: boxes[i]?.maxY ?? 0 })).sort((a, b) => b.top - a.top);
    if (!first || !nearest) return [];
    const { cell } = nearest;
    const terminals = cell.terminals.flatMap(({ id, polarity, net }: { readonly id: string; readonly polarity: Polarity; readonly net: string }) => {
      const piece = pieceOf.get(net);
      if (!piece) return [];
      const box = inRow(boundsOf(piece));
      const y = (box.minY + box.maxY) / 2;
      // A bar that leads out of the front end's groups is tapped by the next one too: each takes the half of the piece on its own side.
      const isShared = !hasNeighbour(net, cell.group);
      const x = (box.minX + box.maxX) / 2 + (isShared ? (Math.sign(middle - (box.minX + box.maxX) / 2) * (box.maxX - box.minX)) / 4 : 0);
      return [{ id, polarity, side: 'own' as const, box, centre: { x, y } }];
    });
    const landings = terminals.map(({ centre: { x, y } }): Box2 => ({ minX: x - BESIDE_TAP_mm, maxX: x + BESIDE_TAP_mm, minY: y, maxY: y }));
    return [{ id: cell.id, group: cell.group, series, box: [...others, ...landings].reduce(boxUnion, first), vent: null, terminals }];
  });
}
