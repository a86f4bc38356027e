import type { ReactElement } from 'react';
import { Fact } from '../../../fields/FieldRow.tsx';
import { Section } from '../../../fields/Section.tsx';
import { fixed, plain, significant } from '../../../format/figures.ts';
import { useText } from '../../../i18n/text.ts';
import { useApp } from '../../../state/context.ts';
import { OpenValues } from '../OpenValues.tsx';
import { SettingsFields } from '../SettingsFields.tsx';
import { STACK_FIELDS, TAB_SHAPE_FIELDS } from './fields.ts';

/** The stack as a whole: voltages, margins, neighbours, and the settings that its conductors share. */
export function LaminateInspector(): ReactElement {
  return (
    <>
      <OpenValues id="laminate" />
      <LaminateFacts />
      <LaminateSettings />
    </>
  );
}

export function LaminateSettings(): ReactElement {
  const t = useText();
  return (
    <>
      <SettingsFields title={t('laminate.settings')} recordId="laminate" fields={STACK_FIELDS} />
      <SettingsFields title={t('laminate.tabs')} recordId="laminate" fields={TAB_SHAPE_FIELDS} startsClosed />
    </>
  );
}

/** Figures of the stack; nothing while it cannot be made. */
export function LaminateFacts(): ReactElement | null {
  const t = useText();
  const figures = useApp((state) => state.derived?.summary.laminate);
  if (!figures) return null;
  const isShort = figures.margin_mm < figures.required_mm;
  return (
    <Section title={t('laminate.stack')}>
      <Fact label={t('laminate.working')} value={fixed(figures.working_V, 0)} unit="V" />
      <Fact label={t('laminate.margin')} value={<span className={isShort ? 'cw-error' : undefined}>{plain(figures.margin_mm, 2)}</span>} unit="mm" testId="laminate-margin" />
      <Fact label={t('laminate.required')} value={plain(figures.required_mm, 2)} unit="mm" testId="laminate-required" />
      <Fact label={t('laminate.thickness')} value={plain(figures.thickness_mm, 2)} unit="mm" />
      {figures.pairs.length > 0 && (
        <table className="cw-mini-table" data-testid="laminate-pairs" aria-label={t('laminate.pairs')}>
          <thead>
            <tr>
              <th>{t('laminate.between')}</th>
              <th className="cw-num">V</th>
              <th className="cw-num">{t('laminate.capacitance')}</th>
              <th className="cw-num">{t('laminate.inductance')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.pairs.map(({ names, voltage_V, capacitance_nF, inductance_nH }) => (
              <tr key={names.join(' ')}>
                <td>{names.join(' / ')}</td>
                <td className="cw-num">{fixed(voltage_V, 0)}</td>
                <td className="cw-num">{significant(capacitance_nF, 3)}</td>
                <td className="cw-num">{significant(inductance_nH, 3)}</td>
              </tr>
            ))}
          </tbody>
          <caption>{t('laminate.formulas')}</caption>
        </table>
      )}
    </Section>
  );
}
