import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';

/** Opens the export dialog, which asks for folder and kinds. */
export const exportFiles: Command = {
  id: 'file.export',
  whyNot: needsDocument,
  run({ app }) {
    app.setState({ dialog: { kind: 'export' } });
  },
};
