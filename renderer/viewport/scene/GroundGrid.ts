/** A faint grid under the pack: 100 mm lines, and 10 mm lines once they are far enough apart to be read. */
import { BufferAttribute, BufferGeometry, Group, LineBasicMaterial, LineSegments } from 'three';
import type { Bounds3 } from '../camera/pose.ts';
import { DRAW_ORDER } from './drawOrder.ts';

const MAJOR_MM = 100;
const MINOR_MM = 10;
/** Empty ground round the pack, in whole squares. */
const APRON_MM = 400;
const MINOR_FROM_PX = 7;
/** A pack larger than this gets squares of 1 m. */
const COARSE_FROM_MM = 12_000;

export interface GridExtent {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Whole squares that hold the bounds and an apron. */
export function gridExtent({ min, max }: Bounds3, square_mm: number): GridExtent {
  const down = (value: number): number => Math.floor((value - APRON_MM) / square_mm) * square_mm;
  const up = (value: number): number => Math.ceil((value + APRON_MM) / square_mm) * square_mm;
  return { minX: down(min.x), minY: down(min.y), maxX: up(max.x), maxY: up(max.y) };
}

/** Lines every `step` over the extent, leaving out those on a multiple of `except`. */
export function gridLines(extent: GridExtent, step: number, z: number, except: number | null): Float32Array {
  const points: number[] = [];
  const each = (from: number, to: number, draw: (at: number) => void): void => {
    for (let index = 0; from + index * step <= to + 1e-6; index += 1) {
      const at = from + index * step;
      if (except === null || Math.abs(at / except - Math.round(at / except)) > 1e-6) draw(at);
    }
  };
  each(extent.minX, extent.maxX, (x) => points.push(x, extent.minY, z, x, extent.maxY, z));
  each(extent.minY, extent.maxY, (y) => points.push(extent.minX, y, z, extent.maxX, y, z));
  return new Float32Array(points);
}

export class GroundGrid {
  readonly root = new Group();
  private readonly minor = new LineSegments(new BufferGeometry(), new LineBasicMaterial({ depthWrite: false }));
  private readonly major = new LineSegments(new BufferGeometry(), new LineBasicMaterial({ depthWrite: false }));

  /** What the lines were drawn for. */
  private drawn = '';

  constructor() {
    this.root.renderOrder = DRAW_ORDER.ground;
    this.minor.frustumCulled = this.major.frustumCulled = false;
    this.root.add(this.minor, this.major);
  }

  setBounds(bounds: Bounds3): void {
    const coarse = Math.max(bounds.max.x - bounds.min.x, bounds.max.y - bounds.min.y) > COARSE_FROM_MM ? 10 : 1;
    const extent = gridExtent(bounds, MAJOR_MM * coarse);
    // Just under the pack, so that a floor at the same height does not flicker.
    const z = Math.min(0, bounds.min.z) - 0.5;
    const drawn = [coarse, z, extent.minX, extent.minY, extent.maxX, extent.maxY].join();
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    setPoints(this.minor.geometry, gridLines(extent, MINOR_MM * coarse, z, MAJOR_MM * coarse));
    setPoints(this.major.geometry, gridLines(extent, MAJOR_MM * coarse, z, null));
  }

  setColours(minor: string, major: string): void {
    this.minor.material.color.set(minor);
    this.major.material.color.set(major);
  }

  setDetail(px_per_mm: number): void {
    this.minor.visible = MINOR_MM * px_per_mm >= MINOR_FROM_PX;
  }

  dispose(): void {
    for (const lines of [this.minor, this.major]) {
      lines.geometry.dispose();
      lines.material.dispose();
    }
  }
}

function setPoints(geometry: BufferGeometry, points: Float32Array): void {
  geometry.dispose();
  geometry.setAttribute('position', new BufferAttribute(points, 3));
}
