/**
 * A derivation in small steps, so that whoever runs it can stop between two of them. Each step asks for one value that the
 * whole is made of; the lists at the end then find everything ready.
 */
import type { ProgressLabel } from '../contracts/engine.ts';
import type { Graph, Query } from './incremental/graph.ts';
import { allBodies, blankOfFilms, filmFields, filmKeys, filmOn, films, insulators, levelsOfFilms, windowsOfFilm } from './queries/bodies.ts';
import { barKeys, busbarAtLargest, busbarOf, thicknessAsked } from './queries/busbars.ts';
import { bodiesOfCell, placedCell } from './queries/cells.ts';
import { allFindings, findingsOfCell, findingsOfDocument, findingsOfFilm, findingsOfFrontEnd, findingsOfNet, findingsOfOverrides, findingsOfPack, findingsOfTile } from './queries/checks.ts';
import { bom, itemOfFilm, items, itemsOfBusbar, itemsOfCell, itemsOfFrontEnd, numbering, pins } from './queries/parts.ts';
import { circuits, fpcOf } from './queries/sampling.ts';
import { summary } from './queries/summary.ts';
import { bodiesOfTile, sources, tiles, tilesOfSource } from './queries/tiles.ts';
import { cellsInSeries, frontEndOrder, wholeKeys } from './queries/topology.ts';

export interface DeriveStep {
  readonly label: ProgressLabel;
  readonly done: number;
  readonly total: number;
}

interface Stage {
  readonly label: ProgressLabel;
  /** Share of the time that it takes of a whole derivation, roughly, in percent. */
  readonly share: number;
  readonly queries: readonly Query<unknown>[];
  readonly keys: (graph: Graph) => readonly string[];
}

const filmsToMake = (graph: Graph): readonly string[] => graph.get(filmKeys, '');
const fieldsOfFilms = (graph: Graph): readonly string[] => graph.get(filmFields, '');
const routes = (graph: Graph): readonly string[] => graph.get(circuits, '');
const WHOLE = (): readonly string[] => [''];
const cells = (graph: Graph): readonly string[] => graph.get(cellsInSeries, '');
const bars = (graph: Graph): readonly string[] => graph.get(barKeys, '');
const wholeBars = (graph: Graph): readonly string[] => graph.get(wholeKeys, '');
const frontEnds = (graph: Graph): readonly string[] => graph.get(frontEndOrder, '');
const sheets = (graph: Graph): readonly string[] => graph.get(films, '').map((film) => film.id);

/** What has a shape. */
const SHAPES: readonly Stage[] = [
  { label: 'place', share: 2, queries: [placedCell, bodiesOfCell], keys: cells },
  { label: 'busbars', share: 3, queries: [thicknessAsked], keys: wholeBars },
  { label: 'busbars', share: 10, queries: [busbarAtLargest], keys: wholeBars },
  { label: 'busbars', share: 1, queries: [busbarOf], keys: bars },
  { label: 'route', share: 22, queries: [fpcOf], keys: routes },
  { label: 'films', share: 1, queries: [insulators], keys: WHOLE },
  { label: 'films', share: 1, queries: [levelsOfFilms], keys: fieldsOfFilms },
  { label: 'films', share: 4, queries: [windowsOfFilm], keys: filmsToMake },
  { label: 'films', share: 1, queries: [blankOfFilms], keys: fieldsOfFilms },
  { label: 'films', share: 1, queries: [filmOn], keys: filmsToMake },
];

const BODIES: Stage = { label: 'tables', share: 1, queries: [allBodies], keys: WHOLE };

const STAGES: readonly Stage[] = [
  ...SHAPES,
  { label: 'check', share: 1, queries: [findingsOfDocument], keys: WHOLE },
  { label: 'check', share: 1, queries: [findingsOfPack], keys: WHOLE },
  { label: 'check', share: 2, queries: [findingsOfCell], keys: cells },
  { label: 'check', share: 8, queries: [findingsOfNet], keys: bars },
  { label: 'check', share: 14, queries: [findingsOfFrontEnd], keys: routes },
  { label: 'check', share: 3, queries: [tilesOfSource], keys: (graph) => graph.get(sources, '') },
  { label: 'check', share: 7, queries: [bodiesOfTile, findingsOfTile], keys: (graph) => graph.get(tiles, '') },
  { label: 'check', share: 3, queries: [findingsOfFilm], keys: sheets },
  { label: 'check', share: 1, queries: [findingsOfOverrides], keys: WHOLE },
  { label: 'tables', share: 7, queries: [itemsOfBusbar], keys: bars },
  { label: 'tables', share: 4, queries: [itemsOfFrontEnd], keys: frontEnds },
  { label: 'tables', share: 1, queries: [itemsOfCell], keys: cells },
  { label: 'tables', share: 2, queries: [itemOfFilm], keys: filmsToMake },
  { label: 'tables', share: 1, queries: [items], keys: WHOLE },
  { label: 'tables', share: 1, queries: [numbering], keys: WHOLE },
  { label: 'tables', share: 1, queries: [bom, pins], keys: WHOLE },
  BODIES,
  { label: 'tables', share: 1, queries: [summary], keys: WHOLE },
  { label: 'tables', share: 1, queries: [allFindings], keys: WHOLE },
];

/** Computes what the lists of a derivation are made of. Yields after each value what it is at; may be left at any step. */
export function deriveSteps(graph: Graph): Generator<DeriveStep, void> {
  return stagesInSteps(graph, STAGES);
}

/** Computes what a picture of the pack is made of: no rule is run and no table written. Else as `deriveSteps`. */
export function shapeSteps(graph: Graph): Generator<DeriveStep, void> {
  return stagesInSteps(graph, [...SHAPES, BODIES]);
}

function* stagesInSteps(graph: Graph, stages: readonly Stage[]): Generator<DeriveStep, void> {
  const total = stages.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  for (const { label, share, queries, keys } of stages) {
    const wanted = keys(graph);
    for (const [i, key] of wanted.entries()) {
      const step: DeriveStep = { label, done: before + (share * (i + 1)) / wanted.length, total };
      // Whether it can be computed is for those to say who read it.
      for (const query of queries) for (const steps = graph.inSteps(query, key); !steps.next().done; ) yield step;
      yield step;
    }
    before += share;
  }
}
