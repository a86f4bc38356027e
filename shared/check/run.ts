/** Runs one rule on one subject. */
import type { Finding } from '../model/derived/index.ts';
import { finding } from './finding.ts';
import type { CheckContext, Rule, Scope, ScopeInputs } from './rule.ts';

/** What the rule finds. A rule that throws gives one `rule-failed` error instead: a check that did not run is never clean. */
export function runRule<S extends Scope>(rule: Rule<S>, input: ScopeInputs[S], context: CheckContext): readonly Finding[] {
  try {
    return rule.run(input, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const subject = subjectOf(input);
    return [
      finding({
        code: 'rule-failed',
        severity: 'error',
        items: subject === null ? [] : [subject],
        subject: [rule.code, ...(subject === null ? [] : [subject])],
        clause: rule.clause,
        params: { rule: rule.code, reason },
      }),
    ];
  }
}

/** The item a scope's input is about; null where it is the whole pack or a square of the plan. */
function subjectOf(input: ScopeInputs[Scope]): string | null {
  if ('cell' in input) return input.cell.id;
  if ('terminals' in input) return input.net.id;
  if ('frontEnd' in input) return input.frontEnd.id;
  return 'film' in input ? input.film.id : null;
}
