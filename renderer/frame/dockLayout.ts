/** Which panels there are, and how they stand at first. */
import type { DockviewApi, SerializedDockview } from 'dockview-react';

export const PANELS = ['tree', 'layers', 'viewport', 'inspector', 'findings', 'bom', 'nets', 'pins'] as const;
export type PanelName = (typeof PANELS)[number];

const LEFT_px = 280;
const RIGHT_px = 320;
const BOTTOM_px = 220;
const LAYERS_px = 312;

/** Clears the dock and puts every panel in its first place. */
export function arrangeDocks(dock: DockviewApi): void {
  dock.clear();
  const viewport = dock.addPanel({ id: 'viewport', component: 'viewport', renderer: 'always' });
  viewport.group.header.hidden = true;
  viewport.group.locked = 'no-drop-target';
  dock.addPanel({ id: 'tree', component: 'tree', position: { direction: 'left' }, initialWidth: LEFT_px, minimumWidth: 200 });
  dock.addPanel({ id: 'inspector', component: 'inspector', position: { direction: 'right' }, initialWidth: RIGHT_px, minimumWidth: 240 });
  dock.addPanel({
    id: 'findings',
    component: 'findings',
    position: { direction: 'below', referencePanel: 'viewport' },
    initialHeight: BOTTOM_px,
    minimumHeight: 96,
  });
  for (const id of ['bom', 'nets', 'pins'] as const) {
    dock.addPanel({ id, component: id, position: { direction: 'within', referencePanel: 'findings' }, inactive: true });
  }
  dock.addPanel({
    id: 'layers',
    component: 'layers',
    position: { direction: 'below', referencePanel: 'tree' },
    initialHeight: LAYERS_px,
    minimumHeight: 96,
  });
  applySizes(dock, { tree: { width: LEFT_px }, inspector: { width: RIGHT_px }, findings: { height: BOTTOM_px }, layers: { height: LAYERS_px } });
}

/** The docks beside the viewport keep their size when the window gets another; the viewport takes what is left. */
export function resizeDocks(dock: DockviewApi, width: number, height: number): void {
  const before: Partial<Record<PanelName, PanelSize>> = {};
  for (const name of ['tree', 'inspector', 'findings', 'layers'] as const) {
    const panel = dock.getPanel(name);
    if (panel) before[name] = name === 'tree' || name === 'inspector' ? { width: panel.group.width } : { height: panel.group.height };
  }
  dock.layout(width, height);
  applySizes(dock, before);
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
  if (neighbour) dock.addPanel({ id: name, component: name, position: { direction: name === 'layers' || name === 'tree' ? 'below' : 'within', referencePanel: neighbour } });
  else if (name === 'tree' || name === 'layers') dock.addPanel({ id: name, component: name, position: { direction: 'left' }, initialWidth: LEFT_px });
  else if (name === 'inspector') dock.addPanel({ id: name, component: name, position: { direction: 'right' }, initialWidth: RIGHT_px });
  else dock.addPanel({ id: name, component: name, position: { direction: 'below', referencePanel: 'viewport' }, initialHeight: BOTTOM_px });
}

/** Panels that one comes back beside. */
const NEIGHBOURS: Partial<Record<PanelName, readonly PanelName[]>> = {
  tree: ['layers'],
  layers: ['tree'],
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
