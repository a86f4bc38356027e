/** The settings of the frames that the tabs of pouch cells are folded over, in the structure record. */
import type { SettingSpec } from './SettingsFields.tsx';

export const BUSBAR_FRAME_FIELDS: readonly SettingSpec[] = [
  { path: 'busbarFrame.material', label: 'set.frameMaterial', readOnly: true },
  { path: 'busbarFrame.gap_mm', label: 'set.frameGap', unit: 'mm', step: 0.5 },
  { path: 'busbarFrame.depth_mm', label: 'set.frameDepth', unit: 'mm', step: 0.5 },
  { path: 'busbarFrame.slotClearance_mm', label: 'set.slotClearance', unit: 'mm', step: 0.1 },
  { path: 'busbarFrame.foldRadius_mm', label: 'set.foldRadius', unit: 'mm', step: 0.1 },
  { path: 'busbarFrame.leg_mm', label: 'set.tabLeg', unit: 'mm', step: 0.5 },
  { path: 'busbarFrame.outside_mm', label: 'set.frameOutside', unit: 'mm' },
];
