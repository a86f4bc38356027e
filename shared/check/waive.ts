/** Matches findings with the waivers people wrote. */
import type { Finding } from '../model/derived/index.ts';
import type { WaiverRecord } from '../model/records/decisions.ts';
import { finding } from './finding.ts';

/**
 * The findings, those with a waiver's key marked as waived. A waiver whose finding is no more is reported as a note, so
 * that it can be taken out; a failed rule cannot be waived.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly WaiverRecord[]): readonly Finding[] {
  const waivedKeys = new Set(waivers.map((waiver) => waiver.key));
  const keys = new Set(findings.map((found) => found.key));
  const orphaned = waivers
    .filter((waiver) => !keys.has(waiver.key))
    .map((waiver) =>
      finding({
        code: 'orphaned-waiver',
        severity: 'note',
        items: [waiver.id],
        clause: 'Waivers hold while their finding keeps its key',
        params: { waived: waiver.key, by: waiver.by, on: waiver.on, why: waiver.why },
      }),
    );
  return [...findings.map((found) => (waivedKeys.has(found.key) && found.code !== 'rule-failed' ? { ...found, waived: true } : found)), ...orphaned];
}
