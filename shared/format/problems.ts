/** Turns what the schemas say about bad input into problems with a place and what was expected. */
import type { z } from 'zod';
import type { Problem } from '../model/result.ts';

/** `structure.rows`, `records.c7.pose.x`; list indices stand in brackets. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
}

/** One problem per issue, deepest cause first; `prefix` is put before each path. */
export function problemsOf(error: z.ZodError, input: unknown, prefix: readonly PropertyKey[] = []): Problem[] {
  return error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const where = pathText([...prefix, ...issue.path, issue.keys[0] ?? '']);
      return { code: 'unknown-field', place: where, message: 'unknown field' };
    }
    const got = valueAt(input, issue.path);
    const found = got === undefined ? 'it is missing' : `got ${show(got)}`;
    const variant = got === undefined ? 'missing' : variantOf(issue);
    return { code: 'bad-value', place: pathText([...prefix, ...issue.path]), message: `${expectation(issue)}, ${found}`, variant, values: { ...figuresOf(issue), got: show(got) } };
  });
}

/** Which sentence says what was expected. */
function variantOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'whole' : issue.expected === 'number' ? 'number' : issue.expected === 'string' ? 'text' : 'other';
    case 'too_small':
      return issue.origin === 'string' ? 'empty' : issue.origin === 'array' ? 'other' : issue.inclusive ? 'at-least' : 'more-than';
    case 'too_big':
      return 'at-most';
    case 'invalid_value':
      return 'one-of';
    default:
      return 'other';
  }
}

function figuresOf(issue: z.core.$ZodIssue): Readonly<Record<string, string>> {
  if (issue.code === 'too_small') return { limit: String(issue.minimum) };
  if (issue.code === 'too_big') return { limit: String(issue.maximum) };
  return issue.code === 'invalid_value' ? { known: issue.values.map(String).join(', ') } : {};
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${withArticle(issue.expected === 'int' ? 'whole number' : issue.expected)}`;
    case 'too_small':
      if (issue.origin === 'array') return `expected at least ${String(issue.minimum)} ${issue.minimum === 1 ? 'entry' : 'entries'}`;
      return issue.origin === 'string' ? 'expected a text that is not empty' : `expected ${issue.inclusive ? 'at least' : 'more than'} ${String(issue.minimum)}`;
    case 'too_big':
      return `expected at most ${String(issue.maximum)}`;
    case 'invalid_union':
      return `expected ${alternatives(issue.errors)}`;
    case 'invalid_format':
      return issue.pattern === undefined ? 'expected a text of another form' : `expected a text that matches ${issue.pattern}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    default:
      return 'expected another value';
  }
}

/** `a number, a string or an array`: what each of several schemas wanted, from their first issues. */
function alternatives(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  const wanted = [...new Set(errors.flatMap(([first]) => (first ? [expectation(first).replace(/^expected /, '')] : [])))];
  if (wanted.length === 0) return 'another value';
  return wanted.length === 1 ? (wanted[0] ?? '') : `${wanted.slice(0, -1).join(', ')} or ${wanted.at(-1)}`;
}

function withArticle(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
