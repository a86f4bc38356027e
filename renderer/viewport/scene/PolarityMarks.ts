/**
 * The + and − on the terminals: meaning never rests on colour alone. A mark shows through the bar that lies on its
 * terminal while the pack is seen from above, and is an ordinary solid sign from anywhere else.
 */
import { BufferAttribute, BufferGeometry, Color, Group, InstancedMesh, Matrix4, MeshBasicMaterial } from 'three';
import type { Plane } from 'three';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { Polarity } from '../../../shared/model/ids.ts';
import { shows } from '../camera/window.ts';
import type { ViewWindow } from '../camera/window.ts';
import { DRAW_ORDER } from './drawOrder.ts';
import type { Placed } from './shapes.ts';

/** Radius of a mark over half the terminal's smaller side. */
const FILL = 0.55;
const SEGMENTS = 24;
/** Off the terminal's face, so that the two do not flicker. */
const LIFT_MM = 0.02;
const SHOWN_FROM_PX = 5;

type Triangles = { readonly positions: number[]; readonly colours: number[] };

function addBar(out: Triangles, halfX: number, halfY: number, colour: Color): void {
  const corners = [[-halfX, -halfY], [halfX, -halfY], [halfX, halfY], [-halfX, -halfY], [halfX, halfY], [-halfX, halfY]] as const;
  for (const [x, y] of corners) {
    out.positions.push(x, y, 0);
    out.colours.push(colour.r, colour.g, colour.b);
  }
}

function addDisc(out: Triangles, radius: number, colour: Color): void {
  for (let index = 0; index < SEGMENTS; index += 1) {
    const a = (index / SEGMENTS) * 2 * Math.PI, b = ((index + 1) / SEGMENTS) * 2 * Math.PI;
    out.positions.push(0, 0, 0, Math.cos(a) * radius, Math.sin(a) * radius, 0, Math.cos(b) * radius, Math.sin(b) * radius, 0);
    for (let corner = 0; corner < 3; corner += 1) out.colours.push(colour.r, colour.g, colour.b);
  }
}

/** A disc with its sign, of radius 1. The sign follows the disc in the buffer and is drawn over it. */
function markGeometry(polarity: Polarity, disc: string): BufferGeometry {
  const out: Triangles = { positions: [], colours: [] };
  const white = new Color('#ffffff');
  addDisc(out, 1.08, white);
  addDisc(out, 1, new Color(disc));
  addBar(out, 0.58, 0.15, white);
  if (polarity === '+') addBar(out, 0.15, 0.58, white);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(out.positions), 3));
  geometry.setAttribute('color', new BufferAttribute(new Float32Array(out.colours), 3));
  return geometry;
}

/** Where a mark lies and how large it is. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius_mm: number;
}

const POLARITIES = ['+', '-'] as const;

/** All marks of one polarity, as one draw call. */
class Sign {
  readonly marks = new Map<string, Mark>();
  private mesh: InstancedMesh | null = null;
  private disc = '#888888';

  constructor(private readonly polarity: Polarity) {}

  setDisc(disc: string): void {
    if (disc === this.disc) return;
    this.disc = disc;
    if (this.mesh === null) return;
    this.mesh.geometry.dispose();
    this.mesh.geometry = markGeometry(this.polarity, disc);
  }

  /** A mesh with room for all marks. */
  meshFor(material: MeshBasicMaterial): InstancedMesh {
    const room = this.mesh?.instanceMatrix.count ?? 0;
    if (this.mesh !== null && room >= this.marks.size) return this.mesh;
    this.dispose();
    this.mesh = new InstancedMesh(markGeometry(this.polarity, this.disc), material, Math.max(16, this.marks.size, 2 * room));
    this.mesh.frustumCulled = false;
    this.mesh.count = 0;
    return this.mesh;
  }

  show(window: ViewWindow, lift_mm: number): void {
    const { mesh } = this, matrix = new Matrix4();
    if (mesh === null) return;
    mesh.count = 0;
    for (const { x, y, z, radius_mm } of this.marks.values()) {
      if (!shows(window, x, y, z + lift_mm, radius_mm)) continue;
      mesh.setMatrixAt(mesh.count, matrix.makeScale(radius_mm, radius_mm, 1).setPosition(x, y, z));
      mesh.count += 1;
    }
    mesh.instanceMatrix.needsUpdate = true;
  }

  dispose(): void {
    this.mesh?.geometry.dispose();
    this.mesh?.dispose();
    this.mesh?.removeFromParent();
    this.mesh = null;
  }
}

export class PolarityMarks {
  readonly root = new Group();
  private readonly material = new MeshBasicMaterial({ vertexColors: true, depthTest: false, depthWrite: false, transparent: true });
  private readonly signs: Readonly<Record<Polarity, Sign>> = { '+': new Sign('+'), '-': new Sign('-') };
  /** Of the smallest mark, for whether marks can be read. */
  private smallest_mm = Infinity;
  private stale = false;
  private lastWindow: ViewWindow | null = null;

  constructor(planes: Plane[]) {
    this.material.clippingPlanes = planes;
    this.root.renderOrder = DRAW_ORDER.marks;
  }

  /** Marks a terminal, or moves its mark; other bodies have none. */
  put(item: Placed): void {
    const { polarity, kind, id } = item.body;
    if (kind !== 'terminal' || polarity === undefined) return;
    this.signs[polarity].marks.set(id, markOn(item));
    this.stale = true;
  }

  remove({ polarity, kind, id }: Body): void {
    if (kind !== 'terminal' || polarity === undefined) return;
    this.signs[polarity].marks.delete(id);
    this.stale = true;
  }

  /** The colours behind the signs. */
  setDiscs(discs: Readonly<Record<Polarity, string>>): void {
    for (const polarity of POLARITIES) this.signs[polarity].setDisc(discs[polarity]);
  }

  setOpacity(opacity: number): void {
    this.material.opacity = opacity;
  }

  /** Draws all marks this much higher than their terminals are. */
  setLift(lift_mm: number): void {
    if (this.root.position.z === lift_mm) return;
    this.root.position.z = lift_mm;
    this.lastWindow = null;
  }

  /** Draws the marks inside the frame, if they are large enough to be read. */
  show(window: ViewWindow): void {
    if (this.stale) this.settle();
    this.root.visible = this.smallest_mm * window.px_per_mm >= SHOWN_FROM_PX;
    this.material.depthTest = !window.fromAbove;
    if (!this.root.visible || window === this.lastWindow) return;
    this.lastWindow = window;
    for (const polarity of POLARITIES) this.signs[polarity].show(window, this.root.position.z);
  }

  dispose(): void {
    for (const polarity of POLARITIES) this.signs[polarity].dispose();
    this.material.dispose();
  }

  private settle(): void {
    this.stale = false;
    this.lastWindow = null;
    this.smallest_mm = Infinity;
    for (const polarity of POLARITIES) {
      const sign = this.signs[polarity];
      for (const { radius_mm } of sign.marks.values()) this.smallest_mm = Math.min(this.smallest_mm, 2 * radius_mm);
      const mesh = sign.meshFor(this.material);
      if (mesh.parent === null) this.root.add(mesh);
    }
  }
}

/** In the middle of a terminal; on a ring, on its band. */
function markOn({ offset, body, shape: { box: { min, max } } }: Placed): Mark {
  const middle = { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2 };
  const opening = body.holes[0] && boundsOf(body.holes[0]);
  const band_mm = opening ? (max.x - min.x - (opening.maxX - opening.minX)) / 2 : Math.min(max.x - min.x, max.y - min.y);
  return {
    x: offset.x + (opening ? max.x - band_mm / 2 : middle.x),
    y: offset.y + middle.y,
    z: offset.z + max.z + LIFT_MM,
    radius_mm: (band_mm / 2) * FILL,
  };
}
