/** What is known of each covering in use, in the busbar record. */
import { COVERING_KINDS, type CoveringKind } from '../../../shared/model/records/insulation.ts';
import type { SettingSpec } from './SettingsFields.tsx';

export const COVERING_FIELDS: readonly { readonly kind: CoveringKind; readonly fields: readonly SettingSpec[] }[] = COVERING_KINDS.map((kind) => ({
  kind,
  fields: [
    { path: `coverings.${kind}.limit_C`, label: 'insulation.data.limit', unit: '°C', step: 5 },
    { path: `coverings.${kind}.leastWall_mm`, label: 'insulation.data.leastWall', unit: 'mm', step: 0.1 },
    { path: `coverings.${kind}.conductivity_W_mK`, label: 'insulation.data.conductivity', unit: 'W/(m·K)', step: 0.01 },
    { path: `coverings.${kind}.density_kg_m3`, label: 'insulation.data.density', unit: 'kg/m³', step: 10 },
    { path: `coverings.${kind}.group`, label: 'insulation.data.group', options: [{ value: 'I' }, { value: 'II' }, { value: 'IIIa' }, { value: 'IIIb' }] },
    { path: `coverings.${kind}.edgeRadius_mm`, label: 'insulation.data.edge', unit: 'mm', step: 0.1 },
  ],
}));
