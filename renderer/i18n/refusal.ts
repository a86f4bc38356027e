/** Why a value was refused, in the user's language. The schemas and the integrity check speak English and of fields. */
import type { z } from 'zod';
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import type { Problem } from '../../shared/model/result.ts';
import { MATERIAL_KEYS } from '../../shared/standards/materials.ts';
import type { Language } from '../state/appState.ts';
import { text } from './text.ts';

/** What a record's schema says about a value. */
export function schemaRefusal(language: Language, issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'too_small':
      if (issue.origin === 'string') return text(language, 'refused.emptyText');
      return text(language, issue.inclusive ? 'refused.atLeast' : 'refused.moreThan', { limit: String(issue.minimum) });
    case 'too_big':
      return text(language, 'refused.atMost', { limit: String(issue.maximum) });
    case 'invalid_type':
      return text(language, issue.expected === 'int' ? 'refused.wholeNumber' : issue.expected === 'string' ? 'refused.notText' : 'refused.notNumber');
    case 'invalid_value':
      return text(language, 'refused.oneOf', { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return text(language, 'refused.format');
    default:
      return text(language, 'refused.value', { message: issue?.message ?? '' });
  }
}

/** What the integrity check says about the document with the value in it. */
export function integrityRefusal(language: Language, problem: Problem, value: unknown): string {
  if (/material$/i.test(problem.place)) return text(language, 'refused.material', { value: String(value), known: MATERIAL_KEYS.join(', ') });
  if (problem.code !== 'broken-reference') return problemWords(language, problem);
  return text(language, 'refused.integrity', { place: problem.place, message: problem.message });
}
