/** Every command with its key, which can be changed here, and what mouse and arrow keys do. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { COMMANDS, MENUS, type CommandId, type CommandSpec } from '../../shared/contracts/commands.ts';
import { acceleratorText, isMac } from '../commands/accelerators.ts';
import { acceleratorOf, commandBoundTo, isBrowserKey } from '../commands/bindings.ts';
import { bindKey, resetAllKeys } from '../commands/bindKey.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { ShortcutLine, type KeyChange } from './ShortcutLine.tsx';
import { useCloseDialog } from './useCloseDialog.ts';
import { useKeyRecorder } from './useKeyRecorder.ts';

const FIXED = ['nudge', 'nudgeFar', 'nudgeFine', 'context', 'orbit', 'pan', 'zoom'] as const;
const SPECS: readonly (CommandSpec & { readonly id: CommandId })[] = COMMANDS;

export function ShortcutsDialog(): ReactElement {
  const { app } = useController();
  const t = useText();
  const close = useCloseDialog();
  const language = useApp((state) => state.language);
  const anyChanged = useApp((state) => Object.keys(state.bindings).length > 0);
  const [filter, setFilter] = useState('');
  const [change, setChange] = useState<KeyChange | null>(null);
  const shown = useShown(filter);
  const recording = change?.step === 'press' ? change.id : null;

  const take = useCallback(
    (accelerator: string | null) => {
      if (recording === null || accelerator === null) return setChange(null);
      const { bindings, info } = app.getState();
      const bound = commandBoundTo(bindings, accelerator);
      const rival = bound === recording ? null : bound;
      const browserKey = info?.host === 'loopback' && isBrowserKey(accelerator);
      if (rival !== null || browserKey) return setChange({ id: recording, step: 'confirm', accelerator, rival, browserKey });
      bindKey(app, recording, accelerator);
      setChange(null);
    },
    [app, recording],
  );
  useKeyRecorder(recording !== null, take);

  return (
    <Modal opened onClose={close} title={t('shortcuts.title')} size={560} closeOnEscape={change === null} data-testid="shortcuts-dialog">
      <div className="cw-shortcuts-head">
        <TextInput
          className="cw-spring"
          leftSection={<Icon name="search" />}
          placeholder={t('shortcuts.filter')}
          aria-label={t('shortcuts.filter')}
          value={filter}
          data-autofocus
          data-testid="shortcuts-filter"
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Button disabled={!anyChanged} onClick={() => resetAllKeys(app)} data-testid="shortcuts-reset-all">
          {t('shortcuts.resetAll')}
        </Button>
      </div>
      <div className="cw-shortcuts-list" role="table" aria-label={t('shortcuts.title')}>
        {MENUS.map((menu) => {
          const commands = shown.filter((command) => command.menu === menu.name);
          if (commands.length === 0) return null;
          return (
            <section key={menu.name} role="rowgroup" aria-label={menu.title[language]}>
              <h3>{menu.title[language]}</h3>
              {commands.map(({ id }) => (
                <ShortcutLine key={id} id={id} change={change?.id === id ? change : null} onChange={setChange} />
              ))}
            </section>
          );
        })}
        {filter.trim() === '' && (
          <section role="rowgroup" aria-label={t('shortcuts.fixed')}>
            <h3>{t('shortcuts.fixed')}</h3>
            {FIXED.map((key) => (
              <div key={key} role="row" className="cw-shortcut">
                <span role="cell" className="cw-clip">
                  {t(`shortcuts.${key}`)}
                </span>
                <span role="cell" className="cw-shortcut-key cw-dim">
                  {t(`shortcuts.${key}Key`)}
                </span>
              </div>
            ))}
          </section>
        )}
        {shown.length === 0 && <p className="cw-empty">{t('palette.nothing')}</p>}
      </div>
    </Modal>
  );
}

/** Commands whose title, in either language, or key holds every word of the filter. */
function useShown(filter: string): typeof SPECS {
  const bindings = useApp((state) => state.bindings);
  const mac = useApp((state) => isMac(state.info?.platform ?? ''));
  return useMemo(() => {
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    return SPECS.filter((command) => {
      const accelerator = acceleratorOf(bindings, command.id);
      const text = `${command.title.en} ${command.title.zh} ${accelerator === null ? '' : acceleratorText(accelerator, mac)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [filter, bindings, mac]);
}
