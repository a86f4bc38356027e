/** The engine behind its contract: holds the derivation of one document and says what each edit changed. */
import type { DerivedUpdate, EngineApi } from '../../shared/contracts/engine.ts';
import type { Body } from '../../shared/model/derived/index.ts';
import { createDerivation, type Derivation } from '../../shared/derive/derivation.ts';
import { createDocument } from '../../shared/derive/create.ts';
import { exportFiles } from '../../shared/export/exportFiles.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { emptyDiff } from '../../shared/model/document.ts';

export function createEngine(): EngineApi {
  let derivation: Derivation | null = null;
  let known: ReadonlyMap<string, Body> = new Map();

  function update(started_ms: number): DerivedUpdate {
    if (!derivation) throw new Error('no document is loaded');
    const { bodies, ...rest } = derivation.derived();
    const now = new Map(bodies.map((body) => [body.id, body]));
    const upserted = bodies.filter((body) => known.get(body.id) !== body);
    const removed = [...known.keys()].filter((id) => !now.has(id));
    known = now;
    const follow = derivation.partNumbers();
    return { bodies: { upserted, removed }, rest, follow, stats: { derive_ms: performance.now() - started_ms, ...derivation.stats() } };
  }

  return {
    async load(records) {
      const started_ms = performance.now();
      derivation = createDerivation(new Map(records.map((record) => [record.id, record])));
      known = new Map();
      return update(started_ms);
    },
    async apply(diff) {
      if (!derivation) throw new Error('no document is loaded');
      const started_ms = performance.now();
      derivation.apply(diff);
      return update(started_ms);
    },
    async createFromBrief(briefText) {
      const started_ms = performance.now();
      const brief = parseBrief(briefText);
      if (!brief.ok) return brief;
      const created = createDocument(brief.value);
      if (!created.ok) return created;
      const apart = createDerivation(created.value);
      const { bodies, ...rest } = apart.derived();
      const stats = { derive_ms: performance.now() - started_ms, ...apart.stats() };
      const update: DerivedUpdate = { bodies: { upserted: bodies, removed: [] }, rest, follow: emptyDiff(), stats };
      return { ok: true, value: { records: [...created.value.values()], update } };
    },
    async exportFiles(only) {
      if (!derivation) throw new Error('no document is loaded');
      return exportFiles(derivation.document, derivation.derived(), only);
    },
  };
}
