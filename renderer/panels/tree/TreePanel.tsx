import { Button, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useListed } from '../../state/context.ts';
import { EmptyState } from '../EmptyState.tsx';
import { NoDocument } from '../NoDocument.tsx';
import { ProjectTree } from './ProjectTree.tsx';
import { projectTree } from './treeNodes.ts';
import { hasMatch } from './treeRows.ts';

/** The left dock's project tree, with a filter over it. */
export function TreePanel(): ReactElement {
  const t = useText();
  const document = useListed((state) => state.document);
  const derived = useListed((state) => state.derived);
  const bodies = useListed((state) => state.bodies);
  const [filter, setFilter] = useState('');
  const root = useMemo(() => (document && derived ? projectTree(document, derived, bodies, t) : null), [document, derived, bodies, t]);
  const none = useMemo(() => root !== null && !hasMatch(root, filter), [root, filter]);
  if (!root) return <NoDocument what="empty.tree" />;
  return (
    <div className="cw-panel">
      <div className="cw-toolbar">
        <TextInput
          className="cw-filter cw-filter-wide"
          leftSection={<Icon name="search" />}
          placeholder={t('table.filter')}
          aria-label={t('table.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setFilter('');
          }}
        />
      </div>
      {none ? (
        <EmptyState text={t('table.noMatch', { filter })}>
          <Button onClick={() => setFilter('')}>{t('table.clearFilter')}</Button>
        </EmptyState>
      ) : (
        <ProjectTree root={root} filter={filter} />
      )}
    </div>
  );
}
