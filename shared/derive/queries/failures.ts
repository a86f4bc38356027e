/** What could not be generated: every guarded query that had to hand out a stand-in. */
import { finding } from '../../check/finding.ts';
import type { Finding } from '../../model/derived/index.ts';
import { defineQuery, type Query, type Reader } from '../incremental/graph.ts';
import { films, insulators } from './bodies.ts';
import { barKeys } from './busbars.ts';
import { bodiesOfCell, bodiesOfKeepOuts, bodiesOfRow, bodiesOfStructure, placedCell, rows } from './cells.ts';
import { laminateOf } from './laminate.ts';
import { protectionOf } from './protection.ts';
import { bom, items, itemsOfBusbar, itemsOfCell, itemsOfFilms, itemsOfFrontEnd, itemsOfLaminate, itemsOfProtection, numbering, pins } from './parts.ts';
import { netTable } from './sampling.ts';
import { summary } from './summary.ts';
import { sources, tileReach_mm, tilesOfSource } from './tiles.ts';
import { cellsInSeries, frontEndOrder } from './topology.ts';

const whole = (): readonly string[] => [''];
const bars = (reader: Reader): readonly string[] => reader.get(barKeys, '');

/** What is generated, the item it is about (by the key it was asked for), and the keys there are. */
const GENERATORS: readonly { readonly query: Query<unknown>; readonly generator: string; readonly keys: (reader: Reader) => readonly string[] }[] = [
  { query: placedCell, generator: 'placement', keys: (reader) => reader.get(cellsInSeries, '') },
  { query: netTable, generator: 'nets', keys: whole },
  { query: bodiesOfStructure, generator: 'structure', keys: whole },
  { query: bodiesOfKeepOuts, generator: 'keep-outs', keys: whole },
  { query: bodiesOfRow, generator: 'spacers', keys: (reader) => reader.get(rows, '') },
  { query: bodiesOfCell, generator: 'cell', keys: (reader) => reader.get(cellsInSeries, '') },
  { query: insulators, generator: 'insulators', keys: whole },
  { query: films, generator: 'films', keys: whole },
  { query: laminateOf, generator: 'laminate', keys: whole },
  { query: protectionOf, generator: 'protection', keys: whole },
  { query: itemsOfProtection, generator: 'protection-parts', keys: whole },
  { query: itemsOfLaminate, generator: 'laminate-parts', keys: whole },
  { query: itemsOfBusbar, generator: 'busbar-part', keys: bars },
  { query: itemsOfFrontEnd, generator: 'fpc-parts', keys: (reader) => reader.get(frontEndOrder, '') },
  { query: itemsOfFilms, generator: 'film-parts', keys: whole },
  { query: items, generator: 'parts', keys: whole },
  { query: itemsOfCell, generator: 'cell-part', keys: (reader) => reader.get(cellsInSeries, '') },
  { query: numbering, generator: 'part-numbers', keys: whole },
  { query: bom, generator: 'bom', keys: whole },
  { query: pins, generator: 'pins', keys: whole },
  { query: summary, generator: 'summary', keys: whole },
  { query: tileReach_mm, generator: 'check-reach', keys: whole },
  { query: tilesOfSource, generator: 'check-tiles', keys: (reader) => reader.get(sources, '') },
];

/** One error for each generator that failed on something: what it would have made is missing from the pack. Key: ''. */
export const failedGenerators = defineQuery('failedGenerators', (_key, reader): readonly Finding[] =>
  GENERATORS.flatMap(({ query, generator, keys }) =>
    keys(reader).flatMap((key) => {
      const reason = reader.failure(query, key);
      if (reason === null) return [];
      return [finding({ code: 'generator-failed', severity: 'error', items: key === '' ? [] : [key], subject: [generator, key], clause: 'Everything the records ask for can be made', params: { generator, key, reason } })];
    }),
  ),
);
