/** How far a drawing reaches, arcs and inserted blocks included. */
import { boundsOf } from '../geometry/contour.ts';
import { boxOf, boxUnion } from '../geometry/box.ts';
import { rotated, rotatedPoint, translated } from '../geometry/transform.ts';
import type { Box2, Contour, Point2, Vertex } from '../geometry/types.ts';
import type { Block, Entity } from './types.ts';

/**
 * Smallest box round the entities, mm; null when there is none. A text counts with its insertion point only, since its
 * width depends on the reader's font.
 */
export function drawingBounds(entities: readonly Entity[], blocks: readonly Block[]): Box2 | null {
  const byName = new Map(blocks.map((block) => [block.name, block]));
  let box: Box2 | null = null;
  for (const entity of entities) {
    const one = entityBounds(entity, byName, { at: { x: 0, y: 0 }, rotation_deg: 0 });
    if (one !== null) box = box === null ? one : boxUnion(box, one);
  }
  return box;
}

interface Pose {
  readonly at: Point2;
  readonly rotation_deg: number;
}

function entityBounds(entity: Entity, blocks: ReadonlyMap<string, Block>, pose: Pose): Box2 | null {
  switch (entity.kind) {
    case 'circle':
    case 'arc':
    case 'polyline':
      return boundsOf(placedContour(contourOf(entity), pose));
    case 'line':
      return boxOf([placed(entity.from, pose), placed(entity.to, pose)]);
    case 'text':
      return boxOf([placed(entity.at, pose)]);
    case 'insert':
      return blockBounds(entity.block, blocks, { at: placed(entity.at, pose), rotation_deg: pose.rotation_deg + entity.rotation_deg });
    case 'dimension':
      return blockBounds(entity.block, blocks, pose);
  }
}

function blockBounds(name: string, blocks: ReadonlyMap<string, Block>, pose: Pose): Box2 | null {
  const block = blocks.get(name);
  if (!block) throw new Error(`block "${name}" is inserted but not defined`);
  let box: Box2 | null = null;
  for (const entity of block.entities) {
    const one = entityBounds(entity, blocks, pose);
    if (one !== null) box = box === null ? one : boxUnion(box, one);
  }
  return box;
}

function contourOf(entity: Extract<Entity, { kind: 'circle' | 'arc' | 'polyline' }>): Contour {
  if (entity.kind === 'circle') return circleArc(entity.centre, entity.radius_mm, 0, 360);
  if (entity.kind === 'arc') {
    const sweep = (((entity.end_deg - entity.start_deg) % 360) + 360) % 360 || 360;
    return circleArc(entity.centre, entity.radius_mm, entity.start_deg, sweep);
  }
  if (entity.closed) return entity.vertices;
  // The way back from the last vertex is straight, inside the box of the ends.
  return entity.vertices.map((vertex: Vertex, i) => (i === entity.vertices.length - 1 ? { x: vertex.x, y: vertex.y } : vertex));
}

/** The arc as two halves, so that no bulge grows without limit, and a chord back. */
function circleArc(centre: Point2, radius_mm: number, start_deg: number, sweep_deg: number): Contour {
  const bulge = Math.tan((sweep_deg * Math.PI) / 180 / 8);
  const point = (deg: number): Point2 => rotatedPoint({ x: centre.x + radius_mm, y: centre.y }, deg, centre);
  return [{ ...point(start_deg), bulge }, { ...point(start_deg + sweep_deg / 2), bulge }, point(start_deg + sweep_deg)];
}

function placedContour(contour: Contour, { at, rotation_deg }: Pose): Contour {
  return translated(rotated(contour, rotation_deg), at.x, at.y);
}

function placed(point: Point2, { at, rotation_deg }: Pose): Point2 {
  const turned = rotatedPoint(point, rotation_deg);
  return { x: turned.x + at.x, y: turned.y + at.y };
}
