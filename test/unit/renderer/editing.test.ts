/** Editing commands on the shipped pack: one undo step each, refused with a reason where nothing fits. */
import { describe, expect, it } from 'vitest';
import { commandOf, runCommand } from '../../../renderer/commands/registry.ts';
import { refusalOf } from '../../../renderer/commands/command.ts';
import { distributeCells } from '../../../renderer/commands/distributeCells.ts';
import { moveSelectionBy } from '../../../renderer/commands/moveSelectionBy.ts';
import { rotateCells } from '../../../renderer/commands/rotateCells.ts';
import { recordOfKind, recordsOfKind, type Document } from '../../../shared/model/document.ts';
import type { CommandId } from '../../../shared/contracts/commands.ts';
import type { Controller } from '../../../renderer/state/controller.ts';
import { openedExample } from './openedExample.ts';

const documentOf = (controller: Controller): Document => {
  const { document } = controller.app.getState();
  if (!document) throw new Error('nothing is open');
  return document;
};
const poseOf = (controller: Controller, id: string) => recordOfKind(documentOf(controller), id, 'cell').pose;
const selectIds = (controller: Controller, ids: readonly string[]) => controller.app.setState({ selection: new Set(ids) });
const selected = (controller: Controller) => [...controller.app.getState().selection];

describe('arranging', () => {
  it('is one step that undo takes back whole', async () => {
    const { controller } = await openedExample();
    const before = documentOf(controller);
    selectIds(controller, ['c1', 'c2', 'c3']);
    await runCommand(controller, 'arrange.rotateLeft');
    expect(poseOf(controller, 'c2').rotation_deg).toBe((recordOfKind(before, 'c2', 'cell').pose.rotation_deg + 90) % 360);
    expect(recordOfKind(documentOf(controller), 'c1', 'cell').placed).toBe('user');
    expect(controller.app.getState().undoLabel).toBe('step.rotateCells');
    await runCommand(controller, 'edit.undo');
    for (const id of ['c1', 'c2', 'c3']) expect(documentOf(controller).get(id)).toBe(before.get(id));
    expect(controller.app.getState().undoLabel).toBeNull();
  });

  it('swaps the poles of a cell on its place', async () => {
    const { controller } = await openedExample();
    const before = poseOf(controller, 'c7');
    selectIds(controller, ['c7']);
    await runCommand(controller, 'arrange.swapPoles');
    expect(poseOf(controller, 'c7')).toEqual({ ...before, rotation_deg: (before.rotation_deg + 180) % 360 });
  });

  it('leaves cells that stay where they are to filling', async () => {
    const { controller } = await openedExample();
    selectIds(controller, ['c1', 'c2', 'c3']);
    await runCommand(controller, 'arrange.alignBottom');
    expect(recordOfKind(documentOf(controller), 'c1', 'cell').placed).toBe('fill');
    expect(controller.app.getState().undoLabel).toBeNull();
  });

  it('moves, turns and spaces by typed figures', async () => {
    const { controller } = await openedExample();
    const before = poseOf(controller, 'c1');
    selectIds(controller, ['c1', 'c2', 'c3']);
    moveSelectionBy(controller, { dx_mm: 0, dy_mm: 0, dz_mm: 2.5 });
    expect(poseOf(controller, 'c1')).toEqual({ ...before, z: before.z + 2.5 });
    distributeCells(controller, 'x', { gap_mm: 10 });
    const thickness = poseOf(controller, 'c3').x - poseOf(controller, 'c2').x - 10;
    expect(thickness).toBeCloseTo(71.7, 6);
    rotateCells(controller, 30, 'each');
    expect(poseOf(controller, 'c1').rotation_deg).toBe((before.rotation_deg + 30) % 360);
    expect(controller.app.getState().undoLabel).toBe('step.rotateCells');
  });

  it.each<[CommandId, readonly string[], string | null]>([
    ['arrange.rotateLeft', [], 'why.selectCell'],
    ['arrange.rotateLeft', ['busbar:g1|g2'], 'why.selectCell'],
    ['arrange.rotateLeft', ['c1'], null],
    ['arrange.alignLeft', ['c1'], 'why.selectTwoCells'],
    ['arrange.distributeX', ['c1', 'c2'], 'why.selectThreeCells'],
    ['arrange.distribute', ['c1', 'c2'], null],
    ['selection.row', ['busbar:g1|g2'], 'why.selectCell'],
    ['selection.net', [], 'why.selectSomething'],
    ['edit.copyIds', [], 'why.selectSomething'],
    ['edit.delete', ['busbar:g1|g2'], 'why.selectDeletable'],
    ['edit.paste', ['c1'], 'why.nothingCopied'],
    ['busbar.resetThickness', ['busbar:g1|g2'], 'why.selectOverridden'],
    ['finding.waive', [], 'why.selectOpenFinding'],
  ])('%s with %o selected: %s', async (id, ids, refusal) => {
    const { controller } = await openedExample();
    selectIds(controller, ids);
    expect(refusalOf(commandOf(id), controller.app.getState())).toBe(refusal);
  });

  it('says that nothing is open before it asks for a selection', async () => {
    const { controller } = await openedExample();
    controller.app.setState({ document: null, derived: null });
    for (const id of ['arrange.rotateLeft', 'selection.row', 'selection.all'] as const) expect(refusalOf(commandOf(id), controller.app.getState())).toBe('why.noDocument');
  });
});

describe('copying and deleting', () => {
  const cells = (controller: Controller) => recordsOfKind(documentOf(controller), 'cell').length;

  it('duplicates beside the original, selects the copy, and is one step', async () => {
    const { controller } = await openedExample();
    const before = documentOf(controller);
    selectIds(controller, ['c7']);
    await runCommand(controller, 'edit.duplicate');
    const [copy = ''] = selected(controller);
    expect(cells(controller)).toBe(53);
    expect(before.has(copy)).toBe(false);
    expect(recordOfKind(documentOf(controller), copy, 'cell').placed).toBe('user');
    await controller.engine.settled();
    // Beyond the rows stands the frame, which a free copy may meet; another cell it may not.
    const overlaps = controller.app.getState().derived?.findings.filter((finding) => finding.code === 'cell-overlap') ?? [];
    expect(overlaps.filter((finding) => finding.items.every((id) => documentOf(controller).get(id)?.kind === 'cell'))).toEqual([]);
    expect(selected(controller)).toEqual([copy]);
    await runCommand(controller, 'edit.undo');
    expect([...documentOf(controller).keys()]).toEqual([...before.keys()]);
  });

  it('pastes what was copied as often as is wanted', async () => {
    const { controller } = await openedExample();
    selectIds(controller, ['c1', 'c2']);
    await runCommand(controller, 'edit.copy');
    selectIds(controller, []);
    await runCommand(controller, 'edit.paste');
    await runCommand(controller, 'edit.paste');
    expect(cells(controller)).toBe(56);
    const places = recordsOfKind(documentOf(controller), 'cell').map((cell) => `${cell.pose.x},${cell.pose.y}`);
    expect(new Set(places).size).toBe(56);
  });

  it('deletes cells as one step, but neither what is derived, nor locked, nor the last', async () => {
    const { controller } = await openedExample();
    selectIds(controller, ['c7', 'c8', 'busbar:g1|g2']);
    await runCommand(controller, 'edit.delete');
    expect(cells(controller)).toBe(50);
    await runCommand(controller, 'edit.undo');
    expect(cells(controller)).toBe(52);
    controller.app.setState({ lockedItems: new Set(['c7']) });
    selectIds(controller, ['c7']);
    for (const id of ['edit.delete', 'arrange.rotateLeft'] as const) expect(refusalOf(commandOf(id), controller.app.getState())).toMatchObject({ key: 'why.lockedOne', values: { name: 'c7' } });
    controller.app.setState({ lockedItems: new Set() });
    await controller.engine.settled();
    await runCommand(controller, 'selection.all');
    expect(refusalOf(commandOf('edit.delete'), controller.app.getState())).toBe('why.lastCell');
  });

  it('fills again around what was put by hand, and says in a notice when it cannot', async () => {
    const { controller } = await openedExample();
    await runCommand(controller, 'arrange.fillAgain');
    expect(controller.app.getState().undoLabel).toBeNull();
    selectIds(controller, ['c7']);
    await runCommand(controller, 'edit.duplicate');
    await runCommand(controller, 'arrange.fillAgain');
    expect(controller.app.getState().notices.map((notice) => notice.severity)).toEqual(['warning']);
  });
});

describe('selecting', () => {
  it('goes by row, group, net and kind', async () => {
    const { controller } = await openedExample();
    selectIds(controller, ['c7']);
    await runCommand(controller, 'selection.row');
    expect(selected(controller)).toHaveLength(13);
    selectIds(controller, ['c7']);
    await runCommand(controller, 'selection.group');
    expect(selected(controller)).toEqual(['c7']);
    selectIds(controller, ['busbar:g17|g18']);
    await runCommand(controller, 'selection.net');
    expect(selected(controller)).toContain('busbar:g17|g18');
    expect(selected(controller).some((id) => id.startsWith('tap:'))).toBe(true);
    expect(selected(controller).some((id) => id.startsWith('busbar:') && id !== 'busbar:g17|g18')).toBe(false);
    await runCommand(controller, 'selection.kind');
    expect(selected(controller).filter((id) => id.startsWith('busbar:'))).toHaveLength(53);
    selectIds(controller, ['structure/member-front']);
    await runCommand(controller, 'selection.kind');
    expect(selected(controller).length).toBeGreaterThan(1);
  });

  it('inverts within the kind, and among cells when nothing is selected', async () => {
    const { controller } = await openedExample();
    selectIds(controller, ['busbar:g17|g18']);
    await runCommand(controller, 'selection.invert');
    expect(selected(controller)).toHaveLength(52);
    expect(selected(controller)).not.toContain('busbar:g17|g18');
    selectIds(controller, []);
    await runCommand(controller, 'selection.invert');
    expect(selected(controller)).toHaveLength(52);
    expect(selected(controller)).toContain('c1');
  });

  it('grows to neighbours, and takes the lines of one front end', async () => {
    const { controller } = await openedExample();
    selectIds(controller, ['c1']);
    await runCommand(controller, 'selection.grow');
    expect(selected(controller)).toContain('c2');
    expect(selected(controller).length).toBeLessThan(5);
    const fpcs = controller.app.getState().derived?.fpcs ?? [];
    selectIds(controller, [fpcs[1]?.connector.id ?? '']);
    await runCommand(controller, 'selection.traces');
    expect(selected(controller)).toEqual(fpcs[1]?.traces.map((trace) => trace.id));
    selectIds(controller, []);
    await runCommand(controller, 'selection.traces');
    expect(selected(controller)).toHaveLength(fpcs.reduce((sum, fpc) => sum + fpc.traces.length, 0));
  });
});
