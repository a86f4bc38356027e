/** What each rule's findings are called and say, in English, by the rule's code. */
export interface RuleText {
  readonly title: string;
  /** With `{items}` and the finding's own values; absent: the items speak for themselves. */
  readonly message?: string;
}

export const findingsEn: Readonly<Record<string, RuleText>> = {
  'assumed-data': { title: 'Assumed data', message: '{items}' },
  'rule-failed': { title: 'A check could not run', message: '{items}' },
};
