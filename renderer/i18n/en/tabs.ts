/** Pouch cells, whose tabs are folded over busbar frames. */
export const tabs = {
  'guide.frame': 'Tabs folded over a busbar frame, laser welded',
  'guide.field.structure.busbarFrame.leg_mm': 'Leg of the folded tabs',
  'guide.field.structure.busbarFrame.outside_mm': 'Room outside the bars',
  'guide.field.structure.endPlate_mm': 'Insulating plate at the ends',
  'guide.field.structure.modules.endPlate_mm': 'Metal end plate',
  'guide.field.structure.coolingPlate_mm': 'Base plate',
  'guide.pouchModule': 'One module stands by itself; its tabs lie on two faces, its lugs over its ends.',
  'project.busbarFrame': 'Busbar frame',
  'set.frameMaterial': 'Material',
  'set.frameGap': 'Gap before the frame',
  'set.frameDepth': 'Depth with its bars',
  'set.slotClearance': 'Clearance of a tab in its slot',
  'set.foldRadius': 'Inner radius of the fold',
  'set.tabLeg': 'Leg on the bar',
  'set.frameOutside': 'Room outside the bars',
} as const;
