/** What the user's actions do to the document, with the real engine and a host in memory. */
import { describe, expect, it, vi } from 'vitest';
import { confirmTrust } from '../../../renderer/commands/confirmTrust.ts';
import { moveCellsBy, setCellPose } from '../../../renderer/commands/moveCells.ts';
import { nudge } from '../../../renderer/commands/nudge.ts';
import { gripsOf, routeHandlesOf } from '../../../renderer/state/grips.ts';
import { lockItems, unlockItems } from '../../../renderer/state/itemVisibility.ts';
import { overrideOf, overrideValue } from '../../../renderer/commands/overrideValue.ts';
import { overrideThickness, thicknessOverride } from '../../../renderer/commands/overrideThickness.ts';
import { runCommand } from '../../../renderer/commands/registry.ts';
import { setField } from '../../../renderer/commands/setField.ts';
import { start } from '../../../renderer/commands/start.ts';
import { dropWaiver, waiveFinding } from '../../../renderer/commands/waiveFinding.ts';
import { createController, type Controller } from '../../../renderer/state/controller.ts';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { recordOfKind, singleton, type Document } from '../../../shared/model/document.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { memoryHost, type MemoryHost } from './memoryHost.ts';

const EXAMPLE = serializeDocument(exampleDocument());

async function opened(): Promise<{ controller: Controller; host: MemoryHost }> {
  const host = memoryHost({ '/packs/pack.ccs': EXAMPLE }, '/packs/pack.ccs');
  const controller = createController(host, createEngine());
  await start(controller);
  await controller.engine.settled();
  return { controller, host };
}

const documentOf = (controller: Controller): Document => {
  const { document } = controller.app.getState();
  if (!document) throw new Error('nothing is open');
  return document;
};
const findings = (controller: Controller): readonly string[] => controller.app.getState().derived?.findings.filter((finding) => !finding.waived).map((finding) => finding.code) ?? [];

describe('opening', () => {
  it('shows the file, unmodified and derived', async () => {
    const { controller } = await opened();
    const state = controller.app.getState();
    expect(state.file).toMatchObject({ name: 'pack.ccs', path: '/packs/pack.ccs' });
    expect(state.modified).toBe(false);
    expect(state.derived?.cells).toHaveLength(52);
    expect(state.bodies.size).toBeGreaterThan(500);
    expect(new Set(findings(controller))).toEqual(new Set(['assumed-data']));
  });

  it('keeps what is open when a file cannot be read, and says why', async () => {
    const { controller, host } = await opened();
    host.files.set('/packs/bad.ccs', '{"format":');
    controller.app.setState({ info: { ...(await info(host)), nativeDialogs: true } });
    host.picks.push('/packs/bad.ccs');
    await runCommand(controller, 'file.open');
    expect(controller.app.getState().dialog).toMatchObject({ kind: 'problem' });
    expect(controller.app.getState().file?.name).toBe('pack.ccs');
  });

  it('asks before changes are lost', async () => {
    const { controller, host } = await opened();
    controller.app.setState({ info: { ...(await info(host)), nativeDialogs: true } });
    moveCellsBy(controller, ['c7'], 1, 0);
    const leaving = runCommand(controller, 'file.open');
    const { dialog } = controller.app.getState();
    if (dialog?.kind !== 'unsaved') throw new Error('did not ask');
    dialog.answer('cancel');
    await leaving;
    expect(host.picks).toEqual([]);
    expect(controller.app.getState().modified).toBe(true);
  });
});

describe('moving cells', () => {
  it('is one undo step, marks the cells as the user’s, and derives again', async () => {
    const { controller } = await opened();
    controller.app.setState({ selection: new Set(['c7', 'busbar:g1|g2']) });
    const before = recordOfKind(documentOf(controller), 'c7', 'cell').pose;
    expect(nudge(controller, { key: 'ArrowUp', ctrlKey: false, metaKey: false, shiftKey: true, altKey: false })).toBe(true);
    const cell = recordOfKind(documentOf(controller), 'c7', 'cell');
    expect(cell.pose).toEqual({ ...before, y: before.y + 10 });
    expect(cell.placed).toBe('user');
    await controller.engine.settled();
    expect(findings(controller)).toContain('cell-overlap');
    await runCommand(controller, 'edit.undo');
    await controller.engine.settled();
    expect(recordOfKind(documentOf(controller), 'c7', 'cell').pose).toEqual(before);
    expect(findings(controller)).not.toContain('cell-overlap');
    expect(controller.app.getState().modified).toBe(false);
    expect(controller.app.getState().redoLabel).not.toBeNull();
  });

  it('does nothing to things that are no cells', async () => {
    const { controller } = await opened();
    controller.app.setState({ selection: new Set(['busbar:g1|g2']) });
    expect(nudge(controller, { key: 'ArrowUp', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false })).toBe(false);
  });

  it('sets a typed coordinate on all selected cells', async () => {
    const { controller } = await opened();
    setCellPose(controller, ['c1', 'c2'], 'z', 9);
    for (const id of ['c1', 'c2']) expect(recordOfKind(documentOf(controller), id, 'cell').pose.z).toBe(9);
    expect(controller.app.getState().undoLabel).not.toBeNull();
  });
});

describe('thickness', () => {
  it('of one bar is an override that stays on its conductor', async () => {
    const { controller } = await opened();
    overrideThickness(controller, ['busbar:g1|g2'], 4);
    await controller.engine.settled();
    const bar = () => controller.app.getState().derived?.busbars.find((each) => each.id === 'busbar:g1|g2');
    expect(bar()?.section).toMatchObject({ thickness_mm: 4, chosenBy: 'override' });
    overrideThickness(controller, ['busbar:g1|g2'], null);
    await controller.engine.settled();
    expect(thicknessOverride(documentOf(controller), 'busbar:g1|g2')).toBeNull();
    expect(bar()?.section.chosenBy).toBe('duty');
  });
});

describe('grips of the selected item', () => {
  const grips = (controller: Controller, ...selection: string[]) => gripsOf({ ...controller.app.getState(), selection: new Set(selection) }, (key) => key);

  it('are the edges of a bar; one that is moved keeps its bar and goes back as one step', async () => {
    const { controller } = await opened();
    const bar = 'busbar:g1|g2', [first] = grips(controller, bar);
    if (!first) throw new Error('the bar has no grip');
    expect(first.feature).toMatch(/^edge:c\d:[+-][xy]$/);
    expect(grips(controller, bar, 'c1')).toEqual([]);
    lockItems(controller.app, [bar]);
    expect(grips(controller, bar)).toEqual([]);
    unlockItems(controller.app, [bar]);
    expect(grips(controller, bar)).not.toEqual([]);
    const steps = controller.app.getState().history.done.length;
    overrideValue(controller, bar, first.feature, first.max_mm);
    await controller.engine.settled();
    expect(controller.app.getState().history.done).toHaveLength(steps + 1);
    const moved = grips(controller, bar).find(({ feature }) => feature === first.feature);
    expect(moved).toMatchObject({ value_mm: first.max_mm, overridden: true });
    expect((moved?.at.x ?? 0) - first.at.x).toBeCloseTo(first.along.x * first.max_mm, 6);
    overrideValue(controller, bar, first.feature, first.max_mm);
    expect(controller.app.getState().history.done).toHaveLength(steps + 1);
    overrideValue(controller, bar, first.feature, null);
    await controller.engine.settled();
    expect(overrideOf(documentOf(controller), bar, first.feature)).toBeNull();
    expect(grips(controller, bar).find(({ feature }) => feature === first.feature)).toEqual(first);
  });

  it('are the places of a route: trunk and connector of a circuit, and each tab and sensor by itself', async () => {
    const { controller } = await opened();
    const [fpc] = controller.app.getState().derived?.fpcs ?? [];
    const [tap] = fpc?.taps ?? [], [ntc] = fpc?.ntcs ?? [];
    if (!fpc || !tap || !ntc) throw new Error('the pack has no circuit');
    const features = (id: string) => grips(controller, id).map(({ feature, ghost }) => [feature, ghost.length]);
    expect(features(fpc.id)).toEqual([['trunk_mm', 4], ['connector_mm', 4]]);
    expect(features(fpc.connector.id)).toEqual([['connector_mm', 4]]);
    expect(features(tap.id)).toEqual([['branch_mm', 4]]);
    expect(features(ntc.id)).toEqual([['position_mm', 4]]);
    expect(features('c1')).toEqual([]);
    expect(routeHandlesOf(null)).toEqual([]);
  });
});

describe('fields', () => {
  it('refuse what the schema refuses, and change nothing', async () => {
    const { controller } = await opened();
    const before = documentOf(controller);
    expect(setField(controller, 'duty', 'continuous_A', -1)).not.toBeNull();
    expect(documentOf(controller)).toBe(before);
    expect(setField(controller, 'duty', 'continuous_A', 250)).toBeNull();
    expect(singleton(documentOf(controller), 'duty').continuous_A).toBe(250);
  });

  it('refuse what the rest of the layout does not bear out, in the user’s language', async () => {
    const { controller } = await opened();
    const before = documentOf(controller);
    expect(setField(controller, 'busbars', 'material', 'unobtainium')).toContain('There is no material “unobtainium”');
    controller.app.setState({ language: 'zh' });
    expect(setField(controller, 'busbars', 'material', 'unobtainium')).toContain('没有名为“unobtainium”的材料');
    expect(setField(controller, 'topology', 'series', 3)).toContain('与布局其余部分不符');
    expect(setField(controller, 'duty', 'continuous_A', -1)).toBe('必须大于 0。');
    expect(documentOf(controller)).toBe(before);
  });

  it('stop being assumed once a value is typed or confirmed', async () => {
    const { controller } = await opened();
    const assumed = () => controller.app.getState().derived?.findings.filter((finding) => finding.code === 'assumed-data').length ?? 0;
    const before = assumed();
    const [key] = Object.keys(singleton(documentOf(controller), 'busbars').provenance ?? {});
    confirmTrust(controller, 'busbars', [key ?? '']);
    await controller.engine.settled();
    expect(assumed()).toBe(before - 1);
  });
});

describe('waivers', () => {
  it('mark a finding as waived, and give it back', async () => {
    const { controller } = await opened();
    const key = controller.app.getState().derived?.findings[0]?.key ?? '';
    const waived = () => controller.app.getState().derived?.findings.find((finding) => finding.key === key)?.waived;
    waiveFinding(controller, { key, by: 'A. Engineer', on: '2026-01-02', why: 'measured' });
    await controller.engine.settled();
    expect(waived()).toBe(true);
    dropWaiver(controller, key);
    await controller.engine.settled();
    expect(waived()).toBe(false);
  });
});

describe('saving', () => {
  it('writes the file and is then unmodified', async () => {
    const { controller, host } = await opened();
    moveCellsBy(controller, ['c7'], 0.5, 0);
    await runCommand(controller, 'file.save');
    expect(host.files.get('/packs/pack.ccs')).toBe(serializeDocument(documentOf(controller)));
    expect(controller.app.getState().modified).toBe(false);
  });

  it('leaves another program’s version alone until the user decides', async () => {
    const { controller, host } = await opened();
    moveCellsBy(controller, ['c7'], 0.5, 0);
    host.files.set('/packs/pack.ccs', 'somebody else’s');
    const saving = runCommand(controller, 'file.save');
    // The text is made in slices, as many as the machine needs.
    const dialog = await vi.waitFor(() => {
      const { dialog: asked } = controller.app.getState();
      if (asked?.kind !== 'changedOnDisk') throw new Error('did not ask');
      return asked;
    }, 20_000);
    expect(host.files.get('/packs/pack.ccs')).toBe('somebody else’s');
    dialog.answer('overwrite');
    await saving;
    expect(host.files.get('/packs/pack.ccs')).toBe(serializeDocument(documentOf(controller)));
  });

  it('shows why a file could not be written, and stays modified', async () => {
    const { controller, host } = await opened();
    moveCellsBy(controller, ['c7'], 0.5, 0);
    host.refuse = { code: 'disk-full', message: 'No room for /packs/pack.ccs.' };
    await runCommand(controller, 'file.save');
    expect(controller.app.getState().dialog).toMatchObject({ kind: 'problem', lines: ['No room for /packs/pack.ccs.'] });
    expect(controller.app.getState().modified).toBe(true);
  });
});

async function info(host: MemoryHost) {
  const result = await host.info();
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
