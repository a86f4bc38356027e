/** What follows the cursor: the one-line tip, the figures of a drag, the selection frame, the point turned about. */
import type { ReactElement } from 'react';
import type { Finding, NetTable } from '../../../shared/model/derived/index.ts';
import type { CellMove } from '../interaction/cellMove.ts';
import type { CursorState, Refusal, ScreenPoint } from '../interaction/cursor.ts';
import { useObserved } from '../Observed.ts';
import type { Placed } from '../scene/shapes.ts';
import type { ViewportText } from '../text.ts';
import { TypedEntry } from './TypedEntry.tsx';
import { shortNumber } from './niceNumbers.ts';

export interface CursorOverlaysProps {
  readonly cursor: CursorState;
  readonly nets: NetTable | null;
  readonly text: ViewportText;
  readonly size: { readonly width: number; readonly height: number };
}

/** Kind and name, net, potential; only what the body has. */
export function bodyTip({ body }: Pick<Placed, 'body'>, nets: NetTable | null, text: ViewportText): string {
  const net = body.net === null ? undefined : nets?.nets.find(({ id }) => id === body.net);
  const sign = body.polarity === undefined ? '' : body.polarity === '+' ? ' +' : ' −';
  return [
    `${text.kinds[body.kind]} ${body.cell ?? shortOwner(body.owner)}${sign}`.replace('  ', ' ').trim(),
    net?.label ?? '',
    typeof net?.potential_V === 'number' ? `${net.potential_V.toFixed(1)} V` : '',
  ].filter((part) => part !== '').join(' · ');
}

/** `ntc:fe1:c7` without its kind; a net's own id (`g1|g2`) says less than the label that follows. */
function shortOwner(owner: string): string {
  if (owner.includes('|')) return '';
  const parts = owner.split(':');
  return parts.slice(parts.length > 1 ? 1 : 0).join(' ');
}

export function measureText({ actual, required, unit }: Finding, text: ViewportText): string {
  const figure = (value: number | string | null): string =>
    value === null ? '—' : typeof value === 'string' ? value : `${shortNumber(value, 3)}${unit === null ? '' : ` ${unit}`}`;
  if (actual === null && required === null) return '';
  return required === null ? `${text.actual} ${figure(actual)}` : `${text.actual} ${figure(actual)} / ${text.required} ${figure(required)}`;
}

export function CursorOverlays({ cursor, nets, text, size }: CursorOverlaysProps): ReactElement {
  return (
    <>
      <HoverTip cursor={cursor} nets={nets} text={text} size={size} />
      <DragFigures cursor={cursor} />
      <SelectionFrame cursor={cursor} />
      <LassoLine cursor={cursor} />
      <TypedEntry cursor={cursor} text={text} />
      <RefusalTip cursor={cursor} text={text} size={size} />
      <Pivot cursor={cursor} />
    </>
  );
}

function place({ x, y }: ScreenPoint): { transform: string } {
  return { transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` };
}

function HoverTip({ cursor, nets, text, size }: CursorOverlaysProps): ReactElement | null {
  const tip = useObserved(cursor.tip);
  if (tip === null) return null;
  const content =
    tip.about === 'body' ? bodyTip(tip.item, nets, text) : [tip.finding.code, measureText(tip.finding, text), tip.finding.waived ? text.waived : ''].filter((part) => part !== '').join(' · ');
  return (
    <div className="cw-viewport-at" style={place(tip.at)}>
      <div className="cw-viewport-tip" {...sideOf(tip.at, size)} role="tooltip">{content}</div>
    </div>
  );
}

/** Beside the cursor's target, never on it; near an edge on the other side, so that it is never cut off. */
function sideOf({ x, y }: ScreenPoint, { width, height }: CursorOverlaysProps['size']): { 'data-side': string; 'data-row': string } {
  return { 'data-side': x > width - 260 ? 'left' : 'right', 'data-row': y > height - 48 ? 'above' : 'below' };
}

function RefusalTip({ cursor, text, size }: Pick<CursorOverlaysProps, 'cursor' | 'text' | 'size'>): ReactElement | null {
  const refusal = useObserved(cursor.refusal);
  if (refusal === null) return null;
  return (
    <div className="cw-viewport-at" style={place(refusal.at)}>
      <div className="cw-viewport-tip" {...sideOf(refusal.at, size)} data-refusal role="alert">{refusalText(refusal, text)}</div>
    </div>
  );
}

/** `2 of 5 selected cells are locked: unlock them first` */
export function refusalText({ reason, values }: Pick<Refusal, 'reason' | 'values'>, text: ViewportText): string {
  return Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, String(value)), text.refusals[reason]);
}

function LassoLine({ cursor }: { cursor: CursorState }): ReactElement | null {
  const line = useObserved(cursor.lasso);
  if (line === null) return null;
  return <svg className="cw-viewport-drawing" aria-hidden="true"><polygon className="cw-viewport-lasso" points={line.map(({ x, y }) => `${x},${y}`).join(' ')} /></svg>;
}

function DragFigures({ cursor }: { cursor: CursorState }): ReactElement | null {
  const drag = useObserved(cursor.drag);
  const entry = useObserved(cursor.entry);
  if (drag === null || entry !== null) return null;
  return (
    <div className="cw-viewport-at" style={place(drag.at)}>
      <div className="cw-viewport-tip" data-side="right" data-testid="drag-figures">{moveText(drag.move)}</div>
    </div>
  );
}

/** `Δx 12 mm  Δy 0 mm`, `90°`. */
export function moveText({ dx_mm, dy_mm, dz_mm, turn_deg }: CellMove): string {
  const along = [`Δx ${shortNumber(dx_mm, 6)} mm`, `Δy ${shortNumber(dy_mm, 6)} mm`, ...(dz_mm === 0 ? [] : [`Δz ${shortNumber(dz_mm, 6)} mm`])];
  if (turn_deg === 0) return along.join('\u2002');
  return [`${shortNumber(turn_deg)}°`, ...(dx_mm === 0 && dy_mm === 0 && dz_mm === 0 ? [] : along)].join('\u2002');
}

function SelectionFrame({ cursor }: { cursor: CursorState }): ReactElement | null {
  const frame = useObserved(cursor.frame);
  if (frame === null) return null;
  const { from, to } = frame;
  const size = { width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
  return (
    <div
      className="cw-viewport-frame"
      data-touching={to.x < from.x}
      style={{ ...place({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) }), ...size }}
    />
  );
}

function Pivot({ cursor }: { cursor: CursorState }): ReactElement | null {
  const at = useObserved(cursor.pivot);
  return at === null ? null : <div className="cw-viewport-at" style={place(at)}><div className="cw-viewport-pivot" /></div>;
}
