/** What every record of a document has, and the small schemas that records share. */
import { z } from 'zod';

// The app runs under a content security policy without `unsafe-eval`; zod must not compile its parsers.
z.config({ jitless: true });

export const recordId = z.string().min(1).max(200);
export const positive = z.number().positive().finite();
export const nonNegative = z.number().nonnegative().finite();
export const finite = z.number().finite();
export const count = z.number().int().positive();

/**
 * Longer than any vehicle, container or row of racks, and more of anything than a pack can hold: a value beyond is a slip of the
 * keyboard. Without an end, areas and lists that follow from it would take all memory and time before a check could say so.
 */
export const LONGEST_mm = 100_000;
export const MOST = 20_000;
export const length_mm = positive.max(LONGEST_mm);
export const gap_mm = nonNegative.max(LONGEST_mm);
export const coordinate_mm = finite.min(-LONGEST_mm).max(LONGEST_mm);
/** How many there are of something that is drawn one by one. */
export const pieceCount = count.max(MOST);

/**
 * How far a value can be trusted, per field path of the record that carries it.
 * `assumed`: no public source states it. `unverified`: a source exists but was not seen. `confirmed`: the user vouches for it.
 */
export const trust = z.looseObject({
  status: z.enum(['assumed', 'unverified', 'confirmed']),
  reason: z.string(),
  source: z.string().optional(),
});
export type Trust = z.infer<typeof trust>;

/** Field path (`terminals.0.size_mm.x`, or a prefix of several) to how far its value can be trusted. */
export const provenance = z.record(z.string(), trust);
export type Provenance = z.infer<typeof provenance>;

export const sizeXy = z.looseObject({ x: length_mm, y: length_mm });
export const sizeXyz = z.looseObject({ x: length_mm, y: length_mm, z: length_mm });

/** Fields common to every record. Unknown fields are kept and written back. */
export function recordOf<K extends string, S extends z.ZodRawShape>(kind: K, shape: S) {
  return z.looseObject({ id: recordId, kind: z.literal(kind), provenance: provenance.optional(), ...shape });
}
