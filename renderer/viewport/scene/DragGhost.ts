/** Where the dragged cells would stand: their faces in a veil of the accent colour, their edges drawn over everything. */
import { Group, InstancedMesh, Matrix4, MeshBasicMaterial } from 'three';
import type { CellMove } from '../interaction/cellMove.ts';
import { DRAW_ORDER } from './drawOrder.ts';
import { OutlineLines } from './OutlineLines.ts';
import type { Placed, Shape } from './shapes.ts';

const WIDTH_PX = 1.5;
/** The ghost stands just above what it covers, so that it never fights with it for the same depth. */
const LIFT_MM = 0.5;

export class DragGhost {
  readonly root = new Group();
  private readonly veil = new MeshBasicMaterial({ transparent: true, opacity: 0.3, depthWrite: false });
  private readonly outline = new OutlineLines(WIDTH_PX);
  private readonly meshes: InstancedMesh[] = [];

  constructor() {
    this.root.renderOrder = DRAW_ORDER.outlines;
    this.root.add(this.outline.root);
  }

  setColour(colour: string): void {
    this.veil.color.set(colour);
    this.outline.setColour(colour);
  }

  /** Takes up these bodies; an empty list puts the ghost away. */
  take(items: readonly Placed[]): void {
    for (const mesh of this.meshes.splice(0)) {
      mesh.geometry.dispose();
      mesh.dispose();
      mesh.removeFromParent();
    }
    this.outline.set(items);
    for (const [shape, copies] of byShape(items)) {
      const mesh = new InstancedMesh(shape.geometry('coarse'), this.veil, copies.length);
      copies.forEach(({ offset }, index) => mesh.setMatrixAt(index, new Matrix4().makeTranslation(offset.x, offset.y, offset.z)));
      mesh.frustumCulled = false;
      this.meshes.push(mesh);
      this.root.add(mesh);
    }
  }

  moveTo({ dx_mm, dy_mm, dz_mm, turn_deg, about }: CellMove): void {
    const angle = (turn_deg * Math.PI) / 180, cos = Math.cos(angle), sin = Math.sin(angle);
    this.root.rotation.z = angle;
    // Three turns about the origin: what the point turned about would move by is given back.
    this.root.position.set(about.x - (about.x * cos - about.y * sin) + dx_mm, about.y - (about.x * sin + about.y * cos) + dy_mm, dz_mm + LIFT_MM);
  }

  dispose(): void {
    this.take([]);
    this.veil.dispose();
    this.outline.dispose();
  }
}

function byShape(items: readonly Placed[]): ReadonlyMap<Shape, readonly Placed[]> {
  const families = new Map<Shape, Placed[]>();
  for (const item of items) {
    const family = families.get(item.shape);
    if (family === undefined) families.set(item.shape, [item]);
    else family.push(item);
  }
  return families;
}
