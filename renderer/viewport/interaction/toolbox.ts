/** Which code stands behind the name of a tool. */
import type { ToolName } from '../types.ts';
import { lassoTool } from './lassoTool.ts';
import { moveTool } from './moveTool.ts';
import { selectTool } from './selectTool.ts';
import type { ToolMaker } from './tool.ts';

export const TOOL_MAKERS: Readonly<Record<ToolName, ToolMaker>> = {
  select: selectTool,
  lasso: lassoTool,
  move: moveTool,
};
