/** Draws the handles of the move tool; what they do is the tool's. They follow the ghost. */
import { useMemo, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { PlacedCell } from '../../../shared/model/derived/index.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import { handlePlace } from '../interaction/cellMove.ts';
import type { CursorState, ScreenPoint } from '../interaction/cursor.ts';
import { gizmoShape } from '../interaction/gizmo.ts';
import type { GizmoArm } from '../interaction/gizmo.ts';
import { useObserved } from '../Observed.ts';

export interface GizmoProps {
  readonly rig: CameraRig;
  readonly cursor: CursorState;
  readonly cells: readonly PlacedCell[];
  readonly selection: ReadonlySet<string>;
}

export function Gizmo({ rig, cursor, cells, selection }: GizmoProps): ReactElement | null {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const drag = useObserved(cursor.drag), part = useObserved(cursor.part);
  const place = useMemo(() => handlePlace(cells.filter(({ id }) => selection.has(id))), [cells, selection]);
  if (place === null) return null;
  const move = drag?.move;
  const at = move === undefined ? place : { x: place.x + move.dx_mm, y: place.y + move.dy_mm, z: place.z + move.dz_mm };
  const { origin, arms, plane, ring } = gizmoShape(at, (point) => rig.toScreen(point), rig.px_per_mm);
  return (
    <svg className="cw-viewport-drawing cw-gizmo" data-testid="gizmo" aria-hidden="true">
      {ring !== null && <polygon className="cw-gizmo-ring" data-hot={part === 'turn'} points={pointsOf(ring)} />}
      {plane !== null && <polygon className="cw-gizmo-plane" data-hot={part === 'plane'} points={pointsOf(plane)} />}
      {arms.map((arm) => (
        <g key={arm.axis} className={`cw-axis-${arm.axis}`} data-part={arm.axis} data-hot={part === arm.axis}>
          <line className="cw-gizmo-back" x1={arm.from.x} y1={arm.from.y} x2={arm.tip.x} y2={arm.tip.y} />
          <line x1={arm.from.x} y1={arm.from.y} x2={arm.tip.x} y2={arm.tip.y} />
          <polygon points={pointsOf(arrowHead(arm))} />
        </g>
      ))}
      <circle className="cw-gizmo-origin" cx={origin.x} cy={origin.y} r={3} />
    </svg>
  );
}

function pointsOf(points: readonly ScreenPoint[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

function arrowHead({ tip, per_mm }: GizmoArm): readonly ScreenPoint[] {
  const length = Math.hypot(per_mm.x, per_mm.y), u = { x: per_mm.x / length, y: per_mm.y / length };
  const at = (along: number, across: number): ScreenPoint => ({ x: tip.x + u.x * along - u.y * across, y: tip.y + u.y * along + u.x * across });
  return [at(6, 0), at(-7, 5), at(-7, -5)];
}
