/** The settings of a project, record by record. */
import type { SettingOption, SettingSpec } from './SettingsFields.tsx';

const sign = (value: string): SettingOption => ({ value });

export const PROJECT_FIELDS: readonly SettingSpec[] = [
  { path: 'name', label: 'set.name' },
  { path: 'revision', label: 'set.revision' },
  { path: 'author', label: 'set.author' },
  { path: 'partPrefix', label: 'set.partPrefix' },
];

export const DUTY_FIELDS: readonly SettingSpec[] = [
  { path: 'continuous_A', label: 'set.continuous', unit: 'A', step: 10 },
  { path: 'charge_A', label: 'set.charge', unit: 'A', step: 10 },
  { path: 'pulse_A', label: 'set.pulse', unit: 'A', step: 10 },
  { path: 'pulse_s', label: 'set.pulseTime', unit: 's' },
  { path: 'ambient_C', label: 'set.ambient', unit: '°C' },
  { path: 'cell_C', label: 'set.cellTemperature', unit: '°C' },
  { path: 'altitude_m', label: 'set.altitude', unit: 'm', step: 100 },
  { path: 'shortCircuit_A', label: 'set.shortCircuit', unit: 'A', step: 100 },
  { path: 'clearing_s', label: 'set.clearing', unit: 's', step: 0.005 },
];

export const BUSBAR_FIELDS: readonly SettingSpec[] = [
  { path: 'material', label: 'busbar.material', options: [{ value: 'aluminium-1060-O', label: 'set.aluminium' }, { value: 'copper-T2', label: 'set.copper' }] },
  { path: 'thickness_mm', label: 'busbar.thickness', unit: 'mm', step: 0.5, empty: 'set.fromDuty' },
  { path: 'maxDensity_A_mm2', label: 'set.maxDensity', unit: 'A/mm²', step: 0.1 },
  { path: 'designMargin', label: 'set.designMargin', step: 0.05 },
  { path: 'maxRise_K', label: 'set.maxRise', unit: 'K' },
  { path: 'longBar.limit_C', label: 'set.longBarLimit', unit: '°C', step: 5 },
  { path: 'longBar.emissivity', label: 'set.emissivity', step: 0.05 },
  { path: 'maxDrop_mV', label: 'set.maxDrop', unit: 'mV' },
  { path: 'shortTimeLimit_C', label: 'set.shortTimeLimit', unit: '°C', step: 5 },
  { path: 'padOverhang_mm.sampling', label: 'set.overhangSampling', unit: 'mm', step: 0.5 },
  { path: 'padOverhang_mm.other', label: 'set.overhangOther', unit: 'mm', step: 0.5 },
  { path: 'cornerRadius_mm', label: 'set.cornerRadius', unit: 'mm', step: 0.5 },
  { path: 'weldWindow_mm', label: 'set.weldWindow', unit: 'mm', step: 0.5 },
  { path: 'cellEdgeSetback_mm', label: 'set.cellEdgeSetback', unit: 'mm', step: 0.5 },
  { path: 'weld.seamWidth_mm', label: 'set.seamWidth', unit: 'mm', step: 0.1 },
  { path: 'weld.seams', label: 'set.seams', decimals: 0 },
  { path: 'weld.seamLength_mm', label: 'set.seamLength', unit: 'mm' },
  { path: 'weld.depth_mm', label: 'set.weldDepth', unit: 'mm', step: 0.1 },
  { path: 'weld.maxPad_mm', label: 'set.maxPad', unit: 'mm', step: 0.1 },
  { path: 'bump.heightFactor', label: 'set.bumpHeight', unit: '× t', step: 0.1 },
  { path: 'bump.radiusFactor', label: 'set.bumpRadius', unit: '× t', step: 0.1 },
  { path: 'bump.kFactor', label: 'set.kFactor', step: 0.01 },
  { path: 'bump.flank_deg', label: 'set.bumpFlank', unit: '°', step: 5 },
  { path: 'bump.reserve', label: 'set.bumpReserve', unit: '×', step: 0.1, absent: 1.5 },
  { path: 'sides', label: 'set.barSides', absent: 'differ', options: [{ value: 'differ', label: 'set.barSidesDiffer' }, { value: 'alike', label: 'set.barSidesAlike' }] },
  { path: 'output.hole_mm', label: 'set.boltHole', unit: 'mm', step: 0.1 },
  { path: 'output.bolt', label: 'set.bolt' },
  { path: 'output.washer', label: 'set.washer', options: [{ value: 'plain', label: 'set.washerPlain' }, { value: 'none', label: 'set.washerNone' }] },
  { path: 'output.lugLength_mm', label: 'set.lugLength', unit: 'mm' },
];

export const SAMPLING_FIELDS: readonly SettingSpec[] = [
  { path: 'frontEnd', label: 'set.frontEnd', readOnly: true },
  { path: 'channels', label: 'set.channels', readOnly: true, decimals: 0 },
  { path: 'balancing_A', label: 'set.balancing', unit: 'A', step: 0.01 },
  { path: 'leakage_A', label: 'set.leakage', unit: 'A', decimals: 9 },
];

export const DECK_FIELDS: readonly SettingSpec[] = [
  { path: 'name', label: 'set.deckName', readOnly: true },
  { path: 'version', label: 'set.deckVersion', readOnly: true },
  { path: 'pollutionDegree', label: 'set.pollutionDegree', options: ['1', '2', '3'].map(sign) },
  { path: 'materialGroup.film', label: 'set.groupFilm', options: ['I', 'II', 'IIIa', 'IIIb'].map(sign) },
  { path: 'materialGroup.fpc', label: 'set.groupFpc', options: ['I', 'II', 'IIIa', 'IIIb'].map(sign) },
  { path: 'impulse_V', label: 'set.impulse', unit: 'V', step: 100 },
  { path: 'insulationToStructure', label: 'set.insulation', options: [{ value: 'basic', label: 'set.insulationBasic' }, { value: 'reinforced', label: 'set.insulationReinforced' }] },
  { path: 'creepageLookup', label: 'set.creepageLookup', options: [{ value: 'interpolate', label: 'set.lookupInterpolate' }, { value: 'round-up', label: 'set.lookupRoundUp' }] },
  { path: 'traceRise_K', label: 'set.traceRise', unit: 'K' },
  { path: 'weldSectionRatio', label: 'set.weldRatio', step: 0.05 },
  { path: 'cellGap_mm', label: 'set.cellGap', unit: 'mm', step: 0.1 },
];

export const STRUCTURE_FIELDS: readonly SettingSpec[] = [
  { path: 'envelope_mm.x', label: 'set.envelopeX', unit: 'mm' },
  { path: 'envelope_mm.y', label: 'set.envelopeY', unit: 'mm' },
  { path: 'envelope_mm.z', label: 'set.envelopeZ', unit: 'mm' },
  { path: 'aboveLid_mm', label: 'set.aboveLid', unit: 'mm' },
  { path: 'rows', label: 'set.rows', readOnly: true, decimals: 0 },
  { path: 'cellsPerRow', label: 'set.cellsPerRow', readOnly: true, decimals: 0 },
  { path: 'rowGap_mm', label: 'set.rowGap', unit: 'mm', readOnly: true },
  { path: 'pad.material', label: 'set.padMaterial', readOnly: true },
  { path: 'pad.thickness_mm', label: 'set.padThickness', unit: 'mm', readOnly: true },
  { path: 'endPlate.material', label: 'set.endPlateMaterial', readOnly: true },
  { path: 'endPlate.thickness_mm', label: 'set.endPlate', unit: 'mm', readOnly: true },
  { path: 'members.material', label: 'set.memberMaterial', readOnly: true },
  { path: 'members.endWidth_mm', label: 'set.endMember', unit: 'mm', readOnly: true },
  { path: 'members.sideWidth_mm', label: 'set.sideMember', unit: 'mm', readOnly: true },
  { path: 'members.sideGap_mm', label: 'set.sideGap', unit: 'mm', readOnly: true },
  { path: 'members.height_mm', label: 'set.memberHeight', unit: 'mm' },
  { path: 'frontZone_mm', label: 'set.frontZone', unit: 'mm', readOnly: true },
  { path: 'coolingPlate.material', label: 'set.plateMaterial', readOnly: true },
  { path: 'coolingPlate.thickness_mm', label: 'set.plate', unit: 'mm', readOnly: true },
  { path: 'coolingPlate.padThickness_mm', label: 'set.coolingPad', unit: 'mm', readOnly: true },
  { path: 'coolingPlate.padMaterial', label: 'set.coolingPadMaterial', readOnly: true },
  { path: 'preload_N', label: 'set.preload', unit: 'N', step: 100 },
  { path: 'stack.kind', label: 'set.stackKind', options: [{ value: 'fixed-length', label: 'set.stackFixedLength' }, { value: 'fixed-force', label: 'set.stackFixedForce' }] },
  { path: 'stack.movementShare', label: 'set.movementShare', step: 0.001, decimals: 4 },
  { path: 'stack.swellingShare', label: 'set.swellingShare', step: 0.005, decimals: 4 },
  { path: 'stack.padCompression_mm', label: 'set.padCompression', unit: 'mm', step: 0.1 },
  { path: 'stack.deviation_mm', label: 'set.deviation', unit: 'mm', step: 0.01 },
];
