/** The series path over the pack: a line through the groups with an arrow in each, a sign of its own at either end. */
import { BufferAttribute, BufferGeometry, Group, Points, PointsMaterial } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import type { Plane } from 'three';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { PathStop } from '../../../shared/placement/seriesPath.ts';
import { NEGATIVE, POSITIVE } from '../colour/palette.ts';
import { DRAW_ORDER } from './drawOrder.ts';

const WIDTH_PX = 2.5;
const END_PX = 11;
/** Of an arrow's barb, over the stretch that it stands on; and no longer than this, mm. */
const BARB = 0.16;
const LONGEST_BARB_mm = 14;

export class PathLine {
  readonly root = new Group();
  private readonly line = new LineMaterial({ linewidth: WIDTH_PX, depthTest: false, transparent: true });
  private readonly ends = { start: endMaterial(NEGATIVE), end: endMaterial(POSITIVE) };
  private readonly drawn: (LineSegments2 | Points<BufferGeometry, PointsMaterial>)[] = [];
  private taken: readonly PathStop[] = [];

  constructor(planes: Plane[]) {
    this.root.renderOrder = DRAW_ORDER.path;
    this.line.clippingPlanes = planes;
  }

  setColour(colour: string): void {
    this.line.color.set(colour);
  }

  /** Draws this path; an empty one puts the line away. */
  set(stops: readonly PathStop[], opacity: number): void {
    for (const material of [this.line, this.ends.start, this.ends.end]) material.opacity = opacity;
    if (stops === this.taken) return;
    this.taken = stops;
    this.clear();
    const [first, last] = [stops[0], stops.at(-1)];
    if (first === undefined || last === undefined) return;
    const line = new LineSegments2(new LineSegmentsGeometry().setPositions(pathSegments(stops).flatMap(({ x, y, z }) => [x, y, z])), this.line);
    line.frustumCulled = false;
    this.drawn.push(line, endPoint(first.enter, this.ends.start), endPoint(last.leave, this.ends.end));
    this.root.add(...this.drawn);
  }

  dispose(): void {
    this.clear();
    this.line.dispose();
    for (const material of Object.values(this.ends)) material.dispose();
  }

  private clear(): void {
    for (const drawn of this.drawn.splice(0)) {
      drawn.geometry.dispose();
      drawn.removeFromParent();
    }
  }
}

/** Pairs of points: from stop to stop, and through each stop with an arrow in the middle. */
export function pathSegments(stops: readonly PathStop[]): Point3[] {
  return stops.flatMap(({ enter, leave }, index) => {
    const before = stops[index - 1];
    return [...(before === undefined ? [] : [before.leave, enter]), enter, leave, ...arrow(enter, leave)];
  });
}

/** Two barbs that lie as flat as the stretch allows. None on a stretch without a length. */
function arrow(from: Point3, to: Point3): Point3[] {
  const along = { x: to.x - from.x, y: to.y - from.y, z: to.z - from.z };
  const length_mm = Math.hypot(along.x, along.y, along.z);
  if (length_mm === 0) return [];
  const barb_mm = Math.min(LONGEST_BARB_mm, BARB * length_mm);
  const unit = { x: along.x / length_mm, y: along.y / length_mm, z: along.z / length_mm };
  const level = Math.hypot(unit.x, unit.y);
  const side = level === 0 ? { x: 1, y: 0 } : { x: -unit.y / level, y: unit.x / level };
  const tip = { x: (from.x + to.x) / 2 + (unit.x * barb_mm) / 2, y: (from.y + to.y) / 2 + (unit.y * barb_mm) / 2, z: (from.z + to.z) / 2 + (unit.z * barb_mm) / 2 };
  return [1, -1].flatMap((hand) => [
    tip,
    { x: tip.x - unit.x * barb_mm + hand * side.x * barb_mm * 0.6, y: tip.y - unit.y * barb_mm + hand * side.y * barb_mm * 0.6, z: tip.z - unit.z * barb_mm },
  ]);
}

function endMaterial(colour: string): PointsMaterial {
  return new PointsMaterial({ color: colour, size: END_PX, sizeAttenuation: false, depthTest: false, transparent: true });
}

function endPoint({ x, y, z }: Point3, material: PointsMaterial): Points<BufferGeometry, PointsMaterial> {
  const points = new Points(new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array([x, y, z]), 3)), material);
  points.frustumCulled = false;
  return points;
}
