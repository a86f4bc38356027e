/** A round length under the view, and the directions of the axes. Both follow the camera without rendering the viewport. */
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { CameraRig } from '../camera/CameraRig.ts';
import { basisOf } from '../camera/pose.ts';
import { lengthText, scaleBar } from './niceNumbers.ts';

const BAR_MAX_PX = 120;
const ARM_PX = 22;
const CENTRE_PX = 34;

const AXES = [
  { name: 'x', className: 'cw-axis-x' },
  { name: 'y', className: 'cw-axis-y' },
  { name: 'z', className: 'cw-axis-z' },
] as const;

export function ScaleBar({ rig }: { rig: CameraRig }): ReactElement {
  const { pose, height } = useSyncExternalStore(rig.subscribe, rig.getView);
  const { length_mm, width_px } = scaleBar(height / pose.span_mm, BAR_MAX_PX);
  return (
    <div className="cw-viewport-scale">
      <AxisTriad rig={rig} />
      {/* In perspective a length holds at one depth only: none is better than one that is read at another. */}
      {pose.perspective !== true && (
        <div className="cw-viewport-scale-length">
          <span>{lengthText(length_mm)}</span>
          <div className="cw-viewport-scale-bar" style={{ width: width_px }} />
        </div>
      )}
    </div>
  );
}

function AxisTriad({ rig }: { rig: CameraRig }): ReactElement {
  const { pose } = useSyncExternalStore(rig.subscribe, rig.getView);
  const { right, up, back } = basisOf(pose);
  // The arm that points away is drawn first.
  const arms = AXES.map(({ name, className }) => ({ name, className, x: right[name], y: -up[name], depth: back[name] })).sort((a, b) => a.depth - b.depth);
  const side = 2 * CENTRE_PX;
  return (
    <svg className="cw-viewport-triad" width={side} height={side} viewBox={`${-CENTRE_PX} ${-CENTRE_PX} ${side} ${side}`} aria-hidden="true">
      {arms.map(({ name, className, x, y }) => {
        const flat = Math.hypot(x, y) < 0.15;
        return (
          <g key={name} className={className}>
            {flat ? <circle r={2.5} /> : <line x2={x * ARM_PX} y2={y * ARM_PX} />}
            {!flat && <text x={x * (ARM_PX + 7)} y={y * (ARM_PX + 7)}>{name}</text>}
          </g>
        );
      })}
    </svg>
  );
}
