import type { KeyboardEvent, ReactElement } from 'react';
import type { FolderListing } from '../../shared/contracts/host.ts';
import { fixed } from '../format/figures.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';

export type FileEntry = FolderListing['entries'][number];

export interface FileListProps {
  readonly label: string;
  readonly entries: readonly FileEntry[];
  readonly chosen: FileEntry | null;
  readonly loaded: boolean;
  /** Whether the list has the focus when the dialog opens. */
  readonly focusFirst: boolean;
  onChoose(entry: FileEntry): void;
  onActivate(entry: FileEntry): void;
  onUp(): void;
}

/** A folder's contents: arrow keys choose, Enter opens, Backspace goes up. */
export function FileList({ label, entries, chosen, loaded, focusFirst, onChoose, onActivate, onUp }: FileListProps): ReactElement {
  const t = useText();
  function onKeyDown(event: KeyboardEvent): void {
    const at = entries.findIndex((entry) => entry.path === chosen?.path);
    const next = event.key === 'ArrowDown' ? entries[at + 1] : event.key === 'ArrowUp' ? entries[Math.max(0, at - 1)] : undefined;
    if (next) onChoose(next);
    else if (event.key === 'Enter' && chosen) onActivate(chosen);
    else if (event.key === 'Backspace') onUp();
    else return;
    event.preventDefault();
  }
  return (
    <div className="cw-file-list" role="listbox" aria-label={label} tabIndex={0} data-autofocus={focusFirst || undefined} onKeyDown={onKeyDown}>
      {entries.map((entry) => (
        <div key={entry.path} role="option" aria-selected={chosen?.path === entry.path} className="cw-file" onClick={() => onChoose(entry)} onDoubleClick={() => onActivate(entry)}>
          <Icon name={entry.kind} className="cw-dim" />
          <span className="cw-clip">{entry.name}</span>
          <span className="cw-spring" />
          {entry.kind === 'file' && <span className="cw-num cw-dim">{fixed(entry.size / 1024, 1)} kB</span>}
        </div>
      ))}
      {loaded && entries.length === 0 && <p className="cw-empty">{t('pick.empty')}</p>}
    </div>
  );
}
