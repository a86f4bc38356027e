/** Finds a command, a stage or a part of the pack by its name. */
import { Modal, TextInput } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { matchingEntries, paletteEntries, type PaletteEntry } from './paletteEntries.ts';
import { useCloseDialog } from './useCloseDialog.ts';

const SHOWN = 12;

export function CommandPalette(): ReactElement {
  const controller = useController();
  const t = useText();
  const close = useCloseDialog();
  const language = useApp((state) => state.language);
  const [query, setQuery] = useState('');
  const [cursor, setCursor] = useState(0);
  const entries = useMemo(() => paletteEntries({ ...controller.app.getState(), language }), [controller, language]);
  const shown = useMemo(() => matchingEntries(entries, query).slice(0, SHOWN), [entries, query]);

  function take(entry: PaletteEntry | undefined): void {
    if (!entry || entry.refusal !== null) return;
    close();
    entry.run(controller);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') setCursor((at) => Math.min(shown.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setCursor((at) => Math.max(0, at - 1));
    else if (event.key === 'Enter') take(shown[cursor]);
    else return;
    event.preventDefault();
  }

  return (
    <Modal opened onClose={close} withCloseButton={false} size={560} yOffset={72} centered={false} padding={0} data-testid="palette">
      <TextInput
        className="cw-palette-input"
        variant="unstyled"
        leftSection={<Icon name="search" />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.title')}
        value={query}
        autoFocus
        data-autofocus
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setCursor(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="cw-palette-list" role="listbox" aria-label={t('palette.title')}>
        {shown.map((entry, index) => (
          <div key={entry.id} role="option" aria-selected={index === cursor} aria-disabled={entry.refusal !== null} className="cw-palette-entry" onMouseEnter={() => setCursor(index)} onClick={() => take(entry)}>
            <Icon name={entry.icon} className="cw-dim" />
            <span className="cw-clip">{entry.title}</span>
            <span className="cw-spring" />
            {entry.refusal !== null && <span className="cw-palette-refusal cw-clip">{entry.refusal}</span>}
            {entry.shortcut !== null && <kbd>{entry.shortcut}</kbd>}
          </div>
        ))}
        {shown.length === 0 && <p className="cw-empty">{t('palette.nothing')}</p>}
      </div>
    </Modal>
  );
}
