import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { COMMANDS, type CommandSpec } from '../../shared/contracts/commands.ts';
import { acceleratorText, isMac } from '../commands/accelerators.ts';
import { useText } from '../i18n/text.ts';
import { useApp } from '../state/context.ts';
import { useCloseDialog } from './useCloseDialog.ts';

/** Every key that does something. */
export function ShortcutsDialog(): ReactElement {
  const t = useText();
  const language = useApp((state) => state.language);
  const mac = useApp((state) => isMac(state.info?.platform ?? ''));
  const commands: readonly CommandSpec[] = COMMANDS;
  return (
    <Modal opened onClose={useCloseDialog()} title={t('shortcuts.title')} size={560}>
      <div className="cw-shortcuts">
        {commands.map((command) =>
          command.accelerator === null ? null : (
            <div key={command.id}>
              <span className="cw-clip">{command.title[language]}</span>
              <kbd>{acceleratorText(command.accelerator, mac)}</kbd>
            </div>
          ),
        )}
        {(['nudge', 'nudgeFar', 'nudgeFine', 'orbit', 'pan', 'zoom'] as const).map((key) => (
          <div key={key}>
            <span className="cw-clip">{t(`shortcuts.${key}`)}</span>
            <kbd>{t(`shortcuts.${key}Key`)}</kbd>
          </div>
        ))}
      </div>
    </Modal>
  );
}
