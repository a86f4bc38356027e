/** Eye and lock of a line of the tree, for all that the line stands for. The keys H and L do the same to the selection. */
import type { MouseEvent, ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import type { IconName } from '../../icons/paths.ts';
import { useApp, useController } from '../../state/context.ts';
import { hideItems, lockItems, showItems, unlockItems } from '../../state/itemVisibility.ts';
import type { TreeNode } from './treeNodes.ts';
import { ownersUnder } from './treeRows.ts';

export function RowSwitches({ node }: { readonly node: TreeNode }): ReactElement | null {
  const { app } = useController();
  const t = useText();
  const bodies = useApp((state) => state.bodies);
  const hiddenItems = useApp((state) => state.hiddenItems);
  const lockedItems = useApp((state) => state.lockedItems);
  const owners = ownersUnder(node);
  if (owners.length === 0 || bodies.size === 0) return null;
  const hidden = owners.every((owner) => hiddenItems.has(owner));
  const locked = owners.every((owner) => lockedItems.has(owner));
  return (
    <span className="cw-tree-switches">
      <Switch icon={locked ? 'lock' : 'unlock'} on={locked} label={t(locked ? 'item.unlock' : 'item.lock', { name: node.label })} onClick={() => (locked ? unlockItems : lockItems)(app, owners)} />
      <Switch icon={hidden ? 'eyeOff' : 'eye'} on={hidden} label={t(hidden ? 'item.show' : 'item.hide', { name: node.label })} onClick={() => (hidden ? showItems : hideItems)(app, owners)} />
    </span>
  );
}

interface SwitchProps {
  readonly icon: IconName;
  readonly on: boolean;
  readonly label: string;
  onClick(): void;
}

/** Not in the tab order: the tree is one stop, and its keys work on the selection. */
function Switch({ icon, on, label, onClick }: SwitchProps): ReactElement {
  const press = (event: MouseEvent): void => {
    event.stopPropagation();
    onClick();
  };
  return (
    <button type="button" tabIndex={-1} className="cw-tree-switch" data-on={on} aria-pressed={on} aria-label={label} title={label} onClick={press} onDoubleClick={(event) => event.stopPropagation()}>
      <Icon name={icon} />
    </button>
  );
}
