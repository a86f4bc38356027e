import { problemText, type Result } from '../../shared/model/result.ts';

/** The value, or a thrown error that says what was wrong. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
  return result.value;
}
