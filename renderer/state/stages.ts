/** The six stages: views of one document. Each brings the panel, the colours and the layers its work needs. */
import type { ColourMode, LayerGroup } from '../viewport/types.ts';

export const STAGES = ['layout', 'connect', 'sense', 'process', 'check', 'export'] as const;
export type Stage = (typeof STAGES)[number];

export type BottomPanel = 'findings' | 'bom' | 'nets' | 'pins';

export interface StageView {
  readonly colourMode: ColourMode;
  readonly bottomPanel: BottomPanel;
  /** Layers that stand in the way of the stage's work. */
  readonly hidden: readonly LayerGroup[];
}

export const STAGE_VIEWS: Readonly<Record<Stage, StageView>> = {
  layout: { colourMode: 'material', bottomPanel: 'findings', hidden: ['film'] },
  connect: { colourMode: 'potential', bottomPanel: 'nets', hidden: ['film', 'fpc', 'traces', 'ntc'] },
  sense: { colourMode: 'material', bottomPanel: 'pins', hidden: ['film'] },
  process: { colourMode: 'material', bottomPanel: 'bom', hidden: [] },
  check: { colourMode: 'material', bottomPanel: 'findings', hidden: [] },
  export: { colourMode: 'material', bottomPanel: 'bom', hidden: [] },
};
