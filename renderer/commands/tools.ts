/** Takes up a tool for the left button in the view. */
import type { ToolName } from '../viewport/types.ts';
import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';
import { TOOL_LIST } from '../interaction/toolList.ts';

export const TOOLS: readonly Command[] = TOOL_LIST.map(({ tool, command }) => takeUp(tool, command));

function takeUp(tool: ToolName, id: Command['id']): Command {
  return {
    id,
    whyNot: needsDocument,
    run({ app }) {
      app.setState({ tool });
    },
  };
}
