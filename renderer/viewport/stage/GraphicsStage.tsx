/** The canvas. A lost graphics context comes back by itself. */
import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { ViewportScene } from '../scene/ViewportScene.ts';
import type { ViewportText } from '../text.ts';
import { DrawnStage } from './DrawnStage.ts';
import type { FrameLoop } from './FrameLoop.ts';
import type { Graphics } from './graphics.ts';

function Message({ title, body, action }: { title: string; body: string; action?: ReactNode }): ReactElement {
  return (
    <div className="cw-viewport-message" role="status">
      <strong>{title}</strong>
      <p>{body}</p>
      {action}
    </div>
  );
}

/** Instead of the canvas, and of all that would lie over it. */
export function NoGraphics({ text }: { text: ViewportText }): ReactElement {
  return <Message title={text.noGraphics} body={text.noGraphicsHint} />;
}

interface GraphicsStageProps {
  readonly graphics: Graphics;
  readonly text: ViewportText;
  readonly rig: CameraRig;
  readonly scene: ViewportScene;
  readonly loop: FrameLoop;
}

type Health = 'drawn' | 'lost' | 'failed';

export function GraphicsStage({ text, ...stage }: GraphicsStageProps): ReactElement {
  const [health, setHealth] = useState<Health>('drawn');
  const [attempt, setAttempt] = useState(0);
  const retry = (
    <button type="button" onClick={() => { setHealth('drawn'); setAttempt(attempt + 1); }}>{text.reloadView}</button>
  );
  if (health === 'failed') return <NoGraphics text={text} />;
  return (
    <>
      <Picture key={attempt} {...stage} onHealth={setHealth} />
      {health === 'lost' && <Message title={text.contextLost} body={text.contextLostHint} action={retry} />}
    </>
  );
}

function Picture({ graphics, rig, scene, loop, onHealth }: Omit<GraphicsStageProps, 'text'> & { onHealth(health: Health): void }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const listen = new AbortController();
    element.addEventListener('webglcontextlost', () => onHealth('lost'), { signal: listen.signal });
    element.addEventListener('webglcontextrestored', () => {
      onHealth('drawn');
      loop.request();
    }, { signal: listen.signal });
    let stage: DrawnStage | null = null;
    // Graphics take their time to begin with: in a task of their own, when the controls round them stand.
    const later = setTimeout(() => {
      try {
        stage = new DrawnStage(element, graphics, rig, scene, loop);
      } catch {
        onHealth('failed');
      }
    }, 0);
    return () => {
      clearTimeout(later);
      listen.abort();
      stage?.dispose();
    };
  }, [graphics, rig, scene, loop, onHealth]);
  return <canvas ref={canvas} className="cw-viewport-picture" />;
}
