/** Gathers what the rules found on all subjects into one list: one finding a key, and one fault a physical pair. */
import type { Finding } from '../model/derived/index.ts';
import { KEY_SEPARATOR, subjectOfKey } from './finding.ts';

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const;

/** Faults of a pair in contact, the most telling first. Contact leaves nothing to say about distances. */
const CONTACT_CODES: readonly string[] = ['cell-overlap', 'busbar-wrong-terminal', 'tap-wrong-net', 'short-circuit'];
const DISTANCE_CODES: ReadonlySet<string> = new Set(['clearance', 'creepage']);

/**
 * One finding a key: the least actual value stands for a pair seen from several tiles (the first one where none is less).
 * Of a pair in contact the most telling fault stays, and no distance; of a pair too close a creepage that only repeats the
 * clearance goes. Worst first, then by code and key.
 */
export function mergeFindings(found: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding>();
  for (const candidate of found) {
    const other = byKey.get(candidate.key);
    if (!other || isLess(candidate, other)) byKey.set(candidate.key, candidate);
  }
  const contact = new Map<string, number>();
  for (const candidate of byKey.values()) {
    const rank = contactRank(candidate);
    if (rank < 0) continue;
    const pair = subjectOfKey(candidate);
    contact.set(pair, Math.min(contact.get(pair) ?? rank, rank));
  }
  const kept = [...byKey.values()].filter((candidate) => {
    const worst = contact.get(subjectOfKey(candidate));
    if (worst === undefined) return !repeatsClearance(candidate, byKey);
    if (DISTANCE_CODES.has(candidate.code)) return false;
    return candidate.code !== 'short-circuit' || contactRank(candidate) === worst;
  });
  return kept.sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || compareText(a.code, b.code) || compareText(a.key, b.key));
}

/** -1 where the finding says nothing of contact: two cells may be too close without touching. */
function contactRank(candidate: Finding): number {
  if (candidate.code === 'cell-overlap' && typeof candidate.actual === 'number' && candidate.actual > 0) return -1;
  return CONTACT_CODES.indexOf(candidate.code);
}

/** A creepage is never under the clearance: where it is no longer either, both say the same of one pair. */
function repeatsClearance(candidate: Finding, byKey: ReadonlyMap<string, Finding>): boolean {
  if (candidate.code !== 'creepage') return false;
  const through = byKey.get(`clearance${KEY_SEPARATOR}${subjectOfKey(candidate)}`);
  return typeof through?.required === 'number' && typeof candidate.required === 'number' && candidate.required <= through.required;
}

function isLess(a: Finding, b: Finding): boolean {
  return typeof a.actual === 'number' && typeof b.actual === 'number' && a.actual < b.actual;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
