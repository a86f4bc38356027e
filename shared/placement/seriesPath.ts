/** The way of the current through the pack: into each parallel group by its negatives, out of it by its positives. */
import type { Point3 } from '../geometry/types.ts';
import type { PlacedCell, PlacedTerminal } from '../model/derived/cells.ts';
import type { Polarity } from '../model/ids.ts';
import { snap_mm } from '../units/units.ts';

/** Where the current enters and leaves a group: in the middle of its terminals of each polarity, at the height of their faces, mm. */
export interface PathStop {
  readonly group: string;
  readonly enter: Point3;
  readonly leave: Point3;
}

/** A stop for each group, from the pack's negative to its positive. `cells` in series order; those of a group follow each other. */
export function seriesPath(cells: readonly PlacedCell[]): PathStop[] {
  const groups = new Map<string, PlacedTerminal[]>();
  for (const { group, terminals } of cells) {
    const known = groups.get(group);
    if (known) known.push(...terminals);
    else groups.set(group, [...terminals]);
  }
  return [...groups].flatMap(([group, terminals]) => {
    const [enter, leave] = [middleOf(terminals, '-'), middleOf(terminals, '+')];
    return enter && leave ? [{ group, enter, leave }] : [];
  });
}

function middleOf(terminals: readonly PlacedTerminal[], polarity: Polarity): Point3 | null {
  const own = terminals.filter((terminal) => terminal.polarity === polarity);
  if (own.length === 0) return null;
  const mean = (place: (terminal: PlacedTerminal) => number): number => snap_mm(own.reduce((sum, terminal) => sum + place(terminal), 0) / own.length);
  // Of a terminal on an end the middle of its height: its top is an edge.
  return { x: mean(({ centre }) => centre.x), y: mean(({ centre }) => centre.y), z: mean(({ facing, top_z, z }) => (facing.z === 0 ? (z[0] + z[1]) / 2 : top_z)) };
}
