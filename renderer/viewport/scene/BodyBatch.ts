/** The bodies of one layer with one finish: repeated shapes instanced, the rest merged. */
import { Group } from 'three';
import type { Color, LineBasicMaterial, MeshLambertMaterial } from 'three';
import { InstancedShape } from './InstancedShape.ts';
import { MergedBodies } from './MergedBodies.ts';
import type { Placed } from './shapes.ts';

/** A shape with this many bodies gets draw calls of its own; fewer are merged. */
const INSTANCE_FROM = 3;
/** Edges of something smaller than this only make it dirty. */
const EDGES_FROM_PX = 7;

export interface BodyMaterials {
  readonly faces: MeshLambertMaterial | null;
  /** The same for merged bodies, which carry their colours in the vertices. */
  readonly mergedFaces: MeshLambertMaterial | null;
  readonly edges: LineBasicMaterial;
}

export class BodyBatch {
  readonly root = new Group();
  private readonly members = new Map<string, Map<string, Placed>>();
  private readonly instanced = new Map<string, InstancedShape>();
  private readonly merged: MergedBodies;
  private readonly touched = new Set<InstancedShape>();

  constructor(readonly materials: BodyMaterials, private readonly colourOf: (item: Placed) => Color) {
    this.merged = new MergedBodies({ faces: materials.mergedFaces, edges: materials.edges });
    this.root.add(this.merged.root);
  }

  get isEmpty(): boolean {
    return this.members.size === 0;
  }

  /** Objects in the scene, for the draw calls they cost. */
  get shapeCount(): { instanced: number; mergedBodies: number } {
    return { instanced: this.instanced.size, mergedBodies: this.merged.size };
  }

  add(item: Placed): void {
    const { key } = item.shape;
    const family = this.members.get(key) ?? new Map<string, Placed>();
    this.members.set(key, family);
    family.set(item.body.id, item);
    const instanced = this.instanced.get(key);
    if (instanced !== undefined) {
      instanced.put(item, this.colourOf(item));
      this.touched.add(instanced);
    } else if (family.size < INSTANCE_FROM || item.body.path !== undefined) {
      this.merged.put(item);
    } else {
      this.promote(key, family);
    }
  }

  remove(item: Placed): void {
    const { key } = item.shape, { id } = item.body;
    const family = this.members.get(key);
    family?.delete(id);
    const instanced = this.instanced.get(key);
    if (instanced === undefined) this.merged.remove(id);
    else {
      instanced.remove(id);
      this.touched.add(instanced);
    }
    if (family?.size !== 0) return;
    this.members.delete(key);
    this.instanced.delete(key);
    if (instanced === undefined) return;
    this.touched.delete(instanced);
    instanced.dispose();
  }

  replace(from: Placed, to: Placed): void {
    if (from.shape !== to.shape) this.remove(from);
    this.add(to);
  }

  settle(): void {
    for (const shape of this.touched) shape.settle();
    this.touched.clear();
    this.merged.settle(this.colourOf);
  }

  repaint(): void {
    for (const shape of this.instanced.values()) shape.repaint(this.colourOf);
    this.merged.repaint(this.colourOf);
  }

  setOpacity(opacity: number): void {
    this.merged.setOpacity(opacity);
  }

  setDetail(px_per_mm: number): void {
    for (const instanced of this.instanced.values()) instanced.showEdges(instanced.shape.size_mm * px_per_mm > EDGES_FROM_PX);
    this.merged.setDetail(px_per_mm);
  }

  dispose(): void {
    for (const instanced of this.instanced.values()) instanced.dispose();
    this.merged.dispose();
    this.materials.faces?.dispose();
    this.materials.mergedFaces?.dispose();
    this.materials.edges.dispose();
    this.root.removeFromParent();
  }

  private promote(key: string, family: ReadonlyMap<string, Placed>): void {
    const [first] = family.values();
    if (first === undefined) return;
    const shape = new InstancedShape(first.shape, this.materials);
    for (const item of family.values()) {
      this.merged.remove(item.body.id);
      shape.put(item, this.colourOf(item));
    }
    this.instanced.set(key, shape);
    this.touched.add(shape);
    this.root.add(shape.root);
  }
}
