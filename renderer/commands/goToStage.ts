/** Arranges panels, colours and layers for a stage's work. What the user opened or moved stays open. */
import type { Controller } from '../state/controller.ts';
import { LAYER_GROUPS, type Layers } from '../state/layers.ts';
import { STAGE_VIEWS, type Stage } from '../state/stages.ts';

export function goToStage({ app, docks }: Controller, stage: Stage): void {
  const view = STAGE_VIEWS[stage];
  app.setState((state) => ({
    stage,
    colourMode: view.colourMode,
    layers: withVisibility(state.layers, STAGE_VIEWS[state.stage].hidden, view.hidden),
  }));
  docks.current?.reveal(view.bottomPanel);
}

/** Shows again what the stage that is left had hidden, and hides what the next one wants out of the way. */
function withVisibility(layers: Layers, shown: readonly string[], hidden: readonly string[]): Layers {
  const next = { ...layers };
  for (const group of LAYER_GROUPS) {
    if (hidden.includes(group)) next[group] = { ...next[group], visible: false };
    else if (shown.includes(group)) next[group] = { ...next[group], visible: true };
  }
  return next;
}
