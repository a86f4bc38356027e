import type { ReactElement } from 'react';
import { runCommand } from '../commands/registry.ts';
import { isTextKey, useText } from '../i18n/text.ts';
import { Hint } from '../icons/Hint.tsx';
import { Icon } from '../icons/Icon.tsx';
import { IconButton } from '../icons/IconButton.tsx';
import { useApp, useController } from '../state/context.ts';
import { MenuBar } from './MenuBar.tsx';
import { StageTabs } from './StageTabs.tsx';
import { InTurn } from './turns.ts';
import { useRefusal } from './useRefusal.ts';
import { useShortcut } from './useShortcut.ts';

/** The 36 px bar at the top: menus, file, undo and redo, stages, palette, look and language. */
export function TitleBar(): ReactElement {
  return (
    <header className="cw-titlebar">
      <InTurn>
        <MenuBar />
      </InTurn>
      <InTurn>
        <FileName />
        <History />
        <StageTabs />
        <Switches />
      </InTurn>
    </header>
  );
}

function FileName(): ReactElement {
  const t = useText();
  const file = useApp((state) => state.file);
  const modified = useApp((state) => state.modified);
  return (
    <div className="cw-filename" title={file?.path ?? undefined} data-testid="file-name">
      <span className="cw-clip">{file?.name ?? t('file.none')}</span>
      {modified && (
        <span className="cw-modified" role="img" aria-label={t('file.modified')} data-testid="modified">
          •
        </span>
      )}
      {file?.readOnly && <span className="cw-dim">{t('file.readOnly')}</span>}
    </div>
  );
}

function History(): ReactElement {
  const controller = useController();
  const t = useText();
  const undoLabel = useApp((state) => state.undoLabel);
  const redoLabel = useApp((state) => state.redoLabel);
  const step = (label: string | null): string => (label === null ? '' : isTextKey(label) ? t(label) : label);
  return (
    <div className="cw-history">
      <IconButton
        icon="undo"
        label={`${t('history.undo')} ${step(undoLabel)}`.trim()}
        shortcut={useShortcut('edit.undo')}
        refusal={useRefusal('edit.undo')}
        onClick={() => void runCommand(controller, 'edit.undo')}
      />
      <IconButton
        icon="redo"
        label={`${t('history.redo')} ${step(redoLabel)}`.trim()}
        shortcut={useShortcut('edit.redo')}
        refusal={useRefusal('edit.redo')}
        onClick={() => void runCommand(controller, 'edit.redo')}
      />
    </div>
  );
}

function Switches(): ReactElement {
  const controller = useController();
  const t = useText();
  const theme = useApp((state) => state.theme);
  const language = useApp((state) => state.language);
  const paletteKey = useShortcut('app.palette');
  const run = (id: Parameters<typeof runCommand>[1]) => () => void runCommand(controller, id);
  return (
    <div className="cw-switches">
      <Hint label={t('palette.title')}>
        <button type="button" className="cw-palette-button" onClick={run('app.palette')}>
          <Icon name="search" />
          <kbd>{paletteKey}</kbd>
        </button>
      </Hint>
      <IconButton
        icon={theme === 'dark' ? 'sun' : 'moon'}
        label={theme === 'dark' ? t('theme.toLight') : t('theme.toDark')}
        shortcut={useShortcut('view.theme')}
        onClick={run('view.theme')}
      />
      <Hint label={t('language.switch')}>
        <button type="button" className="cw-language" aria-label={`${language === 'en' ? '中' : 'EN'} ${t('language.switch')}`} onClick={run('view.language')}>
          {language === 'en' ? '中' : 'EN'}
        </button>
      </Hint>
    </div>
  );
}
