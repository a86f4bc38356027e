/** The canvas, or a plain message where the machine cannot draw in 3D. A lost graphics context comes back by itself. */
import { Canvas } from '@react-three/fiber';
import type { RootState } from '@react-three/fiber';
import { Component, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { NoToneMapping } from 'three';
import type { CameraRig } from '../camera/CameraRig.ts';
import { RestAntialias } from './RestAntialias.tsx';
import type { ViewportText } from '../text.ts';

type Graphics = 'none' | 'software' | 'card';

/** Asks once for a context of the kind three needs, and gives it back. */
function probeGraphics(): Graphics {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    if (context === null) return 'none';
    const named = context.getExtension('WEBGL_debug_renderer_info');
    const renderer: unknown = named === null ? '' : context.getParameter(named.UNMASKED_RENDERER_WEBGL);
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return /swiftshader|llvmpipe|softpipe|basic render/i.test(String(renderer)) ? 'software' : 'card';
  } catch {
    return 'none';
  }
}

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

export function GraphicsStage({ text, rig, children }: { text: ViewportText; rig: CameraRig; children: ReactNode }): ReactElement {
  const [graphics] = useState(probeGraphics);
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
  const unavailable = <Message title={text.noGraphics} body={text.noGraphicsHint} />;
  if (graphics === 'none') return unavailable;
  return (
    <>
      <DrawingBoundary key={attempt} fallback={unavailable}>
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
