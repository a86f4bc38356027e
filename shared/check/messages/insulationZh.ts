/** 汇流排绝缘相关检查项的中文。 */
import type { insulationEn } from './insulationEn.ts';
import type { Message } from './message.ts';

export const insulationZh: Readonly<Record<keyof typeof insulationEn, Message>> = {
  'bar-insulation': {
    title: '汇流排绝缘',
    text: {
      'nothing-left': '{net} 汇流排要求绝缘，但扣除焊盘、螺栓和裸露余量后没有可覆盖的部分，按裸排处理',
      shape: '{net} 汇流排要求绝缘，但圆柱电芯上的汇流排和支架内的汇流排不做覆盖，按裸排处理',
      wall: '{net} 汇流排绝缘厚 {actual} mm，该工艺最小壁厚 {required} mm',
      tracking: '{net} 汇流排绝缘层的材料组别为 {actual}，规则库按 {required} 组计算爬电距离',
      'heat-shrink': '{thickness_mm} mm 热缩套管覆盖的表面按绝缘处理，裸露端按距离检查。壁厚能否耐受 {required} V 冲击电压不在此判定，需经试验确认',
      pa12: '{thickness_mm} mm PA12 覆盖的表面按绝缘处理，裸露端按距离检查。壁厚能否耐受 {required} V 冲击电压不在此判定，需经试验确认',
      'epoxy-powder': '{thickness_mm} mm 环氧粉末覆盖的表面按绝缘处理，裸露端按距离检查。壁厚能否耐受 {required} V 冲击电压不在此判定，需经试验确认；粉末会从锐边回缩，棱边应倒圆至 {edge_mm} mm（假定）',
    },
  },
};
