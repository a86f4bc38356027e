/** What the installers hold: electron-builder's own packing, with an empty stand-in for Electron's binary. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform, type Configuration } from 'electron-builder';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAsar } from '../../../support/electron/asar.ts';
import { buildTargets, ROOT } from '../../../support/electron/builtApp.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

beforeAll(() => buildTargets('renderer', 'electron', 'preload'));

function standIn(folder: string): string {
  const dist = join(folder, 'electron');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  for (const name of ['electron', 'version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(dist, name), '');
  chmodSync(join(dist, 'electron'), 0o755);
  return dist;
}

async function pack(more: Configuration = {}): Promise<string> {
  const folder = temporaryFolder();
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    // Fuses are bits of the real binary.
    config: { extends: join(ROOT, 'electron-builder.yml'), electronDist: standIn(folder), electronFuses: null, directories: { output: join(folder, 'out') }, ...more },
  });
  return join(folder, 'out', 'linux-unpacked', 'resources', 'app.asar');
}

describe('the package', () => {
  it('holds the bundles, the window and the assets, and no package folder', async () => {
    const archive = readAsar(await pack());
    const files = [...archive.keys()];
    for (const file of ['/dist/main/main.js', '/dist/main/preload.cjs', '/dist/renderer/index.html', '/assets/examples/ess-1p52s.ccs', '/LICENSE']) expect(files).toContain(file);
    expect(files.filter((file) => /node_modules|\/(shared|test|renderer\/host)\//.test(file) || file.includes('.built-'))).toEqual([]);
    const { main } = JSON.parse(archive.get('/package.json')?.toString('utf8') ?? '') as { main: string };
    expect(files).toContain(`/${main}`);
    expect(archive.get('/dist/main/main.js')?.toString('utf8')).toBe(readFileSync(join(ROOT, 'dist', 'main', 'main.js'), 'utf8'));
  });

  it('is refused when its settings do not fit the schema', async () => {
    await expect(pack({ noSuchSetting: true } as Configuration)).rejects.toThrow(/noSuchSetting/);
  });

  it('is closed by fuses', () => {
    const settings = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
    for (const line of ['runAsNode: false', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeCliInspectArguments: false', 'onlyLoadAppFromAsar: true', 'enableEmbeddedAsarIntegrityValidation: true', 'npmRebuild: false']) {
      expect(settings).toContain(line);
    }
    expect(existsSync(join(ROOT, 'dist', 'main', 'main.js'))).toBe(true);
  });
});
