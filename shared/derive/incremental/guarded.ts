/**
 * Generators that must not take the whole derivation down: one that throws yields what stands in for its result, and says why.
 * A document may hold any value that its schema allows, and the tables of the standards end somewhere.
 */
import { defineQuery, type Query, type Reader } from './graph.ts';

export interface Attempt<V> {
  readonly value: V;
  /** Why the value is only what stands in for it. */
  readonly failure: string | null;
}

export interface GuardedQuery<V> extends Query<V> {
  /** The same, with what went wrong. */
  readonly attempt: Query<Attempt<V>>;
}

/**
 * A query whose own computation may throw. What it reads must not: a value that was never computed could not tell its readers
 * that it changed.
 */
export function defineGuarded<V>(name: string, otherwise: (key: string) => V, compute: (key: string, reader: Reader) => V): GuardedQuery<V> {
  const attempt = defineQuery(`${name}?`, (key, reader): Attempt<V> => {
    try {
      return { value: compute(key, reader), failure: null };
    } catch (error) {
      return { value: otherwise(key), failure: error instanceof Error ? error.message : String(error) };
    }
  });
  return { ...defineQuery(name, (key, reader): V => reader.get(attempt, key).value), attempt };
}
