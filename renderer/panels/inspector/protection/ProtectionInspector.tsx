import type { ReactElement } from 'react';
import { useText } from '../../../i18n/text.ts';
import { OpenValues } from '../OpenValues.tsx';
import { SettingsFields, type SettingSpec } from '../SettingsFields.tsx';

const FIELDS: readonly SettingSpec[] = [
  { path: 'part', label: 'protection.part' },
  { path: 'board_mm.length', label: 'protection.length', unit: 'mm', step: 0.5 },
  { path: 'board_mm.width', label: 'protection.width', unit: 'mm', step: 0.5 },
  { path: 'board_mm.thickness', label: 'protection.thickness', unit: 'mm', step: 0.1 },
  { path: 'gap_mm', label: 'protection.gap', unit: 'mm', step: 0.5 },
  { path: 'pad_mm.x', label: 'protection.padX', unit: 'mm', step: 0.1 },
  { path: 'pad_mm.y', label: 'protection.padY', unit: 'mm', step: 0.1 },
  { path: 'powerTrace_mm', label: 'protection.powerTrace', unit: 'mm', step: 0.1 },
  { path: 'weldInset_mm', label: 'protection.weldInset', unit: 'mm', step: 0.05 },
];

/** The board that protects a single cell, and the traces to it. */
export function ProtectionInspector(): ReactElement {
  const t = useText();
  return (
    <>
      <OpenValues id="protection" />
      <SettingsFields title={t('protection.board')} recordId="protection" fields={FIELDS} />
    </>
  );
}
