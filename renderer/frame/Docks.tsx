/** The dock: tree and layers left, viewport in the middle, tables under it, inspector right. Remembered between runs. */
import { DockviewReact, type DockviewApi, type DockviewPanelApi, type DockviewReadyEvent, type GetTabContextMenuItemsParams, type IDockviewPanelHeaderProps, type IDockviewPanelProps } from 'dockview-react';
import { useCallback, useEffect, useMemo, useRef, useState, type FunctionComponent, type ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { BomPanel } from '../panels/bom/BomPanel.tsx';
import { CataloguePanel } from '../panels/catalogue/CataloguePanel.tsx';
import { CentrePanel } from '../panels/centre/CentrePanel.tsx';
import { FindingsPanel } from '../panels/findings/FindingsPanel.tsx';
import { HistoryPanel } from '../panels/history/HistoryPanel.tsx';
import { InspectorPanel } from '../panels/inspector/InspectorPanel.tsx';
import { LayersPanel } from '../panels/layers/LayersPanel.tsx';
import { NetsPanel } from '../panels/nets/NetsPanel.tsx';
import { PinsPanel } from '../panels/pins/PinsPanel.tsx';
import { TreePanel } from '../panels/tree/TreePanel.tsx';
import { useController } from '../state/context.ts';
import { readDocks, writeDocks } from '../state/preferences.ts';
import { PanelBoundary } from './PanelBoundary.tsx';
import { InTurn, inTurns, useTurn } from './turns.ts';
import { arrangeDocks, arrangingDocks, fitDocks, isDockLayout, isPanelName, resizeDocks, revealPanel, type PanelName } from './dockLayout.ts';
import type { FrameSize } from './dockSizes.ts';

const COMPONENTS: Record<PanelName, FunctionComponent<IDockviewPanelProps>> = {
  tree: guarded(TreePanel),
  catalogue: guarded(CataloguePanel),
  layers: guarded(LayersPanel),
  history: guarded(HistoryPanel),
  viewport: guarded(CentrePanel),
  inspector: guarded(InspectorPanel),
  findings: guarded(FindingsPanel),
  bom: guarded(BomPanel),
  nets: guarded(NetsPanel),
  pins: guarded(PinsPanel),
};

function guarded(Panel: FunctionComponent): FunctionComponent<IDockviewPanelProps> {
  return function GuardedPanel({ api }) {
    const seen = useSeen(api);
    return <PanelBoundary>{seen && <InTurn><Panel /></InTurn>}</PanelBoundary>;
  };
}

/** Whether a panel was ever in front: one that nobody has looked at is not drawn. */
function useSeen(api: DockviewPanelApi): boolean {
  const [seen, setSeen] = useState(api.isVisible);
  useEffect(() => {
    if (api.isVisible) setSeen(true);
    const listening = api.onDidVisibilityChange(({ isVisible }) => isVisible && setSeen(true));
    return () => listening.dispose();
  }, [api]);
  return seen;
}

const THEME = { name: 'cellweave', className: 'cw-docks' };

/** After the rest of the window, which is small and comes at once. */
export function Docks(): ReactElement {
  const appears = useTurn();
  return appears ? <PanelDocks /> : <div className="cw-dock-frame" />;
}

function PanelDocks(): ReactElement {
  const controller = useController();
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const api = useRef<DockviewApi | null>(null);
  const arranging = useRef<() => void>(() => undefined);

  const onReady = useCallback(
    (event: DockviewReadyEvent) => {
      const dock = event.api;
      api.current = dock;
      const size = { width: frame.current?.clientWidth ?? 0, height: frame.current?.clientHeight ?? 0 };
      if (size.width > 0) dock.layout(size.width, size.height);
      // What is stored is a whole arrangement, and not one that is still being made.
      const remember = (): void => void dock.onDidLayoutChange(() => writeDocks(dock.toJSON()));
      const fit = (): void => fitDocks(dock, { width: frame.current?.clientWidth ?? 0, height: frame.current?.clientHeight ?? 0 });
      if (restored(dock, size)) remember();
      else arranging.current = inTurns([...arrangingDocks().map((step) => () => step(dock)), fit, remember]);
      controller.docks.current = {
        reset: () => arrangeDocks(dock),
        isOpen: (name) => dock.getPanel(name) !== undefined,
        reveal: (name) => revealPanel(dock, name),
        hide: (name) => dock.getPanel(name)?.api.close(),
      };
    },
    [controller],
  );

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      if (api.current) resizeDocks(api.current, element.clientWidth, element.clientHeight);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      arranging.current();
      controller.docks.current = null;
    };
  }, [controller]);

  const tabMenu = useCallback(
    ({ panel }: GetTabContextMenuItemsParams) => [
      { label: t(panel.api.isMaximized() ? 'dock.restore' : 'dock.maximise'), action: () => (panel.api.isMaximized() ? panel.api.exitMaximized() : panel.api.maximize()) },
      { label: t('dock.hide'), action: () => panel.api.close() },
    ],
    [t],
  );

  return (
    <div ref={frame} className="cw-dock-frame">
      <DockviewReact
        components={COMPONENTS}
        defaultTabComponent={DockTab}
        theme={useMemo(() => THEME, [])}
        onReady={onReady}
        getTabContextMenuItems={tabMenu}
        disableFloatingGroups
        disableAutoResizing
        proportionalLayout={false}
        announcements={false}
      />
    </div>
  );
}

function DockTab({ api }: IDockviewPanelHeaderProps): ReactElement {
  const t = useText();
  const title = isPanelName(api.id) ? t(`panel.${api.id}`) : api.id;
  // The dock gives the tab this name for those who hear it.
  useEffect(() => api.setTitle(title), [api, title]);
  return <div className="cw-dock-tab">{title}</div>;
}

/** Whether a stored arrangement stands; one that no longer fits (another version's panels) gives way to the first one. */
function restored(dock: DockviewApi, frame: FrameSize): boolean {
  const stored = readDocks();
  if (!isDockLayout(stored)) return false;
  try {
    dock.fromJSON(stored);
    if (!dock.getPanel('viewport')) return false;
    fitDocks(dock, frame);
    return true;
  } catch {
    return false;
  }
}
