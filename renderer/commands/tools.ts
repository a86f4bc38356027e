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
    run({ app, viewport }) {
      // What is drawn in plan needs to be seen in plan.
      if (tool === 'draw-envelope' || tool === 'draw-keepout') viewport.current?.view('top');
      app.setState({ tool });
    },
  };
}
