/** The canvas. A lost graphics context comes back by itself. */
import { Canvas } from '@react-three/fiber';
import type { RootState } from '@react-three/fiber';
import { Component, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { NoToneMapping } from 'three';
import type { CameraRig } from '../camera/CameraRig.ts';
import type { Graphics } from './graphics.ts';
import { RestAntialias } from './RestAntialias.tsx';
import type { ViewportText } from '../text.ts';

class DrawingBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

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
  readonly children: ReactNode;
}

export function GraphicsStage({ graphics, text, rig, children }: GraphicsStageProps): ReactElement {
  const [lost, setLost] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const begin = ({ gl, invalidate }: RootState): void => {
    gl.domElement.addEventListener('webglcontextlost', () => gl.domElement.isConnected && setLost(true));
    gl.domElement.addEventListener('webglcontextrestored', () => {
      setLost(false);
      invalidate();
    });
  };
  const retry = (
    <button type="button" onClick={() => { setLost(false); setAttempt(attempt + 1); }}>{text.reloadView}</button>
  );
  return (
    <>
      <DrawingBoundary key={attempt} fallback={<NoGraphics text={text} />}>
        <Canvas
          orthographic
          camera={{ manual: true }}
          frameloop="demand"
          flat
          linear
          legacy
          dpr={graphics === 'card' ? [1, 2] : 1}
          gl={{ antialias: graphics === 'card', alpha: false, toneMapping: NoToneMapping, powerPreference: 'high-performance' }}
          onCreated={begin}
        >
          {children}
          {graphics === 'software' && <RestAntialias rig={rig} />}
        </Canvas>
      </DrawingBoundary>
      {lost && <Message title={text.contextLost} body={text.contextLostHint} action={retry} />}
    </>
  );
}
