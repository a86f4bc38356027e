import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import type { FindingClass } from './countFindings.ts';

const CLASSES: readonly FindingClass[] = ['error', 'warning', 'note', 'waived'];

export interface FindingsToolbarProps {
  readonly counts: Readonly<Record<FindingClass, number>>;
  readonly hidden: ReadonlySet<FindingClass>;
  readonly filter: string;
  onHidden(hidden: ReadonlySet<FindingClass>): void;
  onFilter(filter: string): void;
}

/** What of the list shows: by severity, and by words. */
export function FindingsToolbar({ counts, hidden, filter, onHidden, onFilter }: FindingsToolbarProps): ReactElement {
  const t = useText();
  function toggle(kind: FindingClass): void {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    onHidden(next);
  }
  return (
    <div className="cw-toolbar">
      <TextInput
        className="cw-filter"
        leftSection={<Icon name="search" />}
        placeholder={t('table.filter')}
        aria-label={t('table.filter')}
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onFilter('');
        }}
      />
      {CLASSES.map((kind) => (
        <button key={kind} type="button" className="cw-severity" aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)} data-testid={`filter-${kind}`}>
          <Icon name={kind} className={counts[kind] > 0 ? `cw-${kind}` : 'cw-dim'} />
          <span>{t(`severity.${kind}`)}</span>
          <span className="cw-dim">{counts[kind]}</span>
        </button>
      ))}
    </div>
  );
}
