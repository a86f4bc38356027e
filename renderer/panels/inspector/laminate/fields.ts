/** The settings of a laminated busbar and its conductors. */
import type { LaminateTerminal } from '../../../../shared/model/records/laminate.ts';
import type { SettingSpec } from '../SettingsFields.tsx';

export const STACK_FIELDS: readonly SettingSpec[] = [
  { path: 'seal', label: 'laminate.seal', options: [{ value: 'edge', label: 'laminate.seal.edge' }, { value: 'pd1', label: 'laminate.seal.pd1' }] },
  { path: 'film.margin_mm', label: 'laminate.filmMargin', unit: 'mm', step: 0.5, empty: 'laminate.fromDeck' },
  { path: 'film.thickness_mm', label: 'laminate.filmThickness', unit: 'mm', step: 0.05 },
  { path: 'film.windowClearance_mm', label: 'laminate.windowClearance', unit: 'mm', step: 0.1 },
  { path: 'film.permittivity', label: 'laminate.permittivity', step: 0.1 },
  { path: 'maxTemperature_C', label: 'laminate.maxTemperature', unit: '°C', step: 5 },
];

export const TAB_SHAPE_FIELDS: readonly SettingSpec[] = [
  { path: 'tab.straight_mm', label: 'laminate.straight', unit: 'mm', step: 0.5 },
  { path: 'tab.radiusFactor', label: 'laminate.radiusFactor', unit: '× t', step: 0.1 },
  { path: 'tab.kFactor', label: 'set.kFactor', step: 0.01 },
  { path: 'tab.cornerRadius_mm', label: 'laminate.tabCorner', unit: 'mm', step: 0.5 },
  { path: 'holeEdgeFactor', label: 'laminate.holeEdge', unit: '× Ø', step: 0.1 },
  { path: 'leastRadiusFactor', label: 'laminate.leastRadius', unit: '× t', step: 0.1 },
];

export const CONDUCTOR_FIELDS: readonly SettingSpec[] = [
  { path: 'name', label: 'laminate.name' },
  { path: 'material', label: 'busbar.material', options: [{ value: 'aluminium-1060-O', label: 'set.aluminium' }, { value: 'copper-T2', label: 'set.copper' }] },
  { path: 'thickness_mm', label: 'busbar.thickness', unit: 'mm', step: 0.5, empty: 'set.fromDuty' },
  { path: 'current_A', label: 'laminate.current', unit: 'A', step: 10 },
  { path: 'potential_V.min', label: 'laminate.potentialMin', unit: 'V', step: 10 },
  { path: 'potential_V.max', label: 'laminate.potentialMax', unit: 'V', step: 10 },
];

export const PLATE_FIELDS: readonly SettingSpec[] = [
  { path: 'box_mm.minX', label: 'laminate.minX', unit: 'mm' },
  { path: 'box_mm.maxX', label: 'laminate.maxX', unit: 'mm' },
  { path: 'box_mm.minY', label: 'laminate.minY', unit: 'mm' },
  { path: 'box_mm.maxY', label: 'laminate.maxY', unit: 'mm' },
  { path: 'cornerRadius_mm', label: 'laminate.cornerRadius', unit: 'mm', step: 0.5 },
];

const bolted = (at: string): readonly SettingSpec[] => [
  { path: `${at}.bolt`, label: 'laminate.bolt' },
  { path: `${at}.hole_mm`, label: 'laminate.holeSize', unit: 'mm', step: 0.1 },
];

/** Place and size of one contact, by its number in the record. */
export function contactFields({ type }: LaminateTerminal, index: number): readonly SettingSpec[] {
  const at = `terminals.${index}`;
  if (type === 'hole') {
    return [
      { path: `${at}.at_mm.x`, label: 'laminate.x', unit: 'mm' },
      { path: `${at}.at_mm.y`, label: 'laminate.y', unit: 'mm' },
      ...bolted(at),
      { path: `${at}.land_mm`, label: 'laminate.land', unit: 'mm', step: 0.5 },
      { path: `${at}.face`, label: 'laminate.face', options: [{ value: 'top', label: 'laminate.face.top' }, { value: 'bottom', label: 'laminate.face.bottom' }] },
    ];
  }
  return [
    { path: `${at}.side`, label: 'laminate.side', options: ['+x', '-x', '+y', '-y'].map((value) => ({ value })) },
    { path: `${at}.at_mm`, label: 'laminate.along', unit: 'mm' },
    { path: `${at}.width_mm`, label: 'laminate.width', unit: 'mm' },
    { path: `${at}.length_mm`, label: 'laminate.length', unit: 'mm' },
    { path: `${at}.bend`, label: 'laminate.bend', options: [{ value: 'up', label: 'laminate.bend.up' }, { value: 'down', label: 'laminate.bend.down' }, { value: 'flat', label: 'laminate.bend.flat' }] },
    ...bolted(at),
  ];
}
