/**
 * The pack in 3D. React renders here only when the document, the selection or a setting changes; the camera, the cursor
 * and the bodies are handled by plain objects that draw a frame on demand.
 */
import { invalidate, useThree } from '@react-three/fiber';
import { memo, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { PlacedCell } from '../../shared/model/derived/index.ts';
import { CameraRig } from './camera/CameraRig.ts';
import type { ViewWindow } from './camera/window.ts';
import { shift } from './interaction/cellMove.ts';
import { CursorState } from './interaction/cursor.ts';
import { PointerTools } from './interaction/PointerTools.ts';
import { useObserved } from './Observed.ts';
import { CursorOverlays } from './overlays/CursorOverlays.tsx';
import { DragGuides } from './overlays/DragGuides.tsx';
import { FindingLabel } from './overlays/FindingLabel.tsx';
import { Gizmo } from './overlays/Gizmo.tsx';
import { Legend, materialsOf } from './overlays/Legend.tsx';
import { ScaleBar } from './overlays/ScaleBar.tsx';
import { ViewCube } from './overlays/ViewCube.tsx';
import { ViewportScene } from './scene/ViewportScene.ts';
import { CameraDriver } from './stage/CameraDriver.tsx';
import { probeGraphics } from './stage/graphics.ts';
import type { Graphics } from './stage/graphics.ts';
import { GraphicsStage, NoGraphics } from './stage/GraphicsStage.tsx';
import { VIEWPORT_TEXT } from './text.ts';
import type { ViewportProps } from './types.ts';
import './viewport.css';

const NO_MOVE = shift(0, 0);
const NO_CELLS: readonly PlacedCell[] = [];

export function Viewport(props: ViewportProps): ReactElement {
  const [graphics] = useState(probeGraphics);
  if (graphics !== 'none') return <DrawnViewport graphics={graphics} props={props} />;
  return (
    <div className="cw-viewport" data-theme={props.theme}>
      <NoGraphics text={VIEWPORT_TEXT[props.language]} />
    </div>
  );
}

function DrawnViewport({ graphics, props }: { readonly graphics: Graphics; readonly props: ViewportProps }): ReactElement {
  const { bodies, nets, layers, findings, focusedFinding, colourMode, theme, language } = props;
  const [scene] = useState(() => new ViewportScene());
  const [rig] = useState(() => new CameraRig());
  const [cursor] = useState(() => new CursorState());
  const [size, setSize] = useState({ width: 0, height: 0 });
  const frame = useRef<HTMLDivElement>(null);
  const hand = useRef<HTMLDivElement>(null);
  const tools = useRef<PointerTools | null>(null);
  const latest = useRef(props);
  const text = VIEWPORT_TEXT[language];

  useLayoutEffect(() => {
    latest.current = props;
  });
  useDrawing(props, scene, rig, frame);
  useFrameSize(frame, rig, setSize);
  useLayoutEffect(() => {
    if (hand.current === null) return undefined;
    tools.current = new PointerTools(hand.current, scene.pack, rig, cursor, () => latest.current);
    return tools.current.attach();
  }, [scene, rig, cursor]);
  useLayoutEffect(() => tools.current?.take(props.tool), [props.tool]);
  useLayoutEffect(() => () => { rig.stop(); scene.dispose(); }, [rig, scene]);
  useImperativeHandle(props.handle, () => ({
    fit: (owners) => rig.fit(owners === undefined ? null : scene.pack.bounds(owners)),
    view: (name) => rig.lookFrom(name),
    zoomTo: (point, size_mm) => rig.zoomTo(point, size_mm),
  }), [rig, scene]);

  const show = useCallback((window: ViewWindow) => scene.show(window), [scene]);
  const materials = useMemo(() => materialsOf(bodies.values(), layers), [bodies, layers]);
  const focused = findings.find(({ key }) => key === focusedFinding) ?? null;

  return (
    <div ref={frame} className="cw-viewport" data-theme={theme}>
      <GraphicsStage graphics={graphics} text={text} rig={rig}>
        <SceneContents scene={scene} rig={rig} onFrame={show} />
      </GraphicsStage>
      <GhostFollower scene={scene} cursor={cursor} />
      <div ref={hand} className="cw-viewport-hand" tabIndex={0} role="application" aria-label={text.viewport} />
      <div className="cw-viewport-over">
        <ScaleBar rig={rig} />
        <Legend mode={colourMode} theme={theme} text={text} nets={nets} materials={materials} />
        {focused !== null && layers.findings.visible && <FindingLabel finding={focused} rig={rig} text={text} />}
        <ViewCube rig={rig} text={text} onFit={() => rig.fit(null)} />
        {props.tool === 'move' && <Gizmo rig={rig} cursor={cursor} cells={props.cells} selection={props.selection} />}
        <DragGuides rig={rig} cursor={cursor} />
        <CursorOverlays cursor={cursor} nets={nets} text={text} size={size} />
      </div>
    </div>
  );
}

/** Hands each prop to the scene when it changed, and asks for one frame. Colours first: new bodies are painted as they come. */
function useDrawing(props: ViewportProps, scene: ViewportScene, rig: CameraRig, frame: RefObject<HTMLDivElement | null>): void {
  const { bodies, nets, cells, layers, selection, hovered, findings, focusedFinding, colourMode, theme } = props;
  // Only the colouring by group asks what the cells are; a moved cell must not repaint the pack.
  const colouredCells = colourMode === 'group' ? cells : NO_CELLS;

  useLayoutEffect(() => {
    scene.setColours({ mode: colourMode, theme, nets, cells: colouredCells });
  }, [scene, colourMode, theme, nets, colouredCells]);
  useLayoutEffect(() => {
    scene.pack.setLayers(layers);
    scene.pack.setBodies(bodies);
    rig.setBounds(scene.pack.bounds());
    scene.frameGrid();
  }, [scene, rig, bodies, layers]);
  useLayoutEffect(() => {
    const readAccent = (): void => {
      if (frame.current === null) return;
      scene.setTheme(theme, getComputedStyle(frame.current).outlineColor);
      invalidate();
    };
    readAccent();
    // The shell may set its colours after this; a frame later they stand.
    const later = requestAnimationFrame(readAccent);
    return () => cancelAnimationFrame(later);
  }, [scene, theme, frame]);
  useLayoutEffect(() => {
    scene.outlineSelection(selection);
  }, [scene, selection, bodies, layers]);
  useLayoutEffect(() => {
    scene.outlineHovered(hovered);
  }, [scene, hovered, bodies, layers]);
  useLayoutEffect(() => {
    const { visible, opacity } = layers.findings;
    scene.setFindings(visible ? findings : [], opacity);
    scene.focusFinding(visible ? (findings.find(({ key }) => key === focusedFinding) ?? null) : null, theme);
  }, [scene, findings, focusedFinding, layers.findings, theme, bodies]);
  useLayoutEffect(() => {
    invalidate();
  });
}

function useFrameSize(frame: RefObject<HTMLDivElement | null>, rig: CameraRig, setSize: (size: { width: number; height: number }) => void): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      rig.resize(element.clientWidth, element.clientHeight);
      setSize({ width: element.clientWidth, height: element.clientHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, rig, setSize]);
}

/** What hangs in the canvas. It renders once: everything after that happens in the scene's objects. */
const SceneContents = memo(function SceneContents({ scene, rig, onFrame }: { scene: ViewportScene; rig: CameraRig; onFrame: (window: ViewWindow) => void }): ReactElement {
  const three = useThree((state) => state.scene);
  useLayoutEffect(() => {
    setBackground(three, scene);
  }, [three, scene]);
  return (
    <>
      <CameraDriver rig={rig} onFrame={onFrame} />
      <primitive object={scene.root} dispose={null} />
    </>
  );
});

function setBackground(three: { background: unknown }, scene: ViewportScene): void {
  three.background = scene.background;
}

/** Follows the drag in hand; it draws nothing in HTML. */
function GhostFollower({ scene, cursor }: { scene: ViewportScene; cursor: CursorState }): null {
  const drag = useObserved(cursor.drag);
  const cells = drag?.cells ?? null;
  useLayoutEffect(() => {
    scene.ghostOf(cells ?? []);
    invalidate();
  }, [scene, cells]);
  useLayoutEffect(() => {
    scene.moveGhost(drag?.move ?? NO_MOVE);
    invalidate();
  }, [scene, drag]);
  return null;
}
