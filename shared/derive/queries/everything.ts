/** Bars and films of whatever kind: of the pack's nets and of a laminated busbar. */
import type { Busbar, Film } from '../../model/derived/index.ts';
import { defineQuery } from '../incremental/graph.ts';
import { films } from './bodies.ts';
import { allBusbars } from './busbars.ts';
import { laminatedBars, laminateOf } from './laminate.ts';

/** Key: ''. */
export const everyBusbar = defineQuery('everyBusbar', (_key, reader): readonly Busbar[] => {
  const laminated = reader.get(laminatedBars, '');
  const others = reader.get(allBusbars, '');
  return laminated.length === 0 ? others : [...others, ...laminated];
});

/** Key: ''. */
export const everyFilm = defineQuery('everyFilm', (_key, reader): readonly Film[] => {
  const laminate = reader.get(laminateOf, '').laminate?.films ?? [];
  const others = reader.get(films, '');
  return laminate.length === 0 ? others : [...others, ...laminate];
});
