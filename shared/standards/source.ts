/** How far a datum or formula can be trusted, carried next to it. */

/**
 * A: seen in the cited source and confirmed by a second one or by recomputation. B: seen in one source. C: computed from
 * tagged inputs. X: sources conflict. U: unverified; show it as such.
 */
export type Confidence = 'A' | 'B' | 'C' | 'U' | 'X';
