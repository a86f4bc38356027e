/** Outlines drawn corner by corner, with arcs: what the tool hands on, and what it shows before. */
import { describe, expect, it } from 'vitest';
import { arcOf } from '../../../shared/geometry/arc.ts';
import { signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import type { Contour } from '../../../shared/geometry/types.ts';
import { drawKeepOutTool } from '../../../renderer/viewport/interaction/outlineTool.ts';
import type { Tool } from '../../../renderer/viewport/interaction/tool.ts';
import type { Hand } from '../../../renderer/viewport/interaction/Hand.ts';
import { NO_KEYS, planHand } from './planHand.ts';

function drawing(): { readonly hand: Hand; readonly tool: Tool; readonly drawn: () => Contour | null; click(x: number, y: number): void; key(key: string): void } {
  let drawn: Contour | null = null;
  const hand = planHand({ onOutline: (_, corners) => (drawn = corners) });
  const tool = drawKeepOutTool(hand);
  return {
    hand,
    tool,
    drawn: () => drawn,
    click(x, y) {
      const at = { x, y: -y };
      tool.press(at, NO_KEYS)?.release(at, NO_KEYS);
    },
    key: (key) => void tool.key?.({ key, ctrlKey: false, altKey: false, metaKey: false } as KeyboardEvent),
  };
}

describe('drawing an outline', () => {
  it('goes on from an edge without a kink: a half circle after two straight edges', () => {
    const { click, key, drawn } = drawing();
    click(0, 0);
    click(100, 0);
    key('a');
    click(100, 40);
    key('a');
    key('a');
    click(0, 40);
    key('Enter');
    expect(drawn()).toHaveLength(4);
    expect(drawn()?.[1]?.bulge).toBeCloseTo(1, 9);
    expect(signedArea_mm2(drawn() ?? [])).toBeCloseTo(4000 + (Math.PI * 400) / 2, 6);
  });

  it('goes through a point, shows the arc before it is taken, and closes with one', () => {
    const { click, key, drawn, hand } = drawing();
    click(0, 0);
    key('A');
    expect(hand.cursor.outline.get()).toMatchObject({ mode: 'threePoint', through: null });
    click(50, -50);
    expect(hand.cursor.outline.get()?.corners).toHaveLength(1);
    click(100, 0);
    expect(hand.cursor.outline.get()?.corners[0]?.bulge).toBeCloseTo(1, 9);
    click(50, 20);
    click(0, 0);
    const [, back] = drawn() ?? [];
    expect(drawn()).toHaveLength(2);
    expect(arcOf({ x: 100, y: 0 }, { x: 0, y: 0 }, back?.bulge ?? 0).radius_mm).toBeCloseTo(72.5, 6);
  });

  it('takes back first the point of an arc, then the corner with the edge to it, and refuses arcs that turn back', () => {
    const { click, key, hand } = drawing();
    const corners = (): Contour => hand.cursor.outline.get()?.corners ?? [];
    click(0, 0);
    click(100, 0);
    key('a');
    click(0, 0.01);
    expect(corners()).toHaveLength(2);
    expect(hand.cursor.refusal.get()?.reason).toBe('noArc');
    click(100, 40);
    key('a');
    click(60, 60);
    key('Backspace');
    expect(corners().map(({ bulge }) => bulge !== undefined)).toEqual([false, true, false]);
    key('Backspace');
    expect(corners()).toEqual([{ x: 0, y: 0 }, { x: 100, y: 0 }]);
  });
});
