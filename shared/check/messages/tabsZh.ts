/** Chinese: findings, fields and reasons of pouch cells' folded tabs, and why a slotted bar cannot be made. */
import type { tabFieldsEn } from './tabsEn.ts';
import { translator } from './sentences.ts';

export const tabsZh = {
  'tab-fold': { title: '折弯极耳', text: '{cell} 的 {polarity} 极耳长 {actual} mm；穿过槽口、绕过折弯并平铺需要 {required} mm' },
} as const;

export const tabClausesZh: Readonly<Record<string, string>> = {
  'A folded tab is no longer than the cell’s tab': '折弯所需长度不超过电芯极耳长度',
};

export const tabFieldsZh: Readonly<Record<keyof typeof tabFieldsEn, string>> = {
  'structure.modules.alone': '独立模组',
  'structure.busbarFrame': '汇流排支架',
  'structure.busbarFrame.material': '汇流排支架材料',
  'structure.busbarFrame.gap_mm': '电芯端部到支架的间隙',
  'structure.busbarFrame.depth_mm': '汇流排支架深度',
  'structure.busbarFrame.slotClearance_mm': '极耳在槽口内的间隙',
  'structure.busbarFrame.foldRadius_mm': '极耳折弯内半径',
  'structure.busbarFrame.leg_mm': '极耳平铺长度',
  'structure.busbarFrame.land_mm': '槽口旁的汇流排宽度',
  'structure.busbarFrame.outside_mm': '汇流排外侧空间',
};

export const tabReasonsZh: Readonly<Record<string, string>> = {
  'a frame of glass-filled polyamide stands in until its drawing is given': '在给出支架图纸之前，暂取玻纤增强尼龙支架',
  "the gap before the frame, its depth, the length of the folded legs and the room outside are this program's choice; your module drawing decides": '支架前间隙、支架深度、极耳平铺长度和外侧空间为本程序取值，应由模组图纸决定',
  "slots 0.5 mm wider than the tab each way are this program's choice; settle it with your tolerances": '槽口每侧比极耳宽 0.5 mm 为本程序取值，请按公差确定',
  'a fold of 0.5 mm inner radius stands in; the maker of the cell gives what its tabs bear': '折弯内半径暂取 0.5 mm，极耳可承受的半径由电芯厂家给出',
  "6 mm of bar beside its slots at least are this program's choice; set them from your punching tool and your taps": '槽口旁至少留 6 mm 汇流排为本程序取值，请按冲压模具和采样片设定',
  "1 mm is this program's choice for slotted bars; your stamping tool decides": '开槽汇流排圆角 1 mm 为本程序取值，应由冲压模具决定',
  'an M6 bolt in a 6.6 mm hole and a lug of 15 mm, bent out over the end of the module, stand in until the mating part is given': '在给出对接件之前，暂取 6.6 mm 孔的 M6 螺栓和向模组端部外弯 15 mm 的接线端',
  'inner radius of 1 thickness for soft metal at the bend of the lug; K-factor from bending trials': '接线端折弯内半径取 1 倍厚度（软态金属），K 系数由折弯试验确定',
  'one laser seam of 1.2 mm, or two, down each folded tab; tabs of copper on aluminium, and the other way round, need trials of their own': '每片折弯极耳一道或两道 1.2 mm 激光焊缝；铜极耳焊铝排、铝极耳焊铜排须另做试验',
};

export const tabProblemsZh: Readonly<Record<string, string>> = {
  'pouch-needs-module': '{name} 是软包电芯，极耳须在模组的汇流排支架上折弯：应为 module',
  'tabs-together-odd': '{name} 的两个极耳在同一端，组数为奇数时模组正极从上层汇流排下方引出：组数应为偶数，实际为 {groups}',
  'tab-short-of-fold': '{name} 的 {polarity} 极耳长 {has}；穿过槽口、绕过折弯并平铺在汇流排上需要 {required}：少 {missing}',
  'legs-overlap': '相向折弯的极耳要求电芯间距 {required}，{name} 连同隔垫的间距为 {has}：少 {missing}',
};

/** Why a slotted bar cannot be made. */
export const slottedReasonZh = translator({
  '{}: a tab of this net is not folded onto a bar': '此网络有极耳未折到汇流排上',
  '{}: the folded tabs {} and {} lie less than {} apart': '折弯的极耳 {1} 和 {2} 相距不足 {3}',
  '{}: beside the tap, which takes {}, the bar is {} wide: too little for its lug': '采样片占 {1}，其旁汇流排宽 {2}，不足以引出接线端',
  "{}: the lug lies {} over the bar's edge, its bend takes {} at least": '接线端高出汇流排边缘 {1}，折弯至少需要 {2}',
  '{}: the plan of a slotted bar follows from the tabs folded onto it: {} cannot be set by hand': '开槽汇流排的形状由折上的极耳决定：{1} 不能手动设定',
});
