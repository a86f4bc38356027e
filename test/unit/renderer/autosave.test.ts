/** What the host is told of unsaved edits, so that a crash loses none, and how the window bears a host that refuses. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { moveCellsBy } from '../../../renderer/commands/moveCells.ts';
import { runCommand } from '../../../renderer/commands/registry.ts';
import { start } from '../../../renderer/commands/start.ts';
import { createController, type Controller } from '../../../renderer/state/controller.ts';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { foldEdits } from '../../../main/files/foldEdits.ts';
import { parseDocument } from '../../../shared/format/readDocument.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { applyDiff } from '../../../shared/model/document.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { must } from '../../support/must.ts';
import { memoryHost, type MemoryHost } from './memoryHost.ts';

const PATH = '/packs/pack.ccs';
const EXAMPLE = serializeDocument(exampleDocument());

afterEach(() => vi.useRealTimers());

async function opened(): Promise<{ controller: Controller; host: MemoryHost }> {
  const host = memoryHost({ [PATH]: EXAMPLE }, PATH);
  const controller = createController(host, createEngine());
  await start(controller);
  await settle(controller);
  return { controller, host };
}

async function settle(controller: Controller): Promise<boolean> {
  await controller.engine.settled();
  return controller.autosave.settled();
}

/** The document that the autosave adds up to, as the next run would recover it. */
function recoveredText({ autosaved }: MemoryHost): string {
  if (!autosaved) throw new Error('nothing was autosaved');
  const base = must(parseDocument(autosaved.text));
  const edits = autosaved.edits.map(({ added, updated, removed }) => ({ added: [...added], updated: [...updated], removed: [...removed] }));
  const { diff, fitting } = foldEdits(base, edits);
  expect(fitting).toBe(edits.length);
  return serializeDocument(applyDiff(base, diff));
}

const textOf = (controller: Controller): string => serializeDocument(controller.app.getState().document ?? new Map());
const stateOf = (controller: Controller): string => controller.app.getState().autosave;

describe('an open document', () => {
  it('is told to the host, and costs no journal until it is edited', async () => {
    const { controller, host } = await opened();
    expect(host.shown).toEqual([PATH]);
    expect(host.autosaved).toBeNull();
    expect(stateOf(controller)).toBe('off');
  });

  it('is autosaved edit by edit, with undo and redo and what follows from them', async () => {
    const { controller, host } = await opened();
    moveCellsBy(controller, ['c7'], 3, 0);
    expect(await settle(controller)).toBe(true);
    expect(host.autosaved?.base).toMatchObject({ path: PATH, title: 'pack.ccs', modified: false });
    expect(recoveredText(host)).toBe(textOf(controller));
    moveCellsBy(controller, ['c8', 'c9'], 0, 5);
    await settle(controller);
    await runCommand(controller, 'edit.undo');
    await settle(controller);
    expect(recoveredText(host)).toBe(textOf(controller));
    await runCommand(controller, 'edit.redo');
    expect(await settle(controller)).toBe(true);
    expect(recoveredText(host)).toBe(textOf(controller));
    expect(stateOf(controller)).toBe('saved');
  });

  it('leaves nothing to recover once it is saved, or as it was', async () => {
    const { controller, host } = await opened();
    moveCellsBy(controller, ['c7'], 3, 0);
    await settle(controller);
    await runCommand(controller, 'file.save');
    await settle(controller);
    expect(host.autosaved).toBeNull();
    expect(stateOf(controller)).toBe('off');
    moveCellsBy(controller, ['c7'], 3, 0);
    await settle(controller);
    expect(recoveredText(host)).toBe(textOf(controller));
    await runCommand(controller, 'edit.undo');
    await settle(controller);
    expect(host.autosaved).toBeNull();
  });

  it('keeps edits that were made while it was being saved', async () => {
    const { controller, host } = await opened();
    moveCellsBy(controller, ['c7'], 3, 0);
    await settle(controller);
    const save = host.save;
    host.save = (...call) => {
      moveCellsBy(controller, ['c8'], 1, 0);
      return save(...call);
    };
    const told = host.shown.length;
    await runCommand(controller, 'file.save');
    await settle(controller);
    expect(controller.app.getState().modified).toBe(true);
    expect(recoveredText(host)).toBe(textOf(controller));
    // Had it said that it shows the saved document, the host would have dropped the journal, and with it what was edited since.
    expect(host.shown).toHaveLength(told);
    expect(host.autosaved?.base).toMatchObject({ path: PATH, stamp: { sha256: host.files.get(PATH) }, modified: true });
  });
});

describe('a host that refuses', () => {
  it('is a warning, not an obstacle, and is caught up with when it takes edits again', async () => {
    const { controller, host } = await opened();
    moveCellsBy(controller, ['c7'], 3, 0);
    await settle(controller);
    host.refuseAutosave = { code: 'disk-full', message: 'Cannot autosave to /data: the disk is full.' };
    moveCellsBy(controller, ['c8'], 3, 0);
    expect(await settle(controller)).toBe(false);
    expect(stateOf(controller)).toBe('failed');
    expect(controller.app.getState().notices).toMatchObject([{ severity: 'warning', detail: 'Cannot autosave to /data: the disk is full.' }]);
    expect(controller.app.getState().dialog).toBeNull();
    host.refuseAutosave = null;
    moveCellsBy(controller, ['c9'], 3, 0);
    expect(await settle(controller)).toBe(true);
    expect(recoveredText(host)).toBe(textOf(controller));
    expect(controller.app.getState().notices).toEqual([]);
    expect(stateOf(controller)).toBe('saved');
  });

  it('is asked again by itself', async () => {
    const { controller, host } = await opened();
    host.refuseAutosave = { code: 'disk-full', message: 'full' };
    vi.useFakeTimers();
    moveCellsBy(controller, ['c7'], 3, 0);
    await vi.advanceTimersByTimeAsync(100);
    expect(stateOf(controller)).toBe('failed');
    host.refuseAutosave = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stateOf(controller)).toBe('saved');
    expect(recoveredText(host)).toBe(textOf(controller));
  });

  it('that lost the journal gets the whole document', async () => {
    const { controller, host } = await opened();
    moveCellsBy(controller, ['c7'], 3, 0);
    await settle(controller);
    host.autosaved = null;
    moveCellsBy(controller, ['c8'], 3, 0);
    expect(await settle(controller)).toBe(true);
    expect(recoveredText(host)).toBe(textOf(controller));
    expect(host.autosaved).toMatchObject({ base: { modified: true } });
  });
});
