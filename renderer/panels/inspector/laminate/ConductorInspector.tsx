import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListedBusbar } from '../../../../shared/contracts/listed.ts';
import { Fact } from '../../../fields/FieldRow.tsx';
import { Section } from '../../../fields/Section.tsx';
import { plain, significant } from '../../../format/figures.ts';
import { useText } from '../../../i18n/text.ts';
import { useApp, useController } from '../../../state/context.ts';
import { selectAll } from '../../../state/selection.ts';
import { BranchTable } from '../BranchTable.tsx';
import { OpenValues } from '../OpenValues.tsx';
import { SectionTable } from '../SectionTable.tsx';
import { SettingsFields } from '../SettingsFields.tsx';
import { CONDUCTOR_FIELDS, contactFields, PLATE_FIELDS } from './fields.ts';

/** A conductor of a laminated busbar: its section and margins, and every value that it is made from. */
export function ConductorInspector({ id }: { readonly id: string }): ReactElement | null {
  const { app } = useController();
  const t = useText();
  const record = useApp((state) => state.document?.get(id));
  const bar = useApp((state) => state.derived?.busbars.find((candidate) => candidate.net === id));
  if (record?.kind !== 'conductor') return null;
  return (
    <>
      <OpenValues id={id} />
      <SettingsFields title={t('laminate.conductor')} recordId={id} fields={CONDUCTOR_FIELDS} />
      {bar && <ConductorFacts bar={bar} />}
      <SettingsFields title={t('laminate.plate')} recordId={id} fields={PLATE_FIELDS} startsClosed />
      {record.terminals.map((terminal, index) => (
        <SettingsFields key={terminal.id} title={t(`laminate.${terminal.type}`, { id: terminal.id, bolt: terminal.bolt })} recordId={id} fields={contactFields(terminal, index)} />
      ))}
      <div className="cw-field-action">
        <Button onClick={() => selectAll(app, ['laminate'])} data-testid="laminate-settings">
          {t('laminate.opening')}
        </Button>
      </div>
    </>
  );
}

function ConductorFacts({ bar }: { readonly bar: ListedBusbar }): ReactElement {
  const t = useText();
  const own = useApp((state) => state.derived?.summary.laminate?.conductors.find((conductor) => conductor.bar === bar.id));
  const required_mm = useApp((state) => state.derived?.summary.laminate?.required_mm);
  const { section } = bar;
  return (
    <Section title={t('busbar.section')}>
      <Fact label={t('busbar.chosenBy')} value={`${plain(section.thickness_mm, 2)} mm · ${t(`busbar.chosenBy.${section.chosenBy}`)}`} />
      <Fact label={t('busbar.area')} value={`${plain(section.width_mm, 2)} × ${plain(section.thickness_mm, 2)} = ${significant(section.area_mm2, 4)}`} unit="mm²" />
      <SectionTable section={section} />
      <BranchTable
        segments={bar.segments}
        title={t('laminate.contacts')}
        nameOf={(from, to) => (to === null ? contactName(from) : `${t('laminate.ofPlate')} ${contactName(from)} ↔ ${contactName(to)}`)}
        testId="conductor-branches"
      />
      {own && <Fact label={t('laminate.outer')} value={required_mm === undefined ? plain(own.outer_mm, 2) : `${plain(own.outer_mm, 2)} ≥ ${plain(required_mm, 2)}`} unit="mm" />}
      <Fact label={t('busbar.resistance')} value={significant(bar.resistance_ohm * 1e6, 4)} unit="µΩ" />
      <Fact label={t('busbar.mass')} value={significant(bar.mass_kg * 1000, 4)} unit="g" />
      <Fact label={t('busbar.bends')} value={bar.bends.length} />
      <Fact label={t('busbar.z')} value={`${plain(bar.z[0], 3)} – ${plain(bar.z[1], 3)}`} unit="mm" />
    </Section>
  );
}

/** `t1` of `lc1/t1`. */
function contactName(contact: string): string {
  return contact.slice(contact.indexOf('/') + 1);
}
