/** The tools at the left edge of the view. Tab reaches the one in hand, the arrow keys go from one to the next. */
import { Fragment, type KeyboardEvent, type ReactElement } from 'react';
import { COMMANDS } from '../../shared/contracts/commands.ts';
import { runCommand } from '../commands/registry.ts';
import { useShortcut } from '../frame/useShortcut.ts';
import { useText } from '../i18n/text.ts';
import { IconButton } from '../icons/IconButton.tsx';
import { useApp, useController } from '../state/context.ts';
import { SnapSettings } from './SnapSettings.tsx';
import { TOOL_LIST, type ToolEntry } from './toolList.ts';

export function ToolBar(): ReactElement {
  const t = useText();
  return (
    <div className="cw-tools" role="toolbar" aria-orientation="vertical" aria-label={t('tools.label')} data-testid="tools" onKeyDown={walk}>
      {TOOL_LIST.map((entry, index) => (
        <Fragment key={entry.tool}>
          {index > 0 && TOOL_LIST[index - 1]?.group !== entry.group && <hr />}
          <ToolButton entry={entry} />
        </Fragment>
      ))}
      <hr />
      <SnapSettings />
    </div>
  );
}

function ToolButton({ entry }: { readonly entry: ToolEntry }): ReactElement {
  const controller = useController();
  const inHand = useApp((state) => state.tool === entry.tool);
  const title = useApp((state) => COMMANDS.find(({ id }) => id === entry.command)?.title[state.language] ?? '');
  return (
    <IconButton
      icon={entry.icon}
      label={title}
      shortcut={useShortcut(entry.command)}
      pressed={inHand}
      tabIndex={inHand ? 0 : -1}
      testId={entry.command}
      tooltipSide="right"
      onClick={() => void runCommand(controller, entry.command)}
    />
  );
}

/** Up and down between the buttons; the arrow keys must not move cells meanwhile. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
