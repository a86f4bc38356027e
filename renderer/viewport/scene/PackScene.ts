/**
 * The pack as objects of three. It is told what to show and gets there in steps of a few milliseconds, which may be given up for
 * something newer: until the last step it shows, and picks, what it did before. It is independent of React and of a graphics card.
 */
import { Group } from 'three';
import type { Plane, Ray } from 'three';
import type { Body, BodyKind } from '../../../shared/model/derived/index.ts';
import { familiesOf } from '../../state/itemOwners.ts';
import { SlicedWork } from '../../state/SlicedWork.ts';
import type { Step } from '../../state/SlicedWork.ts';
import { finishOf, layerGroupOf } from '../layerGroups.ts';
import type { SectionPlane } from '../types.ts';
import type { Bounds3 } from '../camera/pose.ts';
import type { ViewWindow } from '../camera/window.ts';
import type { DrawnPart } from './BodyBatch.ts';
import { diffBodies } from './bodyDiff.ts';
import type { BodyDiff } from './bodyDiff.ts';
import { boxRound, GrowingBox } from './bounds.ts';
import { clippingPlane } from './cut.ts';
import type { PrismBuilder } from './latePrism.ts';
import { Lifting } from './Lifting.ts';
import { PackBodies } from './PackBodies.ts';
import { PackContents } from './PackContents.ts';
import { PackDrawing } from './PackDrawing.ts';
import type { Layers } from './PackDrawing.ts';
import { EMPTY_VIEW, needSame } from './PackView.ts';
import type { PackView } from './PackView.ts';
import { PolarityMarks } from './PolarityMarks.ts';
import { SectionCaps } from './SectionCaps.ts';
import { ShapeLibrary } from './shapes.ts';
import type { Placed } from './shapes.ts';

/** So many bodies are changed where they are; more are built anew beside those in view, in steps. */
const AT_ONCE = 500;

export class PackScene {
  readonly root = new Group();
  /** What is drawn of the pack ends at these; empty, or the plane of the section. */
  readonly planes: Plane[] = [];
  /** Takes in what is about to be drawn, and says whether it has: a frame in which all of it is new would take too long. */
  warm: ((part: DrawnPart) => boolean) | null = null;
  /** Asks for a frame: what is drawn has changed since the last one. */
  redraw: (() => void) | null = null;
  private view = EMPTY_VIEW;
  private readonly library: ShapeLibrary;
  private contents = new PackContents(new PackBodies(), new PackDrawing(this.planes, EMPTY_VIEW.paint));
  /** Contents that are being built beside those in view. Given up for a view that needs the same, the work goes on there. */
  private begun: { readonly view: PackView; readonly steps: Iterator<Step, PackContents> } | null = null;
  private readonly marks = new PolarityMarks(this.planes);
  private readonly caps = new SectionCaps();
  private capsStale = false;
  /** Closes what is cut open: in a large pack over more than the frame that opens it. */
  private readonly closing = new SlicedWork();
  private readonly lifting = new Lifting();
  /** Round what is visible; undefined until it is known. */
  private visibleReach: Bounds3 | null | undefined;

  /** `builder` builds sheets with very many holes, for which the view would have to wait. */
  constructor(builder: PrismBuilder | null = null) {
    this.library = new ShapeLibrary(builder);
    this.marks.setDiscs(EMPTY_VIEW.paint.discs);
    this.root.add(this.contents.drawing.root, this.marks.root, this.caps.root);
  }

  /** Shows another view, in steps. Whoever gives up between two steps calls `return` of what it got. */
  *becoming(view: PackView): Generator<Step, void> {
    const before = this.view;
    const diff = yield* diffBodies(before.bodies, view.bodies);
    // Shapes stay with their bodies: what was placed for a view that was given up need not be placed again.
    for (const body of diff.added) {
      this.place(body);
      yield;
    }
    for (const { to } of diff.changed) {
      this.place(to);
      yield;
    }
    const turned = yield* this.turnedBy(before.hidden, view.hidden);
    const touched = diff.added.length + diff.changed.length + diff.removed.length;
    const afresh = touched + turned.length > AT_ONCE ? yield* this.afreshFor(view, touched === 0) : null;
    if (afresh === null && view.paint !== before.paint) yield* this.contents.drawing.staging(view.paint);
    this.commit(view, diff, turned, afresh);
    yield* this.reaching();
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

  /** Whether everything is seen where it is: nothing hidden, cut away or pulled apart. */
  get isPlain(): boolean {
    return this.view.hidden.size === 0 && this.view.section === null && this.view.explode === 0;
  }

  get section(): SectionPlane | null {
    return this.view.section;
  }

  /** Leaves out of a frame what is outside it or too small to be read. Call before each frame. */
  show(window: ViewWindow): void {
    const reach = this.contents.bodies.index.reach(() => true, this.lifting.lifts);
    const radius_mm = reach === null ? 0 : Math.hypot(reach.max.x - reach.min.x, reach.max.y - reach.min.y, reach.max.z - reach.min.z) / 2;
    // With half of the pack or more in the frame, sorting out the rest would cost more than it saves.
    this.contents.drawing.show(window, Math.min(window.half.right, window.half.up) > radius_mm / 2);
    this.marks.show(window);
    if (this.capsStale) this.closeCut();
  }

  ofOwner(owner: string): readonly Placed[] {
    return (familiesOf(this.view.bodies).get(owner) ?? []).map((body) => this.lifting.seen(this.place(body)));
  }

  owner(bodyOrOwner: string): string {
    return this.contents.bodies.get(bodyOrOwner)?.body.owner ?? bodyOrOwner;
  }

  /** A body by its id, or all bodies of an owner. */
  named(id: string): readonly Placed[] {
    const body = this.contents.bodies.get(id);
    return body === undefined ? this.ofOwner(id) : [this.lifting.seen(body)];
  }

  /** All bodies where they are seen, hidden ones too. */
  *all(): Iterable<Placed> {
    for (const item of this.contents.bodies.all()) yield this.lifting.seen(item);
  }

  /** Bodies that a ray may meet, where they are seen. */
  *along(ray: Ray): Iterable<Placed> {
    for (const item of this.contents.bodies.along(ray, this.lifting.lifts)) yield this.lifting.seen(item);
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
    return this.lifting.of(body);
  }

  /** Box round the visible bodies of these owners, or of the whole pack; null when there is none. */
  bounds(owners?: readonly string[]): Bounds3 | null {
    if (owners !== undefined) return boxRound(owners.flatMap((owner) => this.ofOwner(this.owner(owner))));
    if (this.visibleReach === undefined) drain(this.reaching());
    return this.visibleReach ?? null;
  }

  /** The kinds of bodies there are with the materials of each, in the order they came. */
  materials(): Iterable<{ readonly kind: BodyKind; readonly material: string }> {
    return this.contents.bodies.materials();
  }

  /** How the bodies are spread over draw calls. */
  census(): { bodies: number; shapes: number; instancedShapes: number; mergedBodies: number } {
    return { bodies: this.contents.bodies.size, shapes: this.library.size, ...this.contents.drawing.census() };
  }

  dispose(): void {
    this.begun?.steps.return?.();
    this.begun = null;
    this.contents.drawing.dispose();
    this.contents = new PackContents(new PackBodies(), new PackDrawing(this.planes, this.view.paint));
    this.view = { ...EMPTY_VIEW, paint: this.view.paint };
    this.marks.dispose();
    this.closing.stop();
    this.caps.dispose();
  }

  private become(change: Partial<PackView>): void {
    drain(this.becoming({ ...this.view, ...change }));
  }

  private readonly place = (body: Body): Placed => {
    const known = this.contents.bodies.get(body.id);
    return known?.body === body ? known : this.library.place(body);
  };

  /** Bodies that are drawn after one set of hidden owners and not after the other. */
  private *turnedBy(before: ReadonlySet<string>, after: ReadonlySet<string>): Generator<void, readonly Placed[]> {
    const turned: Placed[] = [], families = familiesOf(this.view.bodies);
    for (const [some, others] of before === after ? [] : ([[before, after], [after, before]] as const)) {
      for (const owner of some) {
        if (!others.has(owner)) for (const body of families.get(owner) ?? []) turned.push(this.place(body));
        yield;
      }
    }
    return turned;
  }

  private *afreshFor(view: PackView, sameBodies: boolean): Generator<Step, PackContents> {
    if (this.begun === null || !needSame(this.begun.view, view)) {
      this.begun?.steps.return?.();
      this.begun = { view, steps: PackContents.built(view, this.place, this.planes, sameBodies ? this.contents.bodies : null, (part) => this.warm?.(part) ?? true) };
    }
    const { steps } = this.begun;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      yield step.value;
    }
  }

  private commit(view: PackView, diff: BodyDiff, turned: readonly Placed[], afresh: PackContents | null): void {
    const before = this.view, painted = view.paint !== before.paint;
    this.view = view;
    if (afresh === null) this.begun?.steps.return?.();
    this.begun = null;
    const gone = [...diff.removed, ...diff.changed.map(({ from }) => from)].map(this.place);
    if (afresh !== null) {
      this.contents.drawing.dispose();
      this.contents = afresh;
      this.root.add(afresh.drawing.root);
    } else {
      const { drawing } = this.contents;
      if (painted) drawing.repaint(view.paint);
      this.contents.turn(turned, view.hidden);
      this.contents.change(diff, this.place, view.hidden);
      if (turned.length + gone.length + diff.added.length > 0) drain(drawing.settling());
    }
    this.library.sortOut(gone.map(({ shape }) => shape), (key) => this.contents.bodies.usesShape(key));
    this.planes.splice(0, this.planes.length, ...(view.section === null ? [] : [clippingPlane(view.section)]));
    if (afresh !== null || view.layers !== before.layers) this.applyLayers();
    this.lifting.set(this.contents.bodies, view.explode);
    this.contents.drawing.setLifts(this.lifting.lifts);
    this.caps.setEdgeColour(view.paint.edge);
    this.capsStale = this.capsStale || view.section !== null || before.section !== null;
    if (this.capsStale) this.closing.stop();
    this.visibleReach = undefined;
    this.mark(diff, turned);
  }

  private applyLayers(): void {
    const { layers } = this.view;
    this.contents.drawing.setLayers(layers);
    if (layers === null) return;
    this.marks.root.removeFromParent();
    if (layers.terminals.visible) this.root.add(this.marks.root);
    this.marks.setOpacity(layers.terminals.opacity);
  }

  /** Puts signs on what came or turned up, and takes them off what is gone or hidden. */
  private mark({ added, changed, removed }: BodyDiff, turned: readonly Placed[]): void {
    const { paint, hidden } = this.view;
    this.marks.setDiscs(paint.discs);
    this.marks.setLift(this.lifting.of({ kind: 'terminal', layer: 'CELL' }));
    for (const body of removed) this.marks.remove(body);
    for (const { from } of changed) this.marks.remove(from);
    for (const { body } of turned) this.marks.remove(body);
    for (const bodies of [added, changed.map(({ to }) => to), turned.map(({ body }) => body)]) {
      for (const body of bodies) if (body.kind === 'terminal' && !hidden.has(body.owner) && this.view.bodies.get(body.id) === body) this.marks.put(this.place(body));
    }
  }

  /** Finds out how far what is visible reaches, in steps. */
  private *reaching(): Generator<void, void> {
    const { hidden, layers } = this.view, { index } = this.contents.bodies;
    if (hidden.size === 0) {
      this.visibleReach = index.reach(({ group, isKeepout }) => !isKeepout && layers?.[group].visible !== false, this.lifting.lifts);
      return;
    }
    const box = new GrowingBox();
    for (const item of this.contents.bodies.all()) {
      if (isBounded(item.body) && this.isVisible(item.body)) box.add(item, this.liftOf(item.body));
      yield;
    }
    this.visibleReach = box.bounds;
  }

  private closeCut(): void {
    this.capsStale = false;
    let isLate = false;
    this.closing.start(this.caps.setting(this.cuttable(), this.view.section, (item) => this.contents.drawing.colourOf(item)), () => {
      if (isLate) this.redraw?.();
    });
    isLate = true;
  }

  private *cuttable(): Iterable<Placed> {
    if (this.view.section === null) return;
    for (const item of this.contents.bodies.all()) {
      if (isBounded(item.body) && this.isVisible(item.body) && finishOf(item.body) !== 'wire') yield this.lifting.seen(item);
    }
  }
}

function isBounded({ kind }: Body): boolean {
  return kind !== 'keepout';
}

function drain(steps: Iterator<Step, void>): void {
  while (steps.next().done !== true);
}
