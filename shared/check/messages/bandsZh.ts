/** Chinese: findings of round cells in bands and of packs in a vehicle's frame, what they rest on, and the reasons of their defaults. */
import type { Message } from './message.ts';
import type { bandFieldsEn, bandsEn } from './bandsEn.ts';

export const bandsZh: Readonly<Record<keyof typeof bandsEn, Message>> = {
  'floor-clearance': { title: '距地板过近', text: '{body} 距地板 {actual} mm，应留空 {required} mm' },
  'fuse-link': {
    title: '汇流排熔断颈',
    text: {
      late: '{net} 的熔断颈（{width_mm} mm）在单体短路电流 {fault_A} A 下 {actual} s 才断开，允许 {required} s',
      early: '{net} 的熔断颈（{width_mm} mm）在其分担的短路电流 {share_A} A 下 {actual} s 即熔断，而主熔断器需 {required} s',
      hot: '{net} 的熔断颈（{width_mm} mm）在持续电流下温升 {actual} K，允许 {required} K',
    },
  },
  'keep-out': { title: '侵入避让区', text: '{body} 侵入 {zone} {depth_mm} mm' },
};

export const bandFieldsZh: Readonly<Record<keyof typeof bandFieldsEn, string>> = {
  'structure.modules.link.stock_mm': '模组间汇流排的库存板厚',
  'structure.packing': '圆柱电芯排带',
  'structure.packing.kind': '电芯排列方式',
  'structure.packing.columns': '每组列数',
  'structure.packing.cellsPerColumn': '每列电芯数',
  'structure.packing.cellGap_mm': '电芯间隙',
  'structure.packing.samplingZone_mm': '排带旁采样区',
  'structure.packing.groups': '各排带的组数',
  'structure.chassis': '底盘',
  'structure.chassis.floor': '底盘地板',
  'structure.chassis.floor.material': '地板材料',
  'structure.chassis.floor.thickness_mm': '地板厚度',
  'structure.chassis.floorClearance_mm': '地板下留空高度',
  'structure.chassis.zones': '避让区',
  'structure.packing.tubes': '冷却管',
  'structure.packing.tubes.thickness_mm': '冷却管厚度',
  'structure.packing.tubes.wall_mm': '冷却管壁厚',
  'structure.packing.tubes.gap_mm': '冷却管与电芯间隙',
  'structure.packing.tubes.height_mm': '冷却管高度',
  'structure.packing.tubes.material': '冷却管材料',
  'structure.packing.tubes.padMaterial': '冷却管垫材料',
  'busbars.comb': '圆柱电芯汇流排',
  'busbars.comb.rimShare': '壳沿覆盖率',
  'busbars.comb.rimInset_mm': '距壳沿边缘内缩',
  'busbars.comb.neckLength_mm': '熔断颈最小长度',
  'busbars.comb.longestNeck_mm': '熔断颈最大长度',
  'busbars.comb.backing': '主干下加强排',
  'busbars.comb.backing.stock_mm': '加强排库存板厚',
  'busbars.comb.leastNeck_mm': '熔断颈最小宽度',
  'busbars.comb.leastNeckFactor': '熔断颈最小宽度（板厚倍数）',
  'busbars.comb.slot_mm': '熔断颈旁切槽宽度',
  'busbars.comb.fuseLink': '熔断颈',
  'busbars.comb.fuseLink.opensWithin_s': '熔断颈断开时限',
  'busbars.comb.broadestSpine_mm': '主干最大宽度',
  'busbars.comb.tap_mm': '采样搭接片',
};

export const bandClausesZh: Readonly<Record<string, string>> = {
  'Melting of the neck with conduction to its ends (energy form, up to 5 s)': '熔断颈熔化，计入两端导热（能量式，不超过 5 s）',
  'Nothing of the pack lies in a zone that is kept free': '电池包的任何部分不得位于避让区',
  'Free height under the floor of the chassis': '底盘地板下的留空高度',
};

export const bandReasonsZh: Readonly<Record<string, string>> = {
  'the brief does not say how the cells stand; staggered columns are taken, which fill most': '任务书未说明电芯排列方式，按填充率最高的交错列处理',
  "1 mm between round cells is this program's choice; your holder and coolant tubes decide": '圆柱电芯间隙 1 mm 为本程序取值，应由支架和冷却管决定',
  'flat extruded tubes of 2.4 mm with walls of 0.4 mm in 0.3 mm of silicone, 10 mm short of the cells at either end, stand in until the cooling design is given': '冷却设计未给出前，按 2.4 mm 扁挤压管、壁厚 0.4 mm、两侧 0.3 mm 硅胶、上下各缩进电芯 10 mm 处理',
  "40 mm between modules end to end and 10 mm side by side, or what the service disconnect needs between their lugs, are this program's choice; your pack drawing decides": '模组端对端间隙 40 mm、并排间隙 10 mm（或两模组引出片之间维修开关所需的间隙）为本程序取值，应由电池包图纸决定',
  'an aluminium housing with end plates of 40 mm under bars and lugs, side plates of 3 mm, 12 mm beside coolant tubes for their manifolds and a moulded cover stands in until the module drawing is given': '在给出模组图纸之前，暂取位于汇流排和引出片下方的 40 mm 端板、3 mm 侧板、冷却管旁 12 mm 集流管空间的铝壳体和注塑上盖',
  "25 mm beside each band for its sampling line are this program's choice": '每条排带旁为采样线预留 25 mm，为本程序取值',
  'a steel floor of 1.5 mm stands in until the body drawing is given': '在给出车身图纸之前，暂取 1.5 mm 钢地板',
  "3 mm kept free under the floor are this program's choice": '地板下留空 3 mm 为本程序取值',
  "cover of rims, necks, slots, bars under spines and the pieces for taps are this program's choice; set them from your stamping tool and weld trials": '壳沿覆盖率、熔断颈、切槽、主干下加强排和采样搭接片均为本程序取值，请按冲压模具和焊接试验设定',
  "that a neck opens within 1 s of its cell's short circuit is this program's choice; its direct-current interruption must be tested. Its melting energy takes latent heats of aluminium and nickel, and nickel's melting point, from handbook values of which no source was seen": '熔断颈在单体短路后 1 s 内断开为本程序取值，其直流分断能力必须经试验验证；熔化能所用铝、镍潜热及镍熔点为手册值，未见出处',
};

export const bandProblemsZh: Readonly<Record<string, string>> = {
  'no-packing': '{name} 是圆柱电芯：结构中须说明其成带排列方式',
  'columns-unfilled': '{columns} 列、每列 {perColumn} 个，每组 {cells} 个，而拓扑要求并联 {parallel} 个',
  'tubes-unpaired.staggered': '每根冷却管位于两列之间，而排带分别有 {columns} 列，会剩下一列',
  'tubes-unpaired.grid': '冷却管在交错的两列之间蜿蜒，而这些列按方阵排列',
  'too-many-columns.staggered': '交错排列时每组最多 {most} 列，汇流排够不到 {columns} 列',
  'too-many-columns.grid': '方阵排列时每组最多 {most} 列，汇流排够不到 {columns} 列',
  'bands-unfilled.modules': '{series} 组无法排满 {modules} 个模组（每模组 {bands} 条排带、每带 {groups} 组）',
  'no-modules.groups': '圆柱电芯的 {series} 组无法平均分到 {modules} 个相同的模组：模组数须整除 {series}',
  'bad-value.module-groups': '各模组中的排带长度相同：请勿指定各排带的组数',
  'bands-unfilled': '{series} 组无法排满组数为 {groups} 的各排带',
  'terminals-not-concentric': '{name} 须在盖板中央有圆形正极、四周有环形负极，才能从上方连接汇流排',
  'envelope-too-small.bands-x': '最长排带连同两端的板、梁和前部空间沿 x 需要 {required}，包络为 {has}：少 {missing}',
  'envelope-too-small.bands-y': '{bands} 条排带连同采样区、带间距和侧梁沿 y 需要 {required}，包络为 {has}：少 {missing}',
  'envelope-too-small.bands-z': '电芯下方的板和垫、电芯及盖板以上高度沿 z 需要 {required}，包络为 {has}：少 {missing}',
  'no-arrangement.bands': '{series} 组、每组 {parallel} 个电芯无法按要求排成排带：每组须为整列，且各排带组数相同',
};
