/**
 * The pack in 3D. React renders here only when the document, the selection or a setting changes; the camera, the cursor
 * and the bodies are handled by plain objects that draw a frame on demand.
 */
import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { Ray, Vector3 } from 'three';
import type { Point3 } from '../../shared/geometry/types.ts';
import type { Body, Finding, PlacedCell } from '../../shared/model/derived/index.ts';
import { seriesPath, type PathStop } from '../../shared/placement/seriesPath.ts';
import { SlicedWork } from '../state/SlicedWork.ts';
import { createPrismBuilder } from '../workers/prismClient.ts';
import { CameraRig } from './camera/CameraRig.ts';
import type { ColourInputs } from './colour/bodyColour.ts';
import { dutyCurrents } from './colour/current.ts';
import { worstSeverities } from './colour/severity.ts';
import { shift } from './interaction/cellMove.ts';
import { CursorState } from './interaction/cursor.ts';
import { hitsAlong, meantHit } from './interaction/pick.ts';
import { PointerTools } from './interaction/PointerTools.ts';
import { useObserved } from './Observed.ts';
import { CursorOverlays } from './overlays/CursorOverlays.tsx';
import { Dimensions } from './overlays/Dimensions.tsx';
import { DragGuides } from './overlays/DragGuides.tsx';
import { FindingLabel } from './overlays/FindingLabel.tsx';
import { Gizmo } from './overlays/Gizmo.tsx';
import { Grips } from './overlays/Grips.tsx';
import { PlaceGrips } from './overlays/PlaceGrips.tsx';
import { HiddenChip } from './overlays/HiddenChip.tsx';
import { Legend, materialsOf } from './overlays/Legend.tsx';
import { PathDraftLine } from './overlays/PathDraftLine.tsx';
import { Outlines } from './overlays/Outlines.tsx';
import { MeasureOverlay } from './overlays/MeasureOverlay.tsx';
import { ScaleBar } from './overlays/ScaleBar.tsx';
import { ViewControls } from './overlays/ViewControls.tsx';
import { ViewCube } from './overlays/ViewCube.tsx';
import type { PackScene } from './scene/PackScene.ts';
import type { PackView } from './scene/PackView.ts';
import { seenDimension } from './scene/seenDimension.ts';
import { seenFinding } from './scene/seenFinding.ts';
import { seenGrip } from './scene/seenGrip.ts';
import { ViewportScene } from './scene/ViewportScene.ts';
import { FrameLoop } from './stage/FrameLoop.ts';
import type { Graphics } from './stage/graphics.ts';
import { GraphicsStage, NoGraphics } from './stage/GraphicsStage.tsx';
import { useGraphics } from './stage/useGraphics.ts';
import { VIEWPORT_TEXT } from './text.ts';
import type { ViewportProps } from './types.ts';
import './viewport.css';

const NO_MOVE = shift(0, 0);
const NO_PLACES: ViewportProps['places'] = [];
const NO_CELLS: readonly PlacedCell[] = [];
const NO_FINDINGS: readonly Finding[] = [];
const NO_BODIES: ReadonlyMap<string, Body> = new Map();

export function Viewport(props: ViewportProps): ReactElement {
  const graphics = useGraphics();
  if (graphics === null) return <div className="cw-viewport" data-theme={props.theme} />;
  if (graphics !== 'none') return <DrawnViewport graphics={graphics} props={props} />;
  return (
    <div className="cw-viewport" data-theme={props.theme}>
      <NoGraphics text={VIEWPORT_TEXT[props.language]} />
    </div>
  );
}

function DrawnViewport({ graphics, props }: { readonly graphics: Graphics; readonly props: ViewportProps }): ReactElement {
  const { nets, layers, focusedFinding, theme, language } = props;
  const [loop] = useState(() => new FrameLoop());
  const [scene] = useState(() => new ViewportScene(createPrismBuilder(loop.request)));
  const [rig] = useState(() => new CameraRig());
  const [cursor] = useState(() => new CursorState());
  const [size, setSize] = useState({ width: 0, height: 0 });
  const frame = useRef<HTMLDivElement>(null);
  const hand = useRef<HTMLDivElement>(null);
  const tools = useRef<PointerTools | null>(null);
  const latest = useRef(props);
  const text = VIEWPORT_TEXT[language];

  const drawn = useDrawn(props, scene);
  useDrawing(props, drawn, scene, rig, loop, frame);
  const findings = useSeen(props.findings, seenFinding, drawn.view, scene);
  const dimensions = useSeen(props.dimensions, seenDimension, drawn.view, scene);
  const grips = useSeen(props.grips, seenGrip, drawn.view, scene);
  useLayoutEffect(() => {
    latest.current = { ...props, findings, dimensions, grips };
  });
  useMarks(props, findings, scene);
  usePath(props, scene);
  useLayoutEffect(() => {
    scene.showCopies(props.copies);
  }, [scene, props.copies]);
  useProjection(props.projection === 'perspective', rig, scene);
  useLayoutEffect(() => {
    loop.request();
  });
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

  const { bodies } = drawn.view;
  // The scene knows them, of the bodies that it shows.
  const materials = useMemo(() => materialsOf(bodies.size === 0 ? [] : scene.pack.materials(), layers), [scene, bodies, layers]);
  const focused = findings.find(({ key }) => key === focusedFinding) ?? null;

  return (
    <div ref={frame} className="cw-viewport" data-theme={theme}>
      <GraphicsStage graphics={graphics} text={text} rig={rig} scene={scene} loop={loop} />
      <GhostFollower scene={scene} cursor={cursor} loop={loop} />
      <div ref={hand} className="cw-viewport-hand" tabIndex={0} role="application" aria-label={text.viewport} />
      <div className="cw-viewport-over">
        <ScaleBar rig={rig} />
        <HiddenChip bodies={bodies} hidden={drawn.view.hidden} text={text} shortcut={props.shortcuts.showAll} onShowAll={props.onShowAll} />
        <Legend mode={drawn.colours.mode} theme={theme} text={text} nets={drawn.colours.nets} materials={materials} currents={drawn.colours.currents} cells={drawn.colours.cells} onMode={props.onColourMode} />
        {focused !== null && layers.findings.visible && <FindingLabel finding={focused} rig={rig} text={text} />}
        <div className="cw-viewport-corner">
          <ViewCube rig={rig} text={text} shortcut={props.shortcuts.fit} onFit={() => rig.fit(null)} />
          <ViewControls view={props} rig={rig} text={text} />
        </div>
        {props.tool === 'move' && <Gizmo rig={rig} cursor={cursor} cells={props.cells} selection={props.selection} />}
        {layers.dimensions.visible && <Dimensions rig={rig} cursor={cursor} dimensions={dimensions} selection={props.selection} hovered={props.hovered} opacity={layers.dimensions.opacity} />}
        {props.tool === 'select' && <Grips rig={rig} cursor={cursor} grips={grips} text={text} size={size} />}
        <PlaceGrips rig={rig} cursor={cursor} places={props.tool === 'select' ? props.places : NO_PLACES} />
        <Outlines rig={rig} cursor={cursor} outline={props.tool === 'select' ? props.outline : null} text={text} />
        <PathDraftLine rig={rig} cursor={cursor} text={text} />
        <MeasureOverlay rig={rig} cursor={cursor} nets={nets} text={text} />
        <DragGuides rig={rig} cursor={cursor} />
        <CursorOverlays cursor={cursor} nets={nets} text={text} size={size} />
      </div>
    </div>
  );
}

interface Drawn {
  readonly view: PackView;
  readonly colours: ColourInputs;
}

/** What the colours stand for, and what that needs besides the bodies; looked up only in the mode that shows it. */
function useColours({ colourMode, theme, nets, cells, bodies, findings, duty }: ViewportProps): ColourInputs {
  const rated = colourMode === 'severity' ? findings : NO_FINDINGS, carrying = colourMode === 'current';
  // Only the colouring by group asks what the cells are; a moved cell must not repaint the pack.
  const grouped = colourMode === 'group' ? cells : NO_CELLS;
  // Nor must any other edit: what is not rated is the same as before.
  const ratedBodies = rated.length === 0 ? NO_BODIES : bodies;
  const severities = useMemo(() => worstSeverities(rated, ratedBodies), [rated, ratedBodies]);
  const currents = useMemo(() => (carrying ? dutyCurrents(bodies.values(), duty) : null), [carrying, bodies, duty]);
  return useMemo(() => ({ mode: colourMode, theme, nets, cells: grouped, severities, currents }), [colourMode, theme, nets, grouped, severities, currents]);
}

/**
 * What the scene shows by now. It gets to what is asked for in slices, and until then goes on showing what it did: everything that
 * tells of the picture goes by this.
 */
function useDrawn(props: ViewportProps, scene: ViewportScene): Drawn {
  const { bodies, layers, hiddenItems: hidden, lockedItems: locked, section, explode, onDrawing } = props;
  const colours = useColours(props);
  const paint = useMemo(() => scene.paintFor(colours), [scene, colours]);
  const view = useMemo(() => ({ bodies, layers, hidden, locked, section, explode, paint }), [bodies, layers, hidden, locked, section, explode, paint]);
  const [drawn, setDrawn] = useState<Drawn>(() => ({ view: { ...view, bodies: NO_BODIES }, colours }));
  const [work] = useState(() => new SlicedWork(onDrawing));
  useLayoutEffect(() => work.start(scene.pack.becoming(view), () => setDrawn({ view, colours })), [work, scene, view, colours]);
  useLayoutEffect(() => () => work.stop(), [work]);
  return drawn;
}

/** Hands to the scene what is drawn round the bodies, when it or they changed. */
function useDrawing({ selection, hovered, theme }: ViewportProps, { view }: Drawn, scene: ViewportScene, rig: CameraRig, loop: FrameLoop, frame: RefObject<HTMLDivElement | null>): void {
  const { bodies, layers, hidden, explode } = view;
  useLayoutEffect(() => {
    rig.setBounds(scene.pack.bounds());
    scene.frameGrid();
  }, [scene, rig, bodies, layers, explode]);
  useLayoutEffect(() => {
    const readAccent = (): void => {
      if (frame.current === null) return;
      scene.setTheme(theme, getComputedStyle(frame.current).outlineColor);
      loop.request();
    };
    readAccent();
    // The shell may set its colours after this; a frame later they stand.
    const later = requestAnimationFrame(readAccent);
    return () => cancelAnimationFrame(later);
  }, [scene, loop, theme, frame]);
  const [outlining] = useState(() => new SlicedWork());
  useLayoutEffect(() => outlining.start(scene.outlining(selection), loop.request), [outlining, scene, loop, selection, bodies, layers, hidden, explode]);
  useLayoutEffect(() => () => outlining.stop(), [outlining]);
  useLayoutEffect(() => {
    scene.outlineHovered(hovered);
  }, [scene, hovered, bodies, layers, hidden, explode]);
}

/** What is laid over the pack, as the exploded view and the section show it. The scene takes its bodies in an effect, so this follows in one. */
function useSeen<T>(all: readonly T[], seenAs: (one: T, pack: PackScene) => T | null, drawn: PackView, scene: ViewportScene): readonly T[] {
  const [seen, setSeen] = useState(all);
  useLayoutEffect(() => {
    const next = all.flatMap((one) => seenAs(one, scene.pack) ?? []);
    setSeen((before) => (before.length === next.length && before.every((one, index) => one === next[index]) ? before : next));
  }, [all, seenAs, drawn, scene]);
  return seen;
}

function useMarks({ focusedFinding, layers, theme }: ViewportProps, findings: readonly Finding[], scene: ViewportScene): void {
  useLayoutEffect(() => {
    const { visible, opacity } = layers.findings;
    scene.setFindings(visible ? findings : [], opacity);
    scene.focusFinding(visible ? (findings.find(({ key }) => key === focusedFinding) ?? null) : null, theme);
  }, [scene, findings, focusedFinding, layers.findings, theme]);
}

const NO_PATH: readonly PathStop[] = [];

function usePath({ cells, tool, layers: { path } }: ViewportProps, scene: ViewportScene): void {
  // Whoever changes the path has to see it.
  const shown = path.visible || tool === 'edit-path';
  const stops = useMemo(() => (shown ? seriesPath(cells) : NO_PATH), [cells, shown]);
  useLayoutEffect(() => {
    scene.showPath(stops, path.opacity);
  }, [scene, stops, path.opacity]);
}

/** What is seen in the middle of the frame keeps its size when sight lines change. */
function useProjection(perspective: boolean, rig: CameraRig, scene: ViewportScene): void {
  useLayoutEffect(() => {
    const { width, height } = rig.getView();
    rig.setPerspective(perspective, pointSeenAt({ x: width / 2, y: height / 2 }, rig, scene));
  }, [perspective, rig, scene]);
}

function pointSeenAt(at: { x: number; y: number }, rig: CameraRig, scene: ViewportScene): Point3 | null {
  const { origin, direction } = rig.sightAt(at);
  const ray = new Ray(new Vector3(origin.x, origin.y, origin.z), new Vector3(direction.x, direction.y, direction.z));
  return meantHit(hitsAlong(ray, scene.pack))?.point ?? null;
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

/** Follows the drag in hand; it draws nothing in HTML. */
function GhostFollower({ scene, cursor, loop }: { scene: ViewportScene; cursor: CursorState; loop: FrameLoop }): null {
  const drag = useObserved(cursor.drag);
  const cells = drag?.cells ?? null;
  useLayoutEffect(() => {
    scene.ghostOf(cells ?? []);
    loop.request();
  }, [scene, loop, cells]);
  useLayoutEffect(() => {
    scene.moveGhost(drag?.move ?? NO_MOVE);
    loop.request();
  }, [scene, loop, drag]);
  return null;
}
