/** Handles and grips: dragged they follow, clicked they ask for a number; what is locked stays, and is named at the cursor. */
import { describe, expect, it } from 'vitest';
import { gripHand } from '../../../renderer/viewport/interaction/dragGrip.ts';
import type { CellMove } from '../../../renderer/viewport/interaction/cellMove.ts';
import type { Grip } from '../../../renderer/viewport/interaction/grip.ts';
import { moveTool } from '../../../renderer/viewport/interaction/moveTool.ts';
import { refusalText } from '../../../renderer/viewport/overlays/CursorOverlays.tsx';
import { INITIAL_LAYERS } from '../../../renderer/state/layers.ts';
import { VIEWPORT_TEXT } from '../../../renderer/viewport/text.ts';
import type { ViewportProps } from '../../../renderer/viewport/types.ts';
import { NO_KEYS, placedCell, planHand } from './planHand.ts';

const CELLS = [placedCell('c1', 0, 0), placedCell('c2', 40, 0), placedCell('c3', 400, 0)];
/** On the arm along x of the handles of c1 and c2, whose middle is at 20, 0. */
const ON_ARM = { x: 70, y: 0 };

function moving(props: Partial<ViewportProps> = {}) {
  const moves: (readonly [readonly string[], CellMove])[] = [];
  const hand = planHand({ cells: CELLS, selection: new Set(['c1', 'c2']), onMoveCells: (ids, move) => void moves.push([ids, move]), ...props });
  return { hand, tool: moveTool(hand), moves };
}

const key = (name: string): KeyboardEvent => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }) as KeyboardEvent;

describe('the handles of a move', () => {
  it('move the selected cells once, at the release', () => {
    const { hand, tool, moves } = moving();
    const gesture = tool.press(ON_ARM, NO_KEYS);
    gesture?.move({ x: 85, y: 3 }, NO_KEYS);
    expect(hand.cursor.drag.get()?.move).toMatchObject({ dx_mm: 15, dy_mm: 0 });
    expect(moves).toEqual([]);
    gesture?.release({ x: 85, y: 3 }, NO_KEYS);
    gesture?.end();
    expect(moves).toMatchObject([[['c1', 'c2'], { dx_mm: 15, dy_mm: 0 }]]);
    expect(hand.cursor.drag.get()).toBeNull();
  });

  it('ask for a number at a click; an empty field moves nothing', () => {
    const { hand, tool, moves } = moving();
    const gesture = tool.press(ON_ARM, NO_KEYS);
    gesture?.release(ON_ARM, NO_KEYS);
    gesture?.end();
    const entry = hand.cursor.entry.get();
    expect(entry?.field).toBe('x');
    expect(entry?.take('nonsense')).toBe(false);
    expect(entry?.take('2 cm')).toBe(true);
    expect(moves).toMatchObject([[['c1', 'c2'], { dx_mm: 20, dy_mm: 0 }]]);
    tool.key?.(key('y'));
    hand.cursor.entry.get()?.take('');
    expect(moves).toHaveLength(1);
  });

  it('are let go with Esc, and move nothing then', () => {
    const { hand, tool, moves } = moving();
    const gesture = tool.press(ON_ARM, NO_KEYS);
    gesture?.move({ x: 85, y: 3 }, NO_KEYS);
    gesture?.end();
    gesture?.release({ x: 85, y: 3 }, NO_KEYS);
    expect([moves, hand.cursor.drag.get()]).toEqual([[], null]);
  });

  it.each<[string, Partial<ViewportProps>, string]>([
    ['one of the cells', { lockedItems: new Set(['c2', 'c3']) }, 'Locked: 1 of 2 selected cells. Unlock them to move'],
    ['their layer', { layers: { ...INITIAL_LAYERS, cells: { visible: true, opacity: 1, locked: true } } }, 'The layer Cells is locked'],
  ])('move nothing where %s is locked, and say so at the cursor', (_what, locks, said) => {
    const { hand, tool, moves } = moving(locks);
    const gesture = tool.press(ON_ARM, NO_KEYS);
    gesture?.move({ x: 85, y: 3 }, NO_KEYS);
    gesture?.release({ x: 85, y: 3 }, NO_KEYS);
    const refusal = hand.cursor.refusal.get();
    expect(refusal && refusalText(refusal, VIEWPORT_TEXT.en)).toBe(said);
    hand.cursor.refusal.set(null);
    expect(tool.key?.(key('x'))).toBe(true);
    expect(hand.cursor.refusal.get()?.reason).toBe(refusal?.reason);
    expect([hand.cursor.entry.get(), hand.cursor.drag.get(), moves]).toEqual([null, null, []]);
  });
});

describe('a grip', () => {
  const grip: Grip = {
    target: 'busbar:g1|g2', feature: 'edge:c1:+x', label: 'edge', at: { x: 0, y: 0, z: 0 }, along: { x: 1, y: 0 }, length_mm: 40, ghost: [],
    min_mm: -5, max_mm: 5, value_mm: 0, overridden: false,
  };

  it('sets its value once, held in its range; a click asks for a number', () => {
    const values: (number | null)[] = [];
    const hand = planHand({ grips: [grip], onOverride: (_target, _feature, value_mm) => void values.push(value_mm) }), grips = gripHand(hand);
    const tip = [0, 4, 8, 12, 16].map((x) => ({ x, y: 0 })).find((at) => grips.hover(at)) ?? { x: 0, y: 0 };
    const gesture = grips.press(tip);
    gesture?.move({ x: tip.x + 40, y: 0 }, NO_KEYS);
    expect(hand.cursor.gripDrag.get()).toMatchObject({ value_mm: 5, limit: 'max' });
    gesture?.release({ x: tip.x + 40, y: 0 }, NO_KEYS);
    gesture?.end();
    expect(values).toEqual([5]);
    const click = grips.press(tip);
    click?.release(tip, NO_KEYS);
    click?.end();
    expect(hand.cursor.entry.get()?.take('-2.5')).toBe(true);
    expect(values).toEqual([5, -2.5]);
  });
});
