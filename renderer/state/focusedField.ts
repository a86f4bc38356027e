/** Which field the focused finding is about, so that the inspector can show it. */
import type { Finding } from '../../shared/model/derived/index.ts';
import type { AppState } from './appState.ts';

/** The finding last looked up in each list: every field of the inspector asks for the same one. */
const lookedUp = new WeakMap<readonly Finding[], { readonly key: string; readonly finding: Finding | undefined }>();

/** The provenance key of the focused finding about assumed data of the record; null when it is about something else. */
export function focusedFieldOf({ derived, focusedFinding }: Pick<AppState, 'derived' | 'focusedFinding'>, recordId: string): string | null {
  const finding = derived && focusedFinding !== null ? findingOf(derived.findings, focusedFinding) : undefined;
  if (finding?.code !== 'assumed-data' || finding.params['record'] !== recordId) return null;
  return String(finding.params['field']);
}

function findingOf(findings: readonly Finding[], key: string): Finding | undefined {
  const last = lookedUp.get(findings);
  if (last?.key === key) return last.finding;
  const finding = findings.find((candidate) => candidate.key === key);
  lookedUp.set(findings, { key, finding });
  return finding;
}
