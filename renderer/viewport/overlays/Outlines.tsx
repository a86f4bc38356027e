/** The outline being drawn with the lengths of its edges, and the corners of the selected one. */
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { arcOf } from '../../../shared/geometry/arc.ts';
import { flatten } from '../../../shared/geometry/flatten.ts';
import type { Contour, Point2 } from '../../../shared/geometry/types.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { CursorState, ScreenPoint } from '../interaction/cursor.ts';
import { withEdge } from '../interaction/outlineArc.ts';
import { useObserved } from '../Observed.ts';
import type { ViewportText } from '../text.ts';
import type { ShownOutline } from '../types.ts';
import { shortNumber } from './niceNumbers.ts';
import { pointsAttribute } from './screenLine.ts';

export interface OutlinesProps {
  readonly rig: CameraRig;
  readonly cursor: CursorState;
  /** Of the selected item; null while none has one, or another tool is in hand. */
  readonly outline: ShownOutline | null;
  readonly text: ViewportText;
}

const LABEL_PX = 30;
const FLAT_mm = 0.5;

export function Outlines({ rig, cursor, outline, text }: OutlinesProps): ReactElement | null {
  const draft = useObserved(cursor.outline), held = useObserved(cursor.corner);
  return (
    <>
      {draft !== null && <Draft rig={rig} cursor={cursor} text={text} />}
      {outline !== null && <Corners rig={rig} outline={outline} moved={held === null || held.outline.id !== outline.id ? null : held} />}
    </>
  );
}

function Draft({ rig, cursor, text }: Pick<OutlinesProps, 'rig' | 'cursor' | 'text'>): ReactElement | null {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const draft = useObserved(cursor.outline);
  if (draft === null) return null;
  const { corners, next, closes, kind, mode, through } = draft;
  const seen = ({ x, y }: Point2): ScreenPoint => rig.toScreen({ x, y, z: 0 });
  const chain: Contour = next === null ? corners : withEdge(corners, next.bulge, next.point);
  const drawn = flatten(chain, FLAT_mm);
  const hint = corners.length === 0 ? text.outline[kind] : `${text.outline[mode === 'threePoint' && through !== null ? 'threePointEnd' : mode]} · ${corners.length < 3 ? text.outline.more : text.outline.close}`;
  return (
    <>
      <svg className="cw-viewport-drawing cw-outline-draft" aria-hidden="true" data-testid="outline-draft" data-corners={corners.length} data-closes={closes} data-mode={mode}>
        {drawn.length > 2 && <polygon points={pointsAttribute(drawn.map(seen))} />}
        <polyline points={pointsAttribute(drawn.map(seen))} />
        {through !== null && <circle className="cw-outline-next" data-held="through" cx={seen(through).x} cy={seen(through).y} r={3} />}
        <EdgeLengths chain={chain} seen={seen} />
        {corners.map((corner, index) => <Corner key={index} at={seen(corner)} hot={index === 0 && closes} />)}
        {next !== null && !closes && <circle className="cw-outline-next" data-held={next.held} cx={seen(next.point).x} cy={seen(next.point).y} r={4} />}
      </svg>
      <div className="cw-measure-panel" data-testid="outline-hint" role="status"><span>{hint}</span></div>
    </>
  );
}

function Corners({ rig, outline, moved }: { readonly rig: CameraRig; readonly outline: ShownOutline; readonly moved: { readonly index: number; readonly point: Point2 } | null }): ReactElement {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const seen = ({ x, y }: Point2): ScreenPoint => rig.toScreen({ x, y, z: outline.z });
  const corners: Contour = moved === null ? outline.corners : outline.corners.map((corner, i) => (i === moved.index ? { ...corner, ...moved.point } : corner));
  const around = moved === null ? [] : [-1, 0, 1].map((step) => corners[(moved.index + step + corners.length) % corners.length]).filter((corner) => corner !== undefined);
  return (
    <svg className="cw-viewport-drawing cw-outline-draft" aria-hidden="true" data-testid="outline-corners">
      {moved !== null && <polygon points={pointsAttribute(flatten(corners, FLAT_mm).map(seen))} />}
      <EdgeLengths chain={around} seen={seen} />
      {corners.map((corner, index) => <Corner key={index} at={seen(corner)} hot={moved?.index === index} />)}
    </svg>
  );
}

function Corner({ at: { x, y }, hot }: { readonly at: ScreenPoint; readonly hot: boolean }): ReactElement {
  return <rect data-hot={hot} x={x - 4} y={y - 4} width={8} height={8} />;
}

/** Lengths of straight edges, radii of arcs. */
function EdgeLengths({ chain, seen }: { readonly chain: Contour; readonly seen: (point: Point2) => ScreenPoint }): ReactElement {
  return (
    <>
      {chain.slice(1).map((to, i) => {
        const from = chain[i] ?? to, [a, b] = [seen(from), seen(to)], length_px = Math.hypot(b.x - a.x, b.y - a.y), { bulge } = from;
        if (length_px < LABEL_PX) return null;
        // Beside the edge, at the right; of an arc beyond where it bulges to.
        const aside = bulge ? (bulge * length_px) / 2 + 14 * Math.sign(bulge) : 12;
        const figure = bulge ? `R ${shortNumber(arcOf(from, to, bulge).radius_mm, 5)}` : shortNumber(Math.hypot(to.x - from.x, to.y - from.y), 6);
        return <text key={i} x={(a.x + b.x) / 2 - ((b.y - a.y) / length_px) * aside} y={(a.y + b.y) / 2 + ((b.x - a.x) / length_px) * aside}>{figure}</text>;
      })}
    </>
  );
}
