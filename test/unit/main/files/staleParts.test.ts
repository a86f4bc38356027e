import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../../../main/files/exportFolder.ts';
import type { ExportFile } from '../../../../shared/contracts/engine.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A hand-over of those parts, with its manifest. */
function handOver(...parts: readonly string[]): ExportFile[] {
  const files = parts.map((part) => ({ path: `parts/${part}.dxf`, bytes: bytes(part) }));
  const manifest = { files: files.map((file) => ({ path: file.path, sha256: createHash('sha256').update(file.bytes).digest('hex') })) };
  return [...files, { path: 'manifest.json', bytes: bytes(JSON.stringify(manifest)) }];
}

describe('exporting again into a folder', () => {
  it('takes away parts that the pack no longer has, and nothing else', async () => {
    const folder = join(temporaryFolder(), 'out');
    await writeFolder(folder, handOver('A', 'B', 'C'));
    writeFileSync(join(folder, 'parts', 'mine.dxf'), 'mine');
    writeFileSync(join(folder, 'parts', 'C.dxf'), 'changed by hand');
    const written = await writeFolder(folder, handOver('A', 'D'));
    expect(written.ok).toBe(true);
    expect(existsSync(join(folder, 'parts', 'B.dxf'))).toBe(false);
    for (const part of ['A', 'D', 'mine', 'C']) expect(existsSync(join(folder, 'parts', `${part}.dxf`)), part).toBe(true);
    expect(readFileSync(join(folder, 'parts', 'C.dxf'), 'utf8')).toBe('changed by hand');
  });

  it('leaves the parts alone when only something else is written', async () => {
    const folder = join(temporaryFolder(), 'out');
    await writeFolder(folder, handOver('A', 'B'));
    await writeFolder(folder, [{ path: 'bom.csv', bytes: bytes('x') }]);
    expect(existsSync(join(folder, 'parts', 'B.dxf'))).toBe(true);
  });

  it('trusts no manifest that points outside', async () => {
    const root = temporaryFolder();
    const folder = join(root, 'out');
    await writeFolder(folder, handOver('A'));
    writeFileSync(join(root, 'secret'), 'secret');
    const sha256 = createHash('sha256').update('secret').digest('hex');
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files: [{ path: 'parts/../../secret', sha256 }, { path: '/etc/passwd', sha256 }, 7, null] }));
    expect((await writeFolder(folder, handOver('B'))).ok).toBe(true);
    expect(existsSync(join(root, 'secret'))).toBe(true);
  });
});
