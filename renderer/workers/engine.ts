/** The engine behind its contract: holds the derivation of one document and says what each edit changed. */
import type { CancellableTask, CreatedLayout, Delivered, EngineApi, EngineTask, ParcelTask, Progress } from '../../shared/contracts/engine.ts';
import { createRecords } from '../../shared/derive/create.ts';
import { pictureInSteps } from '../../shared/derive/picture.ts';
import { propose } from '../../shared/derive/propose/propose.ts';
import { comparisonOf, refusedVariant, variantFigures, variantLayout, variantNames, type BuiltVariant } from '../../shared/derive/variants/variants.ts';
import { createDerivation, type Derivation } from '../../shared/derive/derivation.ts';
import { exportFiles } from '../../shared/export/exportFiles.ts';
import type { Document } from '../../shared/model/document.ts';
import { parseAnyBrief, parseBrief } from '../../shared/format/brief.ts';
import { parseLayout } from '../../shared/format/readDocument.ts';
import { planSvg } from '../../shared/report/planSvg.ts';
import { changesInSteps, NOTHING_KNOWN, type Known } from './changes.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { PIECE_WEIGHT } from './pieces.ts';
import { breathe, inSlices, valueInSlices } from './slices.ts';

/** Pictures in the window are small. */
const PLAN = { findings: false, labels: false };

/** Thrown through an export that is no longer wanted. */
class GivenUp extends Error {}

/** `pieceWeight`: how much of an answer goes into one message, see `pieces.ts`. */
export function createEngine(pieceWeight = PIECE_WEIGHT): EngineApi {
  let derivation: Derivation | null = null;
  /** What the window was given last. */
  let known: Known = NOTHING_KNOWN;
  let tell: (progress: Progress | null) => void = () => undefined;
  let delivery: Delivery | null = null;
  /** When the edits that are not answered yet began to be worked on. */
  let started_ms: number | null = null;
  /** A task is wanted as long as its number is the one it was given. */
  const latest: Record<ParcelTask | CancellableTask, number> = { derive: 0, brief: 0, export: 0, compare: 0, read: 0, picture: 0 };
  /** The layout that was read last, until it is loaded: its records need not come back. */
  let read: { readonly document: Document; readonly parcel: number } | null = null;

  function begin(task: ParcelTask | CancellableTask): () => boolean {
    latest[task] += 1;
    const mine = latest[task];
    return () => mine === latest[task];
  }

  function loaded(): Derivation {
    if (!derivation) throw new Error('no document is loaded');
    return derivation;
  }

  function documentRead(parcel: number): Document {
    if (read?.parcel !== parcel) throw new Error(`the layout of parcel ${parcel} is not the one that was read last`);
    return read.document;
  }

  function deliver(task: ParcelTask, value: unknown, isWanted: () => boolean): Promise<Delivered | null> {
    if (!delivery) throw new Error('nobody watches the engine, and its answers have nowhere to go');
    return delivery(task, value, isWanted);
  }

  async function deriveInSlices(of: Derivation, task: EngineTask, isWanted: () => boolean): Promise<boolean> {
    return inSlices(of.steps(), isWanted, (step) => tell({ task, ...step }));
  }

  async function update(): Promise<Delivered | null> {
    const of = loaded();
    const isWanted = begin('derive');
    started_ms ??= performance.now();
    try {
      if (!(await deriveInSlices(of, 'derive', isWanted))) return null;
      const stats = { derive_ms: performance.now() - started_ms, ...of.stats() };
      const next = await valueInSlices(changesInSteps(known, of.derived(), { follow: of.partNumbers(), stats }), isWanted);
      const delivered = next && (await deliver('derive', next.value.changes, isWanted));
      if (!delivered) return null;
      known = next.value.known;
      started_ms = null;
      tell(null);
      return delivered;
    } catch (error) {
      if (isWanted()) tell(null);
      throw error;
    }
  }

  return {
    async watch(onProgress, onPiece) {
      tell = onProgress;
      delivery = createDelivery(onPiece, pieceWeight);
    },
    async readLayout(layoutText) {
      const isWanted = begin('read');
      const layout = parseLayout(layoutText);
      if (!layout.ok) return layout;
      const { document, version } = layout.value;
      const records = await deliver('read', [...document.values()], isWanted);
      if (!records) return null;
      read = { document, parcel: records.parcel };
      return { ok: true, value: { version, records } };
    },
    async load(records) {
      derivation = createDerivation('parcel' in records ? documentRead(records.parcel) : new Map(records.map((record) => [record.id, record])));
      read = null;
      known = NOTHING_KNOWN;
      return update();
    },
    async apply(diff) {
      loaded().apply(diff);
      return update();
    },
    derive: update,
    async createFromBrief(briefText) {
      const isWanted = begin('brief');
      const brief = parseAnyBrief(briefText);
      if (!brief.ok) return brief;
      const records = createRecords(brief.value);
      if (!records.ok) return records;
      const apart = createDerivation(records.value);
      if (!(await deriveInSlices(apart, 'brief', isWanted))) return null;
      // Numbers are records too: given them, the derivation is that of the document as it will be opened.
      apart.apply(apart.partNumbers());
      if (!(await deriveInSlices(apart, 'brief', isWanted))) return null;
      const derived = apart.derived();
      const layout: CreatedLayout = { records: [...apart.document.values()], summary: derived.summary, findings: derived.findings, plan: planSvg(derived, PLAN) };
      const delivered = await deliver('brief', layout, isWanted);
      if (!delivered) return null;
      tell(null);
      return { ok: true, value: delivered };
    },
    async planOf(layoutText) {
      const isWanted = begin('picture');
      const layout = parseLayout(layoutText);
      if (!layout.ok) return layout;
      const picture = await valueInSlices(pictureInSteps(layout.value.document), isWanted);
      return picture && { ok: true, value: picture.value };
    },
    async propose(request) {
      return propose(request);
    },
    async compareStructures(briefText) {
      const isWanted = begin('compare');
      const brief = parseBrief(briefText);
      if (!brief.ok) return brief;
      const built: BuiltVariant[] = [];
      for (const name of variantNames('structures')) {
        const layout = variantLayout(brief.value, 'structures', name);
        if (!layout.ok) {
          built.push(refusedVariant(name, layout.problems));
          continue;
        }
        const apart = createDerivation(layout.value.document);
        if (!(await deriveInSlices(apart, 'compare', isWanted))) return null;
        apart.apply(apart.partNumbers());
        if (!(await deriveInSlices(apart, 'compare', isWanted))) return null;
        built.push({ name, figures: variantFigures(apart.derived()), problems: [], brief: layout.value.brief });
      }
      tell(null);
      return { ok: true, value: comparisonOf(brief.value.name, 'structures', built) };
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
      if (task !== 'picture') tell(null);
    },
  };
}
