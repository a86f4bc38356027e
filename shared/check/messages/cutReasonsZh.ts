/** Chinese: why a bar cannot be cut where somebody asked for it. The English sentence is the engine's own. */
import { translator } from './sentences.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'the cut leaves a piece without a terminal': '分割后有一块不含极柱',
  'the bar does not lie over {}': '汇流排不在 {} 之上',
  'the bar has no piece that lies over {} alone': '没有哪一块只在 {} 之上',
  'a piece would lead over {}, which is left to another one': '其中一块要越过属于另一块的 {}',
  'the cut runs through {} branches of the bar: a lap joint is made in one': '分割线穿过汇流排的 {} 条支路：搭接只能做在一条支路上',
  'the cut runs through the leg round the rows, where no lap joint is made': '分割线穿过绕排端的连接段，那里不做搭接',
  'nothing joins both pieces': '两块之间没有支路',
  'a cut must be an object with cells and joint: none, welded or bolted': '分割记录须含 cells 与 joint（none、welded 或 bolted）',
  'only bars over prismatic terminals are cut: this one is of one piece with its fingers or slots': '只能分割方形电芯极柱上的汇流排：这一根与其指片或槽是一个整体',
  'a bar between two lugs has no terminals to cut it between': '两个接线端之间的汇流排没有可供分割的极柱',
  'a welded lap must be at least {} long, got {}': '焊接搭接长度至少 {}，现为 {}',
  'a bolted lap must be at least {} long, got {}': '螺栓搭接长度至少 {}，现为 {}',
  'a lap of {} and the bump beside it need {} between the weld pads on {} and {}, there are {}': '{1} 的搭接及其旁的缓冲弧在 {3} 与 {4} 的焊接区之间需要 {2}，现有 {5}',
  'the lap must lie from {} to {} from the midline between the weld pads, got {}': '搭接须位于距焊接区中线 {1} 至 {2} 处，现为 {3}',
  'the pads share {} of their width, the lap between them needs {}': '两个焊接区的宽度只有 {} 重合，其间的搭接需要 {}',
};

/** The reason in Chinese; undefined for one that is not in the list. */
export const cutReasonZh = translator(SENTENCES);
