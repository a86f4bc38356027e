/**
 * The pack as objects of three. It is told what to show and gets there in steps of a few milliseconds, which may be given up for
 * something newer: until the last step it shows, and picks, what it did before. It is independent of React and of a graphics card.
 */
import { Group } from 'three';
import type { Plane, Ray } from 'three';
import type { Body } from '../../../shared/model/derived/index.ts';
import { finishOf, layerGroupOf } from '../layerGroups.ts';
import type { Polarity } from '../../../shared/model/ids.ts';
import type { SectionPlane } from '../types.ts';
import type { Bounds3 } from '../camera/pose.ts';
import type { ViewWindow } from '../camera/window.ts';
import { diffBodies } from './bodyDiff.ts';
import type { BodyDiff } from './bodyDiff.ts';
import { clippingPlane } from './cut.ts';
import { buildUpLevel, liftsOf } from './explode.ts';
import { boxRound, PackBodies } from './PackBodies.ts';
import { PackDrawing } from './PackDrawing.ts';
import type { Layers, Paint } from './PackDrawing.ts';
import { PolarityMarks } from './PolarityMarks.ts';
import { SectionCaps } from './SectionCaps.ts';
import { ShapeLibrary } from './shapes.ts';
import type { Placed } from './shapes.ts';

export interface PackPaint extends Paint {
  /** Behind the signs on the terminals. */
  readonly discs: Readonly<Record<Polarity, string>>;
}

/** All that decides on what is seen. */
export interface PackView {
  /** By id. Compared by object identity: an unchanged body must stay the same object. */
  readonly bodies: ReadonlyMap<string, Body>;
  /** null: all are visible. */
  readonly layers: Layers | null;
  /** Owners that are not drawn. */
  readonly hidden: ReadonlySet<string>;
  /** Owners that are drawn, and not picked. */
  readonly locked: ReadonlySet<string>;
  /** How far the layers of the build-up are pulled apart, 0 to 1. */
  readonly explode: number;
  /** Where the pack is cut; what was cut open is closed. */
  readonly section: SectionPlane | null;
  readonly paint: PackPaint;
}

/** So many bodies are changed where they are; more are built anew beside those in view, in steps. */
const AT_ONCE = 500;
const EMPTY: PackView = {
  bodies: new Map(), layers: null, hidden: new Set(), locked: new Set(), explode: 0, section: null,
  paint: { hexOf: () => '#888888', edge: '#000000', frame: '#888888', discs: { '+': '#888888', '-': '#888888' } },
};

interface Contents {
  readonly bodies: PackBodies;
  readonly drawing: PackDrawing;
}

export class PackScene {
  readonly root = new Group();
  /** What is drawn of the pack ends at these; empty, or the plane of the section. */
  readonly planes: Plane[] = [];
  private view = EMPTY;
  private readonly library = new ShapeLibrary();
  private contents: Contents = { bodies: new PackBodies(), drawing: new PackDrawing(this.planes, EMPTY.paint) };
  /** Contents that are being built beside those in view. Given up for a view that needs the same, the work goes on there. */
  private begun: { readonly view: PackView; readonly steps: Iterator<void, Contents> } | null = null;
  private readonly marks = new PolarityMarks(this.planes);
  private readonly caps = new SectionCaps();
  private capsStale = false;
  private lifts: ReadonlyMap<number, number> = new Map();
  /** Bodies where the exploded view shows them. */
  private readonly lifted = new Map<Placed, Placed>();
  /** Round what is visible; undefined until it is asked for. */
  private visibleReach: Bounds3 | null | undefined;

  constructor() {
    this.root.add(this.contents.drawing.root, this.marks.root, this.caps.root);
  }

  /** Shows another view, in steps. Whoever gives up between two steps calls `return` of what it got. */
  *becoming(view: PackView): Generator<void, void> {
    const before = this.view, painted = view.paint !== before.paint;
    const diff = diffBodies(before.bodies, view.bodies);
    // Shapes stay with their bodies: what was placed for a view that was given up need not be placed again.
    for (const body of diff.added) {
      this.library.place(body);
      yield;
    }
    for (const { to } of diff.changed) {
      this.library.place(to);
      yield;
    }
    const turned = this.turnedBy(before.hidden, view.hidden);
    const afresh = diff.added.length + diff.changed.length + diff.removed.length + turned.length > AT_ONCE ? yield* this.afreshFor(view) : null;
    if (afresh === null && painted) yield* this.contents.drawing.staging(view.paint);
    this.commit(view, diff, turned, afresh);
  }

  setBodies(bodies: ReadonlyMap<string, Body>): void {
    this.become({ bodies });
  }

  setHidden(hidden: ReadonlySet<string>): void {
    this.become({ hidden });
  }

  setLocked(locked: ReadonlySet<string>): void {
    this.become({ locked });
  }

  setExplode(explode: number): void {
    this.become({ explode });
  }

  setSection(section: SectionPlane | null): void {
    this.become({ section });
  }

  setLayers(layers: Layers): void {
    this.become({ layers });
  }

  get section(): SectionPlane | null {
    return this.view.section;
  }

  /** Leaves out of a frame what is outside it or too small to be read. Call before each frame. */
  show(window: ViewWindow): void {
    const { reach } = this.contents.bodies, top = Math.max(0, ...this.lifts.values());
    const radius_mm = reach === null ? 0 : Math.hypot(reach.max.x - reach.min.x, reach.max.y - reach.min.y, reach.max.z + top - reach.min.z) / 2;
    // With half of the pack or more in the frame, sorting out the rest would cost more than it saves.
    this.contents.drawing.show(window, Math.min(window.half.right, window.half.up) > radius_mm / 2);
    this.marks.show(window);
    if (!this.capsStale) return;
    this.capsStale = false;
    this.caps.set(this.cuttable(), this.view.section, (item) => this.contents.drawing.colourOf(item));
  }

  ofOwner(owner: string): readonly Placed[] {
    return [...this.contents.bodies.ofOwner(owner)].map((item) => this.seen(item));
  }

  owner(bodyOrOwner: string): string {
    return this.contents.bodies.get(bodyOrOwner)?.body.owner ?? bodyOrOwner;
  }

  /** A body by its id, or all bodies of an owner. */
  named(id: string): readonly Placed[] {
    const body = this.contents.bodies.get(id);
    return body === undefined ? this.ofOwner(id) : [this.seen(body)];
  }

  /** All bodies where they are seen, hidden ones too. */
  *all(): Iterable<Placed> {
    for (const item of this.contents.bodies.all()) yield this.seen(item);
  }

  /** Bodies that a ray may meet, where they are seen. */
  *along(ray: Ray): Iterable<Placed> {
    for (const item of this.contents.bodies.along(ray, this.lifts)) yield this.seen(item);
  }

  isHidden(owner: string): boolean {
    return this.view.hidden.has(owner);
  }

  isVisible({ kind, owner }: Body): boolean {
    return !this.view.hidden.has(owner) && (this.view.layers?.[layerGroupOf(kind)].visible ?? true);
  }

  isPickable(body: Body): boolean {
    return this.isVisible(body) && !this.view.locked.has(body.owner) && this.view.layers?.[layerGroupOf(body.kind)].locked !== true;
  }

  /** How much higher than it is the exploded view shows a body, mm. */
  liftOf(body: Body): number {
    return this.lifts.get(buildUpLevel(body)) ?? 0;
  }

  /** Box round the visible bodies of these owners, or of the whole pack; null when there is none. */
  bounds(owners?: readonly string[]): Bounds3 | null {
    if (owners !== undefined) return boxRound(owners.flatMap((owner) => this.ofOwner(this.owner(owner))));
    if (this.visibleReach === undefined) this.visibleReach = boxRound(this.bounded(), (body) => this.liftOf(body));
    return this.visibleReach;
  }

  /** How the bodies are spread over draw calls. */
  census(): { bodies: number; shapes: number; instancedShapes: number; mergedBodies: number } {
    return { bodies: this.contents.bodies.size, shapes: this.library.size, ...this.contents.drawing.census() };
  }

  dispose(): void {
    this.begun?.steps.return?.();
    this.begun = null;
    this.contents.drawing.dispose();
    this.contents = { bodies: new PackBodies(), drawing: new PackDrawing(this.planes, this.view.paint) };
    this.view = { ...EMPTY, paint: this.view.paint };
    this.marks.dispose();
    this.caps.dispose();
  }

  private become(change: Partial<PackView>): void {
    drain(this.becoming({ ...this.view, ...change }));
  }

  /** Bodies that are drawn after one set of hidden owners and not after the other. */
  private turnedBy(before: ReadonlySet<string>, after: ReadonlySet<string>): readonly Placed[] {
    if (before === after) return [];
    const owners = [...before].filter((owner) => !after.has(owner)).concat([...after].filter((owner) => !before.has(owner)));
    return owners.flatMap((owner) => [...this.contents.bodies.ofOwner(owner)]);
  }

  private *afreshFor(view: PackView): Generator<void, Contents> {
    if (this.begun === null || !needSame(this.begun.view, view)) {
      this.begun?.steps.return?.();
      this.begun = { view, steps: this.built(view) };
    }
    const { steps } = this.begun;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      yield;
    }
  }

  private *built({ bodies: wanted, hidden, paint }: PackView): Generator<void, Contents> {
    const bodies = new PackBodies(), drawing = new PackDrawing(this.planes, paint);
    let whole = false;
    try {
      for (const body of wanted.values()) {
        const item = this.library.place(body);
        bodies.add(item);
        if (!hidden.has(body.owner)) drawing.add(item);
        yield;
      }
      yield* drawing.settling();
      whole = true;
      return { bodies, drawing };
    } finally {
      if (!whole) drawing.dispose();
    }
  }

  private commit(view: PackView, diff: BodyDiff, turned: readonly Placed[], afresh: Contents | null): void {
    const before = this.view, painted = view.paint !== before.paint;
    this.view = view;
    if (afresh === null) this.begun?.steps.return?.();
    this.begun = null;
    if (afresh !== null) {
      this.contents.drawing.dispose();
      this.contents = afresh;
      this.root.add(afresh.drawing.root);
    } else {
      if (painted) this.contents.drawing.repaint(view.paint);
      this.turn(turned);
      this.change(diff);
    }
    if (diff.removed.length + diff.changed.length > 0) this.library.keepOnly(this.contents.bodies.shapes());
    this.planes.splice(0, this.planes.length, ...(view.section === null ? [] : [clippingPlane(view.section)]));
    if (afresh !== null || view.layers !== before.layers) this.applyLayers();
    this.applyLifts();
    this.caps.setEdgeColour(view.paint.edge);
    this.capsStale = this.capsStale || view.section !== null || before.section !== null;
    this.visibleReach = undefined;
    if (afresh !== null || painted || turned.some(isTerminal) || touchesTerminal(diff)) this.drawMarks();
  }

  /** Hidden bodies that are to be drawn, and drawn ones that are to be hidden. */
  private turn(items: readonly Placed[]): void {
    for (const item of items) {
      if (this.view.hidden.has(item.body.owner)) this.contents.drawing.remove(item);
      else this.contents.drawing.add(item);
    }
    if (items.length > 0) drain(this.contents.drawing.settling());
  }

  private change({ added, changed, removed }: BodyDiff): void {
    const { bodies, drawing } = this.contents, isDrawn = ({ owner }: Body): boolean => !this.view.hidden.has(owner);
    for (const body of removed) {
      const item = this.library.place(body);
      bodies.remove(item);
      if (isDrawn(body)) drawing.remove(item);
    }
    for (const { from, to } of changed) {
      const before = this.library.place(from), after = this.library.place(to);
      bodies.remove(before);
      bodies.add(after);
      if (isDrawn(from) && isDrawn(to)) drawing.replace(before, after);
      else if (isDrawn(from)) drawing.remove(before);
      else if (isDrawn(to)) drawing.add(after);
    }
    for (const body of added) {
      const item = this.library.place(body);
      bodies.add(item);
      if (isDrawn(body)) drawing.add(item);
    }
    if (added.length + changed.length + removed.length > 0) drain(drawing.settling());
  }

  private applyLayers(): void {
    const { layers } = this.view;
    this.contents.drawing.setLayers(layers);
    if (layers === null) return;
    this.marks.root.removeFromParent();
    if (layers.terminals.visible) this.root.add(this.marks.root);
    this.marks.setOpacity(layers.terminals.opacity);
  }

  private applyLifts(): void {
    const { bodies, drawing } = this.contents, { explode } = this.view;
    const { reach } = bodies;
    this.lifted.clear();
    this.lifts = explode > 0 ? liftsOf(bodies.levels, reach === null ? 0 : reach.max.z - reach.min.z, explode) : new Map();
    drawing.setLifts(this.lifts);
    this.marks.setLift(this.lifts.get(buildUpLevel({ kind: 'terminal', layer: 'CELL' })) ?? 0);
  }

  private seen(item: Placed): Placed {
    const lift = this.view.explode === 0 ? 0 : this.liftOf(item.body);
    if (lift === 0) return item;
    const known = this.lifted.get(item);
    if (known !== undefined) return known;
    const { x, y, z } = item.offset;
    const moved = { ...item, offset: { x, y, z: z + lift } };
    this.lifted.set(item, moved);
    return moved;
  }

  private *bounded(): Iterable<Placed> {
    for (const item of this.contents.bodies.all()) if (item.body.kind !== 'keepout' && this.isVisible(item.body)) yield item;
  }

  private *cuttable(): Iterable<Placed> {
    if (this.view.section === null) return;
    for (const item of this.bounded()) if (finishOf(item.body) !== 'wire') yield this.seen(item);
  }

  private drawMarks(): void {
    const marked: Placed[] = [];
    for (const item of this.contents.bodies.all()) if (isTerminal(item) && !this.view.hidden.has(item.body.owner)) marked.push(item);
    this.marks.set(marked, this.view.paint.discs);
  }
}

/** Whether two views are of the same bodies in the same colours. */
function needSame(a: PackView, b: PackView): boolean {
  return a.bodies === b.bodies && a.hidden === b.hidden && a.paint === b.paint;
}

function drain(steps: Iterator<void, void>): void {
  while (steps.next().done !== true);
}

function isTerminal({ body }: Placed): boolean {
  return body.kind === 'terminal';
}

function touchesTerminal({ added, changed, removed }: BodyDiff): boolean {
  const isTerminalBody = ({ kind }: Body): boolean => kind === 'terminal';
  return added.some(isTerminalBody) || removed.some(isTerminalBody) || changed.some(({ from, to }) => isTerminalBody(from) || isTerminalBody(to));
}
