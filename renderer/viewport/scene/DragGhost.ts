/** Where the dragged cells would stand: their faces in a veil of the accent colour, their edges drawn over everything. */
import { BufferAttribute, BufferGeometry, Group, Mesh, MeshBasicMaterial } from 'three';
import { DRAW_ORDER } from './drawOrder.ts';
import { OutlineLines } from './OutlineLines.ts';
import type { Placed } from './shapes.ts';

const WIDTH_PX = 1.5;
/** The ghost stands just above what it covers, so that it never fights with it for the same depth. */
const LIFT_MM = 0.5;

export class DragGhost {
  readonly root = new Group();
  private readonly veil = new MeshBasicMaterial({ transparent: true, opacity: 0.3, depthWrite: false });
  private readonly outline = new OutlineLines(WIDTH_PX);
  private readonly geometries: BufferGeometry[] = [];

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
    for (const geometry of this.geometries.splice(0)) geometry.dispose();
    for (const child of [...this.root.children]) if (child !== this.outline.root) child.removeFromParent();
    this.outline.set(items);
    const shared = new Map<string, BufferGeometry>();
    for (const { shape, offset } of items) {
      let geometry = shared.get(shape.key);
      if (geometry === undefined) {
        geometry = new BufferGeometry();
        geometry.setAttribute('position', new BufferAttribute(shape.prism.positions, 3));
        geometry.setIndex(new BufferAttribute(shape.prism.index, 1));
        shared.set(shape.key, geometry);
        this.geometries.push(geometry);
      }
      const mesh = new Mesh(geometry, this.veil);
      mesh.position.set(offset.x, offset.y, offset.z);
      this.root.add(mesh);
    }
  }

  moveTo(dx_mm: number, dy_mm: number): void {
    this.root.position.set(dx_mm, dy_mm, LIFT_MM);
  }

  dispose(): void {
    this.take([]);
    this.veil.dispose();
    this.outline.dispose();
  }
}
