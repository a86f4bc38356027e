/** Everything that follows from a document, kept up to date edit by edit. The one entry for app, command line and tests. */
import { applyDiff, type Document, type RecordDiff } from '../model/document.ts';
import type { Derived, RouteFailure } from '../model/derived/index.ts';
import { createGraph, type GraphStats } from './incremental/graph.ts';
import { allBodies } from './queries/bodies.ts';
import { placedCellsOf } from './queries/cells.ts';
import { allFindings } from './queries/checks.ts';
import { everyBusbar, everyFilm } from './queries/everything.ts';
import { bom, numbering, pins } from './queries/parts.ts';
import { allFpcs, circuits, fpcOf, netTable } from './queries/sampling.ts';
import { summary } from './queries/summary.ts';
import { deriveSteps, type DeriveStep } from './steps.ts';
import { WHOLE_PACK } from './queries/topology.ts';

export interface Derivation {
  readonly document: Document;
  /** Takes an edit. Nothing is computed until it is asked for. */
  apply(diff: RecordDiff): void;
  derived(): Derived;
  /** Cells and busbars alone, without what is laid along them and found about them. */
  arranged(): Pick<Derived, 'cells' | 'busbars'>;
  /** Does what `derived` would have to do, step by step: it may be left between two of them, and what is computed stays. */
  steps(): Generator<DeriveStep, void>;
  /** The part-number records that shapes without a number need: apply them as part of the edit that caused them. */
  partNumbers(): RecordDiff;
  /** What has been computed and what was found still good since the last `apply`. */
  stats(): GraphStats;
}

export function createDerivation(initial: Document): Derivation {
  const graph = createGraph(initial);
  return {
    get document() {
      return graph.document;
    },
    apply(diff) {
      graph.resetStats();
      graph.advance(applyDiff(graph.document, diff), diff);
    },
    derived() {
      const cells = graph.get(placedCellsOf, WHOLE_PACK);
      const failures = graph.get(circuits, '').flatMap((key): RouteFailure[] => {
        const { failure } = graph.get(fpcOf, key);
        return failure ? [failure] : [];
      });
      const derived: Derived = {
        nets: graph.get(netTable, ''),
        cells,
        busbars: graph.get(everyBusbar, ''),
        fpcs: graph.get(allFpcs, ''),
        routeFailures: failures,
        films: graph.get(everyFilm, ''),
        bodies: graph.get(allBodies, ''),
        parts: graph.get(numbering, '').parts,
        bom: graph.get(bom, ''),
        pins: graph.get(pins, ''),
        findings: graph.get(allFindings, ''),
        summary: graph.get(summary, ''),
      };
      graph.sweep();
      return derived;
    },
    arranged: () => ({ cells: graph.get(placedCellsOf, WHOLE_PACK), busbars: graph.get(everyBusbar, '') }),
    steps: () => deriveSteps(graph),
    partNumbers: () => graph.get(numbering, '').follow,
    stats: () => graph.stats(),
  };
}
