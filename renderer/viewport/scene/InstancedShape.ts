/** All bodies of one shape in one layer: two draw calls (faces and edges) however many there are. */
import { BufferAttribute, BufferGeometry, Color, DynamicDrawUsage, InstancedBufferAttribute, InstancedMesh, Object3D } from 'three';
import type { Material } from 'three';
import { InstancedLines } from './InstancedLines.ts';
import type { Placed, Shape } from './shapes.ts';

export interface BatchMaterials {
  readonly faces: Material | null;
  readonly edges: Material;
}

const FIRST_CAPACITY = 16;

export class InstancedShape {
  readonly root = new Object3D();
  private readonly faceGeometry: BufferGeometry;
  private readonly edgeGeometry = new BufferGeometry();
  private readonly placed: Placed[] = [];
  private readonly slots = new Map<string, number>();
  private mesh: InstancedMesh | null = null;
  private lines: InstancedLines | null = null;
  private capacity = 0;

  constructor(readonly shape: Shape, private readonly materials: BatchMaterials) {
    this.faceGeometry = shape.geometry();
    this.edgeGeometry.setAttribute('position', new BufferAttribute(shape.prism.edges, 3));
  }

  get size(): number {
    return this.placed.length;
  }

  bodies(): readonly Placed[] {
    return this.placed;
  }

  /** Adds a body, or moves and repaints the one with its id. Only its own slot is sent to the graphics card. */
  put(item: Placed, colour: Color): void {
    let slot = this.slots.get(item.body.id);
    if (slot === undefined) {
      slot = this.placed.length;
      if (slot >= this.capacity) this.grow();
      this.slots.set(item.body.id, slot);
      this.placed.push(item);
      this.showCount();
    }
    this.placed[slot] = item;
    this.write(slot, item, colour);
  }

  /** The last body takes the place of the one that leaves. */
  remove(id: string): void {
    const slot = this.slots.get(id), mesh = this.mesh;
    const last = this.placed.pop();
    if (slot === undefined || mesh === null || last === undefined) return;
    this.slots.delete(id);
    if (last.body.id !== id) {
      const colour = new Color();
      mesh.getColorAt(this.placed.length, colour);
      this.placed[slot] = last;
      this.slots.set(last.body.id, slot);
      this.write(slot, last, colour);
    }
    this.showCount();
  }

  repaint(colourOf: (item: Placed) => Color): void {
    this.placed.forEach((item, slot) => this.mesh?.setColorAt(slot, colourOf(item)));
    if (this.mesh?.instanceColor) this.mesh.instanceColor.needsUpdate = true;
  }

  /** Call once after a batch of changes. */
  settle(): void {
    this.mesh?.computeBoundingSphere();
  }

  showEdges(visible: boolean): void {
    if (this.lines !== null) this.lines.visible = visible;
  }

  dispose(): void {
    this.mesh?.dispose();
    this.faceGeometry.dispose();
    this.edgeGeometry.dispose();
    this.root.removeFromParent();
  }

  private write(slot: number, { offset }: Placed, colour: Color): void {
    const { mesh } = this;
    if (mesh === null) return;
    const matrices = mesh.instanceMatrix;
    matrices.array.set([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, offset.x, offset.y, offset.z, 1], slot * 16);
    matrices.addUpdateRange(slot * 16, 16);
    matrices.needsUpdate = true;
    mesh.setColorAt(slot, colour);
    const colours = mesh.instanceColor;
    if (colours === null) return;
    colours.addUpdateRange(slot * 3, 3);
    colours.needsUpdate = true;
  }

  private showCount(): void {
    if (this.mesh !== null) this.mesh.count = this.placed.length;
    if (this.lines !== null) this.lines.count = this.placed.length;
  }

  private grow(): void {
    const before = this.mesh, edgesShown = this.lines?.visible ?? true;
    this.capacity = Math.max(FIRST_CAPACITY, this.capacity * 2);
    const matrices = new Float32Array(this.capacity * 16), colours = new Float32Array(this.capacity * 3);
    if (before !== null) {
      matrices.set(before.instanceMatrix.array);
      if (before.instanceColor) colours.set(before.instanceColor.array);
      before.dispose();
    }
    this.root.clear();
    const matrix = new InstancedBufferAttribute(matrices, 16).setUsage(DynamicDrawUsage);
    if (this.materials.faces !== null) {
      this.mesh = new InstancedMesh(this.faceGeometry, this.materials.faces, 0);
    } else {
      this.mesh = new InstancedMesh(this.faceGeometry, undefined, 0);
      this.mesh.visible = false;
    }
    this.mesh.instanceMatrix = matrix;
    this.mesh.instanceColor = new InstancedBufferAttribute(colours, 3).setUsage(DynamicDrawUsage);
    this.mesh.frustumCulled = false;
    this.lines = new InstancedLines(this.edgeGeometry, this.materials.edges, matrix);
    this.lines.visible = edgesShown;
    this.root.add(this.mesh, this.lines);
    this.showCount();
  }
}
