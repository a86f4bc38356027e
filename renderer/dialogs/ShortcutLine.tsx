import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { COMMANDS, type CommandId } from '../../shared/contracts/commands.ts';
import { acceleratorText, isMac } from '../commands/accelerators.ts';
import { acceleratorOf } from '../commands/bindings.ts';
import { bindKey, resetKey } from '../commands/bindKey.ts';
import { useText } from '../i18n/text.ts';
import { IconButton } from '../icons/IconButton.tsx';
import { useApp, useController } from '../state/context.ts';

/** What is being done to a command's key: waiting for a press, or asking about the one that was pressed. */
export type KeyChange =
  | { readonly id: CommandId; readonly step: 'press' }
  | { readonly id: CommandId; readonly step: 'confirm'; readonly accelerator: string; readonly rival: CommandId | null; readonly browserKey: boolean };

export interface ShortcutLineProps {
  readonly id: CommandId;
  readonly change: KeyChange | null;
  onChange(change: KeyChange | null): void;
}

/** A command and its key, which can be pressed anew, taken away or reset. */
export function ShortcutLine({ id, change, onChange }: ShortcutLineProps): ReactElement {
  const { app } = useController();
  const t = useText();
  const title = useTitle(id);
  const mac = useApp((state) => isMac(state.info?.platform ?? ''));
  const accelerator = useApp((state) => acceleratorOf(state.bindings, id));
  const changed = useApp((state) => state.bindings[id] !== undefined);
  const pressing = change?.step === 'press';
  return (
    <div role="row" className="cw-shortcut" data-testid={`shortcut-${id}`}>
      <span role="cell" className="cw-clip">
        {title}
      </span>
      <span role="cell" className="cw-shortcut-key">
        {changed && <IconButton icon="reset" label={t('shortcuts.reset', { name: title })} onClick={() => resetKey(app, id)} testId={`shortcut-reset-${id}`} />}
        {accelerator !== null && <IconButton icon="close" label={t('shortcuts.clear', { name: title })} onClick={() => bindKey(app, id, null)} />}
        <button type="button" className="cw-key" data-empty={accelerator === null} data-pressing={pressing} aria-label={t('shortcuts.change', { name: title, key: accelerator === null ? t('shortcuts.none') : acceleratorText(accelerator, mac) })} onClick={() => onChange(pressing ? null : { id, step: 'press' })}>
          {pressing ? t('shortcuts.press') : accelerator === null ? t('shortcuts.none') : acceleratorText(accelerator, mac)}
        </button>
      </span>
      {change?.step === 'confirm' && <Question change={change} onChange={onChange} />}
    </div>
  );
}

/** Names what a key would do besides, and lets the user decide. */
function Question({ change, onChange }: { readonly change: Extract<KeyChange, { step: 'confirm' }>; onChange(change: KeyChange | null): void }): ReactElement {
  const { app } = useController();
  const t = useText();
  const mac = useApp((state) => isMac(state.info?.platform ?? ''));
  const rival = useTitle(change.rival ?? change.id);
  const key = acceleratorText(change.accelerator, mac);
  return (
    <span role="alert" className="cw-shortcut-question">
      <span className="cw-warning">{change.browserKey ? t('shortcuts.browserKey', { key }) : t('shortcuts.taken', { key, name: rival })}</span>
      <span className="cw-spring" />
      <Button
        autoFocus
        onClick={() => {
          bindKey(app, change.id, change.accelerator);
          onChange(null);
        }}
        data-testid="shortcut-take"
      >
        {t(change.rival === null ? 'shortcuts.useAnyway' : 'shortcuts.move')}
      </Button>
      <Button onClick={() => onChange(null)}>{t('action.cancel')}</Button>
    </span>
  );
}

function useTitle(id: CommandId): string {
  return useApp((state) => COMMANDS.find((command) => command.id === id)?.title[state.language] ?? id);
}
