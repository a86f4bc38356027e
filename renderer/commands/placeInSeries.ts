/** Puts one group at another place in the series path. */
import { singleton } from '../../shared/model/document.ts';
import { movedOrder } from '../../shared/placement/path/movedOrder.ts';
import type { Controller } from '../state/controller.ts';
import { changeSeries } from './changeSeries.ts';

/** `place`: how many groups lie below it then. */
export function placeInSeries(controller: Controller, group: string, place: number): void {
  const { document } = controller.app.getState();
  if (document) changeSeries(controller, movedOrder(singleton(document, 'topology').groupOrder, group, place));
}
