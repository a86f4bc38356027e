/** Small bodies for the tests of the view. */
import type { Body, BodyKind } from '../../../shared/model/derived/index.ts';

export function box(id: string, kind: BodyKind, centre: { x: number; y: number }, size: { x: number; y: number; z: readonly [number, number] }, more: Partial<Body> = {}): Body {
  const x0 = centre.x - size.x / 2, x1 = centre.x + size.x / 2, y0 = centre.y - size.y / 2, y1 = centre.y + size.y / 2;
  return {
    id, kind, owner: id, net: null, material: 'cell', layer: 'CELL', z: size.z, holes: [],
    outline: [{ x: x0, y: y0 }, { x: x1, y: y0 }, { x: x1, y: y1 }, { x: x0, y: y1 }],
    ...more,
  };
}

export function mapOf(...bodies: readonly Body[]): ReadonlyMap<string, Body> {
  return new Map(bodies.map((body) => [body.id, body]));
}
