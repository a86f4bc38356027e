/** The one bridge between the sandboxed window and the program: the host's calls, nothing else of Electron. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Host } from '../../shared/contracts/host.ts';
import type { HostMethod } from '../api/calls.ts';
import { callChannel, COMMAND_CHANNEL } from './channels.ts';

async function call<M extends HostMethod>(method: M, ...values: Parameters<Host[M]>): Promise<Awaited<ReturnType<Host[M]>>> {
  return (await ipcRenderer.invoke(callChannel(method), values)) as Awaited<ReturnType<Host[M]>>;
}

const host: Host = {
  info: () => call('info'),
  pickOpen: () => call('pickOpen'),
  pickSave: (suggestedName) => call('pickSave', suggestedName),
  pickFolder: () => call('pickFolder'),
  browse: (folder) => call('browse', folder),
  grant: (path, purpose) => call('grant', path, purpose),
  open: (path) => call('open', path),
  save: (path, text, expected) => call('save', path, text, expected),
  exportFiles: (folder, files) => call('exportFiles', folder, files),
  recents: () => call('recents'),
  examples: () => call('examples'),
  openExample: (name) => call('openExample', name),
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
