/** Which code stands behind the name of a tool. */
import type { ToolName } from '../types.ts';
import { cutTool } from './cutTool.ts';
import { detailTool } from './detailTool.ts';
import { dimensionTool } from './dimensionTool.ts';
import { lassoTool } from './lassoTool.ts';
import { measureClearanceTool, measureCreepageTool } from './measureItemsTool.ts';
import { measureAngleTool, measureDistanceTool } from './measurePointsTool.ts';
import { moveTool } from './moveTool.ts';
import { drawEnvelopeTool, drawKeepOutTool } from './outlineTool.ts';
import { pathTool } from './pathTool.ts';
import { selectTool } from './selectTool.ts';
import type { ToolMaker } from './tool.ts';

export const TOOL_MAKERS: Readonly<Record<ToolName, ToolMaker>> = {
  select: selectTool,
  lasso: lassoTool,
  move: moveTool,
  'measure-distance': measureDistanceTool,
  'measure-angle': measureAngleTool,
  'measure-clearance': measureClearanceTool,
  'measure-creepage': measureCreepageTool,
  dimension: dimensionTool,
  'bar-hole': detailTool('hole'),
  'bar-slot': detailTool('slot'),
  'bar-tab': detailTool('tab'),
  'bar-cut': cutTool,
  'draw-envelope': drawEnvelopeTool,
  'draw-keepout': drawKeepOutTool,
  'edit-path': pathTool,
};
