/** 软包电芯：极耳在汇流排支架上折弯。 */
import type { tabs as english } from '../en/tabs.ts';

export const tabs: Readonly<Record<keyof typeof english, string>> = {
  'guide.frame': '极耳在汇流排支架上折弯，激光焊接',
  'guide.field.structure.busbarFrame.leg_mm': '极耳平铺长度',
  'guide.field.structure.busbarFrame.outside_mm': '汇流排外侧空间',
  'guide.field.structure.endPlate_mm': '两端绝缘板',
  'guide.field.structure.modules.endPlate_mm': '金属端板',
  'guide.field.structure.coolingPlate_mm': '底板',
  'guide.pouchModule': '单个模组独立成件；极耳位于两个端面，接线端在端部上方。',
  'project.busbarFrame': '汇流排支架',
  'set.frameMaterial': '材料',
  'set.frameGap': '支架前间隙',
  'set.frameDepth': '含汇流排的深度',
  'set.slotClearance': '极耳在槽口内的间隙',
  'set.foldRadius': '折弯内半径',
  'set.tabLeg': '平铺在汇流排上的长度',
  'set.frameOutside': '汇流排外侧空间',
};
