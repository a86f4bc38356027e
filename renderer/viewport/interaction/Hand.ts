/** What every tool works with: where the cursor is in the pack, what lies under it, and what the viewport was given. */
import { Ray, Vector3 } from 'three';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Finding } from '../../../shared/model/derived/index.ts';
import { SlicedWork } from '../../state/SlicedWork.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import { basisOf } from '../camera/pose.ts';
import { FINDING_SIZE_PX } from '../scene/FindingMarks.ts';
import type { PackScene } from '../scene/PackScene.ts';
import type { SelectMode, ViewportProps } from '../types.ts';
import type { CursorState, ScreenPoint } from './cursor.ts';
import { segmentDistance } from './gizmo.ts';
import { hitsAlong, meantHit } from './pick.ts';
import type { Hit } from './pick.ts';

/** A plane seen flatter than this gives no place under the cursor worth dragging by. */
const LINE_REACH_PX = 6;
const FIGURE_REACH_PX = 14;
export const STEEP = 0.25;

export class Hand {
  private readonly taking = new SlicedWork();

  constructor(
    readonly element: HTMLElement,
    readonly scene: PackScene,
    readonly rig: CameraRig,
    readonly cursor: CursorState,
    readonly props: () => ViewportProps,
  ) {}

  /** CSS px from the upper left corner of the viewport. */
  place(event: MouseEvent): ScreenPoint {
    const { left, top } = this.element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  ndc({ x, y }: ScreenPoint): ScreenPoint {
    const { width, height } = this.rig.getView();
    return { x: (x / width) * 2 - 1, y: 1 - (y / height) * 2 };
  }

  ray(at: ScreenPoint): Ray {
    const { origin, direction } = this.rig.sightAt(at);
    return new Ray(new Vector3(origin.x, origin.y, origin.z), new Vector3(direction.x, direction.y, direction.z));
  }

  hitAt(at: ScreenPoint): Hit | null {
    return meantHit(hitsAlong(this.ray(at), this.scene));
  }

  /** Where the hit is in the pack, also in the exploded view. */
  inPack({ item, point }: Hit): Point3 {
    return { x: point.x, y: point.y, z: point.z - this.scene.liftOf(item.body) };
  }

  /** In perspective steps of the camera go by the distance to what is pointed at, so that the eye never runs into it. */
  focusAt(at: ScreenPoint): void {
    if (this.rig.getView().pose.perspective !== true) return;
    const hit = this.hitAt(at);
    if (hit !== null) this.rig.focus(hit.point);
  }

  /** Where the cursor's ray meets the level `z`; null where it runs along it or away from it. */
  onPlane(at: ScreenPoint, z: number): Point3 | null {
    const { origin, direction } = this.ray(at);
    if (Math.abs(direction.z) < 1e-6) return null;
    const t = (z - origin.z) / direction.z;
    if (t < 0) return null;
    return { x: origin.x + direction.x * t, y: origin.y + direction.y * t, z };
  }

  /** Whether the view looks down (or up) enough for a place under the cursor to be worth dragging by. */
  seesPlan(): boolean {
    return Math.abs(basisOf(this.rig.getView().pose).back.z) >= STEEP;
  }

  /** The ground where it is looked down upon; from the side a cursor beside the pack is nowhere in particular. */
  onGround(at: ScreenPoint): Point3 | null {
    return this.seesPlan() ? this.onPlane(at, 0) : null;
  }

  /** What the view turns about where the cursor is over nothing. */
  restPivot(): Point3 {
    const bounds = this.rig.getBounds();
    if (bounds === null) return this.rig.getView().pose.target;
    const middle = (axis: 'x' | 'y' | 'z'): number => (bounds.min[axis] + bounds.max[axis]) / 2;
    return { x: middle('x'), y: middle('y'), z: middle('z') };
  }

  findingAt(at: ScreenPoint): Finding | null {
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

  /** The dimension whose line or figure is under the cursor. */
  dimensionAt(at: ScreenPoint): string | null {
    const { dimensions, layers } = this.props();
    if (!layers.dimensions.visible || layers.dimensions.locked) return null;
    const toScreen = (point: Point3): ScreenPoint => this.rig.toScreen(point);
    const under = dimensions.find(({ layout }) => {
      const a = toScreen(layout.lineFrom), b = toScreen(layout.lineTo);
      return segmentDistance(a, b, at) <= LINE_REACH_PX || Math.hypot((a.x + b.x) / 2 - at.x, (a.y + b.y) / 2 - at.y) <= FIGURE_REACH_PX;
    });
    return under?.id ?? null;
  }

  ownerOf(finding: Finding): string | undefined {
    const [first] = finding.items;
    return first === undefined ? undefined : this.scene.owner(first);
  }

  /** The selected cells, in the order of the pack. */
  selectedCells(): string[] {
    const { selection, cells } = this.props();
    return cells.flatMap(({ id }) => (selection.has(id) ? [id] : []));
  }

  /** Selects what is found in steps, once it is found; what is asked for meanwhile takes its place. */
  take(owners: Generator<void, readonly string[]>, mode: SelectMode): void {
    let found: readonly string[] = [];
    const finding = function* (): Generator<void, void> {
      found = yield* owners;
    };
    this.taking.start(finding(), () => this.selectAll(found, mode));
  }

  selectAll(owners: readonly string[], mode: SelectMode): void {
    const props = this.props();
    if (props.onSelectMany !== undefined) {
      props.onSelectMany(owners, mode);
      return;
    }
    if (owners.length === 0 && mode === 'replace') props.onSelect(null, 'replace');
    owners.forEach((owner, index) => props.onSelect(owner, index === 0 || mode !== 'replace' ? mode : 'add'));
  }
}
