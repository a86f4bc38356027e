/** Chinese: why something cannot be done now. */
import type { refusals as english } from '../en/refusals.ts';

export const refusals: Readonly<Record<keyof typeof english, string>> = {
  'why.notDerived': '布局仍在推导中。',
  'why.nothingToUndo': '没有可撤销的步骤。',
  'why.nothingToRedo': '没有可重做的步骤。',
  'why.neverSaved': '布局尚未保存为文件。',
  'why.nothingHidden': '没有隐藏的对象。',
  'why.nothingLocked': '没有锁定的对象。',
  'why.selectDimension': '请先选择尺寸标注。',
  'why.lockedOne': '{name} 已锁定，请先解锁。',
  'why.lockedSome': '{count} 项中有 {locked} 项已锁定（{names}），请先解锁。',
  'why.lockedLayer': '“电芯”图层已锁定，请先解锁。',
  'notice.locked': '对象已锁定，未作任何更改',
  'notice.droppedCopy': '已作为副本打开',
  'notice.droppedCopyDetail': '浏览器不提供 {name} 的位置：请保存副本。保存前会自动保存，重新加载窗口后可恢复。',
  'findings.allHidden': '全部检查结果均被上方按钮隐藏。',
  'findings.showAll': '显示全部检查结果',
};
