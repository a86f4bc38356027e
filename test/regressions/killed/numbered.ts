/** Documents and edits that bear a number, so that what is found on the disk tells how far its writer came. */
import { singleton, type Document } from '../../../shared/model/document.ts';
import type { RecordEdit } from '../../../shared/format/recordEdit.ts';

/** Document A for an even number, B for an odd one: of different length and content, and larger than one write takes. */
export function numberedText(number: number): string {
  const [word, lines] = number % 2 === 0 ? ['even', 3_000] : ['odd', 40_000];
  return `${number}\n${`${word} ${number}\n`.repeat(lines)}end\n`;
}

export function numberOf(text: string): number {
  return Number.parseInt(text, 10);
}

/** Names the project `edit <number>`, adds a waiver, and with every third edit removes the last one. `document`: any state of it, for the project's other fields. */
export function numberedEdit(document: Document, number: number): RecordEdit {
  const waiver = { id: `waiver:${number}`, kind: 'waiver' as const, key: `key ${number}`, by: 'an engineer', on: '2026-01-02', why: 'measured "so" – 测量' };
  return { added: [waiver], updated: [{ ...singleton(document, 'project'), name: `edit ${number}` }], removed: number % 3 === 0 ? [`waiver:${number - 1}`] : [] };
}
