/** A finding that says why something cannot be made, in words that another language can say again. */
import type { Finding } from '../model/derived/index.ts';
import type { Problem } from '../model/result.ts';
import { problemWords } from './messages/problemWords.ts';
import { finding } from './finding.ts';

type Params = Finding['params'];

/** An error at the problem's place. */
export function problemFinding(code: string, clause: string, problem: Problem): Finding {
  const { place, message, variant, values } = problem;
  return finding({
    code, severity: 'error', items: [place], subject: [problem.code], clause,
    params: { ...values, ...(variant === undefined ? {} : { problemVariant: variant }), place, reason: message, problem: problem.code },
  });
}

/** Its problem's sentence; null for a finding that is about none. */
export function problemReason(language: 'en' | 'zh', params: Params): string | null {
  const { problem, problemVariant, place, reason, ...values } = params;
  if (problem === undefined) return null;
  return problemWords(language, { code: String(problem), place: String(place), message: String(reason), values, ...(problemVariant === undefined ? {} : { variant: String(problemVariant) }) });
}
