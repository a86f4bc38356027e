/** Recovery, locks, changes on the disk and dropped files, as the window's commands deal with them; the host is in memory. */
import { describe, expect, it } from 'vitest';
import { dropFiles } from '../../../renderer/commands/dropFile.ts';
import { disabledCommands } from '../../../renderer/commands/followInHost.ts';
import { keepMine } from '../../../renderer/commands/keepMine.ts';
import { moveCellsBy } from '../../../renderer/commands/moveCells.ts';
import { openInNewWindow } from '../../../renderer/commands/newWindow.ts';
import { discardRecoverable, recoverDocument } from '../../../renderer/commands/recover.ts';
import { offerRecovery } from '../../../renderer/commands/offerRecovery.ts';
import { runCommand } from '../../../renderer/commands/registry.ts';
import { reopen } from '../../../renderer/commands/reloadFile.ts';
import { start } from '../../../renderer/commands/start.ts';
import { checkDisk } from '../../../renderer/commands/watchDisk.ts';
import type { AppState } from '../../../renderer/state/appState.ts';
import { createController, type Controller } from '../../../renderer/state/controller.ts';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { recordOfKind } from '../../../shared/model/document.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { memoryHost, type MemoryHost } from './memoryHost.ts';

const PATH = '/packs/pack.ccs';
const OTHER = '/packs/other.ccs';
const EXAMPLE = serializeDocument(exampleDocument());
const SOMEBODY = { pid: 4711, started_ms: 0, here: false };

async function opened(prepare: (host: MemoryHost) => void = () => undefined): Promise<{ controller: Controller; host: MemoryHost; state: () => AppState }> {
  const host = memoryHost({ [PATH]: EXAMPLE, [OTHER]: EXAMPLE }, PATH);
  prepare(host);
  const controller = createController(host, createEngine());
  await start(controller);
  await controller.engine.settled();
  await controller.autosave.settled();
  return { controller, host, state: () => controller.app.getState() };
}

/** The example with its cell c7 moved, as a crashed window left it. */
function leftBehind(host: MemoryHost, path: string | null = PATH): string {
  const cell = recordOfKind(exampleDocument(), 'c7', 'cell');
  const moved = new Map(exampleDocument()).set('c7', { ...cell, pose: { ...cell.pose, x: cell.pose.x + 2 } });
  const id = '0123456789abcdef';
  host.recoverable.push({ id, title: 'pack.ccs', path, changed_ms: 1, edits: 3, lost: 0, stamp: null, text: serializeDocument(moved) });
  return id;
}

/** How far c7 is from its place in the example, along x. */
function movedBy_mm(state: () => AppState): number {
  return recordOfKind(state().document ?? new Map(), 'c7', 'cell').pose.x - recordOfKind(exampleDocument(), 'c7', 'cell').pose.x;
}

function answerUnsaved(state: () => AppState, choice: 'save' | 'discard' | 'cancel'): void {
  const { dialog } = state();
  if (dialog?.kind !== 'unsaved') throw new Error('did not ask');
  dialog.answer(choice);
}

describe('recovery', () => {
  it('is offered at the start where there is something, and stays in reach', async () => {
    const { controller, state } = await opened((host) => leftBehind(host));
    await offerRecovery(controller);
    expect(state().dialog).toEqual({ kind: 'recover' });
    expect(state().recoverables).toMatchObject([{ title: 'pack.ccs', edits: 3 }]);
    controller.app.setState({ dialog: null });
    await runCommand(controller, 'file.recover');
    expect(state().dialog).toEqual({ kind: 'recover' });
  });

  it('does not push aside what the user is asked at the start', async () => {
    const { controller, state } = await opened((host) => leftBehind(host));
    controller.app.setState({ dialog: { kind: 'problem', title: 't', lines: [] } });
    await offerRecovery(controller);
    expect(state().dialog?.kind).toBe('problem');
    expect(state().recoverables).toHaveLength(1);
  });

  it('is silent where there is nothing', async () => {
    const { controller, state } = await opened();
    await offerRecovery(controller);
    expect(state().dialog).toBeNull();
  });

  it('shows the work as modified, autosaves it at once, and only then lets go of what was left', async () => {
    const { controller, host, state } = await opened((memory) => leftBehind(memory));
    const text = host.recoverable[0]?.text;
    expect(await recoverDocument(controller, '0123456789abcdef')).toBe(true);
    expect(movedBy_mm(state)).toBe(2);
    expect(state()).toMatchObject({ modified: true, file: { path: PATH, name: 'pack.ccs' }, recoverables: [] });
    expect(host.autosaved).toMatchObject({ text, base: { path: PATH, modified: true } });
    expect(host.recoverable).toEqual([]);
  });

  it('keeps what was left while the new autosave does not work', async () => {
    const { controller, host } = await opened((memory) => leftBehind(memory));
    host.refuseAutosave = { code: 'disk-full', message: 'full' };
    await recoverDocument(controller, '0123456789abcdef');
    expect(host.recoverable).toHaveLength(1);
  });

  it('of a document without a file asks for one when it is saved', async () => {
    const { controller, host, state } = await opened((memory) => leftBehind(memory, null));
    await recoverDocument(controller, '0123456789abcdef');
    expect(state().file).toMatchObject({ path: null, readOnly: false });
    host.picks.push('/packs/new.ccs');
    controller.app.setState((now) => ({ info: now.info && { ...now.info, nativeDialogs: true } }));
    await runCommand(controller, 'file.save');
    expect(host.files.has('/packs/new.ccs')).toBe(true);
    expect(state().modified).toBe(false);
  });

  it('asks before it takes the place of unsaved changes', async () => {
    const { controller, host, state } = await opened((memory) => leftBehind(memory));
    moveCellsBy(controller, ['c9'], 1, 0);
    const recovering = recoverDocument(controller, '0123456789abcdef');
    answerUnsaved(state, 'cancel');
    expect(await recovering).toBe(false);
    expect(host.recoverable).toHaveLength(1);
  });

  it('can be thrown away', async () => {
    const { controller, host, state } = await opened((memory) => leftBehind(memory));
    await discardRecoverable(controller, '0123456789abcdef');
    expect(host.recoverable).toEqual([]);
    expect(state().recoverables).toEqual([]);
  });
});

describe('a layout that somebody has open', () => {
  it('is read-only, saves under another name only, and can be taken over', async () => {
    const { controller, host, state } = await opened((memory) => memory.locks.set(PATH, SOMEBODY));
    expect(state().file).toMatchObject({ readOnly: true, lockedBy: SOMEBODY });
    controller.app.setState((now) => ({ info: now.info && { ...now.info, nativeDialogs: true } }));
    moveCellsBy(controller, ['c7'], 1, 0);
    host.picks.push('/packs/copy.ccs');
    await runCommand(controller, 'file.save');
    expect(host.files.get(PATH)).toBe(EXAMPLE);
    expect(state().file).toMatchObject({ path: '/packs/copy.ccs', readOnly: false });

    const again = await opened((memory) => memory.locks.set(PATH, SOMEBODY));
    await reopen(again.controller, true);
    expect(again.state().file).toMatchObject({ readOnly: false, lockedBy: null });
  });

  it('is noticed when it is taken from this window, and when it is free again', async () => {
    const { controller, host, state } = await opened();
    await checkDisk(controller);
    expect(state().file?.readOnly).toBe(false);
    host.locks.set(PATH, SOMEBODY);
    await checkDisk(controller);
    expect(state().file).toMatchObject({ readOnly: true, lockedBy: SOMEBODY, lockFree: false });
    host.locks.delete(PATH);
    await checkDisk(controller);
    expect(state().file).toMatchObject({ readOnly: true, lockFree: true });
  });
});

describe('a file that changed on the disk', () => {
  it('is noticed before it is saved, and forgotten when it is as it was', async () => {
    const { controller, host, state } = await opened();
    host.files.set(PATH, 'somebody else’s');
    await checkDisk(controller);
    expect(state().diskChange).toMatchObject({ state: 'changed' });
    host.files.set(PATH, EXAMPLE);
    await checkDisk(controller);
    expect(state().diskChange).toBeNull();
    host.files.delete(PATH);
    await checkDisk(controller);
    expect(state().diskChange).toEqual({ state: 'gone', stamp: null });
  });

  it('is replaced without a second question when the user keeps what is here', async () => {
    const { controller, host, state } = await opened();
    moveCellsBy(controller, ['c7'], 1, 0);
    host.files.set(PATH, 'somebody else’s');
    await checkDisk(controller);
    keepMine(controller);
    expect(state().diskChange).toBeNull();
    await checkDisk(controller);
    expect(state().diskChange).toBeNull();
    await runCommand(controller, 'file.save');
    expect(state()).toMatchObject({ dialog: null, modified: false });
    expect(host.files.get(PATH)).toBe(serializeDocument(state().document ?? new Map()));
  });

  it('can be read again, after a question where there are changes', async () => {
    const { controller, host, state } = await opened();
    moveCellsBy(controller, ['c7'], 1, 0);
    leftBehind(host);
    host.files.set(PATH, host.recoverable[0]?.text ?? '');
    await checkDisk(controller);
    const reloading = reopen(controller, false);
    answerUnsaved(state, 'discard');
    await reloading;
    expect(movedBy_mm(state)).toBe(2);
    expect(state()).toMatchObject({ diskChange: null, modified: false });
  });

  it('is not what this window writes itself', async () => {
    const { controller, host, state } = await opened();
    moveCellsBy(controller, ['c7'], 1, 0);
    const save = host.save;
    host.save = async (...call) => {
      const saved = await save(...call);
      await checkDisk(controller);
      return saved;
    };
    await runCommand(controller, 'file.save');
    expect(state().diskChange).toBeNull();
  });
});

describe('dropped files', () => {
  const file = (name: string, content: string | Uint8Array<ArrayBuffer> = EXAMPLE): File => new File([content], name);

  it('open a layout as a copy that is saved nowhere, named after it, which a reload brings back', async () => {
    const { controller, host, state } = await opened();
    expect(await dropFiles(controller, [file('mine.ccs')])).toBe(true);
    expect(state().file).toMatchObject({ name: 'mine.ccs', path: null });
    expect(state().modified).toBe(true);
    expect(state().notices.map(({ title }) => title)).toContain('Opened as a copy');
    await expect.poll(() => host.autosaved?.base).toEqual({ path: null, stamp: null, title: 'mine.ccs', modified: true });
    expect(host.autosaved?.text).toBe(EXAMPLE);
  });

  it('open it in its place where the host knows that', async () => {
    const { controller, host, state } = await opened();
    host.dropped = () => Promise.resolve({ ok: true, value: OTHER });
    expect(await dropFiles(controller, [file('other.ccs')])).toBe(true);
    expect(state().file?.path).toBe(OTHER);
  });

  it('ask before changes are lost', async () => {
    const { controller, state } = await opened();
    moveCellsBy(controller, ['c7'], 1, 0);
    const dropping = dropFiles(controller, [file('mine.ccs')]);
    await Promise.resolve();
    await Promise.resolve();
    answerUnsaved(state, 'cancel');
    expect(await dropping).toBe(false);
    expect(state().file?.name).toBe('pack.ccs');
  });

  it.each([
    ['another file', ['photo.png'], 'ending in .ccs'],
    ['several', ['a.ccs', 'b.ccs'], 'one layout at a time'],
  ])('of %s are refused with the reason', async (_what, names, reason) => {
    const { controller, state } = await opened();
    expect(await dropFiles(controller, names.map((name) => file(name)))).toBe(false);
    expect(state().dialog).toMatchObject({ kind: 'problem', lines: [expect.stringContaining(reason) as string] });
    expect(state().file?.path).toBe(PATH);
  });

  it('of a drawing offer its outlines to the pack, and want one', async () => {
    const { controller, state } = await opened();
    expect(await dropFiles(controller, [file('tray.DXF')])).toBe(false);
    expect(state().dialog).toMatchObject({ kind: 'dxf', purpose: 'envelope', file: { name: 'tray.DXF' } });
    controller.app.setState({ document: null, dialog: null });
    await dropFiles(controller, [file('tray.dxf')]);
    expect(state().dialog).toMatchObject({ kind: 'problem', lines: [expect.stringContaining('open the layout first') as string] });
  });

  it('that are damaged or no text say what is wrong', async () => {
    const { controller, state } = await opened();
    await dropFiles(controller, [file('bad.ccs', '{"format":')]);
    expect(state().dialog).toMatchObject({ kind: 'problem', lines: ['bad.ccs', expect.anything()] });
    await dropFiles(controller, [file('gbk.ccs', new Uint8Array([0x7b, 0xd6, 0xd0, 0x7d]))]);
    expect(state().dialog).toMatchObject({ lines: [expect.stringContaining('not UTF-8') as string] });
    expect(state().file?.path).toBe(PATH);
  });
});

describe('the host round the window', () => {
  it('is asked for new windows, and told which commands cannot be run', async () => {
    const { controller, host, state } = await opened();
    await runCommand(controller, 'file.newWindow');
    await openInNewWindow(controller, OTHER);
    expect(host.windows).toEqual([null, OTHER]);
    expect(disabledCommands(state())).toContain('edit.undo');
    expect(disabledCommands(state())).not.toContain('file.save');
    moveCellsBy(controller, ['c7'], 1, 0);
    expect(disabledCommands(state())).not.toContain('edit.undo');
  });
});
