/** What each rule's findings are called and say, in Chinese, by the rule's code. */
import type { RuleText } from './findings.en.ts';

export const findingsZh: Readonly<Record<string, RuleText>> = {
  'assumed-data': { title: '假定数据', message: '{items}' },
  'rule-failed': { title: '检查未能运行', message: '{items}' },
};
