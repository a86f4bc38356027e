/** The window's own file dialog, for hosts without a native one: folders and layout files, and a name to save under. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { FolderListing } from '../../shared/contracts/host.ts';
import { useText } from '../i18n/text.ts';
import { IconButton } from '../icons/IconButton.tsx';
import { useController } from '../state/context.ts';
import type { PickerState } from '../state/dialogState.ts';
import { FileList, type FileEntry } from './FileList.tsx';
import { isBriefName, joined, savedName } from './filePath.ts';
import { useFolder } from './useFolder.ts';

export function FileDialog({ picker }: { readonly picker: PickerState }): ReactElement {
  const { app } = useController();
  const { purpose } = picker;
  const naming = purpose === 'save' || purpose === 'brief' ? purpose : null;
  const t = useText();
  const { listing, problem, go } = useFolder();
  const [typedFolder, setTypedFolder] = useState<string | null>(null);
  const [chosen, setChosen] = useState<FileEntry | null>(null);
  const [name, setName] = useState(picker.suggestedName);
  const [replacing, setReplacing] = useState<string | null>(null);

  function answer(path: string | null): void {
    app.setState({ picker: null });
    picker.answer(path);
  }

  /** Lists a folder; what was typed stays when it cannot be listed. */
  async function visit(folder: string | null): Promise<FolderListing | null> {
    const found = await go(folder);
    if (!found) return null;
    setTypedFolder(null);
    setChosen(null);
    setReplacing(null);
    return found;
  }

  async function take(): Promise<void> {
    // A folder that was typed counts without Enter, too.
    const here = typedFolder === null ? listing : await visit(typedFolder);
    if (!here) return;
    if (purpose === 'folder') return answer(chosen?.kind === 'folder' && typedFolder === null ? chosen.path : here.folder);
    if (purpose === 'open') return chosen && typedFolder === null ? activate(chosen) : undefined;
    if (naming === null) return;
    const path = joined(here.folder, savedName(name, naming));
    const exists = here.entries.some((entry) => entry.kind === 'file' && entry.path === path);
    if (exists && replacing !== path) setReplacing(path);
    else answer(path);
  }

  function choose(entry: FileEntry): void {
    setChosen(entry);
    setReplacing(null);
    if (entry.kind === 'file' && naming !== null) setName(entry.name);
  }

  function activate(entry: FileEntry): void {
    if (entry.kind === 'folder') void visit(entry.path);
    else if (purpose === 'open') answer(entry.path);
  }

  const entries = (listing?.entries ?? []).filter((entry) => entry.kind === 'folder' || (purpose !== 'folder' && isBriefName(entry.name) === (purpose === 'brief')));
  const ready = listing !== null && (purpose === 'folder' || (purpose === 'open' ? chosen !== null || typedFolder !== null : name.trim() !== ''));
  return (
    <Modal opened onClose={() => answer(null)} title={t(`pick.${purpose}`)} size={600} zIndex={300} data-testid="file-dialog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void take();
        }}
      >
        <div className="cw-file-folder">
          <IconButton icon="up" label={t('pick.up')} disabled={!listing?.parent} onClick={() => void visit(listing?.parent ?? null)} />
          <TextInput
            className="cw-file-name"
            aria-label={t('pick.folderPath')}
            value={typedFolder ?? listing?.folder ?? ''}
            data-testid="file-folder"
            onChange={(event) => setTypedFolder(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              void visit(event.currentTarget.value);
            }}
          />
        </div>
        <FileList label={t(`pick.${purpose}`)} entries={entries} chosen={chosen} loaded={listing !== null} focusFirst={naming === null} onChoose={choose} onActivate={activate} onUp={() => void (listing?.parent && visit(listing.parent))} />
        {problem !== null && (
          <p className="cw-dialog-text cw-error" role="alert">
            {problem}
          </p>
        )}
        {replacing !== null && naming !== null && (
          <p className="cw-dialog-text cw-warning" role="alert">
            {t('pick.replace', { name: savedName(name, naming) })}
          </p>
        )}
        <div className="cw-dialog-actions">
          {naming !== null ? (
            <TextInput
              className="cw-file-name"
              aria-label={t('pick.name')}
              value={name}
              autoFocus
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
            {t(replacing === null ? `pick.${purpose}Take` : 'pick.replaceTake')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
