/** Analogue front ends and how many cells one measures. */
import { z } from 'zod';
import frontEndData from '../../assets/catalog/frontEnds.json' with { type: 'json' };
import { fail, ok, type Result } from '../model/result.ts';

const frontEndType = z.strictObject({
  slug: z.string(),
  name: z.string(),
  maker: z.string(),
  channels: z.number().int().positive(),
  status: z.enum(['confirmed', 'unverified']),
  source: z.string(),
});
export type FrontEndType = z.infer<typeof frontEndType>;

export const FRONT_ENDS: readonly FrontEndType[] = z.array(frontEndType).parse(frontEndData);

/** The front end of a slug, or a problem at `frontEnd` that lists what there is. */
export function findFrontEnd(slug: string): Result<FrontEndType> {
  const found = FRONT_ENDS.find((type) => type.slug === slug);
  if (found) return ok(found);
  const known = FRONT_ENDS.map((t) => t.slug).join(', ');
  return fail('unknown-front-end', 'frontEnd', `no front end "${slug}" in the catalogue (known: ${known})`, { values: { slug, known } });
}
