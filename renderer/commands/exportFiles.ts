import { hasDocument, type Command } from './command.ts';

/** Opens the export dialog, which asks for folder and kinds. */
export const exportFiles: Command = {
  id: 'file.export',
  enabled: hasDocument,
  run({ app }) {
    app.setState({ dialog: { kind: 'export' } });
  },
};
