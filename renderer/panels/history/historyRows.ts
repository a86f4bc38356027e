/** The lines of the history panel: where the document began, and every step that is done or could be redone. */
import type { RecordDiff } from '../../../shared/model/document.ts';
import type { HistoryView } from '../../state/appState.ts';

export interface HistoryRow {
  /** How many steps are done when the document stands here; 0 is the document as it was opened. */
  readonly steps: number;
  /** Label of the step that leads here, null for the first line. */
  readonly label: string | null;
  readonly touched: readonly string[];
  readonly place: 'done' | 'here' | 'undone';
  readonly saved: boolean;
}

/** Oldest first: undone steps come after the present state. */
export function historyRows({ done, undone, savedAt }: HistoryView): readonly HistoryRow[] {
  const here = done.length;
  const steps = [null, ...done, ...[...undone].reverse()];
  return steps.map((step, index) => ({
    steps: index,
    label: step?.label ?? null,
    touched: step ? touchedIn(step.diff) : [],
    place: index < here ? 'done' : index === here ? 'here' : 'undone',
    saved: index === savedAt,
  }));
}

/** Ids of the records a step changed; part numbers follow from a step and say nothing about it. */
function touchedIn(diff: RecordDiff): readonly string[] {
  const ids = [...diff.updated.keys(), ...diff.added.keys(), ...diff.removed.keys()];
  const told = ids.filter((id) => !id.startsWith('partNumber:'));
  return told.length > 0 ? told : ids;
}
