/** The shipped catalogue beside the project tree: look a part up, see where its data come from, put it to use. */
import { Button, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { reasonText } from '../../../shared/check/messages/fieldLabel.ts';
import { Section } from '../../fields/Section.tsx';
import { useMaterialName } from '../../i18n/materialName.ts';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useApp } from '../../state/context.ts';
import { EmptyState } from '../EmptyState.tsx';
import { CATALOGUE_GROUPS, catalogueEntries, filterEntries } from './catalogueEntries.ts';
import { CatalogueLine } from './CatalogueLine.tsx';

export function CataloguePanel(): ReactElement {
  const t = useText();
  const language = useApp((state) => state.language);
  const materialName = useMaterialName();
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(() => catalogueEntries({ t, materialName, said: (reason) => reasonText(language, reason) }), [t, materialName, language]);
  const shown = useMemo(() => filterEntries(entries, filter, t), [entries, filter, t]);

  function toggle(id: string): void {
    setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  }

  return (
    <div className="cw-panel" data-testid="catalogue">
      <div className="cw-toolbar">
        <TextInput
          className="cw-filter cw-filter-wide"
          leftSection={<Icon name="search" />}
          placeholder={t('catalogue.filter')}
          aria-label={t('catalogue.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setFilter('');
          }}
          data-testid="catalogue-filter"
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState text={t('catalogue.none', { filter })}>
          <Button onClick={() => setFilter('')}>{t('catalogue.clearFilter')}</Button>
        </EmptyState>
      ) : (
        <div className="cw-scroll">
          {CATALOGUE_GROUPS.map((group) => {
            const inGroup = shown.filter((entry) => entry.group === group);
            if (inGroup.length === 0) return null;
            return (
              <Section key={group} title={t(`catalogue.${group}`)} aside={<span className="cw-dim cw-catalogue-count">{inGroup.length}</span>}>
                {inGroup.map((entry) => (
                  <CatalogueLine key={entry.id} entry={entry} open={open.has(entry.id)} onToggle={() => toggle(entry.id)} />
                ))}
              </Section>
            );
          })}
        </div>
      )}
    </div>
  );
}
