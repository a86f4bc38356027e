/** The shipped pack, open and derived in a window's controller without a window. */
import { start } from '../../../renderer/commands/start.ts';
import { createController, type Controller } from '../../../renderer/state/controller.ts';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { memoryHost, type MemoryHost } from './memoryHost.ts';

const EXAMPLE = serializeDocument(exampleDocument());

export async function openedExample(): Promise<{ readonly controller: Controller; readonly host: MemoryHost }> {
  const host = memoryHost({ '/packs/pack.ccs': EXAMPLE }, '/packs/pack.ccs');
  const controller = createController(host, createEngine());
  await start(controller);
  await controller.engine.settled();
  return { controller, host };
}
