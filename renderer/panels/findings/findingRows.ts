/** The findings list line by line: grouped by rule, errors first. */
import type { Finding } from '../../../shared/model/derived/index.ts';
import { classOf, type FindingClass } from './countFindings.ts';

export type FindingRow =
  | { readonly kind: 'group'; readonly code: string; readonly worst: FindingClass; readonly count: number; readonly open: boolean }
  | { readonly kind: 'finding'; readonly finding: Finding };

const ORDER: readonly FindingClass[] = ['error', 'warning', 'note', 'waived'];

/** `matches` says whether a finding's text passes the filter. */
export function findingRows(
  findings: readonly Finding[],
  hidden: ReadonlySet<FindingClass>,
  closed: ReadonlySet<string>,
  matches: (finding: Finding) => boolean,
): FindingRow[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (hidden.has(classOf(finding)) || !matches(finding)) continue;
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  const sorted = [...groups].map(([code, members]) => ({ code, members: [...members].sort(byClass), worst: worstOf(members) }));
  sorted.sort((a, b) => ORDER.indexOf(a.worst) - ORDER.indexOf(b.worst));
  return sorted.flatMap(({ code, members, worst }): FindingRow[] => {
    const open = !closed.has(code);
    const head: FindingRow = { kind: 'group', code, worst, count: members.length, open };
    return open ? [head, ...members.map((finding): FindingRow => ({ kind: 'finding', finding }))] : [head];
  });
}

function byClass(a: Finding, b: Finding): number {
  return ORDER.indexOf(classOf(a)) - ORDER.indexOf(classOf(b));
}

function worstOf(findings: readonly Finding[]): FindingClass {
  const classes = new Set(findings.map(classOf));
  return ORDER.find((candidate) => classes.has(candidate)) ?? 'note';
}
