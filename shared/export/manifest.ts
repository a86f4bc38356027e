/** What was handed over: each file with size and hash, what it is of, and which parts rest on unconfirmed data. */
import type { ExportFile } from '../contracts/engine.ts';
import { singleton, type Document } from '../model/document.ts';
import type { Derived } from '../model/derived/index.ts';

export function manifestText(document: Document, derived: Derived, files: readonly ExportFile[], hash: (bytes: Uint8Array) => string): string {
  const project = singleton(document, 'project');
  const live = derived.findings.filter((finding) => !finding.waived);
  return `${JSON.stringify(
    {
      format: 'cellweave-manifest',
      version: 1,
      project: project.name,
      revision: project.revision,
      units: 'mm',
      findings: {
        errors: live.filter((finding) => finding.severity === 'error').length,
        warnings: live.filter((finding) => finding.severity === 'warning').length,
      },
      preliminary: derived.parts.filter((part) => part.preliminary).map((part) => part.number),
      files: files.map((file) => ({ path: file.path, bytes: file.bytes.length, sha256: hash(file.bytes) })),
    },
    null,
    1,
  )}\n`;
}
