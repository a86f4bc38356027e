/** The one bridge between the sandboxed window and the program: the host's calls, nothing else of Electron. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Host } from '../../shared/contracts/host.ts';
import type { HostCalls, HostMethod } from '../api/calls.ts';
import { callChannel, COMMAND_CHANNEL } from './channels.ts';

async function call<M extends HostMethod>(method: M, ...values: Parameters<HostCalls[M]>): Promise<Awaited<ReturnType<HostCalls[M]>>> {
  return (await ipcRenderer.invoke(callChannel(method), values)) as Awaited<ReturnType<HostCalls[M]>>;
}

const host: Host = {
  info: () => call('info'),
  pickOpen: () => call('pickOpen'),
  pickSave: (suggestedName) => call('pickSave', suggestedName),
  pickBrief: (suggestedName) => call('pickBrief', suggestedName),
  pickFolder: () => call('pickFolder'),
  browse: (folder) => call('browse', folder),
  grant: (path, purpose) => call('grant', path, purpose),
  open: (path) => call('open', path),
  takeOver: (path) => call('takeOver', path),
  showing: (path) => call('showing', path),
  release: (path) => call('release', path),
  diskState: (path, stamp) => call('diskState', path, stamp),
  save: (path, text, expected) => call('save', path, text, expected),
  saveBrief: (path, text) => call('saveBrief', path, text),
  exportFiles: (folder, files) => call('exportFiles', folder, files),
  autosaveBegin: (text, base) => call('autosaveBegin', text, base),
  autosaveAppend: (edit) => call('autosaveAppend', edit),
  autosaveRebase: (text, base) => call('autosaveRebase', text, base),
  recoverables: () => call('recoverables'),
  recover: (id) => call('recover', id),
  discardRecoverable: (id) => call('discardRecoverable', id),
  recents: () => call('recents'),
  forgetRecent: (path) => call('forgetRecent', path),
  examples: () => call('examples'),
  openExample: (name) => call('openExample', name),
  openWindow: (path) => call('openWindow', path),
  setLanguage: (language) => call('setLanguage', language),
  setMenuState: (disabled) => call('setMenuState', disabled),
  setMenuKeys: (keys) => call('setMenuKeys', keys),
  dropped(file) {
    // Only Electron can tell where a dropped file lies, and tells it here and not to the page: a page cannot make a path up.
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
    return path === '' ? Promise.resolve({ ok: true, value: null }) : call('grantDropped', path);
  },
  setTitle: (title, modified) => call('setTitle', title, modified),
  onCommand(listener) {
    // The event itself must not reach the page: it carries the sender.
    const pass = (_event: unknown, command: unknown): void => {
      if (typeof command === 'string') listener(command);
    };
    ipcRenderer.on(COMMAND_CHANNEL, pass);
    return () => {
      ipcRenderer.removeListener(COMMAND_CHANNEL, pass);
    };
  },
};

contextBridge.exposeInMainWorld('cellweave', host);
