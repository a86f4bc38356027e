/** What a finding says, in words, from the rules' message catalogue. */
import { en, type MessageCode } from '../../shared/check/messages/en.ts';
import { fieldLabel, reasonText } from '../../shared/check/messages/fieldLabel.ts';
import type { Message } from '../../shared/check/messages/message.ts';
import { zh } from '../../shared/check/messages/zh.ts';
import { problemReason } from '../../shared/check/problemFinding.ts';
import type { Finding } from '../../shared/model/derived/index.ts';
import type { AppState, Language } from '../state/appState.ts';
import { significant } from '../format/figures.ts';
import { ownerOfItem } from '../state/itemOwners.ts';
import { nameOfOwner } from '../state/ownerName.ts';
import { fill, isTextKey, text } from './text.ts';

const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageCode, Message>>>> = { en, zh };

function messageOfCode(language: Language, code: string): Message | null {
  return Object.hasOwn(MESSAGES[language], code) ? MESSAGES[language][code as MessageCode] : null;
}

/** The rule's title; its code where it has no text. */
export function ruleTitle(language: Language, code: string): string {
  return messageOfCode(language, code)?.title ?? code;
}

/** One sentence with the finding's values; for a rule without text, what it is about. */
export function findingMessage(state: Pick<AppState, 'derived' | 'document' | 'language' | 'bodies'>, finding: Finding): string {
  const template = templateOf(messageOfCode(state.language, finding.code), finding);
  if (template === null) return finding.items.map((id) => nameOfOwner(state, ownerOfItem(id, state.bodies))).join(' – ');
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries({ actual: finding.actual ?? '', required: finding.required ?? '', ...finding.params })) {
    if (finding.code === 'assumed-data' && name === 'field') values[name] = fieldLabel(state.language, String(finding.params['kind']), String(value));
    else if (name === 'reason') values[name] = problemReason(state.language, finding.params) ?? reasonText(state.language, String(value));
    else if (typeof value === 'number') values[name] = significant(value, 4);
    else values[name] = name === 'record' || isBodyOfThing(state, value) ? nameOfOwner(state, ownerOfItem(value, state.bodies)) : wordFor(state.language, value);
  }
  return fill(template, values);
}

function templateOf(message: Message | null, finding: Finding): string | null {
  if (message === null) return null;
  if (typeof message.text === 'string') return message.text;
  const { variant } = finding.params;
  return (variant === undefined ? undefined : message.text[variant]) ?? null;
}

/** A body has the name of what it belongs to; a terminal has one of its own. */
function isBodyOfThing({ bodies }: Pick<AppState, 'bodies'>, id: string): boolean {
  const body = bodies.get(id);
  return body !== undefined && body.kind !== 'terminal';
}

/** How far a value can be trusted, in the language; anything else as it is. */
function wordFor(language: Language, value: string): string {
  const key = `trust.${value}`;
  return isTextKey(key) ? text(language, key).toLowerCase() : value;
}

/** `4.2 mm`; words in the language, other texts as they are. */
export function findingValue(language: Language, value: number | string | null, unit: string | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? wordFor(language, value) : `${significant(value, 4)}${unit === null ? '' : ` ${unit.replace('mm2', 'mm²')}`}`;
}
