/**
 * Whatever is edited in whatever order: no edit renumbers a part it did not change, and no number means two shapes. Mirror images
 * that are numbered together are one number's two hands, or one number where the part may be turned over.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MirrorOf } from '../../shared/bom/mirror.ts';
import { assignNumbers } from '../../shared/bom/number.ts';
import { applyDiff, invertDiff, isEmptyDiff, recordsOfKind, type Document } from '../../shared/model/document.ts';
import type { PartItem } from '../../shared/model/derived/index.ts';

const SHAPES = ['P', 'Q', 'R', 'S', 'T'];
const IDS = Array.from({ length: 8 }, (_, i) => `b${i}`);

interface Step {
  readonly ids: readonly string[];
  /** Null takes the items out. */
  readonly shape: string | null;
}

const steps = fc.array(
  fc.record({ ids: fc.subarray(IDS, { minLength: 1 }), shape: fc.option(fc.constantFrom(...SHAPES)) }),
  { minLength: 1, maxLength: 30 },
);

const itemsOf = (shapes: ReadonlyMap<string, string>): PartItem[] =>
  IDS.flatMap((id) => {
    const signature = shapes.get(id);
    return signature === undefined ? [] : [{ item: id, role: 'busbar', signature, name: '', material: '', size_mm: { x: 1, y: 1, z: 1 }, mass_kg: 1, cut: null, priceKey: '', source: '' }];
  });

function numbersOf(shapes: ReadonlyMap<string, string>, document: Document) {
  const { parts, follow } = assignNumbers(itemsOf(shapes), recordsOfKind(document, 'part'), 'CW');
  return { numbers: new Map(parts.flatMap((part) => part.items.map((id) => [id, part.number] as const))), follow };
}

function edited(shapes: ReadonlyMap<string, string>, { ids, shape }: Step): Map<string, string> {
  const next = new Map(shapes);
  for (const id of ids) {
    if (shape === null) next.delete(id);
    else next.set(id, shape);
  }
  return next;
}

describe('part numbers', () => {
  it('hold through any sequence of edits', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let shapes: ReadonlyMap<string, string> = new Map(IDS.map((id, i) => [id, SHAPES[i % 3] as string]));
        let document: Document = new Map();
        let before = new Map<string, string>();
        for (const step of [{ ids: [], shape: null }, ...sequence]) {
          const next = edited(shapes, step);
          const { numbers, follow } = numbersOf(next, document);
          for (const [id, number] of before) {
            if (next.get(id) === shapes.get(id) && next.has(id)) expect([id, numbers.get(id)]).toEqual([id, number]);
          }
          for (const a of next.keys()) {
            for (const b of next.keys()) expect(numbers.get(a) === numbers.get(b)).toBe(next.get(a) === next.get(b));
          }
          const followed = applyDiff(document, follow);
          expect(isEmptyDiff(numbersOf(next, followed).follow)).toBe(true);
          expect(applyDiff(followed, invertDiff(follow))).toEqual(document);
          [shapes, document, before] = [next, followed, numbers];
        }
      }),
    );
  });

  it('come back when an edit is undone', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const start = new Map(IDS.map((id, i) => [id, SHAPES[i % 3] as string]));
        let document: Document = applyDiff(new Map(), numbersOf(start, new Map()).follow);
        const first = numbersOf(start, document).numbers;
        let shapes: ReadonlyMap<string, string> = start;
        const follows = [];
        for (const step of sequence) {
          shapes = edited(shapes, step);
          const { follow } = numbersOf(shapes, document);
          follows.push(follow);
          document = applyDiff(document, follow);
        }
        for (const follow of follows.reverse()) document = applyDiff(document, invertDiff(follow));
        expect(numbersOf(start, document).numbers).toEqual(first);
        expect(isEmptyDiff(numbersOf(start, document).follow)).toBe(true);
      }),
    );
  });

  /** Upper and lower case of a letter are mirror images; S is its own. */
  const HANDED = ['P', 'p', 'Q', 'q', 'R', 'r', 'S'];
  const imageOf = (shape: string): string => (shape === 'S' ? shape : shape === shape.toUpperCase() ? shape.toLowerCase() : shape.toUpperCase());
  const mirrored = (isSamePart: boolean): MirrorOf => ({ signature }) => (signature === 'S' ? null : { signature: imageOf(signature), isSamePart });
  const handedSteps = fc.array(fc.record({ ids: fc.subarray(IDS, { minLength: 1 }), shape: fc.option(fc.constantFrom(...HANDED)) }), { minLength: 1, maxLength: 30 });
  const handedShapes = fc.array(fc.constantFrom(...HANDED), { minLength: IDS.length, maxLength: IDS.length });
  const numbered = (shapes: ReadonlyMap<string, string>, document: Document, isSamePart: boolean) => {
    const { parts, follow } = assignNumbers(itemsOf(shapes), recordsOfKind(document, 'part'), 'CW', undefined, mirrored(isSamePart));
    return { numbers: new Map(parts.flatMap((part) => part.items.map((id) => [id, part.number] as const))), follow };
  };

  it.each([true, false])('of mirror images hold through any sequence of edits (one part: %s)', (isSamePart) => {
    fc.assert(
      fc.property(handedShapes, handedSteps, (start, sequence) => {
        const same = (a = '', b = ''): boolean => a === b || (isSamePart && imageOf(a) === b);
        let shapes: ReadonlyMap<string, string> = new Map(IDS.map((id, i) => [id, start[i] as string]));
        let document: Document = new Map();
        let before = new Map<string, string>();
        for (const step of [{ ids: [], shape: null }, ...sequence]) {
          const next = edited(shapes, step);
          const { numbers, follow } = numbered(next, document, isSamePart);
          for (const [id, number] of before) {
            if (next.get(id) === shapes.get(id) && next.has(id)) expect([id, numbers.get(id)]).toEqual([id, number]);
          }
          for (const [a, shape] of next) {
            for (const [b, other] of next) expect(numbers.get(a) === numbers.get(b)).toBe(same(shape, other));
          }
          const followed = applyDiff(document, follow);
          expect(numbered(next, followed, isSamePart).numbers).toEqual(numbers);
          expect(isEmptyDiff(numbered(next, followed, isSamePart).follow)).toBe(true);
          expect(applyDiff(followed, invertDiff(follow))).toEqual(document);
          [shapes, document, before] = [next, followed, numbers];
        }
      }),
    );
  });

  it('of mirror images that are numbered together are two hands, of all others none', () => {
    fc.assert(
      fc.property(handedShapes, (start) => {
        const shapes = new Map(IDS.map((id, i) => [id, start[i] as string]));
        const { numbers } = numbered(shapes, new Map(), false);
        for (const [id, shape] of shapes) {
          const partner = [...shapes].find(([, other]) => other === imageOf(shape) && other !== shape)?.[0];
          const number = numbers.get(id) ?? '';
          if (partner === undefined) expect(number).toMatch(/^CW-BB-\d{4}$/);
          else {
            const isFirst = start.indexOf(shape) < start.indexOf(imageOf(shape));
            expect([number, numbers.get(partner)]).toEqual([`${number.slice(0, -2)}${isFirst ? '-L' : '-R'}`, `${number.slice(0, -2)}${isFirst ? '-R' : '-L'}`]);
          }
        }
      }),
    );
  });
});
