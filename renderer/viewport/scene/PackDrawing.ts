/** The bodies of a pack as draw calls: a batch for each layer, finish and level of the build-up. It is seen once its root is in a scene. */
import { Color, Group, LineBasicMaterial } from 'three';
import type { Plane } from 'three';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { ViewWindow } from '../camera/window.ts';
import { WAITS } from '../../state/SlicedWork.ts';
import type { Step } from '../../state/SlicedWork.ts';
import { FINISH_OPACITY, finishOf, layerGroupOf } from '../layerGroups.ts';
import type { Finish } from '../layerGroups.ts';
import type { LayerGroup, LayerState } from '../types.ts';
import { BodyBatch } from './BodyBatch.ts';
import type { DrawnPart } from './BodyBatch.ts';
import { DRAW_ORDER } from './drawOrder.ts';
import { buildUpLevel } from './explode.ts';
import { createFaceMaterial } from './faceMaterial.ts';
import type { Placed } from './shapes.ts';

export type Layers = Readonly<Record<LayerGroup, LayerState>>;

/** Colours as sRGB hex. */
export interface Paint {
  readonly hexOf: (body: Body) => string;
  /** Of the edges of bodies, and of those that are edges only. */
  readonly edge: string;
  readonly frame: string;
}

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

export class PackDrawing {
  readonly root = new Group();
  private readonly batches = new Map<string, Layered>();
  private readonly colours = new Map<string, Color>();
  private lifts: ReadonlyMap<number, number> = new Map();
  private layers: Layers | null = null;

  private paintOf: (item: Placed) => Color;

  /** `planes` cut what is drawn; the list may change its length at any time. */
  constructor(private readonly planes: Plane[], private paint: Paint) {
    this.paintOf = this.colouring(paint.hexOf);
  }

  add(item: Placed): void {
    this.batchOf(item.body).add(item);
  }

  remove(item: Placed): void {
    this.batchOf(item.body).remove(item);
  }

  replace(before: Placed, after: Placed): void {
    const from = this.batchOf(before.body), to = this.batchOf(after.body);
    if (from === to) {
      to.replace(before, after);
      return;
    }
    from.remove(before);
    to.add(after);
  }

  /** Ends a batch of changes, in steps of a few milliseconds: what is drawn is whole only at the end. */
  *settling(): Generator<void, void> {
    for (const [key, { batch }] of this.batches) {
      yield* batch.settling();
      if (!batch.isEmpty) continue;
      batch.dispose();
      this.batches.delete(key);
    }
    this.applyLayers();
  }

  /** Works new colours out in steps; nothing is seen of them until `repaint` is called with them. */
  *staging({ hexOf }: Paint): Generator<void, void> {
    const colourOf = this.colouring(hexOf);
    for (const { batch } of this.batches.values()) yield* batch.staging(colourOf);
  }

  /** Shows the colours that were staged, and paints what comes from now on in them. */
  repaint(paint: Paint): void {
    this.paint = paint;
    this.paintOf = this.colouring(paint.hexOf);
    for (const { batch, finish } of this.batches.values()) {
      batch.showStaged();
      batch.materials.edges.color.set(finish === 'wire' ? paint.frame : paint.edge);
    }
  }

  colourOf(item: Placed): Color {
    return this.paintOf(item);
  }

  setLayers(layers: Layers | null): void {
    this.layers = layers;
    this.applyLayers();
  }

  /** How much higher than it is each level of the build-up is drawn, mm. */
  setLifts(lifts: ReadonlyMap<number, number>): void {
    this.lifts = lifts;
    for (const { batch, level } of this.batches.values()) batch.setLift(lifts.get(level) ?? 0);
  }

  /** Leaves out of a frame what is outside it or too small to be read; `whole` says that most of the pack is in it. */
  show(window: ViewWindow, whole: boolean): void {
    for (const { group, batch } of this.batches.values()) if (this.layers?.[group].visible !== false) batch.show(window, whole);
  }

  /** Gives what is visible of it to `warm`, a piece in each step and until it is taken: for whoever is to have taken it in before it is seen. */
  *warming(warm: (part: DrawnPart) => boolean): Generator<Step, void> {
    for (const { group, batch } of this.batches.values()) {
      if (this.layers?.[group].visible === false) continue;
      for (const part of batch.parts()) {
        while (!warm(part)) yield WAITS;
        yield;
      }
    }
  }

  census(): { instancedShapes: number; mergedBodies: number } {
    const counts = [...this.batches.values()].map(({ batch }) => batch.shapeCount);
    return {
      instancedShapes: counts.reduce((sum, { instanced }) => sum + instanced, 0),
      mergedBodies: counts.reduce((sum, { mergedBodies }) => sum + mergedBodies, 0),
    };
  }

  dispose(): void {
    for (const { batch } of this.batches.values()) batch.dispose();
    this.batches.clear();
    this.root.removeFromParent();
  }

  private colouring(hexOf: (body: Body) => string): (item: Placed) => Color {
    return ({ body }) => {
      const hex = hexOf(body);
      let colour = this.colours.get(hex);
      if (colour === undefined) {
        colour = new Color(hex);
        this.colours.set(hex, colour);
      }
      return colour;
    };
  }

  private batchOf(body: Body): BodyBatch {
    const group = layerGroupOf(body.kind), finish = finishOf(body), level = buildUpLevel(body), key = `${group}/${finish}/${level}`;
    const known = this.batches.get(key);
    if (known !== undefined) return known.batch;
    const edges = new LineBasicMaterial({ color: finish === 'wire' ? this.paint.frame : this.paint.edge });
    const materials = finish === 'wire' ? { faces: null, mergedFaces: null, edges } : { faces: createFaceMaterial(finish, false), mergedFaces: createFaceMaterial(finish, true), edges };
    const batch = new BodyBatch(materials, LEAST_PX[finish], (item) => this.colourOf(item), this.planes);
    batch.setLift(this.lifts.get(level) ?? 0);
    batch.root.renderOrder = DRAW_ORDER[finish];
    this.batches.set(key, { group, finish, level, batch });
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
  }
}
