/** The layer groups of the viewport and how they start. */
import type { LayerGroup, LayerState } from '../viewport/types.ts';

export const LAYER_GROUPS = [
  'cells', 'terminals', 'busbars', 'welds', 'fpc', 'traces', 'ntc', 'film', 'structure', 'envelope', 'findings', 'dimensions', 'path',
] as const satisfies readonly LayerGroup[];

export type Layers = Readonly<Record<LayerGroup, LayerState>>;

/** In view but for what covers the rest: the film, and the path of the current. */
export const INITIAL_LAYERS: Layers = {
  cells: { visible: true, opacity: 1, locked: false },
  terminals: { visible: true, opacity: 1, locked: false },
  busbars: { visible: true, opacity: 1, locked: false },
  welds: { visible: true, opacity: 1, locked: false },
  fpc: { visible: true, opacity: 1, locked: false },
  traces: { visible: true, opacity: 1, locked: false },
  ntc: { visible: true, opacity: 1, locked: false },
  film: { visible: false, opacity: 1, locked: true },
  structure: { visible: true, opacity: 1, locked: false },
  envelope: { visible: true, opacity: 1, locked: false },
  findings: { visible: true, opacity: 1, locked: false },
  dimensions: { visible: true, opacity: 1, locked: false },
  path: { visible: false, opacity: 1, locked: true },
};
