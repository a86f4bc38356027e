/** Where branches to the far side cross the row: between two vents, one branch to a gap. */
import type { Point2 } from '../geometry/types.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import { found, refused, type RouteInput, type Step } from './input.ts';
import type { Measures } from './measures.ts';
import type { Row, RowCell } from './row.ts';
import type { TapSite } from './taps.ts';

interface Gap {
  readonly from_x: number;
  readonly to_x: number;
  readonly middle_x: number;
}

/**
 * Middle of each far tap's crossing, by tap id. A tap crosses at the boundary under its own bar (towards the next higher
 * cell); the highest one, which has none, at the boundary below it, or where that is taken past its own vent.
 */
export function crossings(input: RouteInput, row: Row, sites: readonly TapSite[], measures: Measures): Step<ReadonlyMap<string, number>> {
  if (sites.every((site) => site.side === 'own')) return found(new Map());
  const gaps = gapsOf(row, input.sampling.fpc.channelClearance_mm);
  const taken = new Set<number>();
  const at = new Map<string, number>();
  for (const site of sites) {
    if (site.side !== 'far') continue;
    const index = gapsFor(site.cell, row).find((gap) => !taken.has(gap));
    const gap = index === undefined ? undefined : gaps[index];
    if (index === undefined || !gap) return refused(input.frontEnd.id, 'gap-taken', `no free gap between vents for the tap of ${site.terminal.id}`, { at: row.axes.point(site.terminal.centre) });
    const half = measures.branchWidth_mm / 2;
    if (gap.to_x - gap.from_x < measures.branchWidth_mm - COINCIDENT_mm) {
      const centre: Point2 = { x: gap.middle_x, y: (row.box.minY + row.box.maxY) / 2 };
      return refused(input.frontEnd.id, 'gap-too-narrow', 'the gap between two vents is too narrow for a branch', {
        at: row.axes.point(centre),
        actual: gap.to_x - gap.from_x,
        required: measures.branchWidth_mm,
      });
    }
    taken.add(index);
    at.set(site.id, Math.min(Math.max(gap.middle_x, gap.from_x + half), gap.to_x - half));
  }
  return found(at);
}

/** Gap i lies before cell i, so there is one more gap than cells; the outer two end at the edge of the row. */
function gapsOf(row: Row, clearance_mm: number): Gap[] {
  const gaps: Gap[] = [];
  for (let i = 0; i <= row.cells.length; i++) {
    const before = row.cells[i - 1];
    const after = row.cells[i];
    const from_x = before?.vent ? before.vent.maxX + clearance_mm : row.box.minX;
    const to_x = after?.vent ? after.vent.minX - clearance_mm : row.box.maxX;
    const middle_x = before && after ? (before.box.maxX + after.box.minX) / 2 : (from_x + to_x) / 2;
    gaps.push({ from_x, to_x, middle_x });
  }
  return gaps;
}

function gapsFor(cell: RowCell, row: Row): number[] {
  const place = row.cells.indexOf(cell);
  const isNeighbour = (index: number, series: number) => row.cells[index]?.series === series;
  const after = place + 1;
  const towardsHigher = isNeighbour(after, cell.series + 1) ? after : isNeighbour(place - 1, cell.series + 1) ? place : null;
  const towardsLower = isNeighbour(after, cell.series - 1) ? after : isNeighbour(place - 1, cell.series - 1) ? place : null;
  if (towardsHigher !== null) return [towardsHigher];
  if (towardsLower !== null) return [towardsLower, towardsLower === after ? place : after];
  return [after];
}
