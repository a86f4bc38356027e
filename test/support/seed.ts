/**
 * The seed of the property tests. The same one every time unless told otherwise, so that a run that passed passes again and one that
 * failed can be looked into: `CELLWEAVE_SEED=7 npm test` takes another one, `CELLWEAVE_SEED=random` a new one each time (fast-check
 * prints it with what fails).
 */
import fc from 'fast-check';

const asked = process.env['CELLWEAVE_SEED'] ?? '20261121';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) throw new Error(`CELLWEAVE_SEED is ${asked}, expected a whole number or random`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
