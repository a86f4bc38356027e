import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../../../shared/contracts/host.ts';
import { HOST_METHODS } from '../../../../main/api/calls.ts';
import { buildTargets, ROOT } from '../../../support/electron/builtApp.ts';

beforeAll(() => buildTargets('preload'));

/** Runs the built script as Electron's sandbox does: no Node, and a `require` that gives `electron` only. */
function runPreload() {
  const exposed: Record<string, Host> = {};
  const invoked: unknown[][] = [];
  const listeners = new Map<string, ((event: unknown, ...values: unknown[]) => void)[]>();
  const electron = {
    webUtils: { getPathForFile: (file: { readonly from?: string }) => file.from ?? '' },
    contextBridge: { exposeInMainWorld: (name: string, api: Host) => (exposed[name] = api) },
    ipcRenderer: {
      invoke: (...call: unknown[]) => {
        invoked.push(call);
        return Promise.resolve({ ok: true, value: null });
      },
      on: (channel: string, listener: () => void) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel: string, listener: () => void) => listeners.set(channel, (listeners.get(channel) ?? []).filter((known) => known !== listener)),
    },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`the sandbox has no module "${name}"`);
    return electron;
  };
  runInNewContext(readFileSync(join(ROOT, 'dist', 'main', 'preload.cjs'), 'utf8'), { require, module: { exports: {} }, exports: {} });
  return { exposed, invoked, listeners };
}

describe('the built preload', () => {
  it('runs in the sandbox and exposes the host, and nothing else', () => {
    const { exposed } = runPreload();
    expect(Object.keys(exposed)).toEqual(['cellweave']);
    expect(Object.keys(exposed['cellweave'] ?? {}).sort()).toEqual([...HOST_METHODS.filter((method) => method !== 'grantDropped'), 'dropped', 'onCommand'].sort());
  });

  it('sends each call on its own channel, with its values', async () => {
    const { exposed, invoked } = runPreload();
    const stamp = { size: 1, mtime_ms: 2, sha256: 'x' };
    await exposed['cellweave']?.save('/p', 'text', stamp);
    await exposed['cellweave']?.info();
    expect(JSON.parse(JSON.stringify(invoked))).toEqual([['cellweave:save', ['/p', 'text', stamp]], ['cellweave:info', []]]);
  });

  it('asks Electron where a dropped file lies, and takes nobody else\'s word for it', async () => {
    const { exposed, invoked } = runPreload();
    expect(await exposed['cellweave']?.dropped({ from: '/packs/a.ccs' })).toMatchObject({ ok: true });
    expect(JSON.parse(JSON.stringify(invoked))).toEqual([['cellweave:grantDropped', ['/packs/a.ccs']]]);
    // A file that a page made itself lies nowhere.
    expect(await exposed['cellweave']?.dropped({})).toEqual({ ok: true, value: null });
    expect(invoked).toHaveLength(1);
  });

  it('passes commands on without the event, until told to stop', () => {
    const { exposed, listeners } = runPreload();
    const heard: unknown[][] = [];
    const stop = exposed['cellweave']?.onCommand((...values: unknown[]) => heard.push(values));
    const send = (...values: unknown[]) => listeners.get('cellweave-command')?.forEach((listener) => listener({ sender: 'secret' }, ...values));
    send('file.save');
    send(42);
    stop?.();
    send('file.open');
    expect(heard).toEqual([['file.save']]);
  });
});
