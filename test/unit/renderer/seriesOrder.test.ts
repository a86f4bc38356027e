/** The groups of selected cells are moved along the series path, one undo step each; what is locked keeps its neighbours. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { singleton, type Document } from '../../../shared/model/document.ts';
import { refusalOf } from '../../../renderer/commands/command.ts';
import { changeSeries } from '../../../renderer/commands/changeSeries.ts';
import { placeInSeries } from '../../../renderer/commands/placeInSeries.ts';
import { commandOf, runCommand } from '../../../renderer/commands/registry.ts';
import type { Controller } from '../../../renderer/state/controller.ts';
import { openedExample } from './openedExample.ts';

let controller: Controller;
beforeAll(async () => {
  ({ controller } = await openedExample());
});
beforeEach(() => {
  controller.goToStep(0);
  controller.app.setState({ lockedItems: new Set(), selection: new Set(['c3']), notices: [] });
});

const documentOf = (): Document => {
  const { document } = controller.app.getState();
  if (!document) throw new Error('nothing is open');
  return document;
};
const lowest = (count: number): string => singleton(documentOf(), 'topology').groupOrder.slice(0, count).join(' ');
const notices = (): readonly (string | undefined)[] => controller.app.getState().notices.map(({ detail }) => detail ?? undefined);

describe('the series order', () => {
  it('takes a group earlier and later, each as one undo step', async () => {
    const before = documentOf();
    await runCommand(controller, 'arrange.earlierInSeries');
    expect(lowest(4)).toBe('g1 g3 g2 g4');
    await runCommand(controller, 'arrange.earlierInSeries');
    expect(lowest(4)).toBe('g3 g1 g2 g4');
    expect(refusalOf(commandOf('arrange.earlierInSeries'), controller.app.getState())).toBe('why.firstInSeries');
    await runCommand(controller, 'edit.undo');
    expect(lowest(4)).toBe('g1 g3 g2 g4');
    await runCommand(controller, 'arrange.laterInSeries');
    expect(documentOf()).toEqual(before);
  });

  it('says at either end, and without a cell, why there is nothing to move', () => {
    const why = (id: string): unknown => {
      controller.app.setState({ selection: new Set([id]) });
      return refusalOf(commandOf('arrange.laterInSeries'), controller.app.getState());
    };
    expect([why('c52'), why('busbar:g1|g2')]).toEqual(['why.lastInSeries', 'why.selectCell']);
  });

  it('leaves a locked cell its neighbours', async () => {
    const before = documentOf();
    controller.app.setState({ lockedItems: new Set(['c4']) });
    await runCommand(controller, 'arrange.laterInSeries');
    expect(documentOf()).toBe(before);
    expect(notices().join()).toContain('c4');
  });

  it('refuses an order that leaves groups out, in one sentence', () => {
    expect(changeSeries(controller, ['g1'])).toBe(false);
    expect(notices()).toEqual(['order: expected every group once, 51 are missing, "g2" first']);
  });

  it('swaps the groups of two cells, as one undo step, and says why it cannot', async () => {
    const before = documentOf();
    const why = (...ids: string[]): unknown => {
      controller.app.setState({ selection: new Set(ids) });
      return refusalOf(commandOf('arrange.swapGroups'), controller.app.getState());
    };
    expect([why('c3'), why('c3', 'c4', 'c5'), why('c3', 'c4')]).toEqual(['why.selectTwoOfGroups', 'why.selectTwoOfGroups', null]);
    await runCommand(controller, 'arrange.swapGroups');
    expect(documentOf().get('c3')).toMatchObject({ group: 'g4' });
    await runCommand(controller, 'edit.undo');
    expect(documentOf()).toEqual(before);
  });

  it('puts a dragged group at its place and says how many cells were turned, until that is undone', async () => {
    placeInSeries(controller, 'g3', 5);
    expect(lowest(7)).toBe('g1 g2 g4 g5 g6 g3 g7');
    expect(notices().join()).toMatch(/of 52 cells were turned/);
    await runCommand(controller, 'edit.undo');
    expect(notices()).toEqual([]);
  });
});
