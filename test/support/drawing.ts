/** Drawings for tests, as lists of tags. */

export type Tags = readonly (string | number)[];

export interface DrawingParts {
  readonly unit?: number;
  readonly blocks?: readonly Tags[];
  readonly tables?: readonly Tags[];
}

export function dxfOf(entities: readonly Tags[], { unit, blocks = [], tables = [] }: DrawingParts = {}): string {
  const section = (name: string, lines: Tags): Tags => [0, 'SECTION', 2, name, ...lines, 0, 'ENDSEC'];
  return [...section('HEADER', unit === undefined ? [] : [9, '$INSUNITS', 70, unit]), ...section('TABLES', tables.flat()), ...section('BLOCKS', blocks.flat()), ...section('ENTITIES', entities.flat()), 0, 'EOF'].join('\n');
}

export function line(x1: number, y1: number, x2: number, y2: number, layer = '0'): Tags {
  return [0, 'LINE', 8, layer, 10, x1, 20, y1, 11, x2, 21, y2];
}

/** Corners as x, y or x, y, bulge. */
export function closedPolyline(corners: readonly (readonly [number, number, number?])[], layer = '0'): Tags {
  return [0, 'LWPOLYLINE', 8, layer, 90, corners.length, 70, 1, ...corners.flatMap(([x, y, bulge]) => [10, x, 20, y, ...(bulge === undefined ? [] : [42, bulge])])];
}

export function circleAt(x: number, y: number, radius: number, layer = '0'): Tags {
  return [0, 'CIRCLE', 8, layer, 10, x, 20, y, 40, radius];
}

export function box(x: number, y: number, width: number, height: number, layer = '0'): Tags {
  return closedPolyline([[x, y], [x + width, y], [x + width, y + height], [x, y + height]], layer);
}
