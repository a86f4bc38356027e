/** What is being measured: points and lines in the view, figures in a panel from which they can be copied. */
import { useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { NetTable } from '../../../shared/model/derived/index.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { CursorState } from '../interaction/cursor.ts';
import { angleArc } from '../interaction/measurement.ts';
import type { MeasuredSurface, Measurement, MeasureState } from '../interaction/measurement.ts';
import { useObserved } from '../Observed.ts';
import type { ViewportText } from '../text.ts';
import { shortNumber } from './niceNumbers.ts';
import { pointsAttribute } from './screenLine.ts';

export interface MeasureProps {
  readonly rig: CameraRig;
  readonly cursor: CursorState;
  readonly nets: NetTable | null;
  readonly text: ViewportText;
}

export type MeasureLine = readonly [label: string, value: string, short?: boolean];

/** The figures of a measurement, line by line; `short` marks an actual value under the required one. */
export function measureLines(result: Measurement, nets: NetTable | null, { measure }: ViewportText): readonly MeasureLine[] {
  const mm = (value: number): string => `${shortNumber(value, 7)} mm`;
  const surfaceLine = (surface: MeasuredSurface, needed: number | null): MeasureLine => {
    if (surface.state !== 'found') return [measure.surfacePath, surface.state === 'none' ? measure.none : '…'];
    // A tenth of a micrometre is where the sliding of its points ends.
    const length_mm = Math.round(surface.length_mm * 1e3) / 1e3;
    return [measure.surfacePath, mm(length_mm), needed !== null && length_mm < needed - 1e-6];
  };
  if (result.kind === 'distance') return [[measure.direct, mm(result.direct_mm)], ['Δx', mm(result.dx_mm)], ['Δy', mm(result.dy_mm)], ['Δz', mm(result.dz_mm)]];
  if (result.kind === 'angle') return [[measure.angle, `${shortNumber(result.angle_deg, 6)}°`]];
  const { required, actual_mm, kind, surface } = result;
  const label = (id: string): string => nets?.nets.find((net) => net.id === id)?.label ?? id;
  const needed = required === null ? null : kind === 'clearance' ? required.clearance_mm : required.creepage_mm;
  return [
    ...(surface === undefined ? [] : [surfaceLine(surface, needed)]),
    [kind === 'clearance' || surface !== undefined ? measure.clearance : measure.straight, mm(actual_mm), kind === 'clearance' && needed !== null && actual_mm < needed - 1e-6],
    ...(required === null || needed === null
      ? [[measure.required, measure.noRequirement] as const]
      : [[measure.required, mm(needed)] as const, [`${label(required.netA)} – ${label(required.netB)}`, `${shortNumber(required.voltage_V)} V`] as const]),
  ];
}

/** What the length of a path along surfaces rests on, in words. */
export function surfaceNote(surface: MeasuredSurface, { measure }: ViewportText): string {
  if (surface.state === 'searching') return measure.searching;
  if (surface.state === 'none') return filled(measure.noSurfaceNote, { limit: shortNumber(surface.limit_mm) });
  return filled(measure.surfaceNote, { legs: String(surface.legs), groove: shortNumber(surface.groove_mm), tolerance: shortNumber(Math.max(surface.tolerance_mm, 0.01), 2) });
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

export function MeasureOverlay({ rig, cursor, nets, text }: MeasureProps): ReactElement | null {
  const state = useObserved(cursor.measure), draft = useObserved(cursor.draft);
  if (state === null && draft === null) return null;
  const hint = state === null ? text.measure[draft?.wants ?? 'first'] : state.problem === null ? text.measure[state.wants] : text.measure[state.problem];
  return (
    <>
      {state !== null && <MeasureDrawing rig={rig} state={state} />}
      <div className="cw-measure-panel" data-testid="measure" role="status">
        {state?.result ? <Figures key={JSON.stringify(state.result)} lines={measureLines(state.result, nets, text)} result={state.result} text={text} /> : <span>{hint}</span>}
      </div>
    </>
  );
}

function Figures({ lines, result, text }: { lines: readonly MeasureLine[]; result: Measurement; text: ViewportText }): ReactElement {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(lines.map(([label, value]) => `${label}\t${value}`).join('\n'));
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <dl>
        {lines.map(([label, value, short]) => (
          <div key={label} data-short={short === true}>
            <dt>{label}</dt>
            <dd className="cw-selectable">{value}{short === true && <> ✕</>}</dd>
          </div>
        ))}
      </dl>
      {result.kind === 'creepage' && result.surface !== undefined && <p>{surfaceNote(result.surface, text)}</p>}
      <button type="button" onClick={() => void copy()}>{copied === null ? text.measure.copy : copied ? text.measure.copied : text.measure.copyFailed}</button>
    </>
  );
}

function MeasureDrawing({ rig, state }: { rig: CameraRig; state: MeasureState }): ReactElement {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const points = state.points.map((point) => rig.toScreen(point)), path = state.path?.map((point) => rig.toScreen(point)), next = state.next === null ? null : rig.toScreen(state.next.point);
  const line = path ?? (next === null || points.length === 0 ? points : [...points, next]);
  return (
    <svg className="cw-viewport-drawing cw-measure" aria-hidden="true" data-testid="measure-drawing">
      <polyline points={pointsAttribute(line)} />
      <AngleArc rig={rig} state={state} />
      {points.map(({ x, y }, index) => <circle key={index} cx={x} cy={y} r={3.5} />)}
      {next !== null && <g className="cw-measure-next" data-snap={state.next?.kind}>{state.next?.kind === 'vertex' ? <rect x={next.x - 5} y={next.y - 5} width={10} height={10} /> : <circle className="cw-measure-snap" cx={next.x} cy={next.y} r={5} />}</g>}
    </svg>
  );
}

/** The arc between the two sides, also while the third point is sought, and the angle at its middle once it is measured. */
function AngleArc({ rig, state: { points, next, result, wants } }: { rig: CameraRig; state: MeasureState }): ReactElement | null {
  const [a, apex, b = wants === 'thirdPoint' ? next?.point : undefined] = points;
  if (!a || !apex || !b) return null;
  const arc = angleArc(a, apex, b).map((point) => rig.toScreen(point)), middle = arc[Math.floor(arc.length / 2)];
  if (middle === undefined) return null;
  const at = rig.toScreen(apex), away = Math.hypot(middle.x - at.x, middle.y - at.y) || 1, beyond = 16;
  return (
    <g className="cw-measure-arc" data-testid="measure-arc">
      <polyline points={pointsAttribute(arc)} />
      {result?.kind === 'angle' && (
        <text x={middle.x + ((middle.x - at.x) / away) * beyond} y={middle.y + ((middle.y - at.y) / away) * beyond}>{`${shortNumber(result.angle_deg, 4)}°`}</text>
      )}
    </g>
  );
}
