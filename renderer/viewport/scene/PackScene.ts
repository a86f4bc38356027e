/**
 * The pack as objects of three: takes the bodies of a derivation, finds what changed, and touches only that. It is
 * independent of React and of a graphics card.
 */
import { Color, Group, LineBasicMaterial } from 'three';
import type { Body } from '../../../shared/model/derived/index.ts';
import { FINISH_OPACITY, finishOf, layerGroupOf } from '../layerGroups.ts';
import type { Finish } from '../layerGroups.ts';
import type { Polarity } from '../../../shared/model/ids.ts';
import type { LayerGroup, LayerState } from '../types.ts';
import type { Bounds3 } from '../camera/pose.ts';
import type { ViewWindow } from '../camera/window.ts';
import { BodyBatch } from './BodyBatch.ts';
import { diffBodies } from './bodyDiff.ts';
import { DRAW_ORDER } from './drawOrder.ts';
import { createFaceMaterial } from './faceMaterial.ts';
import { PolarityMarks } from './PolarityMarks.ts';
import { ShapeLibrary } from './shapes.ts';
import type { Placed } from './shapes.ts';

interface Layered {
  readonly group: LayerGroup;
  readonly finish: Finish;
  readonly batch: BodyBatch;
}

/** What lies flush in something larger can go sooner than what would leave a gap. */
const LEAST_PX: Readonly<Record<Finish, number>> = { solid: 1.2, inlay: 5, laminate: 1.2, clear: 1.2, wire: 1.2 };
const DIMMED = 0.999;

export class PackScene {
  readonly root = new Group();
  private bodies: ReadonlyMap<string, Body> = new Map();
  private readonly library = new ShapeLibrary();
  private readonly placed = new Map<string, Placed>();
  private readonly owners = new Map<string, Map<string, Placed>>();
  private readonly batches = new Map<string, Layered>();
  private readonly marks = new PolarityMarks();
  private layers: Readonly<Record<LayerGroup, LayerState>> | null = null;
  private extent: Bounds3 | null = null;
  private readonly colours = new Map<string, Color>();
  private hexOf: (body: Body) => string = () => '#888888';
  private edge = '#000000';
  private frame = '#888888';
  private discs: Readonly<Record<Polarity, string>> = { '+': '#888888', '-': '#888888' };

  constructor() {
    this.root.add(this.marks.root);
  }

  setBodies(bodies: ReadonlyMap<string, Body>): void {
    const { added, changed, removed } = diffBodies(this.bodies, bodies);
    this.bodies = bodies;
    const terminalsTouched =
      added.some(isTerminal) || removed.some(isTerminal) || changed.some(({ from, to }) => isTerminal(from) || isTerminal(to));
    for (const body of removed) this.drop(body);
    for (const { from, to } of changed) this.swap(from, to);
    for (const body of added) this.take(body);
    for (const [key, layered] of this.batches) {
      layered.batch.settle();
      if (!layered.batch.isEmpty) continue;
      layered.batch.dispose();
      this.batches.delete(key);
    }
    if (removed.length + changed.length > 0) this.library.keepOnly(new Set([...this.placed.values()].map(({ shape }) => shape.key)));
    if (terminalsTouched) this.drawMarks();
    this.extent = this.boxRound(this.placed.values());
    this.applyLayers();
  }

  /** Paints all bodies again: the colour mode, the theme or the potentials changed. */
  setColours(inputs: { hexOf: (body: Body) => string; edge: string; frame: string; discs: Readonly<Record<Polarity, string>> }): void {
    this.hexOf = inputs.hexOf;
    this.edge = inputs.edge;
    this.frame = inputs.frame;
    this.discs = inputs.discs;
    for (const { batch, finish } of this.batches.values()) {
      batch.repaint();
      batch.materials.edges.color.set(finish === 'wire' ? this.frame : this.edge);
    }
    this.drawMarks();
  }

  setLayers(layers: Readonly<Record<LayerGroup, LayerState>>): void {
    this.layers = layers;
    this.applyLayers();
  }

  /** Leaves out of a frame what is outside it or too small to be read. Call before each frame. */
  show(window: ViewWindow): void {
    const { extent } = this;
    const radius_mm = extent === null ? 0 : Math.hypot(extent.max.x - extent.min.x, extent.max.y - extent.min.y, extent.max.z - extent.min.z) / 2;
    // With half of the pack or more in the frame, sorting out the rest would cost more than it saves.
    const whole = Math.min(window.half.right, window.half.up) > radius_mm / 2;
    for (const { group, batch } of this.batches.values()) if (this.layers?.[group].visible !== false) batch.show(window, whole);
    this.marks.show(window);
  }

  ofOwner(owner: string): readonly Placed[] {
    return [...(this.owners.get(owner)?.values() ?? [])];
  }

  owner(bodyOrOwner: string): string {
    return this.bodies.get(bodyOrOwner)?.owner ?? bodyOrOwner;
  }

  /** A body by its id, or all bodies of an owner. */
  named(id: string): readonly Placed[] {
    const body = this.placed.get(id);
    return body === undefined ? this.ofOwner(id) : [body];
  }

  all(): Iterable<Placed> {
    return this.placed.values();
  }

  isVisible(body: Body): boolean {
    return this.layers?.[layerGroupOf(body.kind)].visible ?? true;
  }

  isPickable(body: Body): boolean {
    return this.isVisible(body) && this.layers?.[layerGroupOf(body.kind)].locked !== true;
  }

  /** Box round the visible bodies of these owners, or of the whole pack; null when there is none. */
  bounds(owners?: readonly string[]): Bounds3 | null {
    if (owners !== undefined) return this.boxRound(owners.flatMap((owner) => this.ofOwner(this.owner(owner))));
    return this.boxRound([...this.placed.values()].filter(({ body }) => body.kind !== 'keepout' && this.isVisible(body)));
  }

  private boxRound(items: Iterable<Placed>): Bounds3 | null {
    const min = { x: Infinity, y: Infinity, z: Infinity }, max = { x: -Infinity, y: -Infinity, z: -Infinity };
    for (const { shape, offset } of items) {
      for (const axis of ['x', 'y', 'z'] as const) {
        min[axis] = Math.min(min[axis], offset[axis] + shape.box.min[axis]);
        max[axis] = Math.max(max[axis], offset[axis] + shape.box.max[axis]);
      }
    }
    return min.x > max.x ? null : { min, max };
  }

  /** How the bodies are spread over draw calls. */
  census(): { bodies: number; shapes: number; instancedShapes: number; mergedBodies: number } {
    const counts = [...this.batches.values()].map(({ batch }) => batch.shapeCount);
    return {
      bodies: this.placed.size,
      shapes: this.library.size,
      instancedShapes: counts.reduce((sum, { instanced }) => sum + instanced, 0),
      mergedBodies: counts.reduce((sum, { mergedBodies }) => sum + mergedBodies, 0),
    };
  }

  dispose(): void {
    for (const { batch } of this.batches.values()) batch.dispose();
    this.batches.clear();
    this.placed.clear();
    this.owners.clear();
    this.bodies = new Map();
    this.marks.dispose();
  }

  private readonly colourOf = ({ body }: Placed): Color => {
    const hex = this.hexOf(body);
    const known = this.colours.get(hex) ?? new Color(hex);
    this.colours.set(hex, known);
    return known;
  };

  private take(body: Body): void {
    const item = this.library.place(body);
    this.remember(item);
    this.batchOf(body).add(item);
  }

  private drop(body: Body): void {
    const item = this.library.place(body);
    this.forget(body);
    this.batchOf(body).remove(item);
  }

  private swap(from: Body, to: Body): void {
    const before = this.library.place(from), after = this.library.place(to);
    if (from.owner !== to.owner) this.forget(from);
    this.remember(after);
    const oldBatch = this.batchOf(from), newBatch = this.batchOf(to);
    if (oldBatch === newBatch) {
      newBatch.replace(before, after);
      return;
    }
    oldBatch.remove(before);
    newBatch.add(after);
  }

  private remember(item: Placed): void {
    const { id, owner } = item.body;
    this.placed.set(id, item);
    const family = this.owners.get(owner) ?? new Map<string, Placed>();
    family.set(id, item);
    this.owners.set(owner, family);
  }

  private forget({ id, owner }: Body): void {
    this.placed.delete(id);
    const family = this.owners.get(owner);
    family?.delete(id);
    if (family?.size === 0) this.owners.delete(owner);
  }

  private batchOf(body: Body): BodyBatch {
    const group = layerGroupOf(body.kind), finish = finishOf(body), key = `${group}/${finish}`;
    const known = this.batches.get(key);
    if (known !== undefined) return known.batch;
    const edges = new LineBasicMaterial({ color: finish === 'wire' ? this.frame : this.edge });
    const materials = finish === 'wire' ? { faces: null, mergedFaces: null, edges } : { faces: createFaceMaterial(finish, false), mergedFaces: createFaceMaterial(finish, true), edges };
    const batch = new BodyBatch(materials, LEAST_PX[finish], this.colourOf);
    batch.root.renderOrder = DRAW_ORDER[finish];
    this.batches.set(key, { group, finish, batch });
    this.root.add(batch.root);
    return batch;
  }

  private applyLayers(): void {
    const { layers } = this;
    if (layers === null) return;
    for (const { group, finish, batch } of this.batches.values()) {
      const { visible, opacity } = layers[group];
      batch.root.visible = visible;
      const shown = opacity * FINISH_OPACITY[finish];
      for (const faces of [batch.materials.faces, batch.materials.mergedFaces]) {
        if (faces === null) continue;
        faces.opacity = shown;
        faces.transparent = shown < DIMMED;
        faces.depthWrite = shown >= DIMMED;
      }
      const { edges } = batch.materials;
      edges.opacity = finish === 'laminate' || finish === 'clear' ? opacity * 0.6 : opacity;
      edges.transparent = edges.opacity < DIMMED;
      batch.setOpacity(opacity);
    }
    this.marks.root.parent?.remove(this.marks.root);
    if (layers.terminals.visible) this.root.add(this.marks.root);
    this.marks.setOpacity(layers.terminals.opacity);
  }

  private drawMarks(): void {
    this.marks.set([...this.placed.values()].filter(({ body }) => isTerminal(body)), this.discs);
  }
}

function isTerminal(body: Body): boolean {
  return body.kind === 'terminal';
}
