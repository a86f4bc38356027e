import { describe, expect, it } from 'vitest';
import { formOf, isSameForm, mirrorForm, type Piece } from '../../../shared/bom/form.ts';
import { mirrorsInSteps } from '../../../shared/bom/mirror.ts';
import { signed, type UnsignedItem } from '../../../shared/bom/signature.ts';
import { atOnce } from '../../../shared/geometry/atOnce.ts';
import { circle, clockwise } from '../../../shared/geometry/contour.ts';
import { mirroredX, rotated, translated } from '../../../shared/geometry/transform.ts';
import type { Contour } from '../../../shared/geometry/types.ts';

/** An L with a hole near one end: no symmetry of its own. */
const OUTLINE: Contour = [{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 40, y: 10 }, { x: 12, y: 10, bulge: -0.4142 }, { x: 10, y: 12 }, { x: 10, y: 30 }, { x: 0, y: 30 }];
const HOLE = clockwise(circle({ x: 5, y: 24 }, 2));
const bend = { from: { x: 20, y: 0 }, to: { x: 20, y: 10 }, angle_deg: 60, direction: 'up' as const, innerRadius_mm: 2 };

function piece(change: Partial<Piece> & { turn?: number; dx?: number; startAt?: number; mirror?: boolean } = {}): Piece {
  const { turn = 0, dx = 0, startAt = 0, mirror = false } = change;
  const place = (contour: Contour): Contour => translated(rotated(mirror ? mirroredX(contour) : contour, turn), dx, dx);
  const begun = (contour: Contour): Contour => [...contour.slice(startAt), ...contour.slice(0, startAt)];
  return { outline: begun(place(OUTLINE)), features: [{ kind: 'hole', contour: place(HOLE) }], bends: [], measures: [2], ...change };
}

const same = (a: Piece, b: Piece): boolean => isSameForm(formOf(a), formOf(b));

describe('the form of a piece', () => {
  it('is the same wherever it lies, by quarter turns, and wherever its loop begins', () => {
    for (const turn of [0, 90, 180, 270]) {
      for (const startAt of [0, 3]) expect([turn, startAt, same(piece(), piece({ turn, dx: 731.4, startAt }))]).toEqual([turn, startAt, true]);
    }
  });

  it('is another for the mirror image', () => {
    for (const turn of [0, 90, 180, 270]) expect(same(piece(), piece({ mirror: true, turn }))).toBe(false);
  });

  it('tells thickness, holes, arcs and bends', () => {
    expect(same(piece(), piece({ measures: [3] }))).toBe(false);
    expect(same(piece(), piece({ features: [] }))).toBe(false);
    expect(same(piece(), piece({ features: [{ kind: 'window', contour: HOLE }] }))).toBe(false);
    expect(same(piece(), piece({ outline: OUTLINE.map(({ x, y }) => ({ x, y })) }))).toBe(false);
    expect(same(piece({ bends: [bend] }), piece())).toBe(false);
    expect(same(piece({ bends: [bend] }), piece({ bends: [{ ...bend, direction: 'down' }] }))).toBe(false);
    expect(same(piece({ bends: [bend] }), piece({ bends: [{ ...bend, angle_deg: 61 }] }))).toBe(false);
    expect(same(piece({ bends: [bend] }), piece({ bends: [{ ...bend, from: bend.to, to: bend.from }] }))).toBe(true);
  });

  it('turns bends with the outline', () => {
    const turned = { ...bend, from: { x: 0, y: 20 }, to: { x: -10, y: 20 } };
    expect(same(piece({ bends: [bend] }), { ...piece({ turn: 90 }), bends: [turned] })).toBe(true);
    expect(same(piece({ bends: [bend] }), { ...piece({ turn: 90 }), bends: [bend] })).toBe(false);
  });

  it('does not mind in which order features are listed', () => {
    const features = [5, 15, 25, 35].map((x) => ({ kind: 'hole', contour: clockwise(circle({ x, y: 5 }, 1)) }));
    expect(same(piece({ features }), piece({ features: [...features].reverse() }))).toBe(true);
  });
});

describe('signatures', () => {
  const item = (id: string, of: Piece, make = 'copper'): UnsignedItem => ({
    item: { item: id, role: 'busbar', name: '', material: make, size_mm: { x: 1, y: 1, z: 1 }, mass_kg: 1, cut: null, priceKey: '', source: '' },
    make,
    form: formOf(of),
  });
  const shifted = (by: number): Piece => piece({ outline: OUTLINE.map((vertex) => (vertex.x === 40 ? { ...vertex, x: vertex.x + by } : vertex)) });

  it('do not split equal parts where noise crosses a rounding boundary', () => {
    for (const boundary of [0.00005, 0.0005, 0.00015, 0.0333]) {
      const [below, above] = signed([item('a', shifted(boundary - 1e-6)), item('b', shifted(boundary + 1e-6))]);
      expect(above?.signature).toBe(below?.signature);
    }
  });

  it('do not split where noise decides which of two near-equal turns is least', () => {
    // Square but for a notch: the turns begin alike, and the noise of a micrometre must not choose between them.
    const square = (noise: number): Piece => ({ outline: [{ x: 0, y: noise }, { x: 10, y: 0 }, { x: 10, y: 10 - noise }, { x: 6, y: 10 }, { x: 6, y: 8 }, { x: 5, y: 8 }, { x: 5, y: 10 }, { x: noise, y: 10 }], features: [], bends: [], measures: [1] });
    const signatures = signed([0, 1e-6, -1e-6].map((noise, i) => item(String(i), square(noise)))).map((one) => one.signature);
    expect(new Set(signatures).size).toBe(1);
  });

  it('tell a tenth of a millimetre apart, and materials', () => {
    const signatures = signed([item('a', piece()), item('b', shifted(0.1)), item('c', piece(), 'aluminium')]).map((one) => one.signature);
    expect(new Set(signatures).size).toBe(3);
  });

  it('are short', () => {
    expect(signed([item('a', piece())])[0]?.signature.length).toBeLessThan(60);
  });
});

describe('mirror images', () => {
  const unsigned = (id: string, of: Piece, role: string): UnsignedItem => ({
    item: { item: id, role, name: '', material: 'm', size_mm: { x: 1, y: 1, z: 1 }, mass_kg: 1, cut: null, priceKey: '', source: '' },
    make: 'm',
    form: formOf(of),
  });
  /** What the mirror image of the first of these is. */
  const imageOf = (role: string, ...pieces: readonly Piece[]) => {
    const all = pieces.map((of, i) => unsigned(String(i), of, role));
    const items = signed(all);
    const [first] = items;
    return { items, image: first ? atOnce(mirrorsInSteps(all, items, () => true))(first) : null };
  };

  it('have the form of the mirrored piece, bends with it, and twice mirrored the own', () => {
    const bent = formOf(piece({ bends: [bend] }));
    const image = formOf({ ...piece({ mirror: true, turn: 90 }), bends: [{ ...bend, from: { x: 0, y: -20 }, to: { x: -10, y: -20 } }] });
    expect(isSameForm(mirrorForm(bent), image)).toBe(true);
    expect(isSameForm(mirrorForm(bent), bent)).toBe(false);
    expect(isSameForm(mirrorForm(mirrorForm(bent)), bent)).toBe(true);
  });

  it('are found among the others, wherever they lie', () => {
    for (const turn of [0, 90, 180, 270]) {
      const { items, image } = imageOf('busbar', piece(), piece({ mirror: true, turn, dx: 52.7 }));
      expect(image).toEqual({ signature: items[1]?.signature, isSamePart: false });
    }
  });

  it('are known before there are any', () => {
    const later = imageOf('busbar', piece({ mirror: true })).items[0]?.signature;
    expect(imageOf('busbar', piece()).image).toEqual({ signature: later, isSamePart: false });
  });

  it('are one part with a flat film, pad or ring; with nothing bent, stamped or with openings on one side', () => {
    expect(['film', 'spacer', 'bushing', 'busbar', 'fpc', 'plate', 'member', 'cover', 'insulator'].filter((role) => imageOf(role, piece()).image?.isSamePart)).toEqual(['film', 'spacer', 'bushing']);
    expect(imageOf('film', piece({ bends: [bend] })).image?.isSamePart).toBe(false);
  });

  it('are one part with a flat bar whose sides are said to be alike, and that is not coined on one', () => {
    const isSame = (of: Piece): boolean | undefined => {
      const all = [unsigned('0', of, 'busbar')];
      const items = signed(all);
      return items[0] && atOnce(mirrorsInSteps(all, items, () => true, true))(items[0])?.isSamePart;
    };
    expect(isSame(piece())).toBe(true);
    expect(isSame(piece({ bends: [bend] }))).toBe(false);
    const coin = { kind: 'coin 2', contour: clockwise(circle({ x: 5, y: 5 }, 2)) };
    expect(isSame({ ...piece(), features: [...piece().features, coin] })).toBe(false);
  });

  it('are none of a symmetric piece', () => {
    const bar = { outline: [{ x: 0, y: 0 }, { x: 50, y: 0 }, { x: 50, y: 20 }, { x: 0, y: 20 }], features: [{ kind: 'hole', contour: clockwise(circle({ x: 10, y: 10 }, 3)) }], bends: [{ ...bend, from: { x: 30, y: 0 }, to: { x: 30, y: 20 } }], measures: [2] };
    expect(imageOf('busbar', bar).image).toBeNull();
  });
});
