/** Chooses folder and kinds, writes the hand-over, and says what was written. */
import { Button, Checkbox, Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { ExportFile, ExportKind } from '../../shared/contracts/engine.ts';
import { pickPath } from '../commands/pickPath.ts';
import { fixed } from '../format/figures.ts';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { messageOf } from '../state/notices.ts';
import { countFindings } from '../panels/findings/countFindings.ts';
import { percentOf } from '../state/progress.ts';
import { useCloseDialog } from './useCloseDialog.ts';

const KINDS: readonly ExportKind[] = ['dxf', 'parts', 'bom', 'pins', 'report'];

type Progress =
  | { readonly step: 'asking' }
  | { readonly step: 'making' | 'writing' }
  | { readonly step: 'done'; readonly folder: string; readonly files: readonly ExportFile[] }
  | { readonly step: 'failed'; readonly message: string };

export function ExportDialog(): ReactElement {
  const controller = useController();
  const t = useText();
  const close = useCloseDialog();
  const [folder, setFolder] = useState<string | null>(null);
  const [kinds, setKinds] = useState<readonly ExportKind[]>(KINDS);
  const [progress, setProgress] = useState<Progress>({ step: 'asking' });
  const working = progress.step === 'making' || progress.step === 'writing';

  async function choose(): Promise<void> {
    const path = await pickPath(controller, 'folder', '');
    if (path !== null) setFolder(path);
  }

  async function write(): Promise<void> {
    if (folder === null) return;
    setProgress({ step: 'making' });
    try {
      const files = await controller.engine.exportFiles(kinds.length === KINDS.length ? null : kinds);
      if (files === null) {
        setProgress({ step: 'asking' });
        return;
      }
      setProgress({ step: 'writing' });
      const written = await controller.host.exportFiles(folder, files);
      setProgress(written.ok ? { step: 'done', folder: written.value.folder, files } : { step: 'failed', message: written.problem.message });
    } catch (error) {
      setProgress({ step: 'failed', message: messageOf(error) });
    }
  }

  if (progress.step === 'done') return <Written folder={progress.folder} files={progress.files} />;
  return (
    <Modal opened onClose={close} title={t('export.title')} size={520} closeOnEscape={!working} withCloseButton={!working} data-testid="export-dialog">
      <div className="cw-export-folder">
        <Icon name="folder" className="cw-dim" />
        <span className={folder === null ? 'cw-clip cw-dim' : 'cw-clip cw-selectable'} title={folder ?? undefined} data-testid="export-folder">
          {folder ?? t('export.noFolder')}
        </span>
        <span className="cw-spring" />
        <Button onClick={() => void choose()} disabled={working} data-autofocus data-testid="export-choose">
          {t('export.choose')}
        </Button>
      </div>
      <div className="cw-export-kinds">
        {KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`export.${kind}`)}
            description={t(`export.${kind}Files`)}
            checked={kinds.includes(kind)}
            disabled={working}
            onChange={(event) => setKinds(KINDS.filter((each) => (each === kind ? event.currentTarget.checked : kinds.includes(each))))}
          />
        ))}
      </div>
      <OpenErrors />
      {progress.step === 'failed' && (
        <div className="cw-problem" role="alert">
          <Icon name="error" className="cw-error" />
          <p className="cw-selectable">{progress.message}</p>
        </div>
      )}
      <div className="cw-dialog-actions">
        <span className="cw-dim" role="status">
          {progress.step === 'making' && <Making />}
          {progress.step === 'writing' && t('export.writing')}
        </span>
        <span className="cw-spring" />
        <Button onClick={progress.step === 'making' ? () => controller.engine.cancel('export') : close} disabled={progress.step === 'writing'}>
          {t('action.cancel')}
        </Button>
        <Button variant="filled" onClick={() => void write()} disabled={folder === null || kinds.length === 0} loading={working} data-testid="export-write">
          {t('export.write')}
        </Button>
      </div>
    </Modal>
  );
}

/** How far the engine is with the files. */
function Making(): ReactElement {
  const t = useText();
  const progress = useApp((state) => state.progress);
  return <>{progress?.task === 'export' ? t('export.progress', { percent: percentOf(progress) }) : t('export.making')}</>;
}

/** Says before files are handed over that errors are open; it does not forbid it. */
function OpenErrors(): ReactElement | null {
  const t = useText();
  const findings = useApp((state) => state.derived?.findings);
  const { error } = countFindings(findings ?? []);
  if (error === 0) return null;
  return (
    <div className="cw-problem">
      <Icon name="warning" className="cw-warning" />
      <p>{t('export.openErrors', { count: error })}</p>
    </div>
  );
}

function Written({ folder, files }: { readonly folder: string; readonly files: readonly ExportFile[] }): ReactElement {
  const t = useText();
  const close = useCloseDialog();
  return (
    <Modal opened onClose={close} title={t('export.done', { count: files.length })} size={520} data-testid="export-done">
      <p className="cw-dialog-text cw-selectable cw-clip" title={folder}>
        {folder}
      </p>
      <div className="cw-file-list cw-written">
        {files.map((file) => (
          <div key={file.path} className="cw-file">
            <Icon name="file" className="cw-dim" />
            <span className="cw-clip cw-selectable">{file.path}</span>
            <span className="cw-spring" />
            <span className="cw-num cw-dim">{fixed(file.bytes.byteLength / 1024, 1)} kB</span>
          </div>
        ))}
      </div>
      <div className="cw-dialog-actions">
        <span className="cw-spring" />
        <Button variant="filled" data-autofocus onClick={close}>
          {t('action.close')}
        </Button>
      </div>
    </Modal>
  );
}
