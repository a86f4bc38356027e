import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { OpenValues } from './OpenValues.tsx';
import { SettingsFields, type SettingSpec } from './SettingsFields.tsx';

const IDENTITY: readonly SettingSpec[] = [
  { path: 'maker', label: 'type.maker', readOnly: true },
  { path: 'name', label: 'type.name', readOnly: true },
  { path: 'chemistry', label: 'type.chemistry', readOnly: true },
  { path: 'source', label: 'type.source', readOnly: true },
];
const BODY: readonly SettingSpec[] = [
  { path: 'size_mm.width', label: 'type.width', unit: 'mm', readOnly: true },
  { path: 'size_mm.thickness', label: 'type.thickness', unit: 'mm', readOnly: true },
  { path: 'size_mm.height', label: 'type.height', unit: 'mm', readOnly: true },
  { path: 'mass_kg', label: 'cell.mass', unit: 'kg', step: 0.01 },
  { path: 'casePotential', label: 'type.casePotential', options: (['positive', 'negative', 'floating'] as const).map((value) => ({ value, label: `catalogue.case.${value}` as const })) },
];
const ELECTRICAL: readonly SettingSpec[] = [
  { path: 'voltage_V.nominal', label: 'type.nominal', unit: 'V', step: 0.01 },
  { path: 'voltage_V.max', label: 'type.max', unit: 'V', step: 0.01 },
  { path: 'voltage_V.min', label: 'type.min', unit: 'V', step: 0.01 },
  { path: 'capacity_Ah', label: 'type.capacity', unit: 'Ah' },
  { path: 'resistance_mohm.ac', label: 'type.resistanceAc', unit: 'mΩ', step: 0.01 },
  { path: 'resistance_mohm.dc', label: 'type.resistanceDc', unit: 'mΩ', step: 0.01 },
  { path: 'rate_C.charge', label: 'type.rateCharge', unit: 'C', step: 0.1 },
  { path: 'rate_C.discharge', label: 'type.rateDischarge', unit: 'C', step: 0.1 },
  { path: 'rate_C.pulse', label: 'type.ratePulse', unit: 'C', step: 0.1 },
  { path: 'rate_C.pulse_s', label: 'type.pulseTime', unit: 's' },
  { path: 'temperature_C.min', label: 'type.coldest', unit: '°C' },
  { path: 'temperature_C.max', label: 'type.hottest', unit: '°C' },
];
const VENT: readonly SettingSpec[] = [
  { path: 'vent.size_mm.x', label: 'type.ventX', unit: 'mm' },
  { path: 'vent.size_mm.y', label: 'type.ventY', unit: 'mm' },
];

const WRAP: readonly SettingSpec[] = [
  { path: 'wrap.thickness_mm', label: 'type.wrapThickness', unit: 'mm', step: 0.01 },
  { path: 'wrap.bareRim_mm', label: 'type.bareRim', unit: 'mm', step: 0.1 },
];

const terminal = (index: number): readonly SettingSpec[] => [
  { path: `terminals.${index}.centre_mm.x`, label: 'type.terminalX', unit: 'mm', step: 0.5 },
  { path: `terminals.${index}.centre_mm.y`, label: 'type.terminalY', unit: 'mm', step: 0.5 },
  { path: `terminals.${index}.size_mm.x`, label: 'type.terminalWidth', unit: 'mm', step: 0.5 },
  { path: `terminals.${index}.size_mm.y`, label: 'type.terminalDepth', unit: 'mm', step: 0.5 },
  { path: `terminals.${index}.protrusion_mm`, label: 'type.protrusion', unit: 'mm', step: 0.1 },
  { path: `terminals.${index}.material`, label: 'busbar.material', readOnly: true },
];

/** A cell as its maker sells it. Values that no public source states carry a badge until somebody vouches for them. */
export function CellTypeInspector({ id }: { readonly id: string }): ReactElement | null {
  const t = useText();
  const record = useApp((state) => state.document?.get(id));
  if (record?.kind !== 'cellType') return null;
  return (
    <>
      <OpenValues id={id} />
      <SettingsFields title={t('type.identity')} recordId={id} fields={IDENTITY} />
      <SettingsFields title={t('type.body')} recordId={id} fields={BODY} />
      <SettingsFields title={t('type.electrical')} recordId={id} fields={ELECTRICAL} />
      {record.terminals.map(({ polarity }, index) => (
        <SettingsFields key={polarity} title={t(polarity === '+' ? 'type.terminalPositive' : 'type.terminalNegative')} recordId={id} fields={terminal(index)} />
      ))}
      {record.vent && <SettingsFields title={t('type.vent')} recordId={id} fields={VENT} />}
      {record.wrap && <SettingsFields title={t('type.wrap')} recordId={id} fields={WRAP} />}
    </>
  );
}
