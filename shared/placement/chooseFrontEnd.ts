/** Measures the pack with another front end of the catalogue; which front end measures which groups stays as it is. */
import type { RecordChanges } from '../model/changes.ts';
import { recordsOfKind, singleton, type Document } from '../model/document.ts';
import { fail, ok, type Result } from '../model/result.ts';

export interface FrontEndChoice {
  readonly slug: string;
  readonly name: string;
  readonly channels: number;
}

/** Refuses, at `channels`, a part with fewer channels than the fullest front end of the layout measures groups. */
export function withFrontEnd(document: Document, { slug, name, channels }: FrontEndChoice): Result<RecordChanges> {
  const fullest = recordsOfKind(document, 'frontEnd').reduce<{ id: string; groups: number } | null>(
    (most, { id, groups }) => (most && most.groups >= groups.length ? most : { id, groups: groups.length }),
    null,
  );
  if (fullest && fullest.groups > channels) {
    return fail('too-few-channels', 'channels', `front end ${fullest.id} measures ${fullest.groups} groups, ${name} has ${channels} channels`, { values: { frontEnd: fullest.id, groups: fullest.groups, name, channels } });
  }
  const { provenance, ...sampling } = singleton(document, 'sampling');
  // What was assumed about the part before says nothing about the chosen one.
  const kept = Object.entries(provenance ?? {}).filter(([key]) => key !== 'frontEnd' && key !== 'channels');
  return ok({ puts: [{ ...sampling, frontEnd: slug, channels, ...(provenance ? { provenance: Object.fromEntries(kept) } : {}) }], removes: [] });
}
