/** Moves the groups of the selected cells by one place along the series path. */
import { recordOfKind, singleton } from '../../shared/model/document.ts';
import { shiftedOrder } from '../../shared/placement/path/shiftedOrder.ts';
import type { AppState } from '../state/appState.ts';
import { needsCells } from './arrangeCells.ts';
import { cellsAmong } from './cellsAmong.ts';
import { changeSeries } from './changeSeries.ts';
import type { Command } from './command.ts';

type Direction = Parameters<typeof shiftedOrder>[2];

export const SERIES_MOVES: readonly Command[] = [moveInSeries('arrange.earlierInSeries', 'earlier'), moveInSeries('arrange.laterInSeries', 'later')];

function moveInSeries(id: Command['id'], towards: Direction): Command {
  return {
    id,
    whyNot(state) {
      const refusal = needsCells(1)(state);
      if (refusal !== null) return refusal;
      return isMoved(state, towards) ? null : towards === 'earlier' ? 'why.firstInSeries' : 'why.lastInSeries';
    },
    run(controller) {
      changeSeries(controller, orderAfter(controller.app.getState(), towards));
    },
  };
}

function orderAfter({ document, selection }: Pick<AppState, 'document' | 'selection'>, towards: Direction): string[] {
  if (!document) return [];
  const groups = new Set(cellsAmong(document, selection).map((id) => recordOfKind(document, id, 'cell').group));
  return shiftedOrder(singleton(document, 'topology').groupOrder, groups, towards);
}

function isMoved(state: AppState, towards: Direction): boolean {
  const order = state.document ? singleton(state.document, 'topology').groupOrder : [];
  return orderAfter(state, towards).some((group, i) => group !== order[i]);
}
