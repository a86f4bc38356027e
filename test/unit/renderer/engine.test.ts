/** The engine works in slices: it listens in between, drops what is overtaken, and stops when told to. */
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN, updateOf, type Changes } from '../../../renderer/workers/changes.ts';
import { createReception } from '../../../renderer/workers/delivery.ts';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { listedOf } from '../../../renderer/workers/listed.ts';
import { breathe } from '../../../renderer/workers/slices.ts';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import type { CreatedLayout, Delivered, Piece, Progress } from '../../../shared/contracts/engine.ts';
import { emptyDiff, type Document, type RecordDiff } from '../../../shared/model/document.ts';
import type { CellRecord } from '../../../shared/model/records/cell.ts';
import { exampleBrief, exampleDocument } from '../../support/examplePack.ts';
import { must } from '../../support/must.ts';

const document = exampleDocument();
const briefText = JSON.stringify(exampleBrief());

/** c20 moved by `dx_mm` from where it stands in `from`. */
function nudged(from: Document, dx_mm: number): { diff: RecordDiff; document: Document } {
  const before = from.get('c20') as CellRecord;
  const after: CellRecord = { ...before, placed: 'user', pose: { ...before.pose, x: before.pose.x + dx_mm } };
  return { diff: { ...emptyDiff(), updated: new Map([['c20', [before, after] as const]]) }, document: new Map([...from, ['c20', after]]) };
}

/** That these are all the changes since nothing was known. */
function expectDerivedFrom(changes: unknown, from: Document): void {
  const derived = createDerivation(from).derived();
  const { update } = updateOf(NOTHING_KNOWN, changes as Changes);
  expect(update.rest).toEqual(listedOf(derived, null));
  expect(update.bodies.upserted.map((body) => body.id).sort()).toEqual(derived.bodies.map((body) => body.id).sort());
}

const changedBodies = (changes: unknown): string[] => (changes as Changes).upserted.map((body) => body.id);

/** An engine, a promise of its first report, and what comes of its answers. */
function watched() {
  const engine = createEngine();
  const reception = createReception();
  const pieces: Piece[] = [];
  const reports: (Progress | null)[] = [];
  let first: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (first = resolve));
  void engine.watch((progress) => {
    reports.push(progress);
    first();
  }, (piece) => {
    pieces.push(piece);
    reception.take(structuredClone(piece));
    return breathe();
  });
  const valueOf = (delivered: Delivered | null | undefined): unknown => delivered && reception.valueOf(delivered);
  return { engine, reports, begun, pieces, valueOf };
}

describe('engine', () => {
  it('answers the newest of several edits, with everything derived from them all', async () => {
    const { engine, valueOf } = watched();
    const one = nudged(document, 0.25);
    const two = nudged(one.document, 0.25);
    const answers = await Promise.all([engine.load([...document.values()]), engine.apply(one.diff), engine.apply(two.diff)]);
    expect(answers.slice(0, 2)).toEqual([null, null]);
    expectDerivedFrom(valueOf(answers[2]), two.document);
  });

  it('stops when it is told to, keeps the document, and goes on where it was', async () => {
    const { engine, reports, begun, valueOf } = watched();
    const loading = engine.load([...document.values()]);
    await begun;
    await engine.cancel('derive');
    expect(await loading).toBeNull();
    expect(reports.at(-1)).toBeNull();
    expectDerivedFrom(valueOf(await engine.derive()), document);
  });

  it('reports how far it is, never backwards', async () => {
    const { engine, reports } = watched();
    await engine.load([...document.values()]);
    const shares = reports.flatMap((progress) => (progress ? [progress.done / progress.total] : []));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(reports.at(-1)).toBeNull();
  });

  it('makes the layout of the newest brief only, and leaves the loaded document alone', async () => {
    const { engine, valueOf } = watched();
    await engine.load([...document.values()]);
    const [overtaken, made] = await Promise.all([engine.createFromBrief(briefText), engine.createFromBrief(briefText)]);
    expect(overtaken).toBeNull();
    const layout = valueOf(must(made ?? { ok: false, problems: [] })) as CreatedLayout;
    expect(layout.records).toEqual([...document.values()]);
    const { summary, findings } = createDerivation(document).derived();
    expect({ summary: layout.summary, findings: layout.findings }).toEqual({ summary, findings });
    const moved = nudged(document, 0.5);
    expect(changedBodies(valueOf(await engine.apply(moved.diff)))).toContain('c20/can');
  });

  it('hands over after an edit only what it changed', async () => {
    const { engine, pieces, valueOf } = watched();
    const loaded = valueOf(await engine.load([...document.values()])) as Changes;
    const before = updateOf(NOTHING_KNOWN, loaded);
    const whole = JSON.stringify(pieces.splice(0)).length;
    const moved = nudged(document, 0.5);
    const changes = valueOf(await engine.apply(moved.diff)) as Changes;
    expect(JSON.stringify(pieces).length).toBeLessThan(whole / 5);
    const { update } = updateOf(before.known, changes);
    const derived = createDerivation(moved.document).derived();
    expect(update.rest).toEqual(listedOf(derived, null));
    expect(update.rest.cells[0]).toBe(before.update.rest.cells[0]);
    const sheets = new Map(update.bodies.upserted.map((body) => [body.id, body]));
    for (const body of derived.bodies.filter(({ kind }) => kind === 'film')) expect(sheets.get(body.id)).toEqual(body);
  });

  it('takes up what was overtaken while it was being handed over', async () => {
    const { engine, pieces, valueOf } = watched();
    const loading = engine.load([...document.values()]);
    while (pieces.length === 0) await breathe();
    const moved = nudged(document, 0.5);
    const applied = await engine.apply(moved.diff);
    expect(await loading).toBeNull();
    expect(pieces.some(({ parcel, last }) => parcel === 1 && last)).toBe(false);
    expectDerivedFrom(valueOf(applied), moved.document);
  });

  it('refuses a brief with the field to blame', async () => {
    const { engine } = watched();
    const refused = await engine.createFromBrief(JSON.stringify({ ...exampleBrief(), series: -1 }));
    expect(refused).toMatchObject({ ok: false, problems: [{ place: 'series' }] });
  });

  it('gives an export up between two files', async () => {
    const { engine, reports } = watched();
    await engine.load([...document.values()]);
    const exporting = engine.exportFiles(null);
    while (!reports.some((progress) => progress?.label === 'files' && progress.done > 0)) await new Promise((resolve) => setTimeout(resolve, 0));
    await engine.cancel('export');
    expect(await exporting).toBeNull();
    expect((await engine.exportFiles(['pins']))?.map((file) => file.path)).toEqual(['pins.csv', 'pins.xlsx', 'manifest.json']);
  });
});
