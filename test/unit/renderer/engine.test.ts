/** The engine works in slices: it listens in between, drops what is overtaken, and stops when told to. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../renderer/workers/engine.ts';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import type { DerivedUpdate, Progress } from '../../../shared/contracts/engine.ts';
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

function expectDerivedFrom(update: DerivedUpdate | null, from: Document): void {
  const { bodies, ...rest } = createDerivation(from).derived();
  expect(update?.rest).toEqual(rest);
  expect(update?.bodies.upserted.map((body) => body.id).sort()).toEqual(bodies.map((body) => body.id).sort());
}

/** An engine and a promise of its first report. */
function watched() {
  const engine = createEngine();
  const reports: (Progress | null)[] = [];
  let first: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (first = resolve));
  void engine.watch((progress) => {
    reports.push(progress);
    first();
  });
  return { engine, reports, begun };
}

describe('engine', () => {
  it('answers the newest of several edits, with everything derived from them all', async () => {
    const { engine } = watched();
    const one = nudged(document, 0.25);
    const two = nudged(one.document, 0.25);
    const answers = await Promise.all([engine.load([...document.values()]), engine.apply(one.diff), engine.apply(two.diff)]);
    expect(answers.slice(0, 2)).toEqual([null, null]);
    expectDerivedFrom(answers[2] ?? null, two.document);
  });

  it('stops when it is told to, keeps the document, and goes on where it was', async () => {
    const { engine, reports, begun } = watched();
    const loading = engine.load([...document.values()]);
    await begun;
    await engine.cancel('derive');
    expect(await loading).toBeNull();
    expect(reports.at(-1)).toBeNull();
    expectDerivedFrom(await engine.derive(), document);
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
    const { engine } = watched();
    await engine.load([...document.values()]);
    const [overtaken, made] = await Promise.all([engine.createFromBrief(briefText), engine.createFromBrief(briefText)]);
    expect(overtaken).toBeNull();
    const layout = must(made ?? { ok: false, problems: [] });
    expect(layout.records).toEqual([...document.values()]);
    expectDerivedFrom(layout.update, document);
    const moved = nudged(document, 0.5);
    expect((await engine.apply(moved.diff))?.rest.cells).toHaveLength(52);
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
