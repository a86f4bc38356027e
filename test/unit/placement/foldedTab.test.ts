/** Tabs of pouch cells as they are built in: what of them is consumed, and where their pieces lie. */
import { describe, expect, it } from 'vitest';
import { findCellType } from '../../../shared/catalog/cells.ts';
import { boundsOf, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import type { BusbarFrame } from '../../../shared/model/records/busbarFrame.ts';
import { cellBodies } from '../../../shared/placement/cellBodies.ts';
import { placeCell } from '../../../shared/placement/placeCell.ts';
import { consumed_mm, foldedPlan, hasOpposedTabs, longestLeg_mm } from '../../../shared/placement/tabs/foldedTab.ts';
import { foldProblems } from '../../../shared/placement/tabs/tabProblems.ts';
import { must } from '../../support/must.ts';

const FRAME: BusbarFrame = { material: 'pa66-gf', gap_mm: 4, depth_mm: 6, slotClearance_mm: 0.5, foldRadius_mm: 0.5, leg_mm: 4, land_mm: { sampling: 6, other: 6 }, outside_mm: 16 };
const TYPE = must(findCellType('pouch-36'));
const [PLUS] = TYPE.terminals;
const THICKNESS_mm = 0.4;

describe('a folded tab', () => {
  it('consumes the way to its fold, the arc over its neutral fibre, and its leg', () => {
    expect(consumed_mm(FRAME, THICKNESS_mm)).toBeCloseTo(10 - 0.5 + (Math.PI / 2) * 0.7 + 4, 6);
  });

  it.each([['+x', 1], ['+x', -1], ['-x', 1], ['-x', -1]] as const)('lies out of %s towards %d with its own volume', (face, side) => {
    if (!PLUS) throw new Error('the cell has a + tab');
    const { leg, slot, root } = foldedPlan(PLUS, face, side, TYPE, FRAME);
    const out = face === '+x' ? 1 : -1;
    const seat = out * (TYPE.size_mm.width / 2 + 10);
    expect(out > 0 ? leg.minX : leg.maxX).toBeCloseTo(seat, 9);
    expect(side > 0 ? leg.minY : -leg.maxY).toBeCloseTo(0.2 + 0.5, 9);
    expect(leg.maxY - leg.minY).toBeCloseTo(4, 9);
    // Foil keeps its thickness round the fold: area over thickness is the developed length, the middle of the foil as neutral fibre.
    expect(signedArea_mm2(root) / THICKNESS_mm + 4).toBeCloseTo(consumed_mm(FRAME, THICKNESS_mm), 6);
    const box = boundsOf(root);
    expect(side > 0 ? box.minY : -box.maxY).toBeCloseTo(-0.2, 9);
    expect(slot.maxY - slot.minY).toBeCloseTo(0.4 + 0.5 + 0.5, 9);
    expect(slot.maxX - slot.minX).toBeCloseTo(6, 9);
  });

  it('is a terminal, its leg, and bare foil up to that', () => {
    const nets = { below: '|g1', above: 'g1|' };
    const cell = { id: 'c1', kind: 'cell', type: TYPE.id, group: 'g1', pose: { x: 100, y: 200, z: 10, rotation_deg: 90 }, slot: { row: 0, position: 0 }, placed: 'fill' } as const;
    const placed = placeCell(cell, TYPE, nets, { frame: FRAME, sides: { '+': 1, '-': -1 } });
    const bodies = cellBodies(placed, TYPE);
    expect(bodies.map(({ id, kind }) => [id, kind])).toEqual([['c1/can', 'cell'], ['terminal:c1:pos', 'terminal'], ['terminal:c1:pos/root', 'wire'], ['terminal:c1:neg', 'terminal'], ['terminal:c1:neg/root', 'wire']]);
    const leg = bodies[1];
    expect(leg?.z).toEqual([-340.4, -340]);
    expect(boundsOf(leg?.outline ?? [])).toMatchObject({ minX: 95.3, maxX: 99.3, minY: 30, maxY: 90 });
  });

  it('has as long a leg as the pitch and the tab let it have', () => {
    expect(hasOpposedTabs(TYPE)).toBe(true);
    expect(longestLeg_mm(FRAME, TYPE, 11.5)).toBe(4.5);
    expect(longestLeg_mm({ ...FRAME, gap_mm: 16 }, TYPE, 30)).toBe(7);
  });

  it('is refused where it is too short, or would lie on the next one', () => {
    expect(foldProblems(FRAME, TYPE, 11.5)).toEqual([]);
    expect(foldProblems({ ...FRAME, gap_mm: 20 }, TYPE, 11.5).map(({ code, place }) => [code, place])).toEqual([['tab-short-of-fold', 'structure.busbarFrame.leg_mm'], ['tab-short-of-fold', 'structure.busbarFrame.leg_mm']]);
    expect(foldProblems({ ...FRAME, leg_mm: 5 }, TYPE, 11.5).map(({ code, values }) => [code, values?.['required']])).toEqual([['legs-overlap', '12.3 mm']]);
  });
});
