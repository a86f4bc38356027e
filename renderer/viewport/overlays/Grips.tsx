/** Draws the grips of the selected item, the ghost of what is dragged, and what a grip stands at and may go to. */
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { CursorState, GripDrag, ScreenPoint } from '../interaction/cursor.ts';
import { gripKey, gripShape } from '../interaction/grip.ts';
import type { Grip, GripShape } from '../interaction/grip.ts';
import { useObserved } from '../Observed.ts';
import type { ViewportText } from '../text.ts';
import { shortNumber } from './niceNumbers.ts';
import { pointsAttribute } from './screenLine.ts';

export interface GripsProps {
  readonly rig: CameraRig;
  readonly cursor: CursorState;
  readonly grips: readonly Grip[];
  readonly text: ViewportText;
  readonly size: { readonly width: number; readonly height: number };
}

/** The arrow heads stand this far from the bar, and the dot of a manual value this far outwards. */
const HEAD_PX = 7;
const DOT_PX = 18;
/** A tip that would not have this much room stands at the other side. */
const TIP_ROOM_PX = 340;
const TIP_HEADROOM_PX = 72;

export function Grips({ rig, cursor, grips, text, size }: GripsProps): ReactElement | null {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const hot = useObserved(cursor.grip), drag = useObserved(cursor.gripDrag);
  if (grips.length === 0) return null;
  const toScreen = (point: Point3): ScreenPoint => rig.toScreen(point);
  const drawn = grips.flatMap((grip) => {
    const shape = gripShape(grip, toScreen, rig.px_per_mm);
    return shape === null ? [] : [{ grip, shape, key: gripKey(grip) }];
  });
  const told = drag === null ? drawn.find(({ key }) => key === hot) : undefined;
  return (
    <>
      <svg className="cw-viewport-drawing cw-grips" data-testid="grips" aria-hidden="true">
        {drag !== null && <Ghost drag={drag} toScreen={toScreen} />}
        {drawn.map(({ grip, shape, key }) => <GripMark key={key} grip={grip} shape={shape} hot={drag === null ? key === hot : key === gripKey(drag.grip)} />)}
      </svg>
      {told !== undefined && <GripTip size={size} at={told.shape.at} lines={[`${told.grip.label}  ${mm(told.grip.value_mm)}`, rangeText(told.grip), ...(told.grip.overridden ? [text.grip.reset] : [])]} />}
      {drag !== null && <GripTip size={size} at={toScreen(shifted(drag.grip.at, drag))} lines={dragLines(drag, text)} held={drag.limit !== null} />}
    </>
  );
}

function GripMark({ grip, shape: { at, from, to, per_mm }, hot }: { grip: Grip; shape: GripShape; hot: boolean }): ReactElement {
  const length = Math.hypot(per_mm.x, per_mm.y), u = { x: per_mm.x / length, y: per_mm.y / length };
  const place = (along: number, across: number): ScreenPoint => ({ x: at.x + u.x * along - u.y * across, y: at.y + u.y * along + u.x * across });
  const dot = place(DOT_PX, 0);
  return (
    <g data-grip={gripKey(grip)} data-hot={hot} data-overridden={grip.overridden}>
      <line className="cw-grip-back" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {(hot || grip.length_mm === null) && [1, -1].map((way) => <polygon key={way} points={pointsAttribute([place(way * (HEAD_PX + 5), 0), place(way * HEAD_PX, 4), place(way * HEAD_PX, -4)])} />)}
      {grip.overridden && <circle cx={dot.x} cy={dot.y} r={3.5} />}
    </g>
  );
}

function Ghost({ drag, toScreen }: { drag: GripDrag; toScreen: (point: Point3) => ScreenPoint }): ReactElement {
  const before = drag.grip.ghost.map(toScreen), after = drag.grip.ghost.map((point) => toScreen(shifted(point, drag)));
  return (
    <>
      <polygon className="cw-grip-before" points={pointsAttribute(before)} />
      <polygon className="cw-grip-ghost" points={pointsAttribute(after)} />
    </>
  );
}

function GripTip({ at, size, lines, held = false }: { at: ScreenPoint; size: GripsProps['size']; lines: readonly string[]; held?: boolean }): ReactElement {
  return (
    <div className="cw-viewport-at" style={{ transform: `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)` }}>
      <div className="cw-viewport-tip cw-grip-tip" data-side={at.x > size.width - TIP_ROOM_PX ? 'left' : 'right'} data-row={at.y < TIP_HEADROOM_PX ? 'below' : 'above'} data-refusal={held || undefined} data-testid="grip-tip" role={held ? 'alert' : 'tooltip'}>
        {lines.map((line) => <div key={line}>{line}</div>)}
      </div>
    </div>
  );
}

/** The value, and at an end of the range which one it is and why. */
function dragLines({ grip, value_mm, limit }: GripDrag, { grip: text }: ViewportText): readonly string[] {
  return [mm(value_mm), ...(limit === null ? [rangeText(grip)] : [text[limit].replace('{limit}', mm(limit === 'min' ? grip.min_mm : grip.max_mm))])];
}

function rangeText({ min_mm, max_mm }: Grip): string {
  return `${shortNumber(min_mm, 6)} … ${mm(max_mm)}`;
}

function mm(value: number): string {
  return `${shortNumber(value, 6)} mm`;
}

function shifted({ x, y, z }: Point3, { grip: { along, value_mm: before }, value_mm }: GripDrag): Point3 {
  const by = value_mm - before;
  return { x: x + along.x * by, y: y + along.y * by, z: z + (along.z ?? 0) * by };
}
