/** A program killed in the middle of a save or of an autosave leaves the old or the new document, whole, every time. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../../main/files/openFile.ts';
import { createRecovery } from '../../main/files/recovery.ts';
import { foldEdits } from '../../main/files/foldEdits.ts';
import { startRun } from '../../main/files/run.ts';
import { dropStaleTemporaries } from '../../main/files/staleTemporaries.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { applyDiff, singleton, type Document } from '../../shared/model/document.ts';
import { must } from '../support/must.ts';
import { bundled, killedAfter, seeded, type KillMoment } from './killed/killing.ts';
import { numberedEdit, numberedText, numberOf } from './killed/numbered.ts';

const LAYOUT = join(import.meta.dirname, '../../assets/examples/ess-1p52s.ccs');
const TEMPORARY = /^\.pack\.ccs\.(bak\.)?\d+-[0-9a-f]{12}\.tmp$/;

let folder = '';
const laneFolder = (name: string): string => mkdtempSync(join(folder, `${name}-`));

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cellweave-killed-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a save', () => {
  const SEEDS = [1, 2];
  const KILLS_EACH = 100;

  /** Whether the kill fell in the middle of a save, as far as its temporary files tell. */
  async function killOnce(bundle: string, path: string, delay_ms: number): Promise<boolean> {
    const told = await killedAfter(bundle, [path], { lines: 1, delay_ms });
    const text = readFileSync(path, 'utf8');
    const number = numberOf(text);
    expect(text === numberedText(number), `after save ${told} the file is whole`).toBe(true);
    expect(number, 'the file has what was reported as saved').toBeGreaterThanOrEqual(told);
    expect(number).toBeLessThanOrEqual(told + 1);
    const names = readdirSync(join(path, '..'));
    if (names.includes('pack.ccs.bak')) {
      const backup = readFileSync(`${path}.bak`, 'utf8');
      // The same as the file where the kill came between keeping the previous version and replacing it.
      expect([number - 1, number]).toContain(numberOf(backup));
      expect(backup === numberedText(numberOf(backup)), `after save ${told} the backup is whole`).toBe(true);
    }
    const litter = names.filter((name) => name !== 'pack.ccs' && name !== 'pack.ccs.bak');
    expect(litter.filter((name) => !TEMPORARY.test(name))).toEqual([]);
    // One for the file and one for the backup: the next run clears away what the last one left.
    expect(litter.length, 'temporaries of one killed save').toBeLessThanOrEqual(2);
    return litter.length > 0;
  }

  it(`survives ${SEEDS.length * KILLS_EACH} kills`, { timeout: 240_000 }, async () => {
    const bundle = await bundled('savingChild', folder);
    const lanes = SEEDS.map(async (seed) => {
      const path = join(laneFolder('save'), 'pack.ccs');
      const random = seeded(seed);
      let inTheMiddle = 0;
      for (let kill = 0; kill < KILLS_EACH; kill += 1) if (await killOnce(bundle, path, 1 + 24 * random())) inTheMiddle += 1;
      expect(inTheMiddle, 'kills that fell into a save').toBeGreaterThan(0);
      await dropStaleTemporaries(path, 0);
      expect(readdirSync(join(path, '..')).sort()).toEqual(['pack.ccs', 'pack.ccs.bak']);
      expect(await openFile(path)).toMatchObject({ ok: true, value: { readOnly: false } });
    });
    await Promise.all(lanes);
  });
});

describe('an autosave', () => {
  /** One journal that is folded now and then, and one at every second edit: many kills fall into that, and a wrong step of it loses an edit that was answered for. */
  const LANES = [
    { seed: 3, limit_bytes: 4_000, edits: 40 },
    { seed: 4, limit_bytes: 1_000, edits: 8 },
  ];
  const KILLS_EACH = 30;
  const layout = must(parseDocument(readFileSync(LAYOUT, 'utf8')));

  function textAfter(edits: number): string {
    const numbered = Array.from({ length: edits }, (_, index) => numberedEdit(layout, index + 1));
    const { diff, fitting } = foldEdits(layout, numbered);
    expect(fitting).toBe(edits);
    return serializeDocument(applyDiff(layout, diff));
  }

  function editsIn(document: Document): number {
    return Number(singleton(document, 'project').name.replace('edit ', ''));
  }

  async function killOnce(bundle: string, data: string, limit_bytes: number, moment: KillMoment): Promise<void> {
    const told = await killedAfter(bundle, [data, LAYOUT, String(limit_bytes)], moment);
    const recovery = createRecovery(data, startRun());
    const listed = await recovery.listRecoverable();
    if (!listed.ok) throw new Error(listed.problem.message);
    expect(listed.value).toMatchObject([{ path: LAYOUT, title: 'pack' }]);
    const [{ id } = { id: '' }] = listed.value;
    const recovered = await recovery.recover(id);
    if (!recovered.ok) throw new Error(recovered.problem.message);
    const number = editsIn(must(parseDocument(recovered.value.text)));
    expect(recovered.value.text === textAfter(number), `after edit ${told} the document is that of edit ${number}`).toBe(true);
    expect(number, 'no edit that was answered for is lost').toBeGreaterThanOrEqual(told);
    expect(number).toBeLessThanOrEqual(told + 1);
    expect(recovered.value.loss === null || recovered.value.loss.reason === 'torn').toBe(true);
    expect(await recovery.discard(id)).toMatchObject({ ok: true });
    expect(readdirSync(join(data, 'recovery'))).toEqual([]);
  }

  it(`survives ${LANES.length * KILLS_EACH} kills`, { timeout: 120_000 }, async () => {
    const bundle = await bundled('journalingChild', folder);
    const lanes = LANES.map(async ({ seed, limit_bytes, edits }) => {
      const data = laneFolder('journal');
      const random = seeded(seed);
      for (let kill = 0; kill < KILLS_EACH; kill += 1) await killOnce(bundle, data, limit_bytes, { lines: 1 + Math.floor(edits * random()), delay_ms: 25 * random() });
    });
    await Promise.all(lanes);
  });
});
