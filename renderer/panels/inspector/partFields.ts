/** The settings of sampling lines and films, by the part they shape. */
import type { SettingSpec } from './SettingsFields.tsx';

export const FPC_FIELDS: readonly SettingSpec[] = [
  { path: 'fpc.baseThickness_mm', label: 'set.baseThickness', unit: 'mm', step: 0.005 },
  { path: 'fpc.copperThickness_mm', label: 'set.copperThickness', unit: 'mm', step: 0.005 },
  { path: 'fpc.coverlayThickness_mm', label: 'set.coverlayThickness', unit: 'mm', step: 0.005 },
  { path: 'fpc.traceWidth_mm', label: 'set.traceWidth', unit: 'mm', step: 0.05 },
  { path: 'fpc.minSpace_mm', label: 'set.minSpace', unit: 'mm', step: 0.05 },
  { path: 'fpc.edgeDistance_mm', label: 'set.edgeDistance', unit: 'mm', step: 0.1 },
  { path: 'fpc.stiffenerThickness_mm', label: 'set.stiffener', unit: 'mm', step: 0.05 },
  { path: 'fpc.cornerRadius_mm', label: 'set.fpcRadius', unit: 'mm', step: 0.5 },
  { path: 'fpc.channelClearance_mm', label: 'set.channelClearance', unit: 'mm', step: 0.1 },
  { path: 'fpc.panel_mm.x', label: 'set.panelX', unit: 'mm', step: 10 },
  { path: 'fpc.panel_mm.y', label: 'set.panelY', unit: 'mm', step: 10 },
  { path: 'fuse.width_mm', label: 'set.fuseWidth', unit: 'mm', step: 0.05 },
  { path: 'fuse.length_mm', label: 'set.fuseLength', unit: 'mm', step: 0.5 },
];

export const TAB_FIELDS: readonly SettingSpec[] = [
  { path: 'tab.material', label: 'set.tabMaterial', readOnly: true },
  { path: 'tab.width_mm', label: 'set.tabWidth', unit: 'mm', step: 0.5 },
  { path: 'tab.length_mm', label: 'set.tabLength', unit: 'mm', step: 0.5 },
  { path: 'tab.thickness_mm', label: 'set.tabThickness', unit: 'mm', step: 0.05 },
  { path: 'tab.onBar_mm', label: 'set.tabOnBar', unit: 'mm', step: 0.5 },
  { path: 'tab.onFpc_mm', label: 'set.tabOnFpc', unit: 'mm', step: 0.5 },
  { path: 'tab.weldShare', label: 'set.tabWeld', step: 0.05 },
];

export const NTC_FIELDS: readonly SettingSpec[] = [
  { path: 'ntc.part', label: 'set.ntcPart' },
  { path: 'ntcPerFrontEnd', label: 'set.ntcPerFrontEnd', decimals: 0 },
];

export const CONNECTOR_FIELDS: readonly SettingSpec[] = [
  { path: 'connector.part', label: 'set.connectorPart' },
  { path: 'connector.pitch_mm', label: 'set.connectorPitch', unit: 'mm', step: 0.1 },
];

export const FILM_FIELDS: readonly SettingSpec[] = [
  { path: 'film.thickness_mm', label: 'set.filmThickness', unit: 'mm', step: 0.025 },
  { path: 'film.margin_mm', label: 'set.filmMargin', unit: 'mm' },
  { path: 'film.weldWindowMargin_mm', label: 'set.weldWindowMargin', unit: 'mm', step: 0.5 },
  { path: 'film.openingMargin_mm', label: 'set.openingMargin', unit: 'mm', step: 0.5 },
  { path: 'film.cornerRadius_mm', label: 'set.cornerRadius', unit: 'mm', step: 0.5 },
  { path: 'film.positioningHole_mm', label: 'set.positioningHole', unit: 'mm', step: 0.5 },
];
