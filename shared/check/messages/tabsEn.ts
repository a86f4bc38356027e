/** What findings of folded tabs say, and fields of the frames that they are folded over, in English. */
import type { Message } from './message.ts';

export const tabsEn = {
  'tab-fold': { title: 'Folded tab', text: 'The {polarity} tab of {cell} is {actual} mm long; through its slots, round its fold and along its leg it takes {required} mm' },
} as const satisfies Readonly<Record<string, Message>>;

export const tabFieldsEn = {
  'structure.modules.alone': 'module by itself',
  'structure.busbarFrame': 'busbar frame',
  'structure.busbarFrame.material': 'busbar frame material',
  'structure.busbarFrame.gap_mm': 'gap before the busbar frame',
  'structure.busbarFrame.depth_mm': 'depth of the busbar frame',
  'structure.busbarFrame.slotClearance_mm': 'clearance of a tab in its slots',
  'structure.busbarFrame.foldRadius_mm': 'inner radius of folded tabs',
  'structure.busbarFrame.leg_mm': 'leg of folded tabs',
  'structure.busbarFrame.land_mm': 'bar beside its slots',
  'structure.busbarFrame.outside_mm': 'room outside the bars',
} as const;
