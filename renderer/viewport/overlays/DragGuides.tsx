/** What a drag snaps to and how far its neighbours are: alignments dashed, distances with their figure. */
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { SnapGuide } from '../../../shared/placement/snap/types.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { CursorState } from '../interaction/cursor.ts';
import { useObserved } from '../Observed.ts';
import { shortNumber } from './niceNumbers.ts';

/** A figure needs this much of a line to stand on; a held one shows always. */
const ROOM_PX = 40;

export function DragGuides({ rig, cursor }: { rig: CameraRig; cursor: CursorState }): ReactElement | null {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const drag = useObserved(cursor.drag);
  if (drag === null || drag.guides.length === 0) return null;
  return (
    <svg className="cw-viewport-drawing cw-guides" data-testid="guides" aria-hidden="true">
      {drag.guides.map((guide, index) => <Guide key={index} guide={guide} z={drag.z} rig={rig} />)}
    </svg>
  );
}

function Guide({ guide, z, rig }: { guide: SnapGuide; z: number; rig: CameraRig }): ReactElement {
  const a = rig.toScreen({ ...guide.from, z }), b = rig.toScreen({ ...guide.to, z });
  const told = guide.distance_mm !== null && (guide.kind !== 'spacing' || Math.hypot(b.x - a.x, b.y - a.y) >= ROOM_PX);
  return (
    <g data-kind={guide.kind}>
      <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      {guide.distance_mm !== null && <><circle cx={a.x} cy={a.y} r={2} /><circle cx={b.x} cy={b.y} r={2} /></>}
      {told && <text x={(a.x + b.x) / 2} y={(a.y + b.y) / 2 - 6}>{shortNumber(guide.distance_mm ?? 0, 5)}</text>}
    </g>
  );
}
