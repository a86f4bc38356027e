/**
 * The pack as objects of three: takes the bodies of a derivation, finds what changed, and touches only that. It is
 * independent of React and of a graphics card.
 */
import { Color, Group, LineBasicMaterial } from 'three';
import type { Plane, Ray } from 'three';
import type { Body } from '../../../shared/model/derived/index.ts';
import { FINISH_OPACITY, finishOf, layerGroupOf } from '../layerGroups.ts';
import type { Finish } from '../layerGroups.ts';
import type { Polarity } from '../../../shared/model/ids.ts';
import type { LayerGroup, LayerState, SectionPlane } from '../types.ts';
import type { Bounds3 } from '../camera/pose.ts';
import type { ViewWindow } from '../camera/window.ts';
import { BodyBatch } from './BodyBatch.ts';
import { BoxIndex } from './BoxIndex.ts';
import { diffBodies } from './bodyDiff.ts';
import { clippingPlane } from './cut.ts';
import { DRAW_ORDER } from './drawOrder.ts';
import { buildUpLevel, liftsOf } from './explode.ts';
import { createFaceMaterial } from './faceMaterial.ts';
import { PolarityMarks } from './PolarityMarks.ts';
import { SectionCaps } from './SectionCaps.ts';
import { ShapeLibrary } from './shapes.ts';
import type { Placed } from './shapes.ts';

interface Layered {
  readonly group: LayerGroup;
  readonly finish: Finish;
  /** Of the build-up. */
  readonly level: number;
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
  private readonly index = new BoxIndex();
  private readonly owners = new Map<string, Map<string, Placed>>();
  private readonly batches = new Map<string, Layered>();
  /** What is drawn of the pack ends at these; empty, or the plane of the section. */
  readonly planes: Plane[] = [];
  private readonly marks = new PolarityMarks(this.planes);
  private readonly caps = new SectionCaps();
  private capsStale = false;
  private cut: SectionPlane | null = null;
  private hidden: ReadonlySet<string> = new Set();
  private locked: ReadonlySet<string> = new Set();
  private explode = 0;
  private lifts: ReadonlyMap<number, number> = new Map();
  /** Bodies where the exploded view shows them. */
  private readonly lifted = new Map<Placed, Placed>();
  private layers: Readonly<Record<LayerGroup, LayerState>> | null = null;
  /** Round all bodies where they are, and where the exploded view may show them. */
  private rest: Bounds3 | null = null;
  private extent: Bounds3 | null = null;
  private levels: ReadonlySet<number> = new Set();
  private readonly colours = new Map<string, Color>();
  private hexOf: (body: Body) => string = () => '#888888';
  private edge = '#000000';
  private frame = '#888888';
  private discs: Readonly<Record<Polarity, string>> = { '+': '#888888', '-': '#888888' };

  constructor() {
    this.root.add(this.marks.root, this.caps.root);
  }

  setBodies(bodies: ReadonlyMap<string, Body>): void {
    const { added, changed, removed } = diffBodies(this.bodies, bodies);
    this.bodies = bodies;
    const terminalsTouched =
      added.some(isTerminal) || removed.some(isTerminal) || changed.some(({ from, to }) => isTerminal(from) || isTerminal(to));
    for (const body of removed) this.drop(body);
    for (const { from, to } of changed) this.swap(from, to);
    for (const body of added) this.take(body);
    this.settle();
    if (removed.length + changed.length > 0) this.library.keepOnly(new Set([...this.placed.values()].map(({ shape }) => shape.key)));
    this.applyLayers();
    this.rest = this.boxRound(this.placed.values());
    this.levels = new Set([...this.placed.values()].map(({ body }) => buildUpLevel(body)));
    this.applyLifts();
    if (terminalsTouched) this.drawMarks();
  }

  /** Draws bodies of these owners no more, and those that left the set again; only they are touched. */
  setHidden(hidden: ReadonlySet<string>): void {
    const before = this.hidden;
    if (before === hidden) return;
    this.hidden = hidden;
    for (const [owner, items] of this.owners) {
      if (before.has(owner) === hidden.has(owner)) continue;
      for (const item of items.values()) {
        if (hidden.has(owner)) this.batchOf(item.body).remove(item);
        else this.batchOf(item.body).add(item);
      }
    }
    this.settle();
    this.applyLayers();
    this.drawMarks();
  }

  /** Bodies of these owners are drawn, and not picked. */
  setLocked(locked: ReadonlySet<string>): void {
    this.locked = locked;
  }

  /** Pulls the layers of the build-up apart, 0 to 1. */
  setExplode(explode: number): void {
    if (explode === this.explode) return;
    this.explode = explode;
    this.applyLifts();
    this.drawMarks();
  }

  /** Cuts the pack at a plane and closes what was cut open. */
  setSection(section: SectionPlane | null): void {
    this.cut = section;
    this.planes.splice(0, this.planes.length, ...(section === null ? [] : [clippingPlane(section)]));
    this.capsStale = true;
  }

  get section(): SectionPlane | null {
    return this.cut;
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
    this.caps.setEdgeColour(this.edge);
    this.capsStale = true;
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
    if (!this.capsStale) return;
    this.capsStale = false;
    this.caps.set(this.cuttable(), this.cut, this.colourOf);
  }

  ofOwner(owner: string): readonly Placed[] {
    return [...(this.owners.get(owner)?.values() ?? [])].map((item) => this.seen(item));
  }

  owner(bodyOrOwner: string): string {
    return this.bodies.get(bodyOrOwner)?.owner ?? bodyOrOwner;
  }

  /** A body by its id, or all bodies of an owner. */
  named(id: string): readonly Placed[] {
    const body = this.placed.get(id);
    return body === undefined ? this.ofOwner(id) : [this.seen(body)];
  }

  /** All bodies where they are seen, hidden ones too. */
  *all(): Iterable<Placed> {
    for (const item of this.placed.values()) yield this.seen(item);
  }

  /** Bodies that a ray may meet, where they are seen. */
  *along(ray: Ray): Iterable<Placed> {
    for (const item of this.index.along(ray, this.lifts)) yield this.seen(item);
  }

  isHidden(owner: string): boolean {
    return this.hidden.has(owner);
  }

  isVisible({ kind, owner }: Body): boolean {
    return !this.hidden.has(owner) && (this.layers?.[layerGroupOf(kind)].visible ?? true);
  }

  isPickable(body: Body): boolean {
    return this.isVisible(body) && !this.locked.has(body.owner) && this.layers?.[layerGroupOf(body.kind)].locked !== true;
  }

  /** How much higher than it is the exploded view shows a body, mm. */
  liftOf(body: Body): number {
    return this.lifts.get(buildUpLevel(body)) ?? 0;
  }

  /** Box round the visible bodies of these owners, or of the whole pack; null when there is none. */
  bounds(owners?: readonly string[]): Bounds3 | null {
    if (owners !== undefined) return this.boxRound(owners.flatMap((owner) => this.ofOwner(this.owner(owner))));
    return this.boxRound([...this.all()].filter(({ body }) => body.kind !== 'keepout' && this.isVisible(body)));
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
    this.index.clear();
    this.bodies = new Map();
    this.marks.dispose();
    this.caps.dispose();
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
    if (!this.hidden.has(body.owner)) this.batchOf(body).add(item);
  }

  private drop(body: Body): void {
    const item = this.library.place(body);
    this.forget(body);
    if (!this.hidden.has(body.owner)) this.batchOf(body).remove(item);
  }

  private swap(from: Body, to: Body): void {
    const before = this.library.place(from), after = this.library.place(to);
    this.forget(from);
    this.remember(after);
    const oldBatch = this.hidden.has(from.owner) ? null : this.batchOf(from), newBatch = this.hidden.has(to.owner) ? null : this.batchOf(to);
    if (oldBatch === newBatch) {
      newBatch?.replace(before, after);
      return;
    }
    oldBatch?.remove(before);
    newBatch?.add(after);
  }

  /** Ends a batch of changes. */
  private settle(): void {
    for (const [key, { batch }] of this.batches) {
      batch.settle();
      if (!batch.isEmpty) continue;
      batch.dispose();
      this.batches.delete(key);
    }
    this.capsStale = true;
  }

  private seen(item: Placed): Placed {
    const lift = this.explode === 0 ? 0 : this.liftOf(item.body);
    if (lift === 0) return item;
    const known = this.lifted.get(item);
    if (known !== undefined) return known;
    const { x, y, z } = item.offset;
    const moved = { ...item, offset: { x, y, z: z + lift } };
    this.lifted.set(item, moved);
    return moved;
  }

  private applyLifts(): void {
    this.lifted.clear();
    this.lifts = new Map();
    if (this.explode > 0) {
      this.lifts = liftsOf(this.levels, this.rest === null ? 0 : this.rest.max.z - this.rest.min.z, this.explode);
    }
    for (const { batch, level } of this.batches.values()) batch.setLift(this.lifts.get(level) ?? 0);
    const top = Math.max(0, ...this.lifts.values());
    this.extent = this.rest === null ? null : { min: this.rest.min, max: { ...this.rest.max, z: this.rest.max.z + top } };
    this.capsStale = true;
  }

  private *cuttable(): Iterable<Placed> {
    if (this.cut === null) return;
    for (const item of this.all()) if (finishOf(item.body) !== 'wire' && item.body.kind !== 'keepout' && this.isVisible(item.body)) yield item;
  }

  private remember(item: Placed): void {
    const { id, owner } = item.body;
    this.placed.set(id, item);
    this.index.add(item);
    const family = this.owners.get(owner) ?? new Map<string, Placed>();
    family.set(id, item);
    this.owners.set(owner, family);
  }

  private forget(body: Body): void {
    const { id, owner } = body;
    this.index.remove(this.library.place(body));
    this.placed.delete(id);
    const family = this.owners.get(owner);
    family?.delete(id);
    if (family?.size === 0) this.owners.delete(owner);
  }

  private batchOf(body: Body): BodyBatch {
    const group = layerGroupOf(body.kind), finish = finishOf(body), level = buildUpLevel(body), key = `${group}/${finish}/${level}`;
    const known = this.batches.get(key);
    if (known !== undefined) return known.batch;
    const edges = new LineBasicMaterial({ color: finish === 'wire' ? this.frame : this.edge });
    const materials = finish === 'wire' ? { faces: null, mergedFaces: null, edges } : { faces: createFaceMaterial(finish, false), mergedFaces: createFaceMaterial(finish, true), edges };
    const batch = new BodyBatch(materials, LEAST_PX[finish], this.colourOf, this.planes);
    batch.setLift(this.lifts.get(level) ?? 0);
    batch.root.renderOrder = DRAW_ORDER[finish];
    this.batches.set(key, { group, finish, level, batch });
    this.root.add(batch.root);
    return batch;
  }

  private applyLayers(): void {
    const { layers } = this;
    if (layers === null) return;
    this.capsStale = true;
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
    this.marks.set([...this.all()].filter(({ body }) => isTerminal(body) && !this.hidden.has(body.owner)), this.discs);
  }
}

function isTerminal(body: Body): boolean {
  return body.kind === 'terminal';
}
