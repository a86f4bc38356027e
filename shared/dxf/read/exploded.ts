/** All that a drawing shows, with what its blocks hold put where they are inserted. */
import type { IEntity, IInsertEntity } from 'dxf-parser';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Beside } from './cleaned.ts';
import { applied, combined, movedRun, SAME, type Affine, type Run } from './curve.ts';
import { entityCurve } from './entityCurve.ts';
import type { LeftOutCounts } from './leftOut.ts';

export interface Block {
  readonly entities: readonly IEntity[];
  readonly base: { readonly x: number; readonly y: number };
  /** What stands in it and is not read. */
  readonly leftOut: LeftOutCounts;
}

export interface ParsedDxf {
  readonly entities: readonly IEntity[];
  readonly blocks: ReadonlyMap<string, Block>;
  readonly beside: readonly Beside[];
}

export interface DrawnRun {
  readonly run: Run;
  readonly kind: string;
  readonly layer: string;
  readonly isCircle: boolean;
}

export interface Exploded {
  readonly runs: readonly DrawnRun[];
  /** How many had heights, which were left away. */
  readonly raised: number;
}

/** Blocks within blocks at most, and what may come of all. */
const MOST_DEEP = 16;
const MOST_RUNS = 200_000;

/** Curves are off by `tolerance` at most, in the units of the drawing. What is left out is added to `leftOut`. Refuses blocks that multiply past all bounds. */
export function exploded(parsed: ParsedDxf, tolerance: number, leftOut: LeftOutCounts): Result<Exploded> {
  const runs: DrawnRun[] = [];
  let [raised, steps] = [0, 0];
  const put = (entities: readonly IEntity[], affine: Affine, layerOfInsert: string, within: readonly string[]): boolean => {
    for (const entity of entities) {
      // Blocks of nothing but blocks multiply without drawing anything.
      if (++steps > MOST_RUNS) return false;
      const beside = parsed.beside[Number(entity.handle)];
      if (!beside) continue;
      // What lies on layer 0 of a block has the layer of the place at which it is inserted.
      const layer = within.length > 0 && beside.layer === '0' ? layerOfInsert : beside.layer;
      if (entity.type === 'INSERT') {
        const insert = entity as IInsertEntity;
        const block = parsed.blocks.get(insert.name);
        if (!block || within.includes(insert.name) || within.length >= MOST_DEEP) {
          leftOut.add('INSERT', 'block');
          continue;
        }
        for (const place of placesOf(insert, block, beside.mirrored)) {
          if (++steps > MOST_RUNS) return false;
          for (const { kind, why, count } of block.leftOut.list()) leftOut.add(kind, why, count);
          if (!put(block.entities, combined(affine, place), layer, [...within, insert.name])) return false;
        }
        continue;
      }
      const drawn = entityCurve(entity, beside);
      if (typeof drawn === 'string') leftOut.add(entity.type, drawn);
      else {
        const run = movedRun(drawn.curve, affine, tolerance);
        if (run.vertices.length < 2) leftOut.add(entity.type, 'empty');
        else if (!run.vertices.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) leftOut.add(entity.type, 'number');
        else {
          if (drawn.isRaised) raised++;
          runs.push({ run, kind: entity.type, layer, isCircle: drawn.isCircle && run.vertices.length === 2 });
        }
      }
    }
    return true;
  };
  if (!put(parsed.entities, SAME, '0', [])) return fail('dxf-too-large', '', `the drawing has more than ${MOST_RUNS} edges and curves: expected one of outlines`, { values: { most: MOST_RUNS } });
  return ok({ runs, raised });
}

/** Where an inserted block lies, once for each place of an array. */
function* placesOf(insert: IInsertEntity, { base }: Block, mirrored: boolean): Generator<Affine> {
  const { xScale = 1, yScale = 1, rotation = 0, position = { x: 0, y: 0 }, columnCount = 1, rowCount = 1, columnSpacing = 0, rowSpacing = 0 } = insert;
  const [cos, sin] = [Math.cos((rotation * Math.PI) / 180), Math.sin((rotation * Math.PI) / 180)];
  const turn: Affine = { a: cos, b: sin, c: -sin, d: cos, e: position.x, f: position.y };
  const flip: Affine = mirrored ? { ...SAME, a: -1 } : SAME;
  const scale: Affine = { a: xScale, b: 0, c: 0, d: yScale, e: 0, f: 0 };
  const { x, y } = applied(scale, { x: -base.x, y: -base.y });
  for (let row = 0; row < Math.max(1, rowCount); row++) {
    for (let column = 0; column < Math.max(1, columnCount); column++) {
      yield combined(flip, combined(turn, { ...scale, e: x + column * columnSpacing, f: y + row * rowSpacing }));
    }
  }
}
