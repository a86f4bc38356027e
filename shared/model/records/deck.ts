import { z } from 'zod';
import { nonNegative, positive, recordOf } from './base.ts';

/** The values the checks compare with, and what they rest on; id `deck`. Also the schema of a deck file. */
export const deckRecord = recordOf('deck', {
  name: z.string(),
  version: z.string(),
  pollutionDegree: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Comparative tracking groups of the surfaces that conductors lie on. */
  materialGroup: z.looseObject({ film: z.enum(['I', 'II', 'IIIa', 'IIIb']), fpc: z.enum(['I', 'II', 'IIIa', 'IIIb']) }),
  /** Rated impulse of the pack against structure and low voltage, V. */
  impulse_V: positive,
  /** Insulation between the pack and its metal structure. */
  insulationToStructure: z.enum(['basic', 'reinforced']),
  creepageLookup: z.enum(['interpolate', 'round-up']),
  /** Rise allowed for a sampling trace at twice the balancing current, K. */
  traceRise_K: positive,
  /** A weld must carry at least this share of its bar's section. */
  weldSectionRatio: positive,
  /** Least gap between neighbouring cells' envelopes, mm. */
  cellGap_mm: nonNegative,
});
export type DeckRecord = z.infer<typeof deckRecord>;
