/** The hand-over: every file of it as bytes, the same from the app and from the command line. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ExportFile, ExportKind } from '../contracts/engine.ts';
import { findingText } from '../check/text.ts';
import { assemblyDrawing } from '../drawing/assembly.ts';
import { cutDrawing } from '../drawing/cutPart.ts';
import { writeDxf } from '../dxf/write.ts';
import { recordsOfKind, singleton, type Document } from '../model/document.ts';
import type { Derived } from '../model/derived/index.ts';
import { BOM_COLUMNS } from '../report/bomTable.ts';
import { csvText } from '../report/csv.ts';
import { reportHtml } from '../report/html.ts';
import { PIN_COLUMNS } from '../report/pinTable.ts';
import { xlsxBytes } from '../report/xlsx.ts';
import { manifestText } from './manifest.ts';

/** All kinds, in the order they are written. */
export const EXPORT_KINDS: readonly ExportKind[] = ['dxf', 'parts', 'bom', 'pins', 'report'];

/**
 * The files of the asked kinds (all when null) and `manifest.json` with a hash of each. The same document gives the same bytes.
 * `between` is awaited before each file, with how many are done and how many there will be; what it throws ends the export.
 */
export async function exportFiles(
  document: Document,
  derived: Derived,
  only: readonly ExportKind[] | null,
  between: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly ExportFile[]> {
  const wanted = new Set(only ?? EXPORT_KINDS);
  const jobs = EXPORT_KINDS.filter((kind) => wanted.has(kind)).flatMap((kind) => WRITERS[kind](document, derived));
  const files: ExportFile[] = [];
  for (const { path, bytes } of jobs) {
    await between(files.length, jobs.length + 1);
    files.push({ path, bytes: await bytes() });
  }
  await between(files.length, jobs.length + 1);
  return [...files, { path: 'manifest.json', bytes: utf8ToBytes(manifestText(document, derived, files, hashHex)) }];
}

function hashHex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** A file that is still to be made. */
interface Job {
  readonly path: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

const WRITERS: Record<ExportKind, (document: Document, derived: Derived) => readonly Job[]> = {
  dxf: (document, derived) => [textJob('assembly.dxf', () => writeDxf(assemblyDrawing(derived, { revision: singleton(document, 'project').revision })))],
  parts: (_document, derived) =>
    derived.parts.filter((part) => part.cut !== null).map((part) => textJob(`parts/${part.number}.dxf`, () => writeDxf(cutDrawing(part)))),
  bom: (_document, derived) => [
    textJob('bom.csv', () => csvText(BOM_COLUMNS, derived.bom)),
    { path: 'bom.xlsx', bytes: () => xlsxBytes('BOM', BOM_COLUMNS, derived.bom) },
    textJob('bom.json', () => `${JSON.stringify({ rows: derived.bom }, null, 1)}\n`),
  ],
  pins: (_document, derived) => [
    textJob('pins.csv', () => csvText(PIN_COLUMNS, derived.pins)),
    { path: 'pins.xlsx', bytes: () => xlsxBytes('Pins', PIN_COLUMNS, derived.pins) },
  ],
  report: (document, derived) => {
    const { revision, author } = singleton(document, 'project');
    const waivers = recordsOfKind(document, 'waiver');
    return [textJob('report.html', () => reportHtml(derived, { revision, author, waivers, textOf: (finding) => findingText(finding, 'en') }))];
  },
};

function textJob(path: string, text: () => string): Job {
  return { path, bytes: () => utf8ToBytes(text()) };
}
