/** Actual over required, at the middle of the measured line of the finding in focus. */
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Finding } from '../../../shared/model/derived/index.ts';
import type { CameraRig } from '../camera/CameraRig.ts';
import { signOf } from '../scene/FindingMarks.ts';
import type { ViewportText } from '../text.ts';
import { measureText } from './CursorOverlays.tsx';

export function FindingLabel({ finding, rig, text }: { finding: Finding; rig: CameraRig; text: ViewportText }): ReactElement | null {
  useSyncExternalStore(rig.subscribe, rig.getView);
  const content = measureText(finding, text);
  const middle = finding.measure === null ? finding.at : midpoint(finding.measure);
  if (middle === null || content === '') return null;
  const { x, y } = rig.toScreen(middle);
  return (
    <div className="cw-viewport-at" style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}>
      <div className="cw-viewport-measure" data-sign={signOf(finding)}>{content}</div>
    </div>
  );
}

function midpoint([a, b]: NonNullable<Finding['measure']>): { x: number; y: number; z: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}
