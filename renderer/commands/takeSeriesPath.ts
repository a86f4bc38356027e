/** Takes the groups that were clicked in order for the series path, and shows the path that comes of it. */
import { singleton } from '../../shared/model/document.ts';
import { followingOrder } from '../../shared/placement/path/followingOrder.ts';
import type { Controller } from '../state/controller.ts';
import { changeSeries } from './changeSeries.ts';
import { setLayer } from './setLayer.ts';

/** True when it was taken; the tool is put away then. */
export function takeSeriesPath(controller: Controller, picked: readonly string[]): boolean {
  const { app } = controller;
  const { document } = app.getState();
  if (!document || !changeSeries(controller, followingOrder(singleton(document, 'topology').groupOrder, picked))) return false;
  setLayer(app, 'path', { visible: true });
  app.setState({ tool: 'select' });
  return true;
}
