/** The series path while it is laid by hand: a line through the groups so far with the numbers they will have. */
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { CursorState, PathDraft } from '../interaction/cursor.ts';
import { useObserved } from '../Observed.ts';
import type { ViewportText } from '../text.ts';
import { pointsAttribute } from './screenLine.ts';

interface PathDraftLineProps {
  readonly rig: CameraRig;
  readonly cursor: CursorState;
  readonly text: ViewportText;
}

export function PathDraftLine({ rig, cursor, text }: PathDraftLineProps): ReactElement | null {
  const draft = useObserved(cursor.path);
  return draft === null ? null : <Drawn rig={rig} draft={draft} text={text} />;
}

function Drawn({ rig, draft: { picked, next, first, total, drag }, text }: { readonly rig: CameraRig; readonly draft: PathDraft; readonly text: ViewportText }): ReactElement {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const seen = (next === null ? picked : [...picked, next]).map((point) => rig.toScreen(point));
  const dragged = drag === undefined ? -1 : drag.number - first;
  const hint = drag ? text.path.drag.replace('{count}', String(drag.number)).replace('{total}', String(total)) : picked.length === 0 ? text.path.first : `${text.path.count.replace('{count}', String(picked.length)).replace('{total}', String(total))} · ${text.path.more}`;
  return (
    <>
      <svg className="cw-viewport-drawing cw-path-draft" aria-hidden="true" data-testid="path-draft" data-picked={picked.length} data-place={drag?.number}>
        {drag && <polyline className="cw-path-closes" points={pointsAttribute(drag.closes.map((point) => rig.toScreen(point)))} />}
        <polyline points={pointsAttribute(seen)} />
        {seen.map(({ x, y }, i) => (
          <g key={i} data-next={i === picked.length} data-held={i === dragged}>
            <circle cx={x} cy={y} r={11} />
            <text x={x} y={y}>{first + i}</text>
          </g>
        ))}
      </svg>
      <div className="cw-measure-panel" data-testid="path-hint" role="status"><span>{hint}</span></div>
    </>
  );
}
