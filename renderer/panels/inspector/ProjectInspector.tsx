import type { ReactElement } from 'react';
import { DefinedFact } from '../../fields/DefinedFact.tsx';
import { Fact } from '../../fields/FieldRow.tsx';
import { Section } from '../../fields/Section.tsx';
import { circuitText } from '../../format/circuit.ts';
import { fixed } from '../../format/figures.ts';
import { chargeText, energyText, massFigure, volumeFigure } from '../../format/scaled.ts';
import { InTurn } from '../../frame/turns.ts';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { BarClasses } from './BarClasses.tsx';
import { CoveringSettings } from './CoveringSettings.tsx';
import { BUSBAR_FIELDS, DECK_FIELDS, DUTY_FIELDS, PROJECT_FIELDS, SAMPLING_FIELDS, STRUCTURE_FIELDS } from './projectFields.ts';
import { BUSBAR_FRAME_FIELDS } from './busbarFrameFields.ts';
import { DISCONNECT_FIELDS, MODULE_FIELDS } from './moduleFields.ts';
import { CONNECTOR_FIELDS, FILM_FIELDS, FPC_FIELDS, NTC_FIELDS, TAB_FIELDS } from './partFields.ts';
import { EnvelopeSection } from './EnvelopeSection.tsx';
import { LaminateProject } from './laminate/LaminateProject.tsx';
import { PathSection } from './PathSection.tsx';
import { PressureSection } from './PressureSection.tsx';
import { SettingsFields } from './SettingsFields.tsx';

/** The pack's figures and every setting it is made from. The stage says which groups start open. */
export function ProjectInspector(): ReactElement {
  const t = useText();
  const stage = useApp((state) => state.stage);
  const structure = useApp((state) => state.document?.get('structure'));
  if (structure?.kind === 'structure' && structure.type === 'laminate') return <LaminateProject />;
  const modules = structure?.kind === 'structure' ? structure.modules : undefined;
  const hasBusbarFrame = structure?.kind === 'structure' && structure.busbarFrame !== undefined;
  return (
    // Folding starts afresh with each stage: its own settings open, the others closed.
    <div key={stage}>
      <PackFigures />
      <InTurn>
        <SettingsFields title={t('project.title')} recordId="project" fields={PROJECT_FIELDS} startsClosed={stage !== 'layout' && stage !== 'export'} />
      </InTurn>
      <InTurn>
        <SettingsFields title={t('project.duty')} recordId="duty" fields={DUTY_FIELDS} startsClosed={stage !== 'layout' && stage !== 'connect'} />
      </InTurn>
      <InTurn>
        <SettingsFields title={t('project.structure')} recordId="structure" fields={STRUCTURE_FIELDS} startsClosed={stage !== 'layout'} />
      </InTurn>
      <InTurn>
        <EnvelopeSection />
      </InTurn>
      <InTurn>
        <PathSection startsClosed={stage !== 'layout' && stage !== 'connect'} />
      </InTurn>
      <PressureSection startsClosed={stage !== 'layout'} />
      {modules && (
        <InTurn>
          <SettingsFields title={t('project.modules')} recordId="structure" fields={modules.serviceDisconnect ? [...MODULE_FIELDS, ...DISCONNECT_FIELDS] : MODULE_FIELDS} startsClosed={stage !== 'layout'} />
        </InTurn>
      )}
      {hasBusbarFrame && (
        <InTurn>
          <SettingsFields title={t('project.busbarFrame')} recordId="structure" fields={BUSBAR_FRAME_FIELDS} startsClosed={stage !== 'layout'} />
        </InTurn>
      )}
      <InTurn>
        <SettingsFields title={t('project.busbars')} recordId="busbars" fields={BUSBAR_FIELDS} startsClosed={stage !== 'connect'} />
        <BarClasses startsClosed={stage !== 'connect'} />
        <CoveringSettings startsClosed />
      </InTurn>
      <InTurn>
        <SettingsFields title={t('project.sampling')} recordId="sampling" fields={[...SAMPLING_FIELDS, ...NTC_FIELDS, ...CONNECTOR_FIELDS]} startsClosed={stage !== 'sense'} />
      </InTurn>
      <InTurn>
        <SettingsFields title={t('project.fpc')} recordId="sampling" fields={FPC_FIELDS} startsClosed={stage !== 'sense'} />
      </InTurn>
      <InTurn>
        <SettingsFields title={t('project.tabs')} recordId="sampling" fields={TAB_FIELDS} startsClosed={stage !== 'sense'} />
      </InTurn>
      <InTurn>
        <SettingsFields title={t('project.film')} recordId="process" fields={FILM_FIELDS} startsClosed={stage !== 'process'} />
      </InTurn>
      <InTurn>
        <SettingsFields title={t('project.deck')} recordId="deck" fields={DECK_FIELDS} startsClosed={stage !== 'check'} />
      </InTurn>
    </div>
  );
}

function PackFigures(): ReactElement | null {
  const t = useText();
  const summary = useApp((state) => state.derived?.summary);
  if (!summary) return null;
  const { envelope_mm: envelope } = summary;
  return (
    <Section title={t('project.pack')}>
      <Fact label={t('pack.topology')} value={summary.cells === 0 ? circuitText(summary) : `${circuitText(summary)} · ${summary.cells}`} />
      <Fact label={t('pack.voltage')} value={`${fixed(summary.nominal_V, 1)} (${fixed(summary.min_V, 0)}–${fixed(summary.max_V, 1)})`} unit="V" />
      <Fact label={t('pack.energy')} value={`${energyText(summary.energy_kWh, 2)} · ${chargeText(summary.capacity_Ah)}`} />
      <Fact label={t('pack.mass')} {...massFigure(summary.mass_kg)} />
      <Fact label={t('pack.envelope')} value={`${fixed(envelope.x, 0)} × ${fixed(envelope.y, 0)} × ${fixed(envelope.z, 0)}`} unit="mm" />
      <DefinedFact figure="volumeUtilisation" label={t('pack.utilisation')} value={fixed(summary.volumeUtilisation * 100, 1)} unit="%" />
      <DefinedFact figure="unusedVolume_L" label={t('pack.unusedVolume')} {...volumeFigure(summary.unusedVolume_L)} />
      <DefinedFact figure="massRatio" label={t('pack.massRatio')} value={fixed(summary.massRatio * 100, 1)} unit="%" />
      <DefinedFact figure="Wh_per_L" label={t('pack.density')} value={fixed(summary.Wh_per_L, 1)} unit="Wh/L" />
      <DefinedFact figure="Wh_per_kg" label={t('pack.specificEnergy')} value={fixed(summary.Wh_per_kg, 1)} unit="Wh/kg" />
      <DefinedFact figure="pieces" label={t('pack.pieces')} value={summary.pieces} />
      <DefinedFact figure="distinctParts" label={t('pack.partNumbers')} value={summary.distinctParts} />
      <DefinedFact figure="welds" label={t('pack.welds')} value={summary.welds} />
      <Fact label={t('pack.sampling')} value={t('pack.samplingValue', { taps: summary.taps, ntcs: summary.ntcs, frontEnds: summary.frontEnds })} />
    </Section>
  );
}
