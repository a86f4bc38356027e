/** 中文：引擎正在做什么。 */
import type { progress as en } from '../en/progress.ts';

export const progress: Record<keyof typeof en, string> = {
  'progress.place': '正在布置电芯',
  'progress.busbars': '正在生成汇流排',
  'progress.route': '正在布线采样线路',
  'progress.films': '正在裁切绝缘膜',
  'progress.check': '正在检查',
  'progress.tables': '正在编制零件号',
  'progress.files': '正在生成文件',
  'progress.cancel.derive': '停止推导；布局保持不变，汇流排、检查结果和表格将落后于布局',
  'progress.cancel.brief': '停止根据此任务书生成布局',
  'progress.cancel.export': '停止导出；尚未写入任何文件',
  'progress.cancel.compare': '停止比较',
  'progress.stale': '结果落后于布局',
  'progress.derive': '推导',
  'progress.deriveTitle': '按当前布局推导汇流排、采样线路、检查结果和表格',
  'export.progress': '正在生成文件… {percent} %',
};
