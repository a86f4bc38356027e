/** The text of a layout file, made in slices: that of thousands of cells takes longer than a window may stand still. */
import { recordText, serializeDocument } from '../../shared/format/writeDocument.ts';
import type { Document } from '../../shared/model/document.ts';

const SLICE_MS = 12;

/** What the slices are measured with and what goes on between them. */
export interface Slicing {
  now(): number;
  rest(): Promise<void>;
}

const IN_WINDOW: Slicing = {
  now: () => performance.now(),
  rest: () =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    }),
};

/** What `serializeDocument` gives. A record's text is kept, so that putting them together at the end is quick, and so is the next time. */
export async function layoutText(document: Document, { now, rest }: Slicing = IN_WINDOW): Promise<string> {
  let started_ms = now();
  for (const record of document.values()) {
    recordText(record);
    if (now() - started_ms < SLICE_MS) continue;
    await rest();
    started_ms = now();
  }
  await rest();
  const text = serializeDocument(document);
  // Whoever asked for it sends it somewhere, which takes a while again.
  await rest();
  return text;
}
