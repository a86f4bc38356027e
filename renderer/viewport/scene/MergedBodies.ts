/**
 * Bodies of shapes that hardly repeat (traces, circuits), written into as few geometries as can each be written again in a few
 * milliseconds: when a trace changes, its neighbours are written with it, not those of the whole pack.
 */
import { LineBasicMaterial, Object3D } from 'three';
import type { Color, Plane } from 'three';
import type { BatchMaterials } from './InstancedShape.ts';
import { MergedChunk } from './MergedChunk.ts';
import type { MergedMaterials } from './MergedChunk.ts';
import type { Placed } from './shapes.ts';

/** A chunk with as many corners takes no further body. */
const FULL_VERTICES = 50_000;

export class MergedBodies {
  readonly root = new Object3D();
  private readonly chunks = new Set<MergedChunk>();
  private readonly homes = new Map<string, MergedChunk>();
  private filling: MergedChunk | null = null;
  private readonly pathMaterial = new LineBasicMaterial({ vertexColors: true });
  private readonly materials: MergedMaterials;

  constructor(materials: BatchMaterials, planes: Plane[]) {
    this.pathMaterial.clippingPlanes = planes;
    this.materials = { ...materials, paths: this.pathMaterial };
  }

  get size(): number {
    return this.homes.size;
  }

  put(item: Placed): void {
    const home = this.homes.get(item.body.id) ?? this.roomy();
    this.homes.set(item.body.id, home);
    home.put(item);
  }

  remove(id: string): void {
    const home = this.homes.get(id);
    if (home === undefined) return;
    this.homes.delete(id);
    home.remove(id);
    if (home.size > 0) return;
    if (this.filling === home) this.filling = null;
    this.chunks.delete(home);
    home.dispose();
  }

  /** Writes what changed, in steps of a few milliseconds. What is drawn is whole only at the end. */
  *settling(colourOf: (item: Placed) => Color): Generator<void, void> {
    for (const chunk of this.chunks) if (chunk.settle(colourOf)) yield;
  }

  /** Works new colours out in steps; nothing is seen of it until `showStaged`. */
  *staging(colourOf: (item: Placed) => Color): Generator<void, void> {
    for (const chunk of this.chunks) {
      chunk.stage(colourOf);
      yield;
    }
  }

  showStaged(): void {
    for (const chunk of this.chunks) chunk.showStaged();
  }

  setOpacity(opacity: number): void {
    this.pathMaterial.transparent = opacity < 1;
    this.pathMaterial.opacity = opacity;
  }

  parts(): Iterable<MergedChunk> {
    return this.chunks;
  }

  dispose(): void {
    for (const chunk of this.chunks) chunk.dispose();
    this.pathMaterial.dispose();
    this.root.removeFromParent();
  }

  private roomy(): MergedChunk {
    if (this.filling !== null && this.filling.vertexCount < FULL_VERTICES) return this.filling;
    this.filling = new MergedChunk(this.materials);
    this.chunks.add(this.filling);
    this.root.add(this.filling.root);
    return this.filling;
  }
}
