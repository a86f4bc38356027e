/** What people call the fields of records, for findings, comparisons and panels alike. */
import { fieldLabelsEn, kindLabelsEn } from './fieldsEn.ts';
import { fieldLabelsZh, kindLabelsZh } from './fieldsZh.ts';
import { reasonsZh } from './reasonsZh.ts';
import { barReasonZh } from './barReasonsZh.ts';
import { cutReasonZh } from './cutReasonsZh.ts';
import { slottedReasonZh } from './tabsZh.ts';
import { routeReasonZh } from './routeReasonsZh.ts';
import { sourcesZh } from './sourcesZh.ts';

type Language = 'en' | 'zh';
type Labels = Readonly<Record<string, string>>;

const FIELDS: Readonly<Record<Language, Labels>> = { en: fieldLabelsEn, zh: fieldLabelsZh };
const KINDS: Readonly<Record<Language, Labels>> = { en: kindLabelsEn, zh: kindLabelsZh };
const STATUS: Readonly<Record<Language, Labels>> = {
  en: { assumed: 'assumed', unverified: 'unverified', confirmed: 'confirmed' },
  zh: { assumed: '假定', unverified: '未核实', confirmed: '已确认' },
};

/** Words for a field path or provenance key of a record; the words of the nearest field above it, then the path itself, where it has none. */
export function fieldLabel(language: Language, kind: string, path: string): string {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  for (let length = steps.length; length > 0; length--) {
    const label = own(FIELDS[language], [kind, ...steps.slice(0, length)].join('.'));
    if (label !== undefined) return length === steps.length ? label : `${label} (${steps.slice(length).join('.')})`;
  }
  return path;
}

/** Words for exactly this field of a record, or null where it has none of its own. */
export function ownFieldLabel(language: Language, kind: string, path: string): string | null {
  return own(FIELDS[language], `${kind}.${path}`) ?? null;
}

/** Words for a record: its kind for one of a kind, its id with the kind in words in front for others. */
export function recordLabel(language: Language, kind: string, id: string): string {
  const label = own(KINDS[language], kind);
  if (label === undefined) return id;
  return id === kind ? label : `${label} ${id.startsWith(`${kind}:`) ? id.slice(kind.length + 1) : id}`;
}

/** How far a value can be trusted, in one word. */
export function statusLabel(language: Language, status: string): string {
  return own(STATUS[language], status) ?? status;
}

/** Why a value is not vouched for, where it comes from or why something cannot be drawn, in the language where the words are the program's own; as it was written otherwise. */
export function reasonText(language: Language, reason: string): string {
  return language === 'zh' ? (own(reasonsZh, reason) ?? own(sourcesZh, reason) ?? routeReasonZh(reason) ?? barReasonZh(reason) ?? cutReasonZh(reason) ?? slottedReasonZh(reason) ?? reason) : reason;
}

function own(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
