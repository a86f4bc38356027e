/** What a finding says, in words: its rule's title, and one sentence with its values. */
import type { Finding } from '../../shared/model/derived/index.ts';
import type { AppState, Language } from '../state/appState.ts';
import { ownerOfItem } from '../state/itemOwners.ts';
import { netLabel, nameOfOwner } from '../state/ownerName.ts';
import { significant } from '../format/figures.ts';
import { findingsEn, type RuleText } from './findings.en.ts';
import { findingsZh } from './findings.zh.ts';
import { fill } from './text.ts';

const TEXTS: Readonly<Record<Language, Readonly<Record<string, RuleText>>>> = { en: findingsEn, zh: findingsZh };

/** The rule's title; its code where it has no text. */
export function ruleTitle(language: Language, code: string): string {
  return TEXTS[language][code]?.title ?? code;
}

/** One sentence; for a rule without text, what it is about. */
export function findingMessage(state: Pick<AppState, 'derived' | 'document' | 'language' | 'bodies'>, finding: Finding): string {
  const template = TEXTS[state.language][finding.code]?.message;
  const items = finding.items.map((id) => itemName(state, id)).join(' – ');
  if (template === undefined) return items;
  const params: Record<string, string | number> = { items };
  for (const [name, value] of Object.entries(finding.params)) params[name] = typeof value === 'number' ? significant(value, 4) : netLabel(state.derived, value);
  return fill(template, params);
}

/** `4.2 mm`; texts as they are. */
export function findingValue(value: number | string | null, unit: string | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : `${significant(value, 4)}${unit === null ? '' : ` ${unit}`}`;
}

function itemName(state: Pick<AppState, 'derived' | 'document' | 'language' | 'bodies'>, id: string): string {
  return nameOfOwner(state, ownerOfItem(id, state.bodies));
}
