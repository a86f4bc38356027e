/** The settings of the modules of a pack, in the structure record. */
import type { SettingSpec } from './SettingsFields.tsx';

export const MODULE_FIELDS: readonly SettingSpec[] = [
  { path: 'modules.alongX', label: 'set.modulesAlongX', readOnly: true, decimals: 0 },
  { path: 'modules.alongY', label: 'set.modulesAlongY', readOnly: true, decimals: 0 },
  { path: 'modules.gap_mm.x', label: 'set.moduleGapX', unit: 'mm' },
  { path: 'modules.gap_mm.y', label: 'set.moduleGapY', unit: 'mm' },
  { path: 'modules.endZone_mm', label: 'set.endZone', unit: 'mm' },
  { path: 'modules.housing.material', label: 'set.housingMaterial', readOnly: true },
  { path: 'modules.housing.endPlate_mm', label: 'set.housingEndPlate', unit: 'mm' },
  { path: 'modules.housing.sidePlate_mm', label: 'set.housingSidePlate', unit: 'mm', step: 0.5 },
  { path: 'modules.housing.sideGap_mm', label: 'set.housingSideGap', unit: 'mm', step: 0.5 },
  { path: 'modules.housing.height_mm', label: 'set.housingHeight', unit: 'mm' },
  { path: 'modules.housing.cover.thickness_mm', label: 'set.moduleCover', unit: 'mm', step: 0.5 },
  { path: 'modules.fixing.bolt', label: 'set.fixingBolt' },
  { path: 'modules.fixing.perEnd', label: 'set.boltsPerEnd', decimals: 0 },
  { path: 'modules.link.rise_mm', label: 'set.linkRise', unit: 'mm' },
  { path: 'modules.link.sleeve.thickness_mm', label: 'set.sleeve', unit: 'mm', step: 0.1 },
];

/** Of the service disconnect, where there is one. */
export const DISCONNECT_FIELDS: readonly SettingSpec[] = [
  { path: 'modules.serviceDisconnect.part', label: 'set.disconnect' },
  { path: 'modules.serviceDisconnect.rated_A', label: 'set.disconnectRating', unit: 'A', step: 10 },
];
