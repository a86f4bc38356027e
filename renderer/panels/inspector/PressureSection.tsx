/** The pressure that a stack is kept under: what it asks for, and what its plates make of it. */
import type { ReactElement } from 'react';
import { recordsOfKind } from '../../../shared/model/document.ts';
import { pressureFigures } from '../../../shared/placement/pressure.ts';
import { isPlateMaterial } from '../../../shared/standards/mechanics.ts';
import { DefinedFact } from '../../fields/DefinedFact.tsx';
import { Fact } from '../../fields/FieldRow.tsx';
import { fixed } from '../../format/figures.ts';
import { useText } from '../../i18n/text.ts';
import { useApp } from '../../state/context.ts';
import { SettingsFields, type SettingSpec } from './SettingsFields.tsx';

const PRESSURE_FIELDS: readonly SettingSpec[] = [
  { path: 'pressure.required_MPa', label: 'set.pressure', unit: 'MPa', step: 0.1, decimals: 3 },
  { path: 'pressure.plate.material', label: 'set.pressPlateMaterial', options: [{ value: 'aluminium-6061', label: 'set.aluminium6061' }, { value: 'steel', label: 'set.steel' }] },
  { path: 'pressure.plate.thickness_mm', label: 'set.pressPlate', unit: 'mm' },
  { path: 'pressure.plate.height_mm', label: 'set.pressPlateHeight', unit: 'mm' },
  { path: 'pressure.span.along', label: 'set.pressSpanAlong', options: [{ value: 'width', label: 'set.pressAlongWidth' }, { value: 'height', label: 'set.pressAlongHeight' }] },
  { path: 'pressure.span.length_mm', label: 'set.pressSpan', unit: 'mm' },
  { path: 'pressure.maxDeflection_mm', label: 'set.maxDeflection', unit: 'mm', step: 0.05, decimals: 3 },
  { path: 'pressure.maxUneven', label: 'set.maxUneven', step: 0.01, decimals: 3 },
  { path: 'pressure.padModulus_MPa', label: 'set.padModulus', unit: 'MPa', step: 0.5 },
];

/** Nothing for a stack that is not pressed. */
export function PressureSection({ startsClosed }: { readonly startsClosed: boolean }): ReactElement | null {
  const t = useText();
  const document = useApp((state) => state.document);
  const structure = document?.get('structure');
  if (!document || structure?.kind !== 'structure' || !structure.pressure) return null;
  const [type] = recordsOfKind(document, 'cellType');
  const figures = type && isPlateMaterial(structure.pressure.plate.material) ? pressureFigures(structure, type) : null;
  return (
    <SettingsFields title={t('project.pressure')} recordId="structure" fields={PRESSURE_FIELDS} startsClosed={startsClosed}>
      {figures && (
        <>
          <Fact label={t('press.face')} value={`${fixed(figures.face_mm.width, 1)} × ${fixed(figures.face_mm.height, 1)}`} unit="mm" />
          <DefinedFact figure="stackPressure" label={t('press.force')} value={fixed(figures.force_N / 1000, 2)} unit="kN" />
          <Fact label={t('press.deflection')} value={fixed(figures.deflection_mm, 3)} unit="mm" testId="press-deflection" />
          <Fact label={t('press.stress')} value={fixed(figures.stress_MPa, 1)} unit="MPa" />
          <Fact label={t('press.uneven')} value={figures.uneven === null ? '–' : fixed(100 * figures.uneven, 1)} unit={figures.uneven === null ? '' : '%'} />
        </>
      )}
    </SettingsFields>
  );
}
