import type { ReactElement } from 'react';
import { Fact } from '../../../fields/FieldRow.tsx';
import { Section } from '../../../fields/Section.tsx';
import { circuitText } from '../../../format/circuit.ts';
import { fixed } from '../../../format/figures.ts';
import { useText } from '../../../i18n/text.ts';
import { useApp } from '../../../state/context.ts';
import { BUSBAR_FIELDS, DECK_FIELDS, DUTY_FIELDS, PROJECT_FIELDS, STRUCTURE_FIELDS } from '../projectFields.ts';
import { SettingsFields } from '../SettingsFields.tsx';
import { LaminateFacts, LaminateSettings } from './LaminateInspector.tsx';

const DUTY: ReadonlySet<string> = new Set(['ambient_C', 'altitude_m', 'shortCircuit_A', 'clearing_s']);
const BUSBARS: ReadonlySet<string> = new Set(['maxDensity_A_mm2', 'designMargin', 'maxDrop_mV', 'shortTimeLimit_C']);
const DECK: ReadonlySet<string> = new Set(['name', 'version', 'pollutionDegree', 'materialGroup.film', 'creepageLookup']);

/** The project of a laminated busbar by itself: of the settings of a pack those that it uses. */
export function LaminateProject(): ReactElement {
  const t = useText();
  const stage = useApp((state) => state.stage);
  return (
    <div key={stage}>
      <Figures />
      <LaminateFacts />
      <SettingsFields title={t('project.title')} recordId="project" fields={PROJECT_FIELDS} startsClosed={stage !== 'layout' && stage !== 'export'} />
      <LaminateSettings />
      <SettingsFields title={t('project.duty')} recordId="duty" fields={DUTY_FIELDS.filter(({ path }) => DUTY.has(path))} startsClosed={stage !== 'layout' && stage !== 'connect'} />
      <SettingsFields title={t('project.structure')} recordId="structure" fields={STRUCTURE_FIELDS.filter(({ path }) => path.startsWith('envelope_mm'))} startsClosed={stage !== 'layout'} />
      <SettingsFields title={t('project.busbars')} recordId="busbars" fields={BUSBAR_FIELDS.filter(({ path }) => BUSBARS.has(path))} startsClosed={stage !== 'connect'} />
      <SettingsFields title={t('project.deck')} recordId="deck" fields={DECK_FIELDS.filter(({ path }) => DECK.has(path))} startsClosed={stage !== 'check'} />
    </div>
  );
}

function Figures(): ReactElement | null {
  const t = useText();
  const summary = useApp((state) => state.derived?.summary);
  if (!summary) return null;
  const { x, y, z } = summary.envelope_mm;
  return (
    <Section title={t('record.laminate')}>
      <Fact label={t('guide.laminate.conductors')} value={circuitText(summary)} />
      <Fact label={t('pack.mass')} value={fixed(summary.mass_kg, 3)} unit="kg" />
      <Fact label={t('pack.envelope')} value={`${fixed(x, 0)} × ${fixed(y, 0)} × ${fixed(z, 0)}`} unit="mm" />
      <Fact label={t('pack.pieces')} value={summary.pieces} />
      <Fact label={t('pack.partNumbers')} value={summary.distinctParts} />
    </Section>
  );
}
