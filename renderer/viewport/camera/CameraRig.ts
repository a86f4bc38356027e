/** Holds the pose of one viewport and tells its listeners: the three camera, the scale bar, the view cube, the labels. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { ViewName } from '../types.ts';
import { NAMED_VIEWS } from './namedViews.ts';
import { between, fitted, focused, orbited, panned, projected, sightThrough, zoomed } from './pose.ts';
import type { Bounds3, Pose, Sight } from './pose.ts';
import { windowOf } from './window.ts';
import type { ViewWindow } from './window.ts';

/** Under the 150 ms that the house allows for motion. */
const MOVE_MS = 140;
const FIT_ROOM = { margin: 0.05, foot: 0.07 };

export interface RigView {
  readonly pose: Pose;
  /** Size of the frame, CSS px. */
  readonly width: number;
  readonly height: number;
}

export class CameraRig {
  private view: RigView = {
    pose: { target: { x: 0, y: 0, z: 0 }, ...NAMED_VIEWS.top, span_mm: 1000 },
    width: 1,
    height: 1,
  };
  private window: ViewWindow | null = null;
  private readonly listeners = new Set<() => void>();
  private bounds: Bounds3 | null = null;
  private frame = 0;
  /** Until the user moves it the view follows the frame's size and the first pack that arrives. */
  private untouched = true;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly getView = (): RigView => this.view;

  /** The same object until the camera moves. */
  getWindow(): ViewWindow {
    this.window ??= windowOf(this.view.pose, this.aspect, this.view.height);
    return this.window;
  }

  /** CSS px for each mm on the screen plane. */
  get px_per_mm(): number {
    return this.view.height / this.view.pose.span_mm;
  }

  get aspect(): number {
    return this.view.width / this.view.height;
  }

  resize(width: number, height: number): void {
    if (width < 1 || height < 1 || (width === this.view.width && height === this.view.height)) return;
    const before = this.view;
    this.view = { ...before, width, height };
    if (this.untouched && this.bounds !== null) this.jump(fitted(before.pose, this.bounds, this.aspect, FIT_ROOM));
    // The scale stays: a dock that opens must not zoom the pack.
    else this.jump({ ...before.pose, span_mm: before.pose.span_mm * (height / before.height) });
  }

  /** The pack grew or shrank. The camera follows only where the user has not placed it. */
  setBounds(bounds: Bounds3 | null): void {
    this.bounds = bounds;
    if (this.untouched && bounds !== null) this.jump(fitted(this.view.pose, bounds, this.aspect, FIT_ROOM));
  }

  getBounds(): Bounds3 | null {
    return this.bounds;
  }

  zoom(factor: number, ndc: { x: number; y: number }): void {
    this.untouched = false;
    this.jump(zoomed(this.view.pose, factor, ndc, this.aspect));
  }

  /** Parallel sight lines, or ones that meet in the eye. The plane through `about` (else the middle of the pack) keeps its size. */
  setPerspective(perspective: boolean, about: Point3 | null): void {
    const { pose } = this.view;
    if ((pose.perspective === true) === perspective) return;
    const plane = about ?? (this.bounds === null ? pose.target : centreOf(this.bounds));
    this.jump({ ...focused(pose, plane), perspective });
  }

  /** Measures zooming and panning by the depth of this point from now on; the picture stays. */
  focus(point: Point3): void {
    if (this.view.pose.perspective === true) this.set(focused(this.view.pose, point));
  }

  /** By CSS px, right and up. */
  pan(right_px: number, up_px: number): void {
    this.untouched = false;
    this.jump(panned(this.view.pose, right_px / this.px_per_mm, up_px / this.px_per_mm));
  }

  orbit(turn: { azimuth: number; polar: number }, pivot: Point3): void {
    this.untouched = false;
    this.jump(orbited(this.view.pose, turn, pivot));
  }

  fit(bounds: Bounds3 | null): void {
    const frame = bounds ?? this.bounds;
    if (frame === null) return;
    this.untouched = bounds === null;
    this.move(fitted(this.view.pose, frame, this.aspect, FIT_ROOM));
  }

  lookFrom(name: ViewName): void {
    const turned = { ...this.view.pose, ...NAMED_VIEWS[name] };
    this.untouched = true;
    this.move(this.bounds === null ? turned : fitted(turned, this.bounds, this.aspect, FIT_ROOM));
  }

  zoomTo(point: Point3, size_mm: number): void {
    this.untouched = false;
    const span_mm = Math.max(size_mm, size_mm / this.aspect);
    this.move({ ...this.view.pose, target: point, span_mm });
  }

  /** Where a point of the pack shows in the frame, CSS px from its upper left corner. */
  toScreen(point: Point3): { x: number; y: number } {
    return shownAt(point, this.view);
  }

  /** The same as it is now, wherever the camera goes. */
  glance(): Pick<CameraRig, 'toScreen'> {
    const { view } = this;
    return { toScreen: (point) => shownAt(point, view) };
  }

  /** The line of sight through a place in the frame, CSS px from its upper left corner. */
  sightAt({ x, y }: { x: number; y: number }): Sight {
    const { pose, width, height } = this.view;
    return sightThrough(pose, { x: (x / width) * 2 - 1, y: 1 - (y / height) * 2 }, this.aspect);
  }

  stop(): void {
    if (this.frame !== 0) cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private move(to: Pose): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.jump(to);
      return;
    }
    const from = this.view.pose;
    let start: number | null = null;
    const step = (now: number): void => {
      start ??= now;
      const t = Math.min(1, (now - start) / MOVE_MS);
      this.frame = t < 1 ? requestAnimationFrame(step) : 0;
      this.set(t < 1 ? between(from, to, t * t * (3 - 2 * t)) : to);
    };
    this.frame = requestAnimationFrame(step);
  }

  private jump(pose: Pose): void {
    this.stop();
    this.set(pose);
  }

  private set(pose: Pose): void {
    this.view = { ...this.view, pose };
    this.window = null;
    for (const listener of this.listeners) listener();
  }
}

function shownAt(point: Point3, { pose, width, height }: RigView): { x: number; y: number } {
  const { x, y } = projected(pose, point, width / height);
  return { x: ((x + 1) / 2) * width, y: ((1 - y) / 2) * height };
}

function centreOf({ min, max }: Bounds3): Point3 {
  return { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2, z: (min.z + max.z) / 2 };
}
