import type { CommandId } from '../../shared/contracts/commands.ts';
import type { ViewName } from '../viewport/types.ts';
import type { Command } from './command.ts';

const VIEWS: readonly (readonly [CommandId, ViewName])[] = [
  ['view.top', 'top'],
  ['view.front', 'front'],
  ['view.right', 'right'],
  ['view.iso', 'iso'],
  ['view.back', 'back'],
  ['view.left', 'left'],
  ['view.bottom', 'bottom'],
];

/** Turns the camera to a named view. */
export const NAMED_VIEWS: readonly Command[] = VIEWS.map(([id, name]) => ({
  id,
  run({ viewport }) {
    viewport.current?.view(name);
  },
}));
