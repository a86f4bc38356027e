/** A locked cell stays where it is by every path that moves or removes cells: nothing of the selection moves, and one message names it. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandId } from '../../../shared/contracts/commands.ts';
import { recordOfKind, recordsOfKind, type Document } from '../../../shared/model/document.ts';
import { refusalOf, refusalText } from '../../../renderer/commands/command.ts';
import { distributeCells } from '../../../renderer/commands/distributeCells.ts';
import { addDimension } from '../../../renderer/commands/dimensions.ts';
import { moveCellsBy, setCellPose } from '../../../renderer/commands/moveCells.ts';
import { moveSelectionBy } from '../../../renderer/commands/moveSelectionBy.ts';
import { nudge } from '../../../renderer/commands/nudge.ts';
import { commandOf, runCommand } from '../../../renderer/commands/registry.ts';
import { rotateCells } from '../../../renderer/commands/rotateCells.ts';
import { setField } from '../../../renderer/commands/setField.ts';
import { transformCells } from '../../../renderer/commands/transformCells.ts';
import { contextCommands } from '../../../renderer/frame/contextCommands.ts';
import type { Controller } from '../../../renderer/state/controller.ts';
import { lockItems, unlockAllItems } from '../../../renderer/state/itemVisibility.ts';
import { shift } from '../../../renderer/viewport/interaction/cellMove.ts';
import { INITIAL_LAYERS } from '../../../renderer/state/layers.ts';
import { openedExample } from './openedExample.ts';

const FIVE = ['c1', 'c2', 'c3', 'c4', 'c5'];
const SAID = '2 of 5 items are locked (c2, c4): unlock them first.';

const documentOf = (controller: Controller): Document => {
  const { document } = controller.app.getState();
  if (!document) throw new Error('nothing is open');
  return document;
};

let controller: Controller;
beforeAll(async () => {
  ({ controller } = await openedExample());
});
beforeEach(() => {
  controller.goToStep(0);
  controller.app.setState({ layers: INITIAL_LAYERS, lockedItems: new Set(['c2', 'c4']), selection: new Set(FIVE), notices: [] });
});

const ARROW = { key: 'ArrowUp', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const MOVING: readonly CommandId[] = [
  'arrange.rotateLeft', 'arrange.rotateRight', 'arrange.swapPoles', 'arrange.flipX', 'arrange.flipY', 'arrange.alignLeft', 'arrange.alignCentre', 'arrange.alignRight',
  'arrange.alignTop', 'arrange.alignMiddle', 'arrange.alignBottom', 'arrange.distributeX', 'arrange.distributeY', 'arrange.moveBy', 'arrange.rotateBy', 'arrange.distribute', 'arrange.earlierInSeries', 'arrange.laterInSeries', 'edit.delete',
];
const PATHS: readonly (readonly [string, (controller: Controller) => unknown])[] = [
  ['arrow keys', (controller) => nudge(controller, ARROW)],
  ['buttons beside the view', (controller) => moveCellsBy(controller, FIVE, 1, 0)],
  ['handles and drags in the view', (controller) => transformCells(controller, FIVE, shift(5, 0))],
  ['a typed distance', (controller) => moveSelectionBy(controller, { dx_mm: 1, dy_mm: 0, dz_mm: 0 })],
  ['a typed angle', (controller) => rotateCells(controller, 90, 'each')],
  ['typed gaps', (controller) => distributeCells(controller, 'x', { gap_mm: 9 })],
  ...MOVING.map((id) => [id, (controller: Controller) => runCommand(controller, id)] as const),
];

describe('cells of which some are locked', () => {
  it.each(PATHS)('stay all where they are by %s, and one message names the locked ones', async (_path, move) => {
    const before = documentOf(controller);
    await move(controller);
    await move(controller);
    expect(documentOf(controller)).toBe(before);
    expect(controller.app.getState().dialog).toBeNull();
    expect(controller.app.getState().notices.map(({ detail }) => detail)).toEqual([SAID]);
  });

  it('stay by typed coordinates, which the field says in red', () => {
    const before = documentOf(controller);
    for (const field of ['x', 'y', 'z', 'rotation_deg'] as const) expect(setCellPose(controller, FIVE, field, 7)).toBe(SAID);
    expect(setField(controller, 'c2', 'pose.x', 7)).toBe('c2 is locked: unlock it first.');
    expect(documentOf(controller)).toBe(before);
    expect(controller.app.getState().notices).toEqual([]);
  });

  it('stay when the rows are filled again', async () => {
    controller.transact('step.setField', (transaction) => transaction.update('structure', 'structure', (structure) => ({ ...structure, pad: { ...structure.pad, thickness_mm: structure.pad.thickness_mm - 0.1 } })));
    unlockAllItems(controller.app);
    lockItems(controller.app, ['c7']);
    const before = documentOf(controller);
    await runCommand(controller, 'arrange.fillAgain');
    expect(documentOf(controller)).toBe(before);
    expect(controller.app.getState().notices.map(({ detail }) => detail)).toEqual(['c7 is locked: unlock it first.']);
    unlockAllItems(controller.app);
    expect(controller.app.getState().notices).toEqual([]);
    await runCommand(controller, 'arrange.fillAgain');
    expect(documentOf(controller)).not.toBe(before);
  });

  it('stay while their layer is locked', () => {
    controller.app.setState(({ layers }) => ({ layers: { ...layers, cells: { ...layers.cells, locked: true } }, selection: new Set(['c1']) }));
    const before = documentOf(controller);
    nudge(controller, ARROW);
    expect(documentOf(controller)).toBe(before);
    expect(controller.app.getState().notices).toHaveLength(1);
    controller.app.setState({ selection: new Set(['c7']) });
    expect(controller.app.getState().notices).toEqual([]);
  });

  it('may be copied: the originals stay', async () => {
    const before = documentOf(controller);
    await runCommand(controller, 'edit.duplicate');
    expect(recordsOfKind(documentOf(controller), 'cell')).toHaveLength(57);
    for (const id of FIVE) expect(recordOfKind(documentOf(controller), id, 'cell').pose).toEqual(recordOfKind(before, id, 'cell').pose);
  });

  it('keep their commands in the menu at the cursor, which say why', () => {
    const state = controller.app.getState();
    expect(contextCommands(state, 'selection').flat()).toContain('arrange.moveBy');
    const refusal = refusalOf(commandOf('edit.delete'), state);
    expect([refusal && refusalText('en', refusal), refusal && refusalText('zh', refusal)]).toEqual([SAID, '5 项中有 2 项已锁定（c2, c4），请先解锁。']);
  });

  it('are no other than a locked dimension, which is not deleted', async () => {
    addDimension(controller, { type: 'distance', from: { item: 'c1', feature: 'min-x' }, to: { item: 'c2', feature: 'max-x' }, axis: 'x', offset_mm: 20 });
    lockItems(controller.app, ['dimension:1']);
    controller.app.setState({ selection: new Set(['dimension:1']) });
    await runCommand(controller, 'dimension.delete');
    await runCommand(controller, 'edit.delete');
    expect(documentOf(controller).has('dimension:1')).toBe(true);
  });
});
