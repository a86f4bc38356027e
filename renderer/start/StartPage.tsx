/** What the program shows while no layout is open: begin a new one, go on with one, or look at an example. */
import { Button } from '@mantine/core';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { RecentFile } from '../../shared/contracts/host.ts';
import { openExampleNamed } from '../commands/openExample.ts';
import { openPath } from '../commands/openPath.ts';
import { runCommand } from '../commands/registry.ts';
import { RecoverableEntry } from '../dialogs/RecoverableEntry.tsx';
import { useText } from '../i18n/text.ts';
import { Icon } from '../icons/Icon.tsx';
import { useApp, useController } from '../state/context.ts';
import { PlanPicture } from './PlanPicture.tsx';

export function StartPage(): ReactElement {
  const controller = useController();
  const t = useText();
  return (
    <main className="cw-start" data-testid="start-page" aria-label={t('start.title')}>
      <div className="cw-start-columns">
        <Block title={t('start.new')}>
          <button type="button" className="cw-start-card" onClick={() => void runCommand(controller, 'file.new')} data-testid="start-new" autoFocus>
            <Icon name="pack" />
            <span>
              <strong>{t('start.template')}</strong>
              <span className="cw-dim">{t('start.templateDetail')}</span>
            </span>
          </button>
          <button type="button" className="cw-start-card" onClick={() => void runCommand(controller, 'file.newLaminate')} data-testid="start-laminate">
            <Icon name="busbar" />
            <span>
              <strong>{t('start.laminate')}</strong>
              <span className="cw-dim">{t('start.laminateDetail')}</span>
            </span>
          </button>
          <button type="button" className="cw-start-card" onClick={() => void runCommand(controller, 'file.newProtection')} data-testid="start-protection">
            <Icon name="cell" />
            <span>
              <strong>{t('start.protection')}</strong>
              <span className="cw-dim">{t('start.protectionDetail')}</span>
            </span>
          </button>
          <button type="button" className="cw-start-card" onClick={() => void runCommand(controller, 'file.propose')} data-testid="start-propose">
            <Icon name="fit" />
            <span>
              <strong>{t('start.propose')}</strong>
              <span className="cw-dim">{t('start.proposeDetail')}</span>
            </span>
          </button>
          <Block title={t('start.examples')}>
            <Examples />
          </Block>
        </Block>
        <div className="cw-start-block">
          <Unsaved />
          <Block title={t('start.recents')} aside={<Button onClick={() => void runCommand(controller, 'file.open')}>{t('empty.open')}</Button>}>
            <Recents />
          </Block>
        </div>
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

interface Example {
  readonly name: string;
  readonly title: string;
  readonly plan: string | null;
}

/** The shipped layouts, each with its own plan, drawn by the engine from the file. */
function Examples(): ReactElement {
  const controller = useController();
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    let shown = true;
    const show = (change: (before: readonly Example[]) => readonly Example[]): void => {
      if (shown) setExamples(change);
    };
    async function load(): Promise<void> {
      const listed = await controller.host.examples();
      if (!listed.ok) return;
      show(() => listed.value.map((example) => ({ ...example, plan: null })));
      for (const { name } of listed.value) {
        const opened = await controller.host.openExample(name);
        const plan = opened.ok ? await controller.engine.planOf(opened.value.text) : null;
        if (plan?.ok) show((before) => before.map((example) => (example.name === name ? { ...example, plan: plan.value } : example)));
      }
    }
    void load();
    return () => {
      shown = false;
    };
  }, [controller]);
  return (
    <div className="cw-start-examples">
      {examples.map(({ name, title, plan }) => (
        <button key={name} type="button" className="cw-start-example" onClick={() => void openExampleNamed(controller, name)} data-testid={`start-example-${name}`}>
          <span className="cw-start-thumbnail">{plan !== null && <PlanPicture svg={plan} label={title} />}</span>
          <strong>{title}</strong>
        </button>
      ))}
    </div>
  );
}
