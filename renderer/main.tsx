/** Starts the window: engine in a worker, host, first document. */
import '@mantine/core/styles.css';
import 'dockview-react/dist/styles/dockview.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/mantine.css';
import './theme/frame.css';
import './theme/docks.css';
import './theme/panels.css';
import './theme/fields.css';
import './theme/tables.css';
import './theme/dialogs.css';
import './theme/start.css';
import './theme/propose.css';
import './theme/files.css';
import './theme/tools.css';
import { wrap } from 'comlink';
import { createRoot } from 'react-dom/client';
import type { EngineApi } from '../shared/contracts/engine.ts';
import { isCommandId } from '../shared/contracts/commands.ts';
import { followInHost } from './commands/followInHost.ts';
import { offerRecovery } from './commands/offerRecovery.ts';
import { runCommand } from './commands/registry.ts';
import { start } from './commands/start.ts';
import { watchDisk } from './commands/watchDisk.ts';
import { connectHost } from './host/index.ts';
import { loadApp } from './loadApp.ts';
import { createController } from './state/controller.ts';
import { showNotice } from './state/notices.ts';

const worker = new Worker(new URL('./workers/engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
const controller = createController(connectHost(), wrap<EngineApi>(worker));

worker.addEventListener('error', (event) => showNotice(controller.app, 'error', 'notice.engineFailed', event.message));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root element');
// The layout is being opened meanwhile.
void loadApp().then((App) => createRoot(root).render(<App controller={controller} />));

controller.host.onCommand((command) => {
  if (isCommandId(command)) void runCommand(controller, command);
});
followInHost(controller);
watchDisk(controller);
void start(controller).then(() => offerRecovery(controller));
