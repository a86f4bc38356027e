/** One entry of the catalogue: its name and figure, and unfolded its data, its source and what can be done with it. */
import { Button } from '@mantine/core';
import { useId, useMemo, type ReactElement } from 'react';
import { recordsOfKind, type Document } from '../../../shared/model/document.ts';
import { newLayoutWithCell, takeCellType } from '../../commands/takeCellType.ts';
import { takeFrontEnd } from '../../commands/takeFrontEnd.ts';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useApp, useController, useListed } from '../../state/context.ts';
import type { CatalogueEntry, CatalogueFact, Confidence } from './catalogueEntries.ts';

export interface CatalogueLineProps {
  readonly entry: CatalogueEntry;
  readonly open: boolean;
  onToggle(): void;
}

export function CatalogueLine({ entry, open, onToggle }: CatalogueLineProps): ReactElement {
  const t = useText();
  const id = useId();
  const document = useListed((state) => state.document);
  const used = useMemo(() => isUsed(document, entry), [document, entry]);
  return (
    <div className="cw-catalogue-entry" data-open={open}>
      <button type="button" className="cw-catalogue-head" aria-expanded={open} aria-controls={id} onClick={onToggle} data-testid={`catalogue-${entry.id}`}>
        <Icon name={open ? 'chevronDown' : 'chevronRight'} className="cw-dim" />
        <span className="cw-clip" title={entry.name}>{entry.name}</span>
        {used && <Icon name="check" className="cw-catalogue-used" label={t('catalogue.used')} />}
        <span className="cw-spring" />
        <span className="cw-dim cw-num">{entry.figure}</span>
        <Badge confidence={entry.confidence} small />
      </button>
      {open && (
        <div id={id} className="cw-catalogue-body">
          <Actions entry={entry} used={used} />
          <dl className="cw-catalogue-facts">
            {entry.facts.map((fact) => (
              <FactLine key={fact.label} fact={fact} />
            ))}
          </dl>
          <p className="cw-dim cw-selectable">{t('catalogue.source', { source: entry.source })}</p>
        </div>
      )}
    </div>
  );
}

function FactLine({ fact }: { readonly fact: CatalogueFact }): ReactElement {
  return (
    <>
      <dt>{fact.label}</dt>
      <dd className="cw-selectable">
        <span>
          {fact.value}
          {fact.unit !== '' && <span className="cw-unit"> {fact.unit}</span>}
        </span>
        {fact.reason === null && <Badge confidence={fact.confidence} />}
      </dd>
      {fact.reason !== null && (
        <dd className="cw-catalogue-reason cw-selectable">
          <Badge confidence={fact.confidence} /> {fact.reason}
        </dd>
      )}
    </>
  );
}

const OPEN: readonly Confidence[] = ['assumed', 'unverified', 'conflicting', 'prospectus'];

function Badge({ confidence, small = false }: { readonly confidence: Confidence | null; readonly small?: boolean }): ReactElement | null {
  const t = useText();
  if (confidence === null) return null;
  const text = t(`confidence.${confidence}`);
  const tone = OPEN.includes(confidence) ? 'cw-warning' : 'cw-dim';
  if (small) {
    return (
      <span className={`cw-catalogue-mark ${tone}`} title={t('catalogue.partly', { confidence: text })}>
        <Icon name="assumed" label={t('catalogue.partly', { confidence: text })} />
      </span>
    );
  }
  return <span className={`cw-badge ${tone}`}>{text}</span>;
}

function Actions({ entry: { part }, used }: { readonly entry: CatalogueEntry; readonly used: boolean }): ReactElement | null {
  const controller = useController();
  const t = useText();
  const hasLayout = useApp((state) => state.document !== null);
  const blocked = !hasLayout ? t('why.noDocument') : used ? t('catalogue.used') : undefined;
  if (part === null) return null;
  return (
    <div className="cw-catalogue-actions">
      <Button
        variant="filled"
        disabled={blocked !== undefined}
        title={blocked}
        onClick={() => (part.kind === 'cell' ? takeCellType(controller, part.cellType) : takeFrontEnd(controller, part.frontEnd))}
        data-testid="catalogue-use"
      >
        {t('catalogue.use')}
      </Button>
      {part.kind === 'cell' && (
        <Button onClick={() => newLayoutWithCell(controller, part.cellType.slug)} data-testid="catalogue-new">
          {t('catalogue.newLayout')}
        </Button>
      )}
    </div>
  );
}

/** Whether the open layout is built with the entry. */
function isUsed(document: Document | null, { part }: CatalogueEntry): boolean {
  if (!document || part === null) return false;
  if (part.kind === 'cell') return recordsOfKind(document, 'cellType').some(({ slug }) => slug === part.cellType.slug);
  return recordsOfKind(document, 'sampling').some(({ frontEnd }) => frontEnd === part.frontEnd.slug);
}
