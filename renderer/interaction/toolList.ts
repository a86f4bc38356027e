/** The tools in the order of the tool bar, with their command, whose title and key they bear. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import type { IconName } from '../icons/paths.ts';
import type { ToolName } from '../viewport/types.ts';

export interface ToolEntry {
  readonly tool: ToolName;
  readonly command: CommandId;
  readonly icon: IconName;
  /** Lines in the tool bar are drawn between groups. */
  readonly group: number;
}

export const TOOL_LIST: readonly ToolEntry[] = [
  { tool: 'select', command: 'tool.select', icon: 'pointer', group: 0 },
  { tool: 'lasso', command: 'tool.lasso', icon: 'lasso', group: 0 },
  { tool: 'move', command: 'tool.move', icon: 'move', group: 1 },
  { tool: 'measure-distance', command: 'tool.measureDistance', icon: 'measureDistance', group: 2 },
  { tool: 'measure-angle', command: 'tool.measureAngle', icon: 'measureAngle', group: 2 },
  { tool: 'measure-clearance', command: 'tool.measureClearance', icon: 'measureClearance', group: 2 },
  { tool: 'measure-creepage', command: 'tool.measureCreepage', icon: 'measureCreepage', group: 2 },
  { tool: 'dimension', command: 'tool.dimension', icon: 'dimension', group: 3 },
  { tool: 'bar-hole', command: 'tool.barHole', icon: 'barHole', group: 4 },
  { tool: 'bar-slot', command: 'tool.barSlot', icon: 'barSlot', group: 4 },
  { tool: 'bar-tab', command: 'tool.barTab', icon: 'barTab', group: 4 },
  { tool: 'bar-cut', command: 'tool.barCut', icon: 'barCut', group: 4 },
  { tool: 'draw-keepout', command: 'tool.drawKeepOut', icon: 'keepOut', group: 5 },
  { tool: 'draw-envelope', command: 'tool.drawEnvelope', icon: 'envelope', group: 5 },
  { tool: 'edit-path', command: 'tool.editPath', icon: 'seriesPath', group: 5 },
];
