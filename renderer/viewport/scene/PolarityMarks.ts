/**
 * The + and − on the terminals: meaning never rests on colour alone. A mark shows through the bar that lies on its
 * terminal while the pack is seen from above, and is an ordinary solid sign from anywhere else.
 */
import { BufferAttribute, BufferGeometry, Color, Group, InstancedMesh, Matrix4, MeshBasicMaterial } from 'three';
import type { Polarity } from '../../../shared/model/ids.ts';
import { DRAW_ORDER } from './drawOrder.ts';
import type { Placed } from './shapes.ts';

/** Radius of a mark over half the terminal's smaller side. */
const FILL = 0.55;
const SEGMENTS = 28;
const SHOWN_FROM_PX = 9;

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

export class PolarityMarks {
  readonly root = new Group();
  private readonly material = new MeshBasicMaterial({ vertexColors: true, depthTest: false, depthWrite: false, transparent: true });
  private readonly meshes: { polarity: Polarity; mesh: InstancedMesh }[] = [];
  private radius_mm = 0;

  constructor() {
    this.root.renderOrder = DRAW_ORDER.marks;
  }

  /** Draws the marks of these terminals; `disc` gives the colour behind each sign. */
  set(terminals: readonly Placed[], disc: Readonly<Record<Polarity, string>>): void {
    this.clear();
    const radii = terminals.map(radiusOf);
    this.radius_mm = Math.min(...radii);
    for (const polarity of ['+', '-'] as const) {
      const own = terminals.filter(({ body }) => body.polarity === polarity);
      if (own.length === 0) continue;
      const mesh = new InstancedMesh(markGeometry(polarity, disc[polarity]), this.material, own.length);
      const matrix = new Matrix4();
      own.forEach((item, index) => {
        const { min, max } = item.shape.box, radius = radiusOf(item);
        matrix.makeScale(radius, radius, 1);
        matrix.setPosition(item.offset.x + (min.x + max.x) / 2, item.offset.y + (min.y + max.y) / 2, item.offset.z + max.z + 0.02);
        mesh.setMatrixAt(index, matrix);
      });
      mesh.frustumCulled = false;
      this.meshes.push({ polarity, mesh });
      this.root.add(mesh);
    }
  }

  setOpacity(opacity: number): void {
    this.material.opacity = opacity;
  }

  /** `above`: whether the camera looks down at the lids. */
  setDetail(px_per_mm: number, above: boolean): void {
    this.root.visible = this.radius_mm * 2 * px_per_mm >= SHOWN_FROM_PX;
    this.material.depthTest = !above;
  }

  dispose(): void {
    this.clear();
    this.material.dispose();
  }

  private clear(): void {
    for (const { mesh } of this.meshes.splice(0)) {
      mesh.geometry.dispose();
      mesh.dispose();
      mesh.removeFromParent();
    }
  }
}

function radiusOf({ shape: { box: { min, max } } }: Placed): number {
  return (Math.min(max.x - min.x, max.y - min.y) / 2) * FILL;
}
