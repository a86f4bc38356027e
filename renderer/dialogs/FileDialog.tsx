/** The window's own file dialog, for hosts without a native one: folders and layout files, and a name to save under. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { FolderListing } from '../../shared/contracts/host.ts';
import { fixed } from '../format/figures.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { IconButton } from '../icons/IconButton.tsx';
import { useController } from '../state/context.ts';
import type { PickerState } from '../state/dialogState.ts';
import { joined, savedName } from './filePath.ts';

type Entry = FolderListing['entries'][number];

export function FileDialog({ picker }: { readonly picker: PickerState }): ReactElement {
  const { app, host } = useController();
  const t = useText();
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Entry | null>(null);
  const [name, setName] = useState(picker.suggestedName);
  const [replacing, setReplacing] = useState<string | null>(null);

  const go = useCallback(
    async (folder: string | null) => {
      const result = await host.browse(folder);
      setChosen(null);
      setReplacing(null);
      setProblem(result.ok ? null : result.problem.message);
      if (result.ok) setListing(result.value);
    },
    [host],
  );
  useEffect(() => void go(null), [go]);

  function answer(path: string | null): void {
    app.setState({ picker: null });
    picker.answer(path);
  }

  function take(): void {
    if (!listing) return;
    if (picker.purpose === 'folder') return answer(chosen?.kind === 'folder' ? chosen.path : listing.folder);
    if (picker.purpose === 'open') return chosen ? answer(chosen.path) : undefined;
    const path = joined(listing.folder, savedName(name));
    const exists = listing.entries.some((entry) => entry.kind === 'file' && entry.path === path);
    if (exists && replacing !== path) setReplacing(path);
    else answer(path);
  }

  function activate(entry: Entry): void {
    if (entry.kind === 'folder') void go(entry.path);
    else if (picker.purpose === 'open') answer(entry.path);
  }

  const ready = picker.purpose === 'folder' ? listing !== null : picker.purpose === 'open' ? chosen?.kind === 'file' : name.trim() !== '';
  const entries = (listing?.entries ?? []).filter((entry) => picker.purpose !== 'folder' || entry.kind === 'folder');
  return (
    <Modal opened onClose={() => answer(null)} title={t(`pick.${picker.purpose}`)} size={600} zIndex={300} data-testid="file-dialog">
      <div className="cw-file-folder">
        <IconButton icon="up" label={t('pick.up')} disabled={!listing?.parent} onClick={() => void go(listing?.parent ?? null)} />
        <FolderField folder={listing?.folder ?? ''} onGo={(folder) => void go(folder)} />
      </div>
      <div className="cw-file-list" role="listbox" aria-label={t(`pick.${picker.purpose}`)}>
        {entries.map((entry) => (
          <div
            key={entry.path}
            role="option"
            aria-selected={chosen?.path === entry.path}
            className="cw-file"
            onClick={() => {
              setChosen(entry);
              setReplacing(null);
              if (entry.kind === 'file' && picker.purpose === 'save') setName(entry.name);
            }}
            onDoubleClick={() => activate(entry)}
          >
            <Icon name={entry.kind} className="cw-dim" />
            <span className="cw-clip">{entry.name}</span>
            <span className="cw-spring" />
            {entry.kind === 'file' && <span className="cw-num cw-dim">{fixed(entry.size / 1024, 1)} kB</span>}
          </div>
        ))}
        {listing && entries.length === 0 && <p className="cw-empty">{t('pick.empty')}</p>}
      </div>
      {problem !== null && (
        <p className="cw-dialog-text cw-error" role="alert">
          {problem}
        </p>
      )}
      {replacing !== null && (
        <p className="cw-dialog-text cw-warning" role="alert">
          {t('pick.replace', { name: savedName(name) })}
        </p>
      )}
      <form
        className="cw-dialog-actions"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) take();
        }}
      >
        {picker.purpose === 'save' ? (
          <TextInput
            className="cw-file-name"
            aria-label={t('pick.name')}
            value={name}
            data-autofocus
            onChange={(event) => {
              setName(event.currentTarget.value);
              setReplacing(null);
            }}
            data-testid="file-name-field"
          />
        ) : (
          <span className="cw-spring" />
        )}
        <Button onClick={() => answer(null)}>{t('action.cancel')}</Button>
        <Button variant="filled" type="submit" disabled={!ready} data-testid="file-take">
          {t(replacing === null ? `pick.${picker.purpose}Take` : 'pick.replaceTake')}
        </Button>
      </form>
    </Modal>
  );
}

/** The folder's path, which can be typed over. */
function FolderField({ folder, onGo }: { readonly folder: string; onGo(folder: string): void }): ReactElement {
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      className="cw-file-name"
      aria-label={t('pick.folderPath')}
      value={draft ?? folder}
      data-testid="file-folder"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => setDraft(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onGo(event.currentTarget.value);
        setDraft(null);
      }}
    />
  );
}
