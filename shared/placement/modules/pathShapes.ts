/** The orders in which a series path of a shape can lead through a grid of modules. */
import type { OutputSide, PathShape } from '../../model/records/structure.ts';
import { gridPlaces, type GridPlace, type ModuleStructure } from './moduleGrid.ts';

export interface ShapedPath {
  readonly shape: PathShape;
  readonly places: readonly GridPlace[];
}

/** Columns along x, lines along y. */
interface Grid {
  readonly columns: number;
  readonly lines: number;
}

type Mirror = (path: readonly GridPlace[]) => GridPlace[];

/**
 * Every order that the structure leaves open: of its shape, or of all of them, with both ends on the side its outputs are asked for at. Without either
 * an H is left out, whose outputs lie in the middle of the pack. None where the grid has no such path.
 */
export function openPaths(structure: ModuleStructure): readonly ShapedPath[] {
  const { path, outputs } = structure;
  if (path === undefined && outputs === undefined) return [...serpentines(structure), ...shaped('u', structure)];
  const shapes: readonly PathShape[] = path === undefined ? ['serpentine', 'folded', 'u', 'h'] : [path];
  return shapes.flatMap((shape) => shaped(shape, structure)).filter(({ places }) => outputs === undefined || endsAt(places, outputs, gridOf(structure)));
}

/** Whether the grid has a path of this shape at all. */
export function hasShape(shape: PathShape, structure: ModuleStructure): boolean {
  return shaped(shape, structure).length > 0;
}

function gridOf({ modules }: ModuleStructure): Grid {
  return { columns: modules.alongX, lines: modules.alongY };
}

/** From the front, and column for column the other way round from the back. */
function serpentines(structure: ModuleStructure): ShapedPath[] {
  const { columns, lines } = gridOf(structure);
  const folded = columns === 1 || lines === 1 ? [] : [{ shape: 'folded' as const, places: alongColumns(structure) }];
  const paths: ShapedPath[] = [{ shape: 'serpentine', places: alongLines(structure) }, ...folded];
  return columns === 1 ? paths : [...paths, ...paths.map(({ shape, places }) => ({ shape, places: mirroredAlong(columns)(places) }))];
}

/** In all ways it can be turned over: begun at either end, on either side. */
function shaped(shape: PathShape, structure: ModuleStructure): ShapedPath[] {
  const grid = gridOf(structure);
  const plain = shape === 'serpentine' ? [alongLines(structure)] : shape === 'folded' ? [alongColumns(structure)] : shape === 'u' ? uShaped(grid) : hShaped(grid);
  const along = mirroredAlong(grid.columns), across = mirroredAcross(grid.lines);
  const all = plain.flatMap((path) => [path, along(path), across(path), along(across(path))]);
  const different = new Map(all.map((places) => [JSON.stringify(places), places] as const));
  return [...different.values()].map((places) => ({ shape, places }));
}

function alongLines(structure: ModuleStructure): GridPlace[] {
  return gridPlaces(structure).sort((a, b) => a.line - b.line || (a.line % 2 === 0 ? a.column - b.column : b.column - a.column));
}

function alongColumns(structure: ModuleStructure): GridPlace[] {
  return gridPlaces(structure).sort((a, b) => a.column - b.column || (a.column % 2 === 0 ? a.line - b.line : b.line - a.line));
}

/** Each limb is folded across its lines, begun at either edge of it. */
function uShaped({ columns, lines }: Grid): GridPlace[][] {
  if (lines % 2 === 1) return [];
  const [out, back] = [range(0, lines / 2), range(lines / 2, lines)];
  const edges = lines === 2 ? [true] : [true, false];
  return edges.flatMap((first) => edges.map((second) => [...limb(out, range(0, columns), first), ...limb(back, range(0, columns).reverse(), second)]));
}

function limb(lines: readonly number[], columns: readonly number[], fromLow: boolean): GridPlace[] {
  return columns.flatMap((column, i) => ((i % 2 === 0) === fromLow ? lines : [...lines].reverse()).map((line) => ({ column, line })));
}

/** From the middle to the front and back, line by line, and through the other half the same way backwards. */
function hShaped({ columns, lines }: Grid): GridPlace[][] {
  const half = columns / 2;
  if (columns % 2 === 1 || lines < 2 || (lines % 2 === 1 && half > 1)) return [];
  const front = range(0, lines).flatMap((line) => {
    const towardsFront = range(0, half).reverse();
    return (line % 2 === 0 ? towardsFront : range(0, half)).map((column) => ({ column, line }));
  });
  return [[...front, ...mirroredAlong(columns)(front).reverse()]];
}

function endsAt(places: readonly GridPlace[], side: OutputSide, { columns, lines }: Grid): boolean {
  const isThere = ({ column, line }: GridPlace): boolean => ({ '-x': column === 0, '+x': column === columns - 1, '-y': line === 0, '+y': line === lines - 1 })[side];
  return [places[0], places.at(-1)].every((place) => place !== undefined && isThere(place));
}

function mirroredAlong(columns: number): Mirror {
  return (path) => path.map(({ column, line }) => ({ column: columns - 1 - column, line }));
}

function mirroredAcross(lines: number): Mirror {
  return (path) => path.map(({ column, line }) => ({ column, line: lines - 1 - line }));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
