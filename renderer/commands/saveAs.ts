import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';
import { saveDocumentAs } from './save.ts';

export const saveAs: Command = {
  id: 'file.saveAs',
  whyNot: needsDocument,
  async run(controller) {
    await saveDocumentAs(controller);
  },
};
