import { describe, expect, it } from 'vitest';
import { closestBodies, closestConductors, requiredBetween } from '../../../shared/check/between.ts';
import { contextOfDocument } from '../../../shared/check/context.ts';
import { derivedOf } from '../../support/edited.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { box } from '../viewport/bodies.ts';

const size = { x: 10, y: 10, z: [0, 2] as const };

describe('between two items', () => {
  it('finds the closest bodies and the points where they are closest', () => {
    const first = [box('a', 'busbar', { x: 0, y: 0 }, size), box('a2', 'busbar', { x: 0, y: 40 }, size)];
    const second = [box('b', 'busbar', { x: 18, y: 0 }, size), box('b2', 'busbar', { x: 13, y: 40 }, { ...size, z: [6, 8] })];
    expect(closestBodies(first, second)).toMatchObject({ a: { id: 'a2' }, b: { id: 'b2' }, distance: { distance_mm: 5, from: { x: 5, z: 2 }, to: { x: 8, z: 6 } } });
    expect(closestBodies(first, [])).toBeNull();
  });

  it('leaves out what is laminated or no conductor where a surface path is asked for', () => {
    const bar = box('a', 'busbar', { x: 0, y: 0 }, size, { net: 'g1|g2' });
    const trace = box('t', 'trace', { x: 12, y: 0 }, size, { net: 'g2|g3', insulated: true });
    const film = box('f', 'film', { x: 11, y: 0 }, size);
    const other = box('b', 'busbar', { x: 30, y: 0 }, size, { net: 'g2|g3' });
    expect(closestConductors([bar], [trace, film])).toBeNull();
    expect(closestConductors([bar], [trace, film, other])?.b.id).toBe('b');
  });

  it('asks for what the checks of the shipped pack ask for, and for nothing within one net', () => {
    const document = exampleDocument(), derived = derivedOf(document);
    const context = contextOfDocument(document, derived.nets);
    const bars = derived.busbars.map((bar) => bar.bodies);
    const [low] = bars.at(0) ?? [], [high] = bars.at(-1) ?? [], [next] = bars.at(1) ?? [];
    if (!low || !high || !next) throw new Error('the pack has no bars');
    const across = requiredBetween(low, high, context), beside = requiredBetween(low, next, context);
    expect(across?.voltage_V).toBeCloseTo(52 * 3.65);
    expect(beside?.voltage_V).toBeCloseTo(3.65);
    expect(across?.creepage_mm).toBeGreaterThan(beside?.creepage_mm ?? Infinity);
    expect(across?.creepage_mm).toBeGreaterThanOrEqual(across?.clearance_mm ?? Infinity);
    expect(requiredBetween(low, low, context)).toBeNull();
  });
});
