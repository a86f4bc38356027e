import type { ReactElement } from 'react';
import { settingsOfClass } from '../../../shared/busbar/barClass.ts';
import { coveringOf, INSULATION_FEATURES, type Covering, type InsulationFeature } from '../../../shared/busbar/insulation/covering.ts';
import type { ListedBusbar } from '../../../shared/contracts/listed.ts';
import { singleton, type Document } from '../../../shared/model/document.ts';
import { INSULATION_KINDS } from '../../../shared/model/records/insulation.ts';
import { overrideOf } from '../../commands/overrideValue.ts';
import { overrideInsulation } from '../../commands/setInsulation.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { Fact } from '../../fields/FieldRow.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { Section } from '../../fields/Section.tsx';
import { significant } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useApp, useController } from '../../state/context.ts';

/** What covers these bars between their joints: as their class has it, or set for them by themselves. Not of conductors that are laminated anyway. */
export function BarInsulation({ busbars }: { readonly busbars: readonly ListedBusbar[] }): ReactElement | null {
  const t = useText();
  const controller = useController();
  const document = useApp((state) => state.document);
  const [first] = busbars;
  if (!document || !first || busbars.some(({ role }) => role === 'laminated')) return null;
  const ids = busbars.map(({ id }) => id);
  const own = (feature: InsulationFeature): boolean => ids.some((id) => overrideOf(document, id, feature) !== null);
  const isOwn = INSULATION_FEATURES.some(own);
  const coverings = busbars.map((bar) => coveringIn(document, bar, true));
  const ofClass = new Set(busbars.map((bar) => coveringIn(document, bar, false)?.kind ?? 'none'));
  const [classKind] = ofClass;
  const kinds = new Set(ids.map((id) => kindOf(overrideOf(document, id, 'insulation')?.value)));
  const [kind] = kinds;
  const shared = <V,>(of: (covering: Covering) => V): V | 'mixed' | null => {
    const values = new Set(coverings.map((covering) => covering && of(covering)));
    const [value] = values;
    return values.size > 1 ? 'mixed' : (value ?? null);
  };
  const field = (feature: InsulationFeature, label: string, hint: string, value: number | null | 'mixed', least: 'positive' | 'zero', placeholder?: string): ReactElement => (
    <NumberField
      label={label}
      value={value}
      unit="mm"
      step={feature === 'insulation_mm' ? 0.1 : 0.5}
      overridden={own(feature)}
      hint={hint}
      testId={`override-${feature}`}
      {...(placeholder === undefined ? {} : { placeholder })}
      onReset={() => overrideInsulation(controller, ids, feature, null)}
      onCommit={(next) => {
        if (next === null || next < 0 || (least === 'positive' && next === 0)) return t(least === 'positive' ? 'field.mustBePositive' : 'insulation.mustNotBeNegative');
        overrideInsulation(controller, ids, feature, next);
        return null;
      }}
    />
  );
  return (
    <Section key={`${first.id} ${isOwn}`} title={t('insulation.title')} startsClosed={!isOwn && coverings.every((covering) => covering === null)} aside={isOwn && <span className="cw-override" role="img" aria-label={t('field.overridden')} />}>
      <ChoiceField
        label={t('insulation.kind')}
        value={kinds.size > 1 ? '—' : (kind ?? '')}
        options={[{ value: '', label: ofClass.size > 1 ? t('insulation.asClass') : t('insulation.asClassIs', { kind: t(`insulation.${classKind ?? 'none'}`) }) }, ...INSULATION_KINDS.map((value) => ({ value, label: t(`insulation.${value}`) }))]}
        testId="override-insulation"
        onChoose={(value) => overrideInsulation(controller, ids, 'insulation', value === '' ? null : value)}
      />
      {coverings.some(Boolean) && (
        <>
          {field('insulation_mm', t('insulation.wall'), t('insulation.wallHint'), shared(({ thickness_mm }) => thickness_mm), 'positive')}
          {field('insulation_joint_mm', t('insulation.joint'), t('insulation.jointHint'), shared(({ joint_mm }) => joint_mm), 'zero')}
          {busbars.some(({ role }) => role === 'output' || role === 'hv-link') && field('insulation_end_mm', t('insulation.end'), t('insulation.endHint'), shared(({ end_mm }) => end_mm), 'zero', t('insulation.endPlain'))}
        </>
      )}
      {busbars.length === 1 && <CoveringFacts bar={first} />}
    </Section>
  );
}

/** What came of it. */
function CoveringFacts({ bar: { insulation, notInsulated } }: { readonly bar: ListedBusbar }): ReactElement | null {
  const t = useText();
  if (notInsulated) return <p className="cw-warning cw-selectable" role="alert">{t(`insulation.why.${notInsulated.why}`)}</p>;
  if (!insulation) return null;
  const { area_mm2, mass_kg, limit_C, pieces, kind } = insulation;
  return (
    <>
      {kind === 'heat-shrink' && <Fact label={t('insulation.lengths')} value={pieces.map(({ length_mm }) => significant(length_mm, 4)).join(' + ')} unit="mm" testId="insulation-lengths" />}
      <Fact label={t('insulation.area')} value={significant(area_mm2 / 100, 4)} unit="cm²" testId="insulation-area" />
      <Fact label={t('insulation.mass')} value={significant(mass_kg * 1000, 3)} unit="g" />
      <Fact label={t('insulation.limit')} value={significant(limit_C, 3)} unit="°C" />
    </>
  );
}

/** What is asked for the bar; null for nothing, and where what is set for it is refused. */
function coveringIn(document: Document, { id, role }: ListedBusbar, withOwn: boolean): Covering | null {
  const overrides = withOwn ? INSULATION_FEATURES.flatMap((feature) => overrideOf(document, id, feature) ?? []) : [];
  const sleeve = role === 'hv-link' ? (singleton(document, 'structure').modules?.link.sleeve ?? null) : null;
  const covering = coveringOf(settingsOfClass(singleton(document, 'busbars'), role), overrides, sleeve);
  return covering.ok ? covering.value : null;
}

function kindOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
