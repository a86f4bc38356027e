/** What the host draws follows the window: the keys of its menu. */
import { expect, it } from 'vitest';
import { bindKey, resetAllKeys } from '../../../renderer/commands/bindKey.ts';
import { followInHost } from '../../../renderer/commands/followInHost.ts';
import { createController } from '../../../renderer/state/controller.ts';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { memoryHost } from './memoryHost.ts';

it('tells the host the user’s own keys at the start and whenever one is bound, and stops when told to', () => {
  const host = memoryHost({}, ''), controller = createController(host, createEngine()), { app } = controller;
  const stop = followInHost(controller);
  bindKey(app, 'view.fit', 'CmdOrCtrl+Shift+F');
  app.setState({ tool: 'move' });
  bindKey(app, 'file.save', null);
  resetAllKeys(app);
  stop();
  bindKey(app, 'view.fit', 'F9');
  expect(host.menuKeys).toEqual([{}, { 'view.fit': 'CmdOrCtrl+Shift+F' }, { 'view.fit': 'CmdOrCtrl+Shift+F', 'file.save': null }, {}]);
});
