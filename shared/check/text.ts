/** Findings in words, for the command line, the report and the window alike. */
import type { Finding } from '../model/derived/index.ts';
import { clausesZh } from './messages/clausesZh.ts';
import { en } from './messages/en.ts';
import { fieldLabel, reasonText, recordLabel, statusLabel } from './messages/fieldLabel.ts';
import type { Message } from './messages/message.ts';
import { zh } from './messages/zh.ts';
import { problemReason } from './problemFinding.ts';

export type TextLanguage = 'en' | 'zh';

const MESSAGES: Readonly<Record<TextLanguage, Readonly<Record<string, Message>>>> = { en, zh };
const DIGITS = 4;

/** Every code that has words. */
export const MESSAGE_CODES: readonly string[] = Object.keys(en);

/** The code's title; the code itself where it has no words. */
export function ruleTitle(code: string, language: TextLanguage): string {
  return MESSAGES[language][code]?.title ?? code;
}

/** What a rule rests on, in words; a standard's number alone as it is written. */
export function clauseText(clause: string, language: TextLanguage): string {
  return language === 'zh' && Object.hasOwn(clausesZh, clause) ? (clausesZh[clause] ?? clause) : clause;
}

/** One sentence with the finding's values, numbers to four significant digits; the items where the code has no words. */
export function findingText(finding: Finding, language: TextLanguage): string {
  const text = MESSAGES[language][finding.code]?.text;
  const template = typeof text === 'object' ? text[String(finding.params['variant'])] : text;
  if (template === undefined) return finding.items.join(', ');
  return template.replace(/\{(\w+)\}/g, (_, name: string) => valueText(valueOf(finding, name, language)));
}

function valueOf(finding: Finding, name: string, language: TextLanguage): number | string | null | undefined {
  if (finding.code === 'assumed-data') return assumedWord(finding, name, language);
  if (name === 'actual') return finding.actual;
  if (name === 'required') return finding.required;
  return name === 'reason' ? (problemReason(language, finding.params) ?? reasonText(language, String(finding.params[name]))) : finding.params[name];
}

/** What a finding about assumed data names: record and field as people call them. */
function assumedWord({ params }: Finding, name: string, language: TextLanguage): number | string | undefined {
  const [kind, value] = [String(params['kind']), String(params[name])];
  if (name === 'record') return recordLabel(language, kind, value);
  if (name === 'field') return fieldLabel(language, kind, value);
  if (name === 'reason') return reasonText(language, value);
  return name === 'status' ? statusLabel(language, value) : params[name];
}

function valueText(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'number' ? String(Number(value.toPrecision(DIGITS))) : value;
}
