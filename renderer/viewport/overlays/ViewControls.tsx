/** Under the view cube: sight lines, section plane and exploded view. Each shows its sliders while it is on. */
import type { ReactElement } from 'react';
import type { CameraRig } from '../camera/CameraRig.ts';
import { withKey } from '../text.ts';
import type { ViewportText } from '../text.ts';
import type { ViewportProps } from '../types.ts';
import { SectionSliders } from './SectionSliders.tsx';

type View = Pick<ViewportProps, 'projection' | 'section' | 'explode' | 'shortcuts' | 'onProjection' | 'onSection' | 'onExplode'>;

export function ViewControls({ view, rig, text }: { view: View; rig: CameraRig; text: ViewportText }): ReactElement {
  const { projection, section, explode, shortcuts } = view;
  const bounds = rig.getBounds();
  const cutMiddle = (): void => {
    // As they are by now: the pack may have come since this was drawn.
    const now = rig.getBounds();
    if (now !== null) view.onSection({ axis: 'x', at_mm: Math.round((now.min.x + now.max.x) / 2), flipped: false });
  };
  return (
    <div className="cw-viewport-controls">
      <div className="cw-viewport-buttons">
        <Toggle label={withKey(text.perspective, shortcuts.perspective)} on={projection === 'perspective'} path="M1.5 13.5 5 3h6l3.5 10.5zM3.3 8h9.4M8 3v10.5" onClick={() => view.onProjection(projection === 'perspective' ? 'orthographic' : 'perspective')} />
        <Toggle label={withKey(text.section, shortcuts.section)} on={section !== null} path="M2.5 4.5h11v7h-11zM8 1.5v13M2.5 8 6 4.5M4.5 11.5 8 8" onClick={() => (section === null ? cutMiddle() : view.onSection(null))} />
        <Toggle label={withKey(text.explode, shortcuts.explode)} on={explode > 0} path="M3 2.5h10v2H3zM3 11.5h10v2H3zM8 6v4M6.5 7 8 5.5 9.5 7M6.5 9 8 10.5 9.5 9" onClick={() => view.onExplode(explode > 0 ? 0 : 1)} />
      </div>
      {section !== null && bounds !== null && <SectionSliders section={section} bounds={bounds} text={text} onSection={view.onSection} />}
      {explode > 0 && (
        <div className="cw-viewport-panel" role="group" aria-label={text.explode}>
          <div className="cw-viewport-panel-head">
            <span>{text.explode}</span>
            <span>{Math.round(explode * 100)} %</span>
            <button type="button" title={text.off} aria-label={`${text.explode}: ${text.off}`} onClick={() => view.onExplode(0)}>✕</button>
          </div>
          {/* Its lower end is not nothing: the slider must not vanish under the hand that drags it. */}
          <input type="range" min={0.01} max={1} step={0.01} value={explode} aria-label={text.explode} data-testid="explode-slider" onChange={(event) => view.onExplode(event.currentTarget.valueAsNumber)} />
        </div>
      )}
    </div>
  );
}

function Toggle({ label, on, path, onClick }: { label: string; on: boolean; path: string; onClick: () => void }): ReactElement {
  return (
    <button type="button" title={label} aria-label={label} aria-pressed={on} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>
    </button>
  );
}
