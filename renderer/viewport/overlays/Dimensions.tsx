/** The dimensions of the document, and the one being drawn: extension lines, line with heads, figure in mm. */
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { DimensionLayout } from '../../../shared/drawing/drivenDimension.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { CursorState, ScreenPoint } from '../interaction/cursor.ts';
import { useObserved } from '../Observed.ts';
import type { ShownDimension } from '../types.ts';
import { shortNumber } from './niceNumbers.ts';
import { dimensionHeads, figurePlace, pointsAttribute } from './screenLine.ts';

export interface DimensionsProps {
  readonly rig: CameraRig;
  readonly cursor: CursorState;
  readonly dimensions: readonly ShownDimension[];
  readonly selection: ReadonlySet<string>;
  readonly hovered: string | null;
  readonly opacity: number;
}

export function Dimensions({ rig, cursor, dimensions, selection, hovered, opacity }: DimensionsProps): ReactElement | null {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const draft = useObserved(cursor.draft);
  if (dimensions.length === 0 && draft === null) return null;
  const toScreen = (point: Point3): ScreenPoint => rig.toScreen(point);
  const mark = draft?.anchor ?? null;
  return (
    <svg className="cw-viewport-drawing cw-dimensions" data-testid="dimensions" aria-hidden="true">
      <g opacity={opacity}>
        {dimensions.map(({ id, layout }) => (
          <g key={id} data-dimension={id} data-selected={selection.has(id)} data-hovered={hovered === id}>
            <DimensionLines layout={layout} toScreen={toScreen} />
          </g>
        ))}
      </g>
      {draft?.layout && <g data-selected><DimensionLines layout={draft.layout} toScreen={toScreen} /></g>}
      {mark !== null && <circle className="cw-measure-snap" cx={toScreen(mark).x} cy={toScreen(mark).y} r={5} />}
    </svg>
  );
}

function DimensionLines({ layout, toScreen }: { layout: DimensionLayout; toScreen: (point: Point3) => ScreenPoint }): ReactElement {
  const from = toScreen(layout.from), to = toScreen(layout.to), a = toScreen(layout.lineFrom), b = toScreen(layout.lineTo);
  const figure = figurePlace(a, b);
  return (
    <>
      <path className="cw-dimension-back" d={`M${pointsAttribute([from, a, b, to]).replaceAll(' ', 'L')}`} />
      <line className="cw-dimension-extension" x1={from.x} y1={from.y} x2={a.x} y2={a.y} />
      <line className="cw-dimension-extension" x1={to.x} y1={to.y} x2={b.x} y2={b.y} />
      <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      {dimensionHeads(a, b).map((head, index) => <polygon key={index} points={pointsAttribute(head)} />)}
      <text transform={`translate(${figure.x.toFixed(1)} ${figure.y.toFixed(1)}) rotate(${figure.angle_deg.toFixed(1)})`}>{shortNumber(layout.value_mm, 6)}</text>
    </>
  );
}
