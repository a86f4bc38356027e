/**
 * Chinese: why a front end's lines could not be routed. The router says it in English with the names of what is in the way; `{}` stands
 * for such a name or figure, taken over in its place.
 */
import { translator } from './sentences.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'the channel between vents and busbars is too narrow for the trunk': '防爆阀与汇流排之间的通道放不下主干',
  'the branches between trunk and tabs are too short for their fuse necks': '主干与镍片之间的支路太短，放不下熔断颈',
  'the branches between trunk and tabs are too short for their fuse necks, and beside them there is no room either': '主干与镍片之间的支路太短，放不下熔断颈，旁边也没有空位',
  'the branch of the tap at {} has no straight piece for its fuse neck': '{} 处采样支路没有可放熔断颈的直线段',
  'the fuse neck must be narrower than its trace': '熔断颈必须窄于其线路',
  'the traces of nets {} and {} would cross': '网络 {} 与 {} 的线路会交叉',
  'the front end has fewer than two nets': '前端的网络少于两个',
  'the taps do not follow each other along the row in the order of their nets': '采样点沿排的先后与网络顺序不一致',
  'the connector does not fit between the row and the envelope': '电芯排与包络之间放不下连接器',
  'the connector reaches beyond the width of its row': '连接器超出所在排的宽度',
  'the front end measures no cells': '前端没有采集任何电芯',
  'the branches of the flexible circuit do not join its trunk': 'FPC 的支路没有与主干相连',
  'the gap between two vents is too narrow for a branch': '两个防爆阀之间放不下一条支路',
  'more temperature sensors than cells in the row': '温度传感器多于该排电芯',
  'the flexible circuit comes too close to the vent of cell {}': 'FPC 距电芯 {} 的防爆阀过近',
  'the flexible circuit comes too close to {}': 'FPC 距 {} 过近',
  'cell {} has no terminal pair across a row': '电芯 {} 没有横跨排方向的一对极柱',
  'cell {} needs one + and one - terminal, one on each side of its row': '电芯 {} 须在排的两侧各有一个正极和负极',
  'cells {} and {} stand in different rows; one flexible circuit serves one row': '电芯 {} 与 {} 不在同一排；一片 FPC 只服务一排',
  'cell {} stands beside its row': '电芯 {} 偏离所在排',
  "net {} has no terminal in this front end's row": '网络 {} 在该前端所在排没有极柱',
  'no busbar of net {} lies on {}': '{1} 上没有网络 {0} 的汇流排',
  'the bar of net {} has no free {} x {} mm at {} for a tab beside the weld': '网络 {0} 的汇流排在 {3} 的焊缝旁没有 {1} × {2} mm 的空位放置镍片',
  'the tab of net {} cannot lie where it was moved to: a weld or an opening is there, or the bar ends': '网络 {} 的镍片不能移到此处：该处有焊缝或开孔，或已到汇流排边缘',
  'the tab of net {} reaches too little onto its pad': '网络 {} 的镍片与焊盘的搭接不足',
  'no free gap between vents for the tap of {}': '没有可供 {} 采样的防爆阀间隙',
  'no room for a temperature sensor over cell {}': '电芯 {} 上方放不下温度传感器',
  'a branch is in the way of the temperature sensor where it was moved to over cell {}': '电芯 {} 上方的温度传感器移到的位置有支路',
};

/** The router's reason in Chinese; undefined for one that is not in the list. */
export const routeReasonZh = translator(SENTENCES);
