/** Cells as blocks: one block per distinct cell, drawn in the cell's own frame, and one INSERT per cell. */
import { boundsOf } from '../geometry/contour.ts';
import { boxCentre, boxSize } from '../geometry/box.ts';
import { rotated, rotatedPoint, translated } from '../geometry/transform.ts';
import type { Contour, Point2 } from '../geometry/types.ts';
import type { PlacedCell } from '../model/derived/cells.ts';
import type { Polarity } from '../model/ids.ts';
import { loopKey } from './duplicates.ts';
import { loopEntity } from './loop.ts';
import type { Block, Entity, InsertEntity, TextEntity } from './types.ts';

/** Longest name that every version of the format takes. */
const NAME_LENGTH = 31;

/** The blocks the cells need, and the cells as INSERTs of them. */
export function cellBlocks(cells: readonly PlacedCell[]): { readonly blocks: readonly Block[]; readonly inserts: readonly InsertEntity[] } {
  const blocks = new Map<string, Block>();
  const names = new Set<string>();
  const inserts = cells.map((cell): InsertEntity => {
    const shape = localShape(cell);
    const key = shapeKey(cell.type, shape);
    let block = blocks.get(key);
    if (!block) {
      block = { name: freeName(cell.type, names), entities: cellEntities(shape) };
      blocks.set(key, block);
    }
    return { kind: 'insert', layer: 'CELL', block: block.name, at: cell.centre, rotation_deg: cell.rotation_deg };
  });
  return { blocks: [...blocks.values()], inserts };
}

/**
 * The cell's id on its vent, the one place that neither bars nor sampling lines may cover, small enough to stay on it; in the middle
 * of a cell that has none.
 */
export function cellLabels(cells: readonly PlacedCell[], height_mm: number): TextEntity[] {
  return cells.map((cell) => {
    const place = boundsOf(cell.vent?.outline ?? cell.outline);
    const room = boxSize(place);
    return {
      kind: 'text',
      layer: 'TEXT',
      at: boxCentre(place),
      height_mm: Math.min(height_mm, (0.9 * room.x) / cell.id.length, 0.5 * room.y),
      rotation_deg: 0,
      align: 'centre',
      vertical: 'middle',
      text: cell.id,
    };
  });
}

interface CellShape {
  readonly outline: Contour;
  readonly vent: Contour | null;
  readonly terminals: readonly { readonly polarity: Polarity; readonly outline: Contour; readonly centre: Point2; readonly mark_mm: number }[];
}

function localShape(cell: PlacedCell): CellShape {
  const local = (contour: Contour): Contour => rotated(translated(contour, -cell.centre.x, -cell.centre.y), -cell.rotation_deg);
  return {
    outline: local(cell.outline),
    vent: cell.vent && local(cell.vent.outline),
    terminals: cell.terminals.map((terminal) => {
      const outline = local(terminal.outline);
      const box = boundsOf(outline);
      const [opening] = terminal.holes.map((hole) => boundsOf(local(hole)));
      // On a ring the mark lies on its band, beside the opening.
      if (opening) return { polarity: terminal.polarity, outline, centre: { x: (opening.maxX + box.maxX) / 2, y: boxCentre(box).y }, mark_mm: (box.maxX - opening.maxX) / 1.5 };
      const size = boxSize(box);
      const centre = rotatedPoint({ x: terminal.centre.x - cell.centre.x, y: terminal.centre.y - cell.centre.y }, -cell.rotation_deg);
      return { polarity: terminal.polarity, outline, centre, mark_mm: Math.min(size.x, size.y) / 3 };
    }),
  };
}

function shapeKey(type: string, shape: CellShape): string {
  // Turning back from an odd angle leaves noise in the sixth decimal; cells of one type that agree to 0.1 um are one block.
  const coarse = (contour: Contour): Contour =>
    contour.map(({ x, y, bulge }) => ({ x: Math.floor(x * 1e4 + 0.37) / 1e4, y: Math.floor(y * 1e4 + 0.37) / 1e4, ...(bulge ? { bulge } : {}) }));
  const terminals = shape.terminals.map((terminal) => `${terminal.polarity}${loopKey(coarse(terminal.outline))}`);
  return [type, loopKey(coarse(shape.outline)), shape.vent ? loopKey(coarse(shape.vent)) : '', ...terminals.sort()].join(' / ');
}

function cellEntities(shape: CellShape): Entity[] {
  return [
    loopEntity(shape.outline, 'CELL'),
    ...(shape.vent ? [loopEntity(shape.vent, 'VENT')] : []),
    // The terminals themselves are conductors: they stand outside the block, each with its net.
    ...shape.terminals.flatMap((terminal) => mark(terminal.polarity, terminal.centre, terminal.mark_mm)),
  ];
}

/** The polarity drawn as strokes, so that it needs no font and turns with the cell: + stays +, - lies along the cell's thickness. */
function mark(polarity: Polarity, { x, y }: Point2, size_mm: number): Entity[] {
  const half = size_mm / 2;
  const layer = polarity === '+' ? 'CELL_POS' : 'CELL_NEG';
  const stroke: Entity = { kind: 'line', layer, from: { x, y: y - half }, to: { x, y: y + half } };
  if (polarity === '-') return [stroke];
  return [stroke, { kind: 'line', layer, from: { x: x - half, y }, to: { x: x + half, y } }];
}

function freeName(type: string, taken: Set<string>): string {
  const clean = `CELL_${type.toUpperCase().replace(/[^A-Z0-9_-]+/g, '_')}`.slice(0, NAME_LENGTH);
  let name = clean;
  for (let n = 2; taken.has(name); n++) name = `${clean.slice(0, NAME_LENGTH - String(n).length - 1)}_${n}`;
  taken.add(name);
  return name;
}
