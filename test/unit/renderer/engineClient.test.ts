/** The engine stays in step with the document store, whatever the order of edits and answers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngineClient, type EngineListener } from '../../../renderer/workers/engineClient.ts';
import { changesInSteps, NOTHING_KNOWN } from '../../../renderer/workers/changes.ts';
import { createDelivery, type Delivery } from '../../../renderer/workers/delivery.ts';
import { atOnce } from '../../../shared/geometry/atOnce.ts';
import type { Delivered, EngineApi } from '../../../shared/contracts/engine.ts';
import { parseLayout } from '../../../shared/format/readDocument.ts';
import { fail } from '../../../shared/model/result.ts';
import { applyDiff, emptyDiff, type Document, type RecordDiff } from '../../../shared/model/document.ts';
import type { Derived } from '../../../shared/model/derived/index.ts';
import type { AnyRecord } from '../../../shared/model/records/index.ts';
import { createStore, type Store } from '../../../shared/model/store/store.ts';

/** What is derived is of no account here, but for what follows from it. */
const NOTHING_DERIVED = { nets: { nets: [] }, cells: [], busbars: [], fpcs: [], routeFailures: [], films: [], bodies: [], parts: [], bom: [], pins: [], findings: [], summary: {} } as unknown as Derived;

const group = (id: string): AnyRecord => ({ id, kind: 'group' });
const part = (users: readonly string[]): AnyRecord => ({ id: 'p1', kind: 'part', number: 'CW-0001', role: 'x', signature: 's', users: [...users] });

/** Keeps a copy of the document and asks for one part record that lists all groups, as the real engine does. */
function fakeEngine() {
  let copy: Document = new Map();
  /** The layout that was read last. */
  let read: Document = new Map();
  /** How many records each load brought along. */
  const brought: number[] = [];
  const gates: (() => void)[] = [];
  let held = false;
  let failNext = false;
  let cancelled = false;

  let delivery: Delivery | null = null;

  async function answer(): Promise<Delivered | null> {
    cancelled = false;
    if (held) await new Promise<void>((resolve) => gates.push(resolve));
    if (cancelled) return null;
    const { changes } = atOnce(changesInSteps(NOTHING_KNOWN, NOTHING_DERIVED, { follow: wanted(copy), stats: { derive_ms: 0, recomputed: 0, kept: 0 } }));
    return delivery?.('derive', changes, () => true) ?? null;
  }

  const api: EngineApi = {
    async watch(_onProgress, onPiece) {
      // Everything that comes from the worker is a copy.
      delivery = createDelivery((piece) => onPiece(structuredClone(piece)));
    },
    derive: () => answer(),
    async cancel() {
      cancelled = true;
      held = false;
      for (const gate of gates.splice(0)) gate();
    },
    async load(records) {
      brought.push('parcel' in records ? 0 : records.length);
      copy = 'parcel' in records ? read : new Map(records.map((record) => [record.id, record]));
      return answer();
    },
    async apply(diff) {
      if (failNext) {
        failNext = false;
        throw new Error('the engine broke');
      }
      copy = applyDiff(copy, diff);
      return answer();
    },
    async createFromBrief(briefText) {
      return fail('bad-value', 'series', briefText);
    },
    async readLayout(layoutText) {
      const layout = parseLayout(layoutText);
      if (!layout.ok) return layout;
      read = layout.value.document;
      const records = await delivery?.('read', [...read.values()], () => true);
      return records ? { ok: true, value: { version: layout.value.version, records } } : null;
    },
    async planOf() {
      return fail('bad-value', '', 'no plans here');
    },
    async propose() {
      return fail('bad-value', '', 'nothing to propose here');
    },
    async compareStructures() {
      return null;
    },
    async exportFiles() {
      return [];
    },
  };
  return {
    api,
    get copy() {
      return copy;
    },
    brought,
    hold: () => (held = true),
    release() {
      held = false;
      for (const gate of gates.splice(0)) gate();
    },
    failOnce: () => (failNext = true),
  };
}

function wanted(document: Document): RecordDiff {
  const users = [...document.values()].filter((record) => record.kind === 'group').map((record) => record.id);
  const before = document.get('p1');
  if (users.length === 0 && !before) return emptyDiff();
  const after = part(users);
  if (before && JSON.stringify(before) === JSON.stringify(after)) return emptyDiff();
  if (!before) return { ...emptyDiff(), added: new Map([['p1', after]]) };
  return { ...emptyDiff(), updated: new Map([['p1', [before, after] as const]]) };
}

function setUp(records: readonly AnyRecord[]) {
  const engine = fakeEngine();
  const store = createStore(new Map(records.map((record) => [record.id, record])));
  const updates: boolean[] = [];
  const failures: unknown[] = [];
  const staleness: boolean[] = [];
  const listener: EngineListener = {
    onUpdate: (_update, whole) => void updates.push(whole),
    onFollow: (diff, from) => from.follow(diff),
    onPending: () => undefined,
    onProgress: () => undefined,
    onStale: (stale) => staleness.push(stale),
    onFailure: (error) => failures.push(error),
  };
  const client = createEngineClient(engine.api, listener);
  client.attach(store);
  return { engine, store, client, updates, failures, staleness };
}

const add = (store: Store, id: string): void => void store.transact(`add ${id}`, (transaction) => transaction.put(group(id)));
const users = (document: Document): unknown => {
  const record = document.get('p1');
  return record?.kind === 'part' ? record.users : null;
};

describe('engine client', () => {
  it('reads a layout in the engine, which keeps its records for when the document is shown', async () => {
    const { engine, client } = setUp([]);
    const text = readFileSync(new URL('../../../assets/examples/ess-1p52s.ccs', import.meta.url), 'utf8');
    const here = parseLayout(text), there = await client.readLayout(text);
    if (!here.ok || !there?.ok) throw new Error('the example cannot be read');
    expect([...there.value.document]).toEqual([...here.value.document]);
    expect(there.value.version).toBe(here.value.version);
    for (const document of [there.value.document, there.value.document]) client.attach(createStore(document));
    await client.settled();
    expect(engine.brought).toEqual([0, 0, there.value.document.size]);
    expect(await client.readLayout('{}')).toEqual(parseLayout('{}'));
  });

  it('says that what is derived is behind after a cancel, until it is derived', async () => {
    const { engine, store, client, updates, staleness } = setUp([group('g1')]);
    await client.settled();
    updates.length = 0;
    engine.hold();
    add(store, 'g2');
    await Promise.resolve();
    client.cancel('derive');
    await client.settled();
    expect(updates).toEqual([]);
    expect(staleness.at(-1)).toBe(true);
    expect(store.document.has('g2')).toBe(true);
    client.derive();
    await client.settled();
    expect(staleness.at(-1)).toBe(false);
    expect(users(store.document)).toEqual(['g1', 'g2']);
  });

  it('squashes what follows into the step that caused it, and hands it to the engine', async () => {
    const { engine, store, client } = setUp([group('g1')]);
    await client.settled();
    add(store, 'g2');
    await client.settled();
    expect(users(store.document)).toEqual(['g1', 'g2']);
    expect(store.undoSteps.map((step) => step.label)).toEqual(['add g2']);
    expect([...engine.copy]).toEqual([...store.document]);
    store.undo();
    await client.settled();
    expect(users(store.document)).toEqual(['g1']);
    expect([...engine.copy]).toEqual([...store.document]);
  });

  it('brings back the very records that were saved', async () => {
    const { store, client } = setUp([group('g1'), part(['g1'])]);
    await client.settled();
    store.markSaved();
    add(store, 'g2');
    await client.settled();
    expect(users(store.document)).toEqual(['g1', 'g2']);
    store.undo();
    expect(store.modified).toBe(false);
  });

  it('leaves out what follows from an edit that another one has overtaken', async () => {
    const { engine, store, client } = setUp([group('g1')]);
    await client.settled();
    engine.hold();
    add(store, 'g2');
    add(store, 'g3');
    engine.release();
    await client.settled();
    expect(users(store.document)).toEqual(['g1', 'g2', 'g3']);
    expect(store.undoSteps).toHaveLength(2);
    expect([...engine.copy]).toEqual([...store.document]);
  });

  it('can redo what an undo took back together with its numbers', async () => {
    const { engine, store, client } = setUp([]);
    await client.settled();
    engine.hold();
    add(store, 'g1');
    add(store, 'g2');
    engine.release();
    await client.settled();
    // The numbers came with the second step; the state before it has none, and must not be given any now.
    store.undo();
    await client.settled();
    store.redo();
    await client.settled();
    expect(users(store.document)).toEqual(['g1', 'g2']);
    expect([...engine.copy]).toEqual([...store.document]);
  });

  it('loads the document afresh after a failure', async () => {
    const { engine, store, client, updates, failures } = setUp([group('g1')]);
    await client.settled();
    engine.failOnce();
    add(store, 'g2');
    await client.settled();
    expect(failures).toHaveLength(1);
    updates.length = 0;
    add(store, 'g3');
    await client.settled();
    expect(updates[0]).toBe(true);
    expect([...engine.copy.keys()].sort()).toEqual([...store.document.keys()].sort());
  });

  it('forgets the answers for a document that is no longer open', async () => {
    const { engine, client, updates } = setUp([group('g1')]);
    await client.settled();
    updates.length = 0;
    engine.hold();
    const other = createStore(new Map([['h1', group('h1')]]));
    const third = createStore(new Map([['k1', group('k1')]]));
    client.attach(other);
    client.attach(third);
    engine.release();
    await client.settled();
    expect([...engine.copy.keys()].sort()).toEqual(['k1', 'p1']);
    expect(other.document.has('p1')).toBe(false);
  });
});
