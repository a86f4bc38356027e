/** Chinese: briefs as files. */
import type { briefFile as english } from '../en/briefFile.ts';

export const briefFile: Readonly<Record<keyof typeof english, string>> = {
  'guide.saveBrief': '保存设计要求…',
  'guide.briefSaved': '已另存为 {name}',
  'problem.saveBrief': '无法保存设计要求',
  'pick.brief': '保存设计要求',
  'pick.briefTake': '保存',
};
