/** The bodies of one layer with one finish: repeated shapes instanced, the rest merged. */
import { Group } from 'three';
import type { Color, LineBasicMaterial, MeshBasicMaterial, Object3D, Plane } from 'three';
import type { ViewWindow } from '../camera/window.ts';
import { InstancedShape } from './InstancedShape.ts';
import { MergedBodies } from './MergedBodies.ts';
import type { Placed } from './shapes.ts';

/** A shape with this many bodies gets draw calls of its own; fewer are merged. */
const INSTANCE_FROM = 3;

export interface BodyMaterials {
  readonly faces: MeshBasicMaterial | null;
  /** The same for merged bodies, which carry their colours in the vertices. */
  readonly mergedFaces: MeshBasicMaterial | null;
  readonly edges: LineBasicMaterial;
}

/** One draw call or a few, which a graphics card takes in at once. */
export interface DrawnPart {
  readonly root: Object3D;
  /** Chooses what of it a frame needs; `whole` says that most of the pack is in it. */
  show(window: ViewWindow, whole: boolean): void;
}

export class BodyBatch {
  readonly root = new Group();
  /** By shape, of shapes that are merged. */
  private readonly members = new Map<string, Map<string, Placed>>();
  private readonly instanced = new Map<string, InstancedShape>();
  private readonly merged: MergedBodies;

  private lift_mm = 0;

  /** `planes` cut all of its materials; the list may change its length at any time. */
  constructor(readonly materials: BodyMaterials, private readonly least_px: number, private readonly colourOf: (item: Placed) => Color, planes: Plane[]) {
    this.merged = new MergedBodies({ faces: materials.mergedFaces, edges: materials.edges }, planes);
    for (const material of [materials.faces, materials.mergedFaces, materials.edges]) if (material !== null) material.clippingPlanes = planes;
    this.root.add(this.merged.root);
  }

  get isEmpty(): boolean {
    return this.members.size + this.instanced.size === 0;
  }

  /** Objects in the scene, for the draw calls they cost. */
  get shapeCount(): { instanced: number; mergedBodies: number } {
    return { instanced: this.instanced.size, mergedBodies: this.merged.size };
  }

  add(item: Placed): void {
    const { key } = item.shape, instanced = this.instanced.get(key);
    if (instanced !== undefined) {
      instanced.put(item, this.colourOf(item));
      return;
    }
    const family = this.members.get(key) ?? new Map<string, Placed>();
    this.members.set(key, family);
    family.set(item.body.id, item);
    if (item.body.path !== undefined || (family.size < INSTANCE_FROM && !item.shape.isLarge)) this.merged.put(item);
    else this.promote(key, family);
  }

  remove(item: Placed): void {
    const { key } = item.shape, { id } = item.body, instanced = this.instanced.get(key);
    if (instanced !== undefined) {
      instanced.remove(id);
      if (instanced.size > 0) return;
      this.instanced.delete(key);
      instanced.dispose();
      return;
    }
    this.merged.remove(id);
    const family = this.members.get(key);
    family?.delete(id);
    if (family?.size === 0) this.members.delete(key);
  }

  replace(from: Placed, to: Placed): void {
    if (from.shape !== to.shape) this.remove(from);
    this.add(to);
  }

  /** Ends a batch of changes, in steps of a few milliseconds. */
  *settling(): Generator<void, void> {
    yield* this.merged.settling(this.colourOf);
  }

  /** Works new colours out in steps; nothing is seen of it until `showStaged`. */
  *staging(colourOf: (item: Placed) => Color): Generator<void, void> {
    for (const shape of this.instanced.values()) {
      shape.stage(colourOf);
      yield;
    }
    yield* this.merged.staging(colourOf);
  }

  showStaged(): void {
    for (const shape of this.instanced.values()) shape.showStaged();
    this.merged.showStaged();
  }

  setOpacity(opacity: number): void {
    this.merged.setOpacity(opacity);
  }

  /** Draws everything this much higher than it is. */
  setLift(lift_mm: number): void {
    this.lift_mm = lift_mm;
    this.root.position.z = lift_mm;
  }

  show(window: ViewWindow, whole: boolean): void {
    for (const part of this.parts()) part.show(window, whole);
  }

  /** What it is drawn in, piece by piece. */
  *parts(): Iterable<DrawnPart> {
    for (const instanced of this.instanced.values()) yield { root: instanced.root, show: (window, whole) => instanced.show(window, whole, this.lift_mm) };
    for (const chunk of this.merged.parts()) yield { root: chunk.root, show: ({ px_per_mm }) => chunk.setDetail(px_per_mm) };
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
    const shape = new InstancedShape(first.shape, this.materials, this.least_px);
    for (const item of family.values()) {
      this.merged.remove(item.body.id);
      shape.put(item, this.colourOf(item));
    }
    this.members.delete(key);
    this.instanced.set(key, shape);
    this.root.add(shape.root);
  }
}
