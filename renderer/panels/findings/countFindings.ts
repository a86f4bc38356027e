import type { Finding, Severity } from '../../../shared/model/derived/index.ts';

export type FindingClass = Severity | 'waived';

/** What the list draws in front of a finding: a waived one is no longer an error. */
export function classOf(finding: Finding): FindingClass {
  return finding.waived ? 'waived' : finding.severity;
}

export function countFindings(findings: readonly Finding[]): Readonly<Record<FindingClass, number>> {
  const counts = { error: 0, warning: 0, note: 0, waived: 0 };
  for (const finding of findings) counts[classOf(finding)] += 1;
  return counts;
}
