/** Six faces that turn with the camera: a click looks at the pack from that side, a drag turns it. Drawn in CSS, not WebGL. */
import { useState, useSyncExternalStore } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import type { CameraRig } from '../camera/CameraRig.ts';
import { basisOf } from '../camera/pose.ts';
import { TURN_RAD_PER_PX } from '../interaction/gestures.ts';
import { withKey } from '../text.ts';
import type { ViewportText } from '../text.ts';
import type { ViewName } from '../types.ts';

const HALF_PX = 27;

/** How each face is laid from the front of a CSS box (x right, y down, z to the viewer) onto a pack whose z is up. */
const FACES: readonly { readonly view: Exclude<ViewName, 'iso'>; readonly place: string }[] = [
  { view: 'top', place: `translateZ(${HALF_PX}px)` },
  { view: 'bottom', place: `rotateX(180deg) translateZ(${HALF_PX}px)` },
  { view: 'front', place: `rotateX(-90deg) translateZ(${HALF_PX}px)` },
  { view: 'back', place: `rotateX(-90deg) rotateY(180deg) translateZ(${HALF_PX}px)` },
  { view: 'right', place: `rotateX(-90deg) rotateY(90deg) translateZ(${HALF_PX}px)` },
  { view: 'left', place: `rotateX(-90deg) rotateY(-90deg) translateZ(${HALF_PX}px)` },
];

/** The camera's turn as CSS sees it: pack axes to screen axes, y pointing down on both sides. */
function cubeMatrix(rig: CameraRig): string {
  const { right, up, back } = basisOf(rig.getView().pose);
  const columns = [
    [right.x, -up.x, back.x, 0],
    [-right.y, up.y, -back.y, 0],
    [right.z, -up.z, back.z, 0],
    [0, 0, 0, 1],
  ];
  return `matrix3d(${columns.flat().map((value) => value.toFixed(5)).join(',')})`;
}

export function ViewCube({ rig, text, shortcut, onFit }: { rig: CameraRig; text: ViewportText; shortcut: string | undefined; onFit: () => void }): ReactElement {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const [held, setHeld] = useState<{ x: number; y: number; moved: boolean } | null>(null);

  const turn = (event: PointerEvent): void => {
    if (held === null) return;
    const dx = event.clientX - held.x, dy = event.clientY - held.y;
    if (!held.moved && Math.hypot(dx, dy) < 4) return;
    const bounds = rig.getBounds();
    const pivot = bounds === null ? rig.getView().pose.target : centreOf(bounds);
    rig.orbit({ azimuth: -dx * TURN_RAD_PER_PX * 1.5, polar: -dy * TURN_RAD_PER_PX * 1.5 }, pivot);
    setHeld({ x: event.clientX, y: event.clientY, moved: true });
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const release = (event: PointerEvent): void => {
    const face = event.target instanceof HTMLElement ? FACES.find(({ view }) => view === (event.target as HTMLElement).dataset['view']) : undefined;
    if (held !== null && !held.moved && face !== undefined) rig.lookFrom(face.view);
    setHeld(null);
  };

  return (
    <div className="cw-viewport-cube-corner">
      <div
        className="cw-viewport-cube-stage"
        onPointerDown={(event) => event.button === 0 && setHeld({ x: event.clientX, y: event.clientY, moved: false })}
        onPointerMove={turn}
        onPointerUp={release}
        onPointerCancel={() => setHeld(null)}
      >
        <div className="cw-viewport-cube" style={{ transform: cubeMatrix(rig) }}>
          {FACES.map(({ view, place }) => (
            <div key={view} className="cw-viewport-cube-face" data-view={view} style={{ transform: place }} title={text.views[view]}>
              {text.views[view]}
            </div>
          ))}
        </div>
      </div>
      <div className="cw-viewport-cube-buttons">
        <button type="button" title={text.views.iso} aria-label={text.views.iso} onClick={() => rig.lookFrom('iso')}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.8 13.5 5v6L8 14.2 2.5 11V5zM2.5 5 8 8.2 13.5 5M8 8.2v6" /></svg>
        </button>
        <button type="button" title={withKey(text.fit, shortcut)} aria-label={text.fit} onClick={onFit}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5M5 6h6v4H5z" /></svg>
        </button>
      </div>
    </div>
  );
}

function centreOf({ min, max }: { min: { x: number; y: number; z: number }; max: { x: number; y: number; z: number } }): { x: number; y: number; z: number } {
  return { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2, z: (min.z + max.z) / 2 };
}
