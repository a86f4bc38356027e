/** The drawn border with its table. Every text lies inside the border with room to spare, so extents depend on no font. */
import { rectangle } from '../geometry/contour.ts';
import { boxSize, boxUnion, inflated } from '../geometry/box.ts';
import type { Box2, Point2 } from '../geometry/types.ts';
import { loopEntity } from './loop.ts';
import type { Entity } from './types.ts';

export interface TableRow {
  readonly name: string;
  readonly value: string;
}

/** Widest a character is taken to be, in text heights: an em of a wide face; ideographs are a little over one high. */
const LATIN_WIDTH = 1;
const IDEOGRAPH_WIDTH = 1.5;
const NAME_COLUMN = 14;
const VALUE_COLUMN = 46;
const ROW = 2;

/** A table under what is drawn in `content`, and a border round both. Values too long for their column are cut with `...`. */
export function sheet(content: Box2, rows: readonly TableRow[], text_mm: number): Entity[] {
  const right = content.minX + (NAME_COLUMN + VALUE_COLUMN) * text_mm;
  const top = content.minY - 2 * text_mm;
  const bottom = top - rows.length * ROW * text_mm;
  const split = content.minX + NAME_COLUMN * text_mm;
  const table = { minX: content.minX, minY: bottom, maxX: right, maxY: top };
  const border = inflated(boxUnion(content, table), 2 * text_mm);
  return [
    loopEntity(rectangle(border), 'TEXT'),
    loopEntity(rectangle(table), 'TEXT'),
    line({ x: split, y: bottom }, { x: split, y: top }),
    ...rows.slice(1).map((_, i) => {
      const y = top - (i + 1) * ROW * text_mm;
      return line({ x: table.minX, y }, { x: table.maxX, y });
    }),
    ...rows.flatMap(({ name, value }, i) => {
      const y = top - (i + 0.5) * ROW * text_mm;
      return [
        text(fitted(name, NAME_COLUMN - 1), { x: table.minX + 0.5 * text_mm, y }, text_mm),
        text(fitted(value, VALUE_COLUMN - 1), { x: split + 0.5 * text_mm, y }, text_mm),
      ];
    }),
  ];
}

/** A text height that suits a content of that size: a round figure near an eightieth of its longer side, mm. */
export function textHeight_mm(content: Box2): number {
  const { x, y } = boxSize(content);
  const wanted = Math.max(x, y) / 80;
  const steps = [1, 1.8, 2.5, 3.5, 5, 7, 10, 14, 20, 28, 40];
  return steps.reduce((best, step) => (Math.abs(step - wanted) < Math.abs(best - wanted) ? step : best));
}

function line(from: Point2, to: Point2): Entity {
  return { kind: 'line', layer: 'TEXT', from, to };
}

function text(value: string, at: Point2, height_mm: number): Entity {
  return { kind: 'text', layer: 'TEXT', at, height_mm, rotation_deg: 0, align: 'left', vertical: 'middle', text: value };
}

/** As much of the text as fits `width` text heights. */
function fitted(value: string, width: number): string {
  const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) > 0x2e7f ? IDEOGRAPH_WIDTH : LATIN_WIDTH);
  const characters = [...value];
  const whole = characters.reduce((sum, character) => sum + widthOf(character), 0);
  if (whole <= width) return value;
  let used = 3 * LATIN_WIDTH;
  const kept = characters.filter((character) => (used += widthOf(character)) <= width);
  return `${kept.join('')}...`;
}
