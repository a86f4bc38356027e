/** What a full disk does to an autosave: it says so, and what was answered for is kept. Needs leave to mount a small disk in memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRecovery } from '../../../../main/files/recovery.ts';
import { startRun } from '../../../../main/files/run.ts';
import { parseDocument } from '../../../../shared/format/readDocument.ts';
import { serializeDocument } from '../../../../shared/format/writeDocument.ts';
import { exampleDocument } from '../../../support/examplePack.ts';
import { must } from '../../../support/must.ts';

const disk = mkdtempSync(join(tmpdir(), 'cellweave-disk-'));
const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0;

afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!mounted)('autosave to a full disk', () => {
  const text = serializeDocument(exampleDocument());
  const waiver = (number: number) => ({ added: [{ id: `waiver:${number}`, kind: 'waiver' as const, key: `k${number}`, by: 'b', on: '', why: 'x'.repeat(5_000) }], updated: [], removed: [] });

  it('refuses the edit and those after it, keeps those before, and goes on from a snapshot when there is room', async () => {
    writeFileSync(join(disk, 'filler'), 'x'.repeat(120_000));
    const dead = createRecovery(disk, { pid: spawnSync(process.execPath, ['-e', '']).pid, started_ms: Date.now(), run: 'dead' });
    const begun = await dead.begin(text, { path: null, stamp: null, title: '', modified: false });
    if (!begun.ok) throw new Error(begun.problem.message);
    const journal = begun.value;
    let taken = 0;
    let refusal = await journal.append(waiver(0));
    while (refusal.ok && taken < 100) refusal = await journal.append(waiver(++taken));
    expect(refusal).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect(taken).toBeGreaterThan(2);
    expect(await journal.append(waiver(1000))).toMatchObject({ ok: false, problem: { code: 'needs-snapshot' } });

    const recovery = createRecovery(disk, startRun());
    rmSync(join(disk, 'filler'));
    const recovered = await recovery.recover(journal.id);
    if (!recovered.ok) throw new Error(recovered.problem.message);
    expect(recovered.value).toMatchObject({ edits: taken });
    const waivers = [...must(parseDocument(recovered.value.text)).keys()].filter((id) => id.startsWith('waiver:'));
    expect(waivers).toEqual(Array.from({ length: taken }, (_, index) => `waiver:${index}`));

    expect(await journal.append(waiver(1000))).toMatchObject({ ok: false, problem: { code: 'needs-snapshot' } });
    expect(await journal.rebase(text, null)).toMatchObject({ ok: true });
    expect(await journal.append(waiver(1000))).toMatchObject({ ok: true });
    expect(await recovery.recover(journal.id)).toMatchObject({ ok: true, value: { edits: 1, loss: null } });
    // An open file would hold the disk.
    await journal.close();
  });
});
