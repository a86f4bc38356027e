/** The shipped pack, made from its brief, for tests that need a real document. */
import { readFileSync } from 'node:fs';
import { createDocument } from '../../shared/derive/create.ts';
import { parseBrief, type Brief } from '../../shared/format/brief.ts';
import type { Document } from '../../shared/model/document.ts';
import { must } from './must.ts';

export const EXAMPLE_BRIEF = new URL('../../assets/examples/ess-1p52s.brief.json', import.meta.url);

export function exampleBrief(): Brief {
  return must(parseBrief(readFileSync(EXAMPLE_BRIEF, 'utf8')));
}

export function exampleDocument(change: (brief: Brief) => Brief = (brief) => brief): Document {
  return must(createDocument(change(exampleBrief())));
}
