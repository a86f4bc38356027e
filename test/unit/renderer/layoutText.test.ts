import { describe, expect, it } from 'vitest';
import { saveDocument } from '../../../renderer/commands/save.ts';
import { start } from '../../../renderer/commands/start.ts';
import { moveCellsBy } from '../../../renderer/commands/moveCells.ts';
import { createController } from '../../../renderer/state/controller.ts';
import { layoutText } from '../../../renderer/state/layoutText.ts';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { exampleDocument } from '../../support/examplePack.ts';
import { memoryHost } from './memoryHost.ts';

describe('the text of a layout', () => {
  it('is the same in slices, and the window gets its turn between them', async () => {
    const document = exampleDocument();
    let now_ms = 0;
    let rests = 0;
    const text = await layoutText(document, {
      now: () => (now_ms += 1),
      rest() {
        rests += 1;
        return Promise.resolve();
      },
    });
    expect(text).toBe(serializeDocument(exampleDocument()));
    expect(rests).toBeGreaterThan(document.size / 14);
  });

  it('is that of each document where only one record differs', () => {
    const document = exampleDocument();
    const before = serializeDocument(document);
    const cell = document.get('c7');
    if (cell?.kind !== 'cell') throw new Error('no c7');
    const moved = new Map(document).set('c7', { ...cell, pose: { ...cell.pose, x: cell.pose.x + 1 } });
    expect(serializeDocument(moved)).not.toBe(before);
    expect(serializeDocument(document)).toBe(before);
  });
});

describe('saving twice at once', () => {
  it('is no conflict, and the file has the last edit', async () => {
    const path = '/packs/pack.ccs';
    const host = memoryHost({ [path]: serializeDocument(exampleDocument()) }, path);
    const controller = createController(host, createEngine());
    await start(controller);
    await controller.engine.settled();
    moveCellsBy(controller, ['c7'], 3, 0);
    const saves = [saveDocument(controller), saveDocument(controller)];
    expect(await Promise.all(saves)).toEqual([true, true]);
    expect(controller.app.getState()).toMatchObject({ modified: false, dialog: null });
    expect(host.files.get(path)).toBe(serializeDocument(controller.app.getState().document ?? new Map()));
  });
});
