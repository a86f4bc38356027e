/** The engine behind its contract: holds the derivation of one document and says what each edit changed. */
import type { DerivedUpdate, EngineApi, EngineTask, Progress } from '../../shared/contracts/engine.ts';
import type { Body } from '../../shared/model/derived/index.ts';
import { createRecords } from '../../shared/derive/create.ts';
import { createDerivation, type Derivation } from '../../shared/derive/derivation.ts';
import { exportFiles } from '../../shared/export/exportFiles.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { parseLayout } from '../../shared/format/readDocument.ts';
import { emptyDiff } from '../../shared/model/document.ts';
import { planSvg } from '../../shared/report/planSvg.ts';
import { breathe, inSlices } from './slices.ts';

/** Pictures in the window are small. */
const PLAN = { findings: false, labels: false };

/** Thrown through an export that is no longer wanted. */
class GivenUp extends Error {}

export function createEngine(): EngineApi {
  let derivation: Derivation | null = null;
  let known: ReadonlyMap<string, Body> = new Map();
  let tell: (progress: Progress | null) => void = () => undefined;
  /** When the edits that are not answered yet began to be worked on. */
  let started_ms: number | null = null;
  /** A task is wanted as long as its number is the one it was given. */
  const latest: Record<EngineTask, number> = { derive: 0, brief: 0, export: 0 };

  function begin(task: EngineTask): () => boolean {
    latest[task] += 1;
    const mine = latest[task];
    return () => mine === latest[task];
  }

  function loaded(): Derivation {
    if (!derivation) throw new Error('no document is loaded');
    return derivation;
  }

  async function deriveInSlices(of: Derivation, task: EngineTask, isWanted: () => boolean): Promise<boolean> {
    return inSlices(of.steps(), isWanted, (step) => tell({ task, ...step }));
  }

  async function update(): Promise<DerivedUpdate | null> {
    const of = loaded();
    const isWanted = begin('derive');
    started_ms ??= performance.now();
    try {
      if (!(await deriveInSlices(of, 'derive', isWanted))) return null;
    } catch (error) {
      if (isWanted()) tell(null);
      throw error;
    }
    const { bodies, ...rest } = of.derived();
    const now = new Map(bodies.map((body) => [body.id, body]));
    const upserted = bodies.filter((body) => known.get(body.id) !== body);
    const removed = [...known.keys()].filter((id) => !now.has(id));
    known = now;
    const stats = { derive_ms: performance.now() - started_ms, ...of.stats() };
    started_ms = null;
    tell(null);
    return { bodies: { upserted, removed }, rest, follow: of.partNumbers(), stats };
  }

  return {
    async watch(onProgress) {
      tell = onProgress;
    },
    async load(records) {
      derivation = createDerivation(new Map(records.map((record) => [record.id, record])));
      known = new Map();
      return update();
    },
    async apply(diff) {
      loaded().apply(diff);
      return update();
    },
    derive: update,
    async createFromBrief(briefText) {
      const isWanted = begin('brief');
      const began_ms = performance.now();
      const brief = parseBrief(briefText);
      if (!brief.ok) return brief;
      const records = createRecords(brief.value);
      if (!records.ok) return records;
      const apart = createDerivation(records.value);
      if (!(await deriveInSlices(apart, 'brief', isWanted))) return null;
      // Numbers are records too: given them, the derivation is that of the document as it will be opened.
      apart.apply(apart.partNumbers());
      if (!(await deriveInSlices(apart, 'brief', isWanted))) return null;
      const derived = apart.derived();
      const { bodies, ...rest } = derived;
      tell(null);
      const stats = { derive_ms: performance.now() - began_ms, ...apart.stats() };
      return { ok: true, value: { records: [...apart.document.values()], update: { bodies: { upserted: bodies, removed: [] }, rest, follow: emptyDiff(), stats }, plan: planSvg(derived, PLAN) } };
    },
    async planOf(layoutText) {
      const layout = parseLayout(layoutText);
      return layout.ok ? { ok: true, value: planSvg(createDerivation(layout.value.document).derived(), PLAN) } : layout;
    },
    async exportFiles(only) {
      const of = loaded();
      const isWanted = begin('export');
      try {
        if (!(await deriveInSlices(of, 'export', isWanted))) return null;
        return await exportFiles(of.document, of.derived(), only, async (done, total) => {
          tell({ task: 'export', label: 'files', done, total });
          await breathe();
          if (!isWanted()) throw new GivenUp();
        });
      } catch (error) {
        if (error instanceof GivenUp) return null;
        throw error;
      } finally {
        tell(null);
      }
    },
    async cancel(task) {
      latest[task] += 1;
      if (task === 'derive') started_ms = null;
      tell(null);
    },
  };
}
