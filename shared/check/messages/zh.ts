/** What findings say, in Chinese. */
import { bandsZh } from './bandsZh.ts';
import type { MessageCode } from './en.ts';
import { insulationZh } from './insulationZh.ts';
import type { Message } from './message.ts';
import { pressureZh } from './pressureZh.ts';
import { tabsZh } from './tabsZh.ts';

export const zh: Readonly<Record<MessageCode, Message>> = {
  ...bandsZh,
  ...insulationZh,
  ...pressureZh,
  ...tabsZh,
  'assumed-data': { title: '假定数据', text: '{record}，{field}（{status}）：{reason}' },
  'busbar-ampacity': {
    title: '汇流排截面',
    text: {
      density: '{net} 汇流排：{current_A} A 时电流密度 {actual} A/mm²，限值 {required} A/mm²，裕度 {margin}（设计裕度 {designMargin}）',
      rise: '{net} 汇流排：{current_A} A 时极柱间温升 {actual} K，限值 {required} K，裕度 {margin}（设计裕度 {designMargin}）',
      'heat-balance': '{net} 汇流排：长排靠空气散热，电流 {actual} A，热平衡允许 {required} A，裕度 {margin}（设计裕度 {designMargin}）',
      drop: '{net} 汇流排：{current_A} A 时压降 {actual} mV，限值 {required} mV，裕度 {margin}（设计裕度 {designMargin}）',
      'short-time': '{net} 汇流排：截面 {actual} mm²，短路需要 {required} mm²，裕度 {margin}（设计裕度 {designMargin}）',
      margin: '{net} 汇流排：裕度 {margin}，设计裕度 {designMargin}',
    },
  },
  'busbar-problem': { title: '汇流排无法生成', text: '{net} 的汇流排无法生成：{reason}' },
  'busbar-wrong-terminal': { title: '汇流排接错极柱', text: '{required} 的汇流排搭在 {terminal} 上，而该极柱属于 {actual}' },
  'cell-overlap': { title: '电芯间距过小', text: '{a} 与 {b}：间距 {actual} mm，要求 {required} mm' },
  clearance: { title: '电气间隙', text: '{netA} 与 {netB}（{voltage_V} V）：空气距离 {actual} mm，要求 {required} mm' },
  creepage: { title: '爬电距离', text: '{netA} 与 {netB}（{voltage_V} V）：沿面距离 {actual} mm，要求 {required} mm' },
  'duplicated-part-number': { title: '料号重复', text: '{number} 对应 {actual} 个不同零件：{names}' },
  'film-window-weld': { title: '绝缘膜焊接窗口', text: '{side} 侧绝缘膜触及 {net} 在 {terminal} 上的焊缝；设定余量为 {required} mm' },
  'floating-conductor': { title: '悬空导体', text: { pieces: '{net} 的汇流排分成 {actual} 段；未连接：{bodies}', terminal: '{net} 的汇流排不再接触它应连接的 {missing}' } },
  'floating-trace': { title: '采样线断开', text: '{net} 的采样线分成 {actual} 段' },
  'fpc-panel': { title: 'FPC 超出拼板', text: 'FPC 需要 {length_mm} × {width_mm} mm，拼板只有 {panelLength_mm} × {panelWidth_mm} mm' },
  'front-end-channels': { title: '采样通道不足', text: '前端 {frontEnd} 需采集 {actual} 组，{part} 只有 {required} 个通道' },
  'fuse-neck': {
    title: '熔断颈',
    text: {
      missing: '{net} 的电压采样线没有熔断颈',
      section: '{net} 的熔断颈截面为线路的 {actual}，最多允许 {required}',
      current: '{net} 的熔断颈在允许温升内可载 {actual} A，两倍均衡电流为 {required} A',
      place: '{net} 的熔断颈距镍片 {actual} mm，最多允许 {required} mm',
    },
  },
  'generator-failed': { title: '无法生成', text: '{generator} {key} 无法生成：{reason}' },
  'group-cells': { title: '并联组电芯数', text: '并联组 {group} 有 {actual} 个电芯，拓扑要求并联 {required} 个' },
  'laminate-ampacity': {
    title: '层叠导体截面',
    text: {
      density: '{net}：{current_A} A 时电流密度 {actual} A/mm²，限值 {required} A/mm²，裕度 {margin}（设计裕度 {designMargin}）',
      rise: '{net}：持续电流下整叠温升 {actual} K，限值 {required} K，裕度 {margin}（设计裕度 {designMargin}）',
      drop: '{net}：端子间压降 {actual} mV，限值 {required} mV，裕度 {margin}（设计裕度 {designMargin}）',
      'short-time': '{net}：截面 {actual} mm²，短路需要 {required} mm²，裕度 {margin}（设计裕度 {designMargin}）',
      margin: '{net}：裕度 {margin}，设计裕度 {designMargin}',
    },
  },
  'laminate-broken': { title: '层叠导体断开', text: '层叠导体 {net} 分成 {actual} 段；未连接：{bodies}' },
  'laminate-contact': {
    title: '螺栓连接',
    text: {
      rim: '{net} 的 {contact}：螺栓孔周围金属宽 {actual} mm，设定至少 {required} mm',
      washer: '{net} 的 {contact}：裸露平面直径 {actual} mm，{bolt} 垫圈需要 {required} mm',
      radius: '{net} 的 {contact}：折弯内半径 {actual} mm，设定至少 {required} mm',
    },
  },
  'laminate-margin': {
    title: '层叠母排膜边余量',
    text: {
      outer: '{net}（{voltage_V} V）：绝缘膜超出外缘 {actual} mm，要求 {required} mm',
      opening: '{net}（{voltage_V} V）：绝缘膜超出 {contact} 处开口 {actual} mm，要求 {required} mm',
    },
  },
  'laminate-problem': { title: '层叠母排无法生成', text: '层叠母排无法生成：{reason}' },
  'protection-joint': { title: '电芯未连通', text: '电芯与保护板之间的 {net} 分成 {actual} 段；未连接：{body}' },
  'protection-problem': { title: '保护板无法生成', text: '保护板或其 FPC 无法生成：{reason}' },
  'protection-trace': { title: '至保护板的走线', text: '{net} 的 {width_mm} mm 走线在温升 {rise_K} K 时可承载 {actual} A，工况需要 {required} A' },
  'lost-dimension': { title: '尺寸失去对象', text: '尺寸 {dimension} 的测量对象已不存在：{lost}。对象恢复后尺寸随之恢复，否则请删除' },
  'lug-bolt': {
    title: '接线端螺栓连接',
    text: {
      hole: '{net} 的接线端孔径 {actual} mm，{bolt} 通孔需 {required} mm',
      edge: '{net} 的接线端孔心到边缘 {actual} mm，{bolt} 需要 {required} mm',
      washer: '{net} 的接线端为软铝，{bolt} 螺栓下没有垫圈或嵌件',
      base: '{net} 的接线端 {bolt} 螺栓下没有绝缘座',
    },
  },
  'missing-ntc': { title: '缺少温度传感器', text: '前端 {frontEnd} 有 {actual} 个温度传感器，要求 {required} 个' },
  'missing-tap': { title: '缺少电压采样点', text: '前端 {frontEnd} 对 {net} 采样 {actual} 次，要求恰好一次' },
  'orphaned-override': {
    title: '失效的手动修改',
    text: {
      item: '{target} 的 {feature} 修改已失去对象',
      feature: '{target} 没有可修改的特征 {feature}',
      cell: '{target} 的 {feature} 修改已失去电芯：{cell} 不再由它连接',
      twice: '{target} 的 {feature} 被修改两次；此值 {actual} 未采用',
      range: '{target} 的 {feature} 不能为 {actual}：此处允许 {min} 至 {max} mm；已按未修改绘制（{reason}）',
      build: '{target} 的 {feature} 不能为 {actual}；已按未修改绘制：{reason}',
      detail: '{target} 上的 {feature} 按现状无法制作；已按未修改绘制：{reason}',
      slot: '电芯 {cell} 位于手动放置处；结构中没有它的位置（第 {row} 排，第 {position} 位）',
      pose: '电芯 {cell} 经手动移动，现位于包络之外',
    },
  },
  'orphaned-waiver': { title: '豁免无对应问题', text: '{by} 于 {on} 的豁免（{why}）已无对应问题：{waived}' },
  'height-above-lid': { title: '盖板以上过高', text: '{body} 高出盖板 {actual} mm，设计任务只留 {required} mm' },
  'outside-envelope': { title: '超出包络', text: '{body} 在 {side} 侧超出包络 {excess_mm} mm' },
  'pad-used-up': { title: '隔垫压尽', text: '寿命期内电芯膨胀 {required} mm，而旁边的隔垫只有 {actual} mm' },
  'pin-order': { title: '针脚顺序', text: '针脚 {pin} 的 {net} 排在 {before} 之后：电压针脚须递增' },
  'pin-wrong-net': { title: '针脚网络错误', text: '针脚 {pin} 应为 {required}，其线路却是 {actual}' },
  polarity: {
    title: '极性',
    text: {
      net: '{cell} 的 {pole} 极位于 {actual}，其并联组要求 {required}',
      turned: '电芯 {cell} 朝向错误：极柱背离相邻电芯（现为 {actual}°，应为 {required}°）',
      crossed: '{below} 与 {above} 待连接的极柱不相对',
    },
  },
  'refill-due': { title: '电芯待重新排布', text: '{actual} 个电芯不在结构现在规定的位置；重新排布即可移到位' },
  'route-failed': { title: '采样线未能布线', text: '前端 {frontEnd} 无法布线：{reason}' },
  'rule-failed': { title: '检查失败', text: '检查“{rule}”失败，没有结论：{reason}' },
  'series-open': { title: '串联断路', text: { 'empty-group': '串联在 {net} 处断开：并联组 {missing} 没有电芯', 'left-out': '串联在 {net} 处断开：没有汇流排连接 {missing}', apart: '串联在 {net} 处断开：{missing} 只连接一侧的极柱' } },
  'short-circuit': { title: '短路', text: '{netA} 与 {netB} 相碰：{a} 与 {b}' },
  'tap-wrong-net': {
    title: '采样点网络错误',
    text: { 'foreign-bar': '{net} 的采样点搭在 {actual} 的汇流排上', 'off-bar': '{net} 的采样点不在其汇流排上', terminal: '{net} 的采样点不在其网络和前端的极柱上' },
  },
  'trace-ampacity': { title: '线路载流', text: '{net} 的线路（{width_mm} mm）温升 {rise_K} K 时可载 {actual} A，要求 {required} A' },
  'trace-edge': { title: '铜到 FPC 边缘', text: '{net} 的铜距 FPC 边缘 {actual} mm，要求 {required} mm' },
  'trace-spacing': { title: '线路间距', text: '{netA} 与 {netB}（{voltage_V} V）：FPC 上间距 {actual} mm，要求 {required} mm' },
  'unmeasured-group': { title: '并联组未被采集', text: '没有前端采集并联组 {group}' },
  'weld-off-terminal': { title: '焊缝靠近极柱边缘', text: '{net} 在 {terminal} 上的焊缝沿排方向距极柱边缘 {actual} mm，而电芯位置偏差可达 {required} mm' },
  'weld-pad': { title: '焊盘过厚', text: '{net} 的焊盘厚 {actual} mm，铝最多焊透 {required} mm' },
  'weld-area': { title: '焊接面积', text: '{net} 在 {terminal} 上的焊缝有效面积 {actual} mm²，汇流排要求 {required} mm²' },
};
