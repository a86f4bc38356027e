/** Draws what of the selected bar is moved over its face, where it would go, and how far that is. */
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { CursorState, ScreenPoint } from '../interaction/cursor.ts';
import { moved, placeKey, standingClear, type PlaceGrip, type PlaceShift } from '../interaction/placeGrip.ts';
import { useObserved } from '../Observed.ts';
import { shortNumber } from './niceNumbers.ts';
import { pointsAttribute } from './screenLine.ts';

/** Half the width of a mark; its reach for the cursor is wider. */
const MARK_PX = 4.5;

export function PlaceGrips({ rig, cursor, places }: { readonly rig: CameraRig; readonly cursor: CursorState; readonly places: readonly PlaceGrip[] }): ReactElement | null {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const hot = useObserved(cursor.place), drag = useObserved(cursor.placeDrag), ghost = useObserved(cursor.detailGhost);
  if (places.length === 0 && ghost === null) return null;
  const toScreen = (point: Point3): ScreenPoint => rig.toScreen(point);
  const told = drag?.place ?? places.find((place) => placeKey(place) === hot);
  const shift: PlaceShift = drag?.shift ?? { u: 0, v: 0 };
  const tipAt = told && toScreen(shifted(told.at, told, shift));
  return (
    <>
      <svg className="cw-viewport-drawing cw-grips" data-testid="places" aria-hidden="true">
        {drag !== null && <polygon className="cw-grip-before" points={pointsAttribute(drag.place.ghost.map(toScreen))} />}
        {drag !== null && <polygon className="cw-grip-ghost" points={pointsAttribute(drag.place.ghost.map((point) => toScreen(shifted(point, drag.place, drag.shift))))} />}
        {ghost !== null && <polygon className="cw-grip-ghost" data-testid="detail-ghost" points={pointsAttribute(ghost.map(toScreen))} />}
        {standingClear(places, toScreen).map((place) => {
          const { x, y } = toScreen(place.at), key = placeKey(place);
          const isHot = key === hot || (drag !== null && placeKey(drag.place) === key);
          return (
            <g key={key} data-place={key} data-hot={isHot}>
              {place.sort === 'corner'
                ? <rect x={x - MARK_PX} y={y - MARK_PX} width={2 * MARK_PX} height={2 * MARK_PX} />
                : <circle cx={x} cy={y} r={MARK_PX + 0.5} />}
            </g>
          );
        })}
      </svg>
      {told && tipAt && (
        <div className="cw-viewport-at" style={{ transform: `translate(${Math.round(tipAt.x)}px, ${Math.round(tipAt.y)}px)` }}>
          <div className="cw-viewport-tip cw-grip-tip" data-side="right" data-row="above" data-testid="place-tip" role="tooltip">
            <div>{told.label}</div>
            <div>{`x ${mm(told.value_mm.u + shift.u)}\u2002y ${mm(told.value_mm.v + shift.v)}`}</div>
          </div>
        </div>
      )}
    </>
  );
}

function shifted(point: Point3, { u, v }: PlaceGrip, by: PlaceShift): Point3 {
  return moved(moved(point, u, by.u), v, by.v);
}

function mm(value: number): string {
  return `${shortNumber(value, 6)} mm`;
}
