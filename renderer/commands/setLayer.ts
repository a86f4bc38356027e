import type { LayerGroup, LayerState } from '../viewport/types.ts';
import type { AppStore } from '../state/appStore.ts';

/** Shows, hides, fades or locks a layer. A view setting: no undo step. */
export function setLayer(app: AppStore, group: LayerGroup, change: Partial<LayerState>): void {
  app.setState(({ layers }) => ({ layers: { ...layers, [group]: { ...layers[group], ...change } } }));
}
