/** Whatever is edited, undone and redone while the engine is at work: in the end the window shows what follows from the document. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEngine } from '../../renderer/workers/engine.ts';
import { pickableIds, withPickOwner } from '../../renderer/workers/pickOwner.ts';
import { createEngineClient, type EngineClient } from '../../renderer/workers/engineClient.ts';
import { listedOf } from '../../renderer/workers/listed.ts';
import type { DerivedUpdate, EngineApi, Piece, Progress } from '../../shared/contracts/engine.ts';
import type { Listed } from '../../shared/contracts/listed.ts';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { integrityProblem } from '../../shared/format/integrity.ts';
import type { Body, Derived } from '../../shared/model/derived/index.ts';
import type { RecordChanges } from '../../shared/model/changes.ts';
import { createStore, type Store } from '../../shared/model/store/store.ts';
import { insertGroups } from '../../shared/placement/groups/insertGroups.ts';
import { removeCells } from '../../shared/placement/groups/removeCells.ts';
import type { Result } from '../../shared/model/result.ts';
import { exampleDocument } from '../support/examplePack.ts';

const CELLS = 6;
const DOCUMENT = exampleDocument((brief) => ({ ...brief, series: CELLS, structure: { type: 'ctp', rows: 2, cellsPerRow: 3 }, ntcPerFrontEnd: 1 }));

/** Small enough that answers come in many pieces. */
const PIECE_WEIGHT = 1500;

type Random = () => number;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The engine behind two lines that keep the order of what they carry, copy it, and take their time. */
function distant(engine: EngineApi, random: Random): EngineApi {
  const line = (): ((message: unknown) => Promise<unknown>) => {
    let last: Promise<unknown> = Promise.resolve();
    return (message) => {
      const copy = structuredClone(message);
      const before = last;
      return (last = (async () => {
        await before;
        // Messages are handled one by one: what follows from one is done before the next.
        await pause(random() < 0.7 ? random() * 12 : 0);
        return copy;
      })());
    };
  };
  const out = line();
  const back = line();
  return new Proxy(engine, {
    get: (target, name: keyof EngineApi) => async (...args: unknown[]) => {
      if (name === 'watch') {
        const [onProgress, onPiece] = args as Parameters<EngineApi['watch']>;
        const onArrival = async (piece: Piece): Promise<void> => {
          await onPiece((await back(piece)) as Piece);
          await out('taken');
        };
        return target.watch((progress) => void back(progress).then((arrived) => onProgress(arrived as Progress | null)), onArrival);
      }
      const arrived = (await out(args)) as unknown[];
      return back(await (target[name] as (...given: unknown[]) => Promise<unknown>)(...arrived));
    },
  });
}

type Shown = Listed & { readonly bodies: readonly Body[] };

/** What the window keeps, as its controller keeps it. */
function openIn(store: Store, random: Random): { client: EngineClient; shown: () => Shown; isStale: () => boolean } {
  let bodies = new Map<string, Body>();
  let rest: DerivedUpdate['rest'] | null = null;
  let stale = false;
  const client = createEngineClient(distant(createEngine(PIECE_WEIGHT), random), {
    onUpdate(update, whole) {
      bodies = new Map(whole ? [] : bodies);
      for (const id of update.bodies.removed) bodies.delete(id);
      for (const body of update.bodies.upserted) bodies.set(body.id, body);
      rest = update.rest;
    },
    onFollow: (diff, from) => from.follow(diff),
    onPending: () => undefined,
    onProgress: () => undefined,
    onStale: (is) => (stale = is),
    onFailure: (error) => {
      throw error;
    },
  });
  client.attach(store);
  return {
    client,
    isStale: () => stale,
    shown() {
      if (!rest) throw new Error('nothing has been derived');
      return { ...rest, bodies: [...bodies.values()] };
    },
  };
}

const inIdOrder = (shown: Shown): Shown => ({ ...shown, bodies: [...shown.bodies].sort((a, b) => (a.id < b.id ? -1 : 1)) });
const shownOf = (derived: Derived): Shown => {
  const pickable = pickableIds(derived);
  return { ...listedOf(derived, null), bodies: derived.bodies.map((body) => withPickOwner(body, pickable)) };
};

function change(store: Store, label: string, changes: Result<RecordChanges>): void {
  if (!changes.ok) return;
  store.transact(label, (tx) => {
    for (const id of changes.value.removes) tx.remove(id);
    for (const record of changes.value.puts) tx.put(record);
  });
}

type Deed = (store: Store, client: EngineClient) => void;

/** One of the cells that are there. */
const cellAt = (store: Store, at: number): string => {
  const cells = [...store.document.values()].filter((record) => record.kind === 'cell');
  return cells[at % cells.length]?.id ?? '';
};

const at = fc.nat({ max: 20 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(at, at).map(([one, other]): Deed => (store) => change(store, 'delete', removeCells(store.document, [...new Set([cellAt(store, one), cellAt(store, other)])]))) },
  { weight: 5, arbitrary: fc.constant<Deed>((store) => void store.undo()) },
  { weight: 3, arbitrary: fc.constant<Deed>((store) => void store.redo()) },
  { weight: 1, arbitrary: at.map((steps): Deed => (store) => void store.goTo(steps % (store.undoSteps.length + store.redoSteps.length + 1))) },
  { weight: 2, arbitrary: fc.tuple(at, fc.integer({ min: -3, max: 3 })).map(([one, dx]): Deed => (store) => {
    const id = cellAt(store, one);
    store.transact('move', (tx) => tx.update(id, 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + dx } })));
  }) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2.5, 3).map((value): Deed => (store) => void store.transact('thickness', (tx) => tx.put({ id: 'override:1', kind: 'override', target: 'busbar:g1|g2', feature: 'thickness_mm', value }))) },
  { weight: 1, arbitrary: fc.constant<Deed>((store) => change(store, 'insert', insertGroups(store.document, null, 1))) },
  { weight: 1, arbitrary: fc.constant<Deed>((_store, client) => client.cancel('derive')) },
  { weight: 1, arbitrary: fc.constant<Deed>((store) => {
    const gesture = store.mark('gesture');
    store.transact('thickness of all', (tx) => tx.update('busbars', 'busbars', (busbars) => ({ ...busbars, thickness_mm: 3 })));
    gesture.bail();
  }) },
);

function nextOf(stream: IterableIterator<number>): number {
  const next = stream.next();
  if (next.done === true) throw new Error('an infinite stream ended');
  return next.value;
}

it('shows what follows from the document, whenever edits and undos come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(deed, fc.constantFrom(0, 0, 0, 2, 8, 40, 150)), { minLength: 2, maxLength: 10 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (deeds, stream) => {
      const store = createStore(DOCUMENT);
      const { client, shown, isStale } = openIn(store, () => nextOf(stream));
      for (const [run, wait_ms] of deeds) {
        run(store, client);
        if (wait_ms > 0) await pause(wait_ms);
      }
      await client.settled();
      if (isStale()) client.derive();
      await client.settled();
      expect(integrityProblem(store.document)).toBeNull();
      const expected = inIdOrder(shownOf(createDerivation(store.document).derived()));
      const actual = inIdOrder(shown());
      if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
    }),
    { numRuns: 15 },
  );
}, 600_000);
