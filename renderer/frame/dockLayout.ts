/** Which panels there are, and how they stand at first. */
import type { AddPanelOptions, DockviewApi, SerializedDockview } from 'dockview-react';
import { fittedSizes, type DockSizes, type FrameSize } from './dockSizes.ts';

export const PANELS = ['tree', 'catalogue', 'layers', 'history', 'viewport', 'inspector', 'findings', 'bom', 'nets', 'pins'] as const;
export type PanelName = (typeof PANELS)[number];

const LEFT_px = 280;
const RIGHT_px = 320;
const BOTTOM_px = 220;
const LAYERS_px = 312;

/** Clears the dock and puts every panel in its first place. */
export function arrangeDocks(dock: DockviewApi): void {
  for (const step of arrangingDocks()) step(dock);
}

/** The same in steps: what lies open, then the tabs behind it. A panel that somebody has opened meanwhile stays where it is. */
export function arrangingDocks(): readonly ((dock: DockviewApi) => void)[] {
  const add = (dock: DockviewApi, options: AddPanelOptions & { readonly id: PanelName }): void => {
    if (dock.getPanel(options.id) === undefined) dock.addPanel(options);
  };
  const behind = (dock: DockviewApi, id: PanelName, referencePanel: PanelName): void => add(dock, { id, component: id, position: { direction: 'within', referencePanel }, inactive: true });
  return [
    (dock) => {
      dock.clear();
      const viewport = dock.addPanel({ id: 'viewport', component: 'viewport', renderer: 'always' });
      viewport.group.header.hidden = true;
      viewport.group.locked = 'no-drop-target';
      add(dock, { id: 'tree', component: 'tree', position: { direction: 'left' }, initialWidth: LEFT_px, minimumWidth: 200 });
      add(dock, { id: 'inspector', component: 'inspector', position: { direction: 'right' }, initialWidth: RIGHT_px, minimumWidth: 240 });
    },
    (dock) => {
      add(dock, { id: 'findings', component: 'findings', position: { direction: 'below', referencePanel: 'viewport' }, initialHeight: BOTTOM_px, minimumHeight: 96 });
      add(dock, { id: 'layers', component: 'layers', position: { direction: 'below', referencePanel: 'tree' }, initialHeight: LAYERS_px, minimumHeight: 96 });
      applySizes(dock, { tree: { width: LEFT_px }, inspector: { width: RIGHT_px }, findings: { height: BOTTOM_px }, layers: { height: LAYERS_px } });
    },
    (dock) => {
      behind(dock, 'catalogue', 'tree');
      behind(dock, 'history', 'layers');
    },
    (dock) => {
      for (const id of ['bom', 'nets', 'pins'] as const) behind(dock, id, 'findings');
    },
  ];
}

/** The docks beside the viewport keep their size when the window gets another, as far as it has room for them; the viewport takes the rest. */
export function resizeDocks(dock: DockviewApi, width: number, height: number): void {
  const before = sizesOf(dock);
  dock.layout(width, height);
  applyFitted(dock, before, { width, height });
}

/** Makes a restored arrangement fit the frame it is now in. */
export function fitDocks(dock: DockviewApi, frame: FrameSize): void {
  if (frame.width <= 0 || frame.height <= 0) return;
  resizeDocks(dock, frame.width, frame.height);
}

interface SizesBefore extends DockSizes {
  readonly layers?: number;
}

function sizesOf(dock: DockviewApi): SizesBefore {
  const group = (names: readonly PanelName[]): { readonly width: number; readonly height: number } | undefined =>
    names.map((name) => dock.getPanel(name)?.group).find((found) => found !== undefined);
  const left = group(['tree', 'catalogue']);
  const right = group(['inspector']);
  const bottom = group(['findings', 'bom', 'nets', 'pins']);
  const layers = group(['layers', 'history']);
  return {
    ...(left ? { left: left.width } : {}),
    ...(right ? { right: right.width } : {}),
    ...(bottom ? { bottom: bottom.height } : {}),
    ...(layers ? { layers: layers.height } : {}),
  };
}

function applyFitted(dock: DockviewApi, sizes: SizesBefore, frame: FrameSize): void {
  const fitted = fittedSizes(sizes, frame);
  const set = (names: readonly PanelName[], size: PanelSize): void => {
    const found = names.map((name) => dock.getPanel(name)).find((panel) => panel !== undefined);
    found?.group.api.setSize(size);
  };
  if (fitted.left !== undefined) set(['tree', 'catalogue'], { width: fitted.left });
  if (fitted.right !== undefined) set(['inspector'], { width: fitted.right });
  if (fitted.bottom !== undefined) set(['findings', 'bom', 'nets', 'pins'], { height: fitted.bottom });
  if (sizes.layers !== undefined) set(['layers', 'history'], { height: sizes.layers });
}

type PanelSize = { readonly width: number } | { readonly height: number };

function applySizes(dock: DockviewApi, sizes: Partial<Record<PanelName, PanelSize>>): void {
  for (const [name, size] of Object.entries(sizes)) dock.getPanel(name)?.group.api.setSize(size);
}

/** Brings a panel to the front; one that was hidden comes back near where it was at first. */
export function revealPanel(dock: DockviewApi, name: PanelName): void {
  const panel = dock.getPanel(name);
  if (panel) return panel.api.setActive();
  const neighbour = (NEIGHBOURS[name] ?? []).find((candidate) => dock.getPanel(candidate));
  if (neighbour) dock.addPanel({ id: name, component: name, position: { direction: isBelow(name, neighbour) ? 'below' : 'within', referencePanel: neighbour } });
  else if (LEFT_PANELS.includes(name)) dock.addPanel({ id: name, component: name, position: { direction: 'left' }, initialWidth: LEFT_px });
  else if (name === 'inspector') dock.addPanel({ id: name, component: name, position: { direction: 'right' }, initialWidth: RIGHT_px });
  else dock.addPanel({ id: name, component: name, position: { direction: 'below', referencePanel: 'viewport' }, initialHeight: BOTTOM_px });
}

/** Tree and catalogue over layers and history: the two halves of the left dock are not tabs of each other. */
function isBelow(name: PanelName, neighbour: PanelName): boolean {
  const upper = (panel: PanelName): boolean => panel === 'tree' || panel === 'catalogue';
  return LEFT_PANELS.includes(name) && upper(name) !== upper(neighbour);
}

const LEFT_PANELS: readonly PanelName[] = ['tree', 'catalogue', 'layers', 'history'];

/** Panels that one comes back beside. */
const NEIGHBOURS: Partial<Record<PanelName, readonly PanelName[]>> = {
  tree: ['catalogue', 'layers', 'history'],
  catalogue: ['tree', 'layers', 'history'],
  layers: ['history', 'tree', 'catalogue'],
  history: ['layers', 'tree', 'catalogue'],
  findings: ['bom', 'nets', 'pins'],
  bom: ['findings', 'nets', 'pins'],
  nets: ['findings', 'bom', 'pins'],
  pins: ['findings', 'bom', 'nets'],
};

export function isPanelName(name: string): name is PanelName {
  return (PANELS as readonly string[]).includes(name);
}

/** Whether a stored value looks like an arrangement; the docking library checks the rest. */
export function isDockLayout(value: unknown): value is SerializedDockview {
  return typeof value === 'object' && value !== null && 'grid' in value && 'panels' in value;
}
