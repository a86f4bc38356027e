/** Ids for new records: one more than the highest number that the document has ever seen with that letter. */
import { recordsOfKind, type Document } from '../../model/document.ts';

/** Hands out `g53`, `g54`, ... for a prefix. */
export type IdSource = (prefix: 'c' | 'g' | 'fe') => string;

/**
 * Numbers that overrides, waivers and part numbers still speak of count as seen: a removed group's number must not come back as
 * another group, which what was said of the first would then hold of.
 */
export function idSource(document: Document): IdSource {
  const highest = new Map<string, number>();
  const note = (text: string): void => {
    for (const [, prefix = '', digits = ''] of text.matchAll(/(?<![a-zA-Z0-9])(c|g|fe)(\d{1,9})(?!\d)/g)) {
      highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(digits)));
    }
  };
  for (const id of document.keys()) note(id);
  for (const { target, feature, value } of recordsOfKind(document, 'override')) note(`${target} ${feature} ${typeof value === 'object' ? ('cell' in value ? String(value['cell']) : 'cells' in value ? String(value['cells']) : '') : ''}`);
  for (const waiver of recordsOfKind(document, 'waiver')) note(waiver.key);
  for (const part of recordsOfKind(document, 'part')) note(part.users.join(' '));
  return (prefix) => {
    const number = (highest.get(prefix) ?? 0) + 1;
    highest.set(prefix, number);
    return `${prefix}${number}`;
  };
}
