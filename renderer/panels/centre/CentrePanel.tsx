import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, type ReactElement } from 'react';
import { requiredBetween, surfaceBetween } from '../../../shared/check/between.ts';
import { contextOfDocument } from '../../../shared/check/context.ts';
import type { ClosestBodies } from '../../../shared/check/between.ts';
import type { Contour, Point3 } from '../../../shared/geometry/types.ts';
import type { Body, DetailKind } from '../../../shared/model/derived/index.ts';
import { singleton } from '../../../shared/model/document.ts';
import { addDetail, detailAt, movePlace } from '../../commands/barDetails.ts';
import { cutBar, cutLineOf } from '../../commands/cutBar.ts';
import { addDimension } from '../../commands/dimensions.ts';
import { markFinding } from '../../commands/focusFinding.ts';
import { openExampleNamed } from '../../commands/openExample.ts';
import { changeCorners, takeOutline } from '../../commands/outlines.ts';
import { placeInSeries } from '../../commands/placeInSeries.ts';
import { takeSeriesPath } from '../../commands/takeSeriesPath.ts';
import { overrideValue } from '../../commands/overrideValue.ts';
import { runCommand } from '../../commands/registry.ts';
import { transformCells } from '../../commands/transformCells.ts';
import { useText, type Translate } from '../../i18n/text.ts';
import { ToolBar } from '../../interaction/ToolBar.tsx';
import { useApp, useController } from '../../state/context.ts';
import { placedDimensions } from '../../state/dimensions.ts';
import { gripsOf, type GripSources } from '../../state/grips.ts';
import { detailLoop, placesOf } from '../../state/places.ts';
import { hover, select, selectMany } from '../../state/selection.ts';
import { shownOutline } from '../../state/shownOutline.ts';
import type { Duty } from '../../viewport/colour/current.ts';
import type { CellMove } from '../../viewport/interaction/cellMove.ts';
import { showAllItems } from '../../state/itemVisibility.ts';
import type { PlaceGrip, PlaceShift } from '../../viewport/interaction/placeGrip.ts';
import type { ColourMode, DimensionFields, OutlineKind, Projection, SectionPlane, SelectMode, ShownDimension, ShownOutline, ToolName, ViewportHandle } from '../../viewport/types.ts';
import { Viewport } from '../../viewport/Viewport.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { useViewShortcuts } from './useViewShortcuts.ts';
import { ViewToolbar } from './ViewToolbar.tsx';

/** The middle of the window: the stage's tools over the pack in 3D. */
export function CentrePanel(): ReactElement {
  const open = useApp((state) => state.document !== null);
  return (
    <div className="cw-panel cw-centre">
      <ViewToolbar />
      <div className="cw-centre-view" data-testid="viewport">
        {open ? <><ToolBar /><PackView /></> : <Welcome />}
      </div>
    </div>
  );
}

function PackView(): ReactElement {
  const controller = useController();
  const { app, viewport } = controller;
  const bodies = useApp((state) => state.bodies);
  const derived = useApp((state) => state.derived);
  const layers = useApp((state) => state.layers);
  const selection = useApp((state) => state.selection);
  const hovered = useApp((state) => state.hovered);
  const focusedFinding = useApp((state) => state.focusedFinding);
  const colourMode = useApp((state) => state.colourMode);
  const projection = useApp((state) => state.projection);
  const hiddenItems = useApp((state) => state.hiddenItems);
  const lockedItems = useApp((state) => state.lockedItems);
  const section = useApp((state) => state.section);
  const explode = useApp((state) => state.explode);
  const theme = useApp((state) => state.theme);
  const language = useApp((state) => state.language);
  const tool = useApp((state) => state.tool);
  const snap = useApp((state) => state.snap);
  const structure = useApp((state) => (state.document ? singleton(state.document, 'structure') : null));
  const dimensions = useDimensions();
  const grips = useHandles(gripsOf);
  const places = useHandles(placesOf);
  const outline = useOutline();
  const shortcuts = useViewShortcuts();
  const duty = useDuty();
  const copies = useApp((state) => state.ghostCopies);
  const gaps_mm = useMemo(() => (structure ? [...new Set([structure.pad.thickness_mm, structure.rowGap_mm])].filter((gap) => gap > 0) : NONE), [structure]);
  const actions = useMemo(
    () => ({
      onColourMode: (colourMode: ColourMode) => app.setState({ colourMode }),
      onSection: (section: SectionPlane | null) => app.setState({ section }),
      onExplode: (explode: number) => app.setState({ explode }),
      onProjection: (projection: Projection) => app.setState({ projection }),
      onDrawing: (drawing: boolean) => app.setState({ drawing }),
      onShowAll: () => showAllItems(app),
      onHover: (owner: string | null) => hover(app, owner),
      onSelect: (owner: string | null, mode: SelectMode) => {
        select(app, owner, mode);
        if (owner === null) app.setState({ focusedFinding: null });
      },
      onSelectMany: (owners: readonly string[], mode: SelectMode) => selectMany(app, owners, mode),
      onFocusFinding: (key: string) => {
        const finding = app.getState().derived?.findings.find((candidate) => candidate.key === key);
        if (finding) markFinding(controller, finding);
      },
      onTool: (next: ToolName) => app.setState({ tool: next }),
      onAddDimension: (dimension: DimensionFields) => addDimension(controller, dimension),
      onOutline: (kind: OutlineKind, corners: Contour) => takeOutline(controller, kind, corners),
      onSeriesPath: (groups: readonly string[]) => takeSeriesPath(controller, groups),
      onMoveInSeries: (group: string, place: number) => placeInSeries(controller, group, place),
      onCorners: (id: string, corners: Contour) => void changeCorners(controller, id, corners),
      onOverride: (target: string, feature: string, value_mm: number | null) => overrideValue(controller, target, feature, value_mm),
      onPlace: (place: PlaceGrip, shift: PlaceShift) => movePlace(controller, place, shift),
      detailGhost: (kind: DetailKind, bar: string, at: Point3) => {
        const detail = detailAt(controller, kind, bar, at);
        return detail && detailLoop(kind, detail.anchor, detail.value);
      },
      onAddDetail: (kind: DetailKind, bar: string, at: Point3) => addDetail(controller, kind, bar, at),
      cutGhost: (bar: string, from: Point3, to: Point3) => cutLineOf(app.getState(), bar, from, to),
      onCutBar: (bar: string, from: Point3, to: Point3) => cutBar(controller, bar, from, to),
      requiredBetween: (a: Body, b: Body) => {
        const { document, derived: now } = app.getState();
        return document && now ? requiredBetween(a, b, contextOfDocument(document, now.nets)) : null;
      },
      *surfaceBetween(first: readonly Body[], second: readonly Body[], closest: ClosestBodies) {
        const { document, derived: now, bodies: all } = app.getState();
        return document && now ? yield* surfaceBetween(first, second, closest, all.values(), contextOfDocument(document, now.nets)) : null;
      },
      onMoveCells: (ids: readonly string[], move: CellMove) => transformCells(controller, ids, move),
    }),
    [app, controller],
  );
  const onPointer = usePointer();
  const handle = useCallback(
    (value: ViewportHandle | null) => {
      viewport.current = value;
    },
    [viewport],
  );
  return (
    <Viewport
      bodies={bodies}
      nets={derived?.nets ?? null}
      cells={derived?.cells ?? NONE}
      duty={duty}
      copies={copies}
      layers={layers}
      selection={selection}
      hovered={hovered}
      findings={derived?.findings ?? NONE}
      focusedFinding={focusedFinding}
      colourMode={colourMode}
      projection={projection}
      hiddenItems={hiddenItems}
      lockedItems={lockedItems}
      section={section}
      explode={explode}
      theme={theme}
      language={language}
      tool={tool}
      shortcuts={shortcuts}
      snap={snap}
      gaps_mm={gaps_mm}
      dimensions={dimensions}
      grips={grips}
      places={places}
      outline={outline}
      onPointer={onPointer}
      handle={handle}
      {...actions}
    />
  );
}

/** Those whose items are there; the same list until the document or the bodies change. */
function useDimensions(): readonly ShownDimension[] {
  const document = useApp((state) => state.document);
  const bodies = useApp((state) => state.bodies);
  return useMemo(() => {
    const placed = document ? placedDimensions(document, bodies) : [];
    const shown = placed.flatMap(({ record, layout }) => (layout ? [{ id: record.id, items: [record.from.item, record.to.item] as const, layout }] : []));
    return shown.length > 0 ? shown : NONE;
  }, [document, bodies]);
}

/** What can be taken hold of in the selected item; the same list until it, the selection or a lock changes. `of` is a function of the module. */
function useHandles<Handle>(of: (sources: GripSources, t: Translate) => readonly Handle[]): readonly Handle[] {
  const t = useText();
  const derived = useApp((state) => state.derived);
  const document = useApp((state) => state.document);
  const bodies = useApp((state) => state.bodies);
  const selection = useApp((state) => state.selection);
  const lockedItems = useApp((state) => state.lockedItems);
  const layers = useApp((state) => state.layers);
  return useMemo(() => {
    const handles = of({ derived, document, bodies, selection, lockedItems, layers }, t);
    return handles.length > 0 ? handles : NONE;
  }, [of, derived, document, bodies, selection, lockedItems, layers, t]);
}

/** Of the selected item; the same object until it, the selection or a lock changes. */
function useOutline(): ShownOutline | null {
  const document = useApp((state) => state.document);
  const selection = useApp((state) => state.selection);
  const lockedItems = useApp((state) => state.lockedItems);
  const layers = useApp((state) => state.layers);
  return useMemo(() => shownOutline({ document, selection, lockedItems, layers }), [document, selection, lockedItems, layers]);
}

/** The same object until the duty or the count in parallel changes. */
function useDuty(): Duty | null {
  const continuous_A = useApp(({ document }) => (document ? singleton(document, 'duty').continuous_A : null));
  const parallel = useApp(({ document }) => (document ? singleton(document, 'topology').parallel : 1));
  return useMemo(() => (continuous_A === null ? null : { continuous_A, parallel }), [continuous_A, parallel]);
}

/** A constant, so that nothing open does not look like a change. */
const NONE: readonly never[] = [];

/** The cursor's place goes to the status bar at most once a frame. */
function usePointer(): (point: { x: number; y: number; z: number } | null) => void {
  const { app } = useController();
  const pending = useRef<{ point: { x: number; y: number; z: number } | null; frame: number } | null>(null);
  return useCallback(
    (point) => {
      if (pending.current) {
        pending.current.point = point;
        return;
      }
      const frame = requestAnimationFrame(() => {
        app.setState({ pointer: pending.current?.point ?? null });
        pending.current = null;
      });
      pending.current = { point, frame };
    },
    [app],
  );
}

function Welcome(): ReactElement {
  const controller = useController();
  const t = useText();
  const example = useApp((state) => (state.info && 'example' in state.info.start ? state.info.start.example : null));
  return (
    <EmptyState text={t('empty.noDocument')}>
      <div className="cw-row">
        <Button variant="filled" onClick={() => void runCommand(controller, 'file.open')}>
          {t('empty.open')}
        </Button>
        <Button onClick={() => void (example === null ? runCommand(controller, 'file.openExample') : openExampleNamed(controller, example))}>{t('empty.openExample')}</Button>
      </div>
    </EmptyState>
  );
}
