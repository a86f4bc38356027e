/** The worst that is still open about each item. */
import type { Body, Finding, Severity } from '../../../shared/model/derived/index.ts';

const RANK: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

/** By owner id; an item without an open finding is not in it. A finding about a body counts for the body's owner. */
export function worstSeverities(findings: readonly Finding[], bodies: ReadonlyMap<string, Body>): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { items, severity, waived } of findings) {
    if (waived) continue;
    for (const item of items) {
      const owner = bodies.get(item)?.owner ?? item, before = worst.get(owner);
      if (before === undefined || RANK[severity] > RANK[before]) worst.set(owner, severity);
    }
  }
  return worst;
}
