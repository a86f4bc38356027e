/** What the program shows while no layout is open: begin a new one, go on with one, or look at an example. */
import { Button } from '@mantine/core';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { RecentFile } from '../../shared/contracts/host.ts';
import { openPath } from '../commands/openPath.ts';
import { runCommand } from '../commands/registry.ts';
import { RecoverableEntry } from '../dialogs/RecoverableEntry.tsx';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { Examples } from './Examples.tsx';

const STARTS = [
  { command: 'file.new', icon: 'pack', title: 'start.template', detail: 'start.templateDetail', testId: 'start-new' },
  { command: 'file.newLaminate', icon: 'busbar', title: 'start.laminate', detail: 'start.laminateDetail', testId: 'start-laminate' },
  { command: 'file.newProtection', icon: 'cell', title: 'start.protection', detail: 'start.protectionDetail', testId: 'start-protection' },
  { command: 'file.propose', icon: 'fit', title: 'start.propose', detail: 'start.proposeDetail', testId: 'start-propose' },
] as const;

export function StartPage(): ReactElement {
  const controller = useController();
  const t = useText();
  return (
    <main className="cw-start" data-testid="start-page" aria-label={t('start.title')}>
      <div className="cw-start-columns">
        <Block title={t('start.new')}>
          {STARTS.map(({ command, icon, title, detail, testId }, i) => (
            <button key={command} type="button" className="cw-start-card" onClick={() => void runCommand(controller, command)} data-testid={testId} autoFocus={i === 0}>
              <Icon name={icon} />
              <span>
                <strong>{t(title)}</strong>
                <span className="cw-dim">{t(detail)}</span>
              </span>
            </button>
          ))}
        </Block>
        <div className="cw-start-block">
          <Unsaved />
          <Block title={t('start.recents')} aside={<Button onClick={() => void runCommand(controller, 'file.open')}>{t('empty.open')}</Button>}>
            <Recents />
          </Block>
        </div>
        <Block title={t('start.examples')}>
          <Examples />
        </Block>
      </div>
    </main>
  );
}

function Block({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <section className="cw-start-block">
      <div className="cw-start-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** What an earlier run ended without saving. */
function Unsaved(): ReactElement | null {
  const t = useText();
  const found = useApp((state) => state.recoverables);
  if (found.length === 0) return null;
  return (
    <Block title={t('start.unsaved')}>
      <ul className="cw-recover-list" data-testid="start-unsaved">
        {found.map((entry) => (
          <RecoverableEntry key={entry.id} entry={entry} first={false} />
        ))}
      </ul>
    </Block>
  );
}

function Recents(): ReactElement {
  const controller = useController();
  const t = useText();
  const [recents, setRecents] = useState<readonly RecentFile[] | null>(null);
  useEffect(() => {
    let shown = true;
    void controller.host.recents().then((listed) => {
      if (shown) setRecents(listed.ok ? listed.value : []);
    });
    return () => {
      shown = false;
    };
  }, [controller]);
  if (recents?.length === 0) return <p className="cw-dim">{t('recents.empty')}</p>;
  return (
    <div className="cw-start-list">
      {recents?.map((recent) => (
        <button key={recent.path} type="button" className="cw-start-recent" disabled={recent.missing} title={recent.path} onClick={() => void openPath(controller, recent.path)} data-testid="start-recent">
          <Icon name={recent.missing ? 'warning' : 'file'} className={recent.missing ? 'cw-warning' : 'cw-dim'} />
          <span className="cw-clip">{recent.name}</span>
          <span className="cw-dim cw-clip">{recent.missing ? t('recents.missing') : recent.path}</span>
        </button>
      ))}
    </div>
  );
}
