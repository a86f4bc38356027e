/** Chinese: why a hole, a slot, a tab or an outline that somebody gave a bar cannot be made. The English sentence is the engine's own. */
import { translator } from './sentences.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  '{}: {} cannot be made: the tab does not lap over the bar': '{1}无法制作：凸片与汇流排没有搭接',
  '{}: {} cannot be made: the tab lies within the bar': '{1}无法制作：凸片全部落在汇流排之内',
  '{}: {} cannot be made: the tab reaches over a bump or another part of the bar': '{1}无法制作：凸片伸到缓冲弧或汇流排的其他部分之上',
  '{}: {} cannot be made: the tab covers a hole of the bar': '{1}无法制作：凸片盖住了汇流排上的孔',
  '{}: {} cannot be made: the tab and the bar do not make one outline': '{1}无法制作：凸片与汇流排不能合成一个轮廓',
  '{}: {} cannot be made: it does not lie on the part of the bar over its terminal': '{1}无法制作：不在其极柱上方的汇流排部分之上',
  '{}: {} cannot be made: it cuts the weld pad on {}, which it must leave with a seam\'s width round it': '{1}无法制作：会切到 {2} 的焊接区，焊接区四周须留一个焊缝宽度',
  '{}: {} cannot be made: it cuts the lap joint to the other piece of the bar': '{1}无法制作：会切到与另一块汇流排的搭接',
  '{}: {} cannot be made: the outline does not cover the lap joint to the other piece of the bar': '{1}无法制作：轮廓没有盖住与另一块汇流排的搭接',
  '{}: {} cannot be made: it comes closer than one thickness, {}, to a bend': '{1}无法制作：到折弯处不足一个板厚（{2}）',
  '{}: {} cannot be made: it comes closer than one thickness, {}, to another hole': '{1}无法制作：到另一个孔不足一个板厚（{2}）',
  '{}: {} cannot be made: it leaves less than one thickness, {}, to the edge of the bar': '{1}无法制作：到汇流排边缘不足一个板厚（{2}）',
  '{}: {} cannot be made: its edge touches that of the bar in a point only': '{1}无法制作：其边与汇流排的边只在一点相接',
  '{}: {} cannot be made: it separates the bar into {} pieces': '{1}无法制作：会把汇流排分成 {2} 块',
  '{}: {} cannot be made: it leaves a sliver or a gap thinner than {}': '{1}无法制作：会留下窄于 {2} 的细条或缝隙',
  '{}: {} cannot be made: nothing is left of the section between two terminals': '{1}无法制作：两个极柱之间的截面一点不剩',
  '{}: {} cannot be made: only a bar without bends can be given an outline': '{1}无法制作：只有不折弯的汇流排才能换轮廓',
  '{}: {} cannot be made: the outline crosses itself': '{1}无法制作：轮廓自相交',
  '{}: {} cannot be made: the outline does not cover the weld pad on {} with a seam\'s width round it': '{1}无法制作：轮廓没有盖住 {2} 的焊接区及其四周一个焊缝宽度',
  '{}: {} cannot be made: the outline leaves less than one thickness, {}, round a hole of the bar': '{1}无法制作：轮廓在汇流排的孔周围不足一个板厚（{2}）',
};

/** The reason in Chinese; undefined for one that is not in the list. */
export const barReasonZh = translator(SENTENCES);
