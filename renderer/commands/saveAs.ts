import { hasDocument, type Command } from './command.ts';
import { saveDocumentAs } from './save.ts';

export const saveAs: Command = {
  id: 'file.saveAs',
  enabled: hasDocument,
  async run(controller) {
    await saveDocumentAs(controller);
  },
};
