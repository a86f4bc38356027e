/** What a problem says, in the user's language. */
import type { Problem } from '../../model/result.ts';
import { problemsZh } from './problemsZh.ts';

/** The sentence alone, without the place; English where the problem is none of the engine's own. */
export function problemWords(language: 'en' | 'zh', problem: Problem): string {
  if (language === 'en') return problem.message;
  const { code, variant, values = {} } = problem, key = variant === undefined ? code : `${code}.${variant}`;
  const template = Object.hasOwn(problemsZh, key) ? problemsZh[key] : undefined;
  return template === undefined ? problem.message : template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
