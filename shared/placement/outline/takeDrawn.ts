/** Takes outlines that were drawn elsewhere, all at once: the envelope, keep-outs, or both. */
import { translated } from '../../geometry/transform.ts';
import type { Contour } from '../../geometry/types.ts';
import type { RecordChanges } from '../../model/changes.ts';
import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import type { AnyRecord } from '../../model/records/index.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { withEnvelope, withKeepOut } from './draw.ts';

/** Outlines in the pack's coordinates as they are. */
export interface DrawnElsewhere {
  readonly envelope: { readonly corners: Contour; readonly height_mm: number } | null;
  readonly keepOuts: readonly Contour[];
  readonly keepOutZ_mm: { readonly from: number; readonly to: number };
  /** Whether the keep-outs that there are go. */
  readonly replacesKeepOuts: boolean;
  /** What new keep-outs are called, before their number. */
  readonly name: string;
}

export interface TakenOutlines extends RecordChanges {
  readonly keepOuts: readonly string[];
}

/** Where the envelope changes, the pack's origin goes to the lower corner of its box. Refuses whatever `withEnvelope` and `withKeepOut` refuse, and heights the wrong way round. */
export function withDrawn(document: Document, { envelope, keepOuts, keepOutZ_mm, replacesKeepOuts, name }: DrawnElsewhere): Result<TakenOutlines> {
  const { from, to } = keepOutZ_mm;
  if (keepOuts.length > 0 && to <= from) return fail('keep-out-height', '', `expected an upper end above the lower one (${from}), got ${to}`, { values: { from, to } });
  const after = new Map(document);
  const removes = replacesKeepOuts ? recordsOfKind(document, 'keepOut').map(({ id }) => id) : [];
  for (const id of removes) after.delete(id);
  const puts = new Map<string, AnyRecord>();
  const take = (records: readonly AnyRecord[]): void => {
    for (const record of records) {
      puts.set(record.id, record);
      after.set(record.id, record);
    }
  };
  const added: string[] = [];
  for (const corners of keepOuts) {
    const kept = withKeepOut(after, corners, name);
    if (!kept.ok) return kept;
    take(kept.value.puts.map((record) => (record.kind === 'keepOut' ? { ...record, z_mm: { from, to } } : record)));
    added.push(kept.value.id);
  }
  if (envelope) {
    const changed = withEnvelope(after, envelope.corners);
    if (!changed.ok) return changed;
    take(changed.value.puts);
    const structure = singleton(after, 'structure');
    take([{ ...structure, envelope_mm: { ...structure.envelope_mm, z: envelope.height_mm } }]);
  }
  return ok({ puts: [...puts.values()], removes: removes.filter((id) => !puts.has(id)), keepOuts: added });
}

/** Where an outline lies when the drawing's origin is at `origin`, in the pack's coordinates. */
export function placedAt(outline: Contour, origin: { readonly x: number; readonly y: number }): Contour {
  return translated(outline, origin.x, origin.y);
}
