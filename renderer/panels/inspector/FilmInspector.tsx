import type { ReactElement } from 'react';
import type { ListedFilm } from '../../../shared/contracts/listed.ts';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { significant } from '../../format/figures.ts';
import { useMaterialName } from '../../i18n/materialName.ts';
import { useText } from '../../i18n/text.ts';
import { FILM_FIELDS } from './partFields.ts';
import { SettingsFields } from './SettingsFields.tsx';

/** An insulating film, what its openings are for, and the settings both films share. */
export function FilmInspector({ film }: { readonly film: ListedFilm }): ReactElement {
  const t = useText();
  const materialName = useMaterialName();
  return (
    <>
      <Section title={t('film.sheet')}>
        <Fact label={t('busbar.material')} value={materialName(film.material)} />
        <Fact label={t('busbar.thickness')} value={film.thickness_mm} unit="mm" />
        <Fact label={t('busbar.mass')} value={significant(film.mass_kg * 1000, 4)} unit="g" />
      </Section>
      <Section title={t('film.windows', { count: film.windows.reduce((sum, { count }) => sum + count, 0) })}>
        {film.windows.map(({ purpose, count }) => (
          <Fact key={purpose} label={t(`window.${purpose}`)} value={count} />
        ))}
      </Section>
      <SettingsFields title={t('film.settings')} recordId="process" fields={FILM_FIELDS} />
    </>
  );
}
