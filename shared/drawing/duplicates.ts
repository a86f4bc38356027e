/** No entity twice: a laser cuts what is drawn twice twice, and a script counts it twice. */
import { reversed } from '../geometry/contour.ts';
import type { Contour, Point2, Vertex } from '../geometry/types.ts';
import { SNAP_mm } from '../units/units.ts';
import type { Entity } from './types.ts';

/** The entities without those whose layer, shape and data repeat an earlier one's, in their order. */
export function withoutDuplicates(entities: readonly Entity[]): Entity[] {
  const seen = new Set<string>();
  return entities.filter((entity) => {
    const key = entityKey(entity);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The same for the same shape on the same layer with the same data, wherever its description starts and whichever way it runs. */
export function entityKey(entity: Entity): string {
  return `${entity.layer} ${shapeKey(entity)} ${(entity.xdata?.strings ?? []).join('|')}`;
}

function shapeKey(entity: Entity): string {
  switch (entity.kind) {
    case 'circle':
      return `circle ${pointKey(entity.centre)} ${grid(entity.radius_mm)}`;
    case 'arc':
      return `arc ${pointKey(entity.centre)} ${grid(entity.radius_mm)} ${grid(entity.start_deg)} ${grid(entity.end_deg)}`;
    case 'line':
      return `line ${[pointKey(entity.from), pointKey(entity.to)].sort().join(' ')}`;
    case 'polyline':
      return `polyline ${entity.closed ? loopKey(entity.vertices) : pathKey(entity.vertices)}`;
    case 'text':
      return `text ${pointKey(entity.at)} ${entity.text}`;
    case 'insert':
      return `insert ${entity.block} ${pointKey(entity.at)} ${grid(entity.rotation_deg)}`;
    case 'dimension':
      return `dimension ${pointKey(entity.from)} ${pointKey(entity.to)} ${pointKey(entity.line)}`;
  }
}

/** The same for a loop whichever vertex it starts at and whichever way it runs. */
export function loopKey(contour: Contour): string {
  const forward = contour.map(vertexKey);
  const backward = reversed(contour).map(vertexKey);
  const a = fromSmallest(forward);
  const b = fromSmallest(backward);
  return a < b ? a : b;
}

function pathKey(vertices: readonly Vertex[]): string {
  const open = vertices.map((vertex, i) => (i === vertices.length - 1 ? { x: vertex.x, y: vertex.y } : vertex));
  const forward = open.map(vertexKey).join(' ');
  const backward = reversed(open).map(vertexKey).join(' ');
  return forward < backward ? forward : backward;
}

function fromSmallest(keys: readonly string[]): string {
  let best = '';
  for (let start = 0; start < keys.length; start++) {
    if (start > 0 && (keys[start] as string) > (best.split(' ', 1)[0] as string)) continue;
    const candidate = [...keys.slice(start), ...keys.slice(0, start)].join(' ');
    if (best === '' || candidate < best) best = candidate;
  }
  return best;
}

function vertexKey(vertex: Vertex): string {
  return `${pointKey(vertex)};${Math.round((vertex.bulge ?? 0) * 1e9) + 0}`;
}

function pointKey({ x, y }: Point2): string {
  return `${grid(x)},${grid(y)}`;
}

function grid(value: number): number {
  return Math.round(value / SNAP_mm) + 0;
}
