import { describe, expect, it } from 'vitest';
import { createSnapField, snapMove, stepped } from '../../../shared/placement/snap/snapMove.ts';
import type { SnapRequest } from '../../../shared/placement/snap/snapMove.ts';
import type { SnapSettings } from '../../../shared/placement/snap/types.ts';
import type { Box2 } from '../../../shared/geometry/types.ts';

const ALL: SnapSettings = { grid: true, grid_mm: 1, edge: true, centre: true, equalGap: true };
const NONE: SnapSettings = { grid: false, grid_mm: 1, edge: false, centre: false, equalGap: false };

/** 20 x 10 boxes by their lower left corner. */
function box(x: number, y: number): Box2 {
  return { minX: x, minY: y, maxX: x + 20, maxY: y + 10 };
}

function snap(others: readonly Box2[], own: Box2, dx_mm: number, dy_mm: number, more: Partial<SnapRequest> = {}) {
  return snapMove(createSnapField(others), { box: own, dx_mm, dy_mm, settings: ALL, tolerance_mm: 2, gaps_mm: [1.6], axes: ['x', 'y'], ...more });
}

describe('snapping a dragged box', () => {
  it('holds it flush with the edge of a neighbour, or at the pad gap, whichever is nearer', () => {
    const flush = snap([box(0, 0)], box(50, 0), -29.6, 0, { axes: ['x'] });
    expect(flush.dx_mm).toBe(-30);
    expect(flush.guides[0]).toMatchObject({ kind: 'edge', distance_mm: 0 });
    const gap = snap([box(0, 0)], box(50, 0), -28.6, 0, { axes: ['x'] });
    expect(gap.dx_mm).toBe(-28.4);
    expect(gap.guides[0]?.kind).toBe('gap');
    expect(gap.guides[0]?.distance_mm).toBeCloseTo(1.6);
    // From the other side too, and in y as in x.
    expect(snap([box(0, 0)], box(0, 40), 0, -28.1, { axes: ['y'] }).dy_mm).toBe(-28.4);
    expect(snap([box(60, 0)], box(0, 0), 38.6, 0, { axes: ['x'] }).dx_mm).toBe(38.4);
  });

  it('aligns edges and centres of what does not face it', () => {
    const small: Box2 = { minX: 0, minY: 18, maxX: 8, maxY: 22 };
    const centred = snap([box(0, 0)], small, 5.2, 0, { axes: ['x'], settings: { ...NONE, centre: true } });
    expect(centred.dx_mm).toBe(6);
    expect(centred.guides[0]).toMatchObject({ kind: 'centre', from: { x: 10, y: 0 }, to: { x: 10, y: 22 }, distance_mm: null });
    const edged = snap([box(0, 0)], small, 11.4, 0, { axes: ['x'], settings: { ...NONE, edge: true } });
    expect(edged.dx_mm).toBe(12);
  });

  it('finds the middle between two neighbours, and the gap that the next two keep', () => {
    const only = { ...NONE, equalGap: true };
    const between = snap([box(0, 0), box(60, 0)], box(31, 0), 0.5, 0, { axes: ['x'], settings: only });
    expect(between.dx_mm).toBe(-1);
    expect(between.guides.filter(({ kind }) => kind === 'equal').map(({ distance_mm }) => distance_mm)).toEqual([10, 10]);
    const onwards = snap([box(0, 0), box(23, 0)], box(50, 0), -3.2, 0, { axes: ['x'], settings: only });
    expect(onwards.dx_mm).toBe(-4);
  });

  it('falls back to steps of the grid, or to hundredths, and keeps an axis that is held', () => {
    expect(snap([], box(0, 0), 12.4, -3.6)).toEqual({ dx_mm: 12, dy_mm: -4, guides: [] });
    expect(snap([], box(0, 0), 12.4, -3.6, { axes: ['x'] })).toMatchObject({ dx_mm: 12, dy_mm: 0 });
    expect(snap([], box(0, 0), 12.4, 0, { settings: { ...ALL, grid_mm: 5 } }).dx_mm).toBe(10);
    expect(stepped(1.23456, NONE)).toBe(1.23);
    expect(Object.is(stepped(-0.2, ALL), 0)).toBe(true);
  });

  it('leaves alone what is farther than the tolerance, and everything when all is off', () => {
    expect(snap([box(0, 0)], box(50, 0), -25, 0, { axes: ['x'], settings: { ...ALL, grid: false, equalGap: false, centre: false } }).dx_mm).toBe(-25);
    expect(snap([box(0, 0)], box(50, 0), -29.96, 0, { axes: ['x'], settings: NONE }).dx_mm).toBe(-29.96);
  });

  it('tells the distances to the neighbours on all sides, each once', () => {
    const { guides } = snap([box(0, 0), box(60, 0), box(30, 30)], box(33, 0), 0, 0, { settings: NONE });
    expect(guides.map(({ kind, distance_mm }) => [kind, distance_mm])).toEqual([['spacing', 13], ['spacing', 7], ['spacing', 20]]);
  });

  it('looks only at what is near among thousands', () => {
    const many = Array.from({ length: 4416 }, (_, index) => box((index % 96) * 21.6, Math.floor(index / 96) * 11.6));
    let asked = 0;
    const field = createSnapField(many);
    const counted = { near: (area: Box2) => { const found = field.near(area); asked = Math.max(asked, found.length); return found; } };
    const result = snapMove(counted, { box: box(-60, 0), dx_mm: 38.1, dy_mm: 0.2, settings: ALL, tolerance_mm: 2, gaps_mm: [1.6], axes: ['x', 'y'] });
    expect(result).toMatchObject({ dx_mm: 38.4, dy_mm: 0 });
    expect(asked).toBeLessThan(60);
  });
});
