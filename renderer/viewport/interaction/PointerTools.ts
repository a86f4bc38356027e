/**
 * The hand on the pack: turns mouse, trackpad and wheel into camera moves, hovers, selections and cell drags. Hovering
 * and dragging are worked off once a frame, with the last event.
 */
import { Ray, Vector3 } from 'three';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import { basisOf, pointUnder } from '../camera/pose.ts';
import type { PackScene } from '../scene/PackScene.ts';
import { FINDING_SIZE_PX } from '../scene/FindingMarks.ts';
import type { ViewportProps } from '../types.ts';
import { ownersInFrame } from './boxSelect.ts';
import type { CursorState, ScreenPoint } from './cursor.ts';
import { CLICK_PX, meaningOfPress, selectMode, snappedStep, TURN_RAD_PER_PX, wheelFactor } from './gestures.ts';
import { hitsAlong, meantHit } from './pick.ts';
import type { Hit } from './pick.ts';

type Gesture =
  | { readonly kind: 'none' }
  | { readonly kind: 'orbit'; readonly pivot: Point3; last: ScreenPoint }
  | { readonly kind: 'pan'; last: ScreenPoint }
  | { readonly kind: 'press'; readonly from: ScreenPoint; readonly hit: Hit | null }
  | { readonly kind: 'frame'; readonly from: ScreenPoint }
  | { readonly kind: 'cells'; readonly cells: readonly string[]; readonly from: Point3 };

const NONE: Gesture = { kind: 'none' };
/** Far enough behind the eye for any pack, mm. */
const BEHIND_MM = 100_000;
/** A plane seen flatter than this gives no place under the cursor worth dragging by. */
const STEEP = 0.25;

export class PointerTools {
  private gesture: Gesture = NONE;
  private frame = 0;
  private last: PointerEvent | null = null;
  private hoveredOwner: string | null = null;

  constructor(
    private readonly element: HTMLElement,
    private readonly scene: PackScene,
    private readonly rig: CameraRig,
    private readonly cursor: CursorState,
    private readonly props: () => ViewportProps,
  ) {}

  attach(): () => void {
    const { element } = this;
    const listen = new AbortController();
    const { signal } = listen;
    element.addEventListener('pointerdown', (event) => this.press(event), { signal });
    element.addEventListener('pointermove', (event) => this.move(event), { signal });
    element.addEventListener('pointerup', (event) => this.release(event), { signal });
    element.addEventListener('pointercancel', () => this.cancel(), { signal });
    element.addEventListener('pointerleave', () => this.leave(), { signal });
    element.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    // Chromium on Linux pastes on middle click and scrolls by middle drag elsewhere.
    element.addEventListener('auxclick', (event) => event.preventDefault(), { signal });
    window.addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
    return () => {
      listen.abort();
      cancelAnimationFrame(this.frame);
      this.frame = 0;
      this.cancel();
    };
  }

  private press(event: PointerEvent): void {
    if (this.gesture.kind !== 'none') return;
    const meaning = meaningOfPress(event.button, event);
    if (meaning === null) return;
    event.preventDefault();
    this.element.focus({ preventScroll: true });
    this.element.setPointerCapture(event.pointerId);
    this.cursor.tip.set(null);
    const at = this.place(event);
    const hit = this.hitAt(at);
    if (meaning === 'pan') this.begin({ kind: 'pan', last: at });
    else if (meaning === 'select') this.begin({ kind: 'press', from: at, hit });
    else {
      this.begin({ kind: 'orbit', pivot: hit?.point ?? this.restPivot(), last: at });
      this.cursor.pivot.set(hit === null ? null : at);
    }
  }

  private move(event: PointerEvent): void {
    this.last = event;
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.workOff());
  }

  private workOff(): void {
    this.frame = 0;
    const event = this.last;
    if (event === null) return;
    const at = this.place(event), { gesture } = this;
    switch (gesture.kind) {
      case 'none':
        this.hover(at);
        return;
      case 'orbit':
        this.rig.orbit({ azimuth: (gesture.last.x - at.x) * TURN_RAD_PER_PX, polar: (gesture.last.y - at.y) * TURN_RAD_PER_PX }, gesture.pivot);
        gesture.last = at;
        return;
      case 'pan':
        this.rig.pan(at.x - gesture.last.x, gesture.last.y - at.y);
        gesture.last = at;
        return;
      case 'press':
        if (Math.hypot(at.x - gesture.from.x, at.y - gesture.from.y) <= CLICK_PX) return;
        this.begin(this.cellDrag(gesture) ?? { kind: 'frame', from: gesture.from });
        this.workOff();
        return;
      case 'frame':
        this.cursor.frame.set({ from: gesture.from, to: at });
        return;
      case 'cells':
        this.drag(gesture, at, event.shiftKey);
        return;
    }
  }

  private release(event: PointerEvent): void {
    this.last = event;
    if (this.gesture.kind !== 'none') this.workOff();
    const { gesture } = this, at = this.place(event), mode = selectMode(event), props = this.props();
    if (gesture.kind === 'press') {
      const finding = this.findingAt(at);
      const owner = finding === null ? gesture.hit?.item.body.owner : this.ownerOf(finding);
      if (finding !== null) props.onFocusFinding?.(finding.key);
      // A missed click with a modifier held must not throw the selection away.
      if (owner !== undefined || mode === 'replace') props.onSelect(owner ?? null, mode);
    } else if (gesture.kind === 'frame') {
      this.selectAll(ownersInFrame({ from: gesture.from, to: at }, this.scene, this.rig), mode);
    } else if (gesture.kind === 'cells') {
      const drag = this.cursor.drag.get();
      if (drag !== null && (drag.dx_mm !== 0 || drag.dy_mm !== 0)) props.onDragCells?.(gesture.cells, drag.dx_mm, drag.dy_mm);
    }
    this.cancel();
    this.hover(at);
  }

  private selectAll(owners: readonly string[], mode: ReturnType<typeof selectMode>): void {
    const props = this.props();
    if (props.onSelectMany !== undefined) {
      props.onSelectMany(owners, mode);
      return;
    }
    if (owners.length === 0 && mode === 'replace') props.onSelect(null, 'replace');
    owners.forEach((owner, index) => props.onSelect(owner, index === 0 || mode !== 'replace' ? mode : 'add'));
  }

  private hover(at: ScreenPoint): void {
    const finding = this.findingAt(at), hit = this.hitAt(at), props = this.props();
    const owner = finding === null ? (hit?.item.body.owner ?? null) : (this.ownerOf(finding) ?? null);
    if (finding !== null) this.cursor.tip.set({ at, about: 'finding', finding });
    else this.cursor.tip.set(hit === null ? null : { at, about: 'body', item: hit.item });
    this.element.dataset['over'] = this.canDrag(hit) ? 'movable' : owner === null ? 'nothing' : 'item';
    if (owner !== this.hoveredOwner) {
      this.hoveredOwner = owner;
      props.onHover(owner);
    }
    props.onPointer(hit?.point ?? this.onGround(at));
  }

  private leave(): void {
    if (this.gesture.kind !== 'none') return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.cursor.tip.set(null);
    if (this.hoveredOwner !== null) {
      this.hoveredOwner = null;
      this.props().onHover(null);
    }
    this.props().onPointer(null);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    if (event.deltaY === 0) return;
    this.rig.zoom(wheelFactor(event), this.ndc(this.place(event)));
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || (this.gesture.kind !== 'cells' && this.gesture.kind !== 'frame')) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }

  private begin(gesture: Gesture): void {
    this.gesture = gesture;
    this.element.dataset['gesture'] = gesture.kind;
  }

  private cancel(): void {
    this.begin(NONE);
    this.cursor.drag.set(null);
    this.cursor.frame.set(null);
    this.cursor.pivot.set(null);
  }

  private canDrag(hit: Hit | null): boolean {
    const props = this.props(), { selection, layers } = props;
    return hit !== null && props.onDragCells !== undefined && selection.has(hit.item.body.owner) && !layers.cells.locked && hit.item.body.kind === 'cell';
  }

  private cellDrag({ hit }: { hit: Hit | null }): Gesture | null {
    const { selection, cells } = this.props();
    if (hit === null || !this.canDrag(hit) || Math.abs(basisOf(this.rig.getView().pose).back.z) < STEEP) return null;
    return { kind: 'cells', cells: cells.flatMap(({ id }) => (selection.has(id) ? [id] : [])), from: hit.point };
  }

  private drag({ cells, from }: { readonly cells: readonly string[]; readonly from: Point3 }, at: ScreenPoint, straight: boolean): void {
    const to = this.onPlane(at, from.z);
    if (to === null) return;
    this.cursor.drag.set({ cells, at, ...snappedStep(to.x - from.x, to.y - from.y, straight) });
  }

  private place(event: MouseEvent): ScreenPoint {
    const { left, top } = this.element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private ndc({ x, y }: ScreenPoint): ScreenPoint {
    const { width, height } = this.rig.getView();
    return { x: (x / width) * 2 - 1, y: 1 - (y / height) * 2 };
  }

  private ray(at: ScreenPoint): Ray {
    const { pose } = this.rig.getView();
    const { back } = basisOf(pose), origin = pointUnder(pose, this.ndc(at), this.rig.aspect);
    const eye = new Vector3(origin.x + back.x * BEHIND_MM, origin.y + back.y * BEHIND_MM, origin.z + back.z * BEHIND_MM);
    return new Ray(eye, new Vector3(-back.x, -back.y, -back.z));
  }

  private hitAt(at: ScreenPoint): Hit | null {
    return meantHit(hitsAlong(this.ray(at), this.scene));
  }

  private onPlane(at: ScreenPoint, z: number): Point3 | null {
    const { origin, direction } = this.ray(at);
    if (Math.abs(direction.z) < 1e-6) return null;
    const t = (z - origin.z) / direction.z;
    return { x: origin.x + direction.x * t, y: origin.y + direction.y * t, z };
  }

  /** The ground where it is looked down upon; from the side a cursor beside the pack is nowhere in particular. */
  private onGround(at: ScreenPoint): Point3 | null {
    return Math.abs(basisOf(this.rig.getView().pose).back.z) < STEEP ? null : this.onPlane(at, 0);
  }

  private restPivot(): Point3 {
    const bounds = this.rig.getBounds();
    if (bounds === null) return this.rig.getView().pose.target;
    const middle = (axis: 'x' | 'y' | 'z'): number => (bounds.min[axis] + bounds.max[axis]) / 2;
    return { x: middle('x'), y: middle('y'), z: middle('z') };
  }

  private findingAt(at: ScreenPoint): Finding | null {
    const { findings, layers } = this.props();
    if (!layers.findings.visible || layers.findings.locked) return null;
    let nearest: Finding | null = null, reach = FINDING_SIZE_PX / 2;
    for (const finding of findings) {
      if (finding.at === null) continue;
      const sign = this.rig.toScreen(finding.at), distance = Math.hypot(sign.x - at.x, sign.y - at.y);
      if (distance > reach) continue;
      nearest = finding;
      reach = distance;
    }
    return nearest;
  }

  private ownerOf(finding: Finding): string | undefined {
    const [first] = finding.items;
    return first === undefined ? undefined : this.scene.owner(first);
  }
}
