/** Calling `ccs`: help, unknown words, and the launcher as npm and scripts start it. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../main/cli/main.ts';
import { scalarText, tableText, valueText } from '../../main/cli/table.ts';
import { ccs, ROOT, testFolder } from './run.ts';

const LAUNCHER = join(ROOT, 'main', 'launch', 'ccs.mjs');

describe('help', () => {
  it('lists the commands there are, and no others', async () => {
    const { code, out } = await ccs('/', ['--help']);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(out).not.toMatch(/solve/);
    expect(await ccs('/', ['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });

  it.each(COMMANDS.map((command) => command.name))('of %s tells how to call it', async (name) => {
    const { code, out } = await ccs('/', [name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`usage: ccs ${name} `);
  });
});

describe('refusals', () => {
  it.each([
    [[], 'expected a command'],
    [['frobnicate'], 'there is no command "frobnicate"'],
    [['check'], 'a file is missing'],
    [['check', 'a', 'b'], '"b" is one file too many'],
    [['check', 'a', '--fast'], '--fast'],
    [['check', 'a', '-x'], '-x'],
    [['info', 'a', '--json=yes'], '--json'],
    [['export', 'a', '-o'], '-o'],
    [['solve', 'a', '--json'], 'solve is not part of this version'],
    [['compare', 'a'], 'expected one of --structures'],
    [['compare', 'a', '--structures', 'ctp', '--carriers', 'fpc'], '--structures and --carriers'],
    [['compare', 'a', '--structures', ','], 'expected names'],
    [['propose'], '--envelope'],
    [['propose', '--envelope', '100x-3x9', '--voltage', '48', '--energy', '5'], 'three lengths in mm'],
    [['propose', '--envelope', '1000x700x260', '--voltage', '48'], '--energy is missing'],
    [['propose', '--envelope', '1000x700x260', '--voltage', '48 V', '--energy', '5'], '--voltage: expected a number above 0, got "48 V"'],
    [['propose', '--envelope', '1000x700x260', '--voltage', '48', '--energy', '5', '--structures', 'raft'], 'expected some of ctp'],
    [['propose', '--envelope', '1000x700x260', '--voltage', '48', '--energy', '5', '--cells', 'none'], 'no cell "none"'],
    [['solve', 'a'], 'solve is not part of this version'],
    [['import-dxf', 'a', '--as', 'busbar'], 'expected envelope or keepout, got busbar'],
    [['import-dxf', 'a', '--as', 'envelope'], '--height: expected millimetres'],
    [['import-dxf', 'a', '--unit', 'parsec'], '--unit: expected mm'],
  ])('%j: %s', async (argv, words) => {
    const run = await ccs('/', argv);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(words);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('tables', () => {
  it('align numbers right, words left, and Chinese by its width', () => {
    expect(tableText([['a', '1'], ['电池', '10']], ['name', 'n'])).toBe('name   n\na      1\n电池  10\n');
  });

  it('move units from names to values', () => {
    expect(valueText({ mass_kg: 12.3456789, Wh_per_L: 200, size_mm: { x: 1 }, rows: [{ id: 'a', t_mm: 2 }] })).toBe(
      'mass  12.3457 kg\nWh/L      200\nsize (mm)\n  x  1\nrows\n  id  t_mm\n  a      2\n'.replace('Wh/L      200', 'Wh/L  200'),
    );
    expect(scalarText(null)).toBe('-');
  });
});

describe('the launcher', () => {
  function launch(argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
    return spawnSync(process.execPath, [LAUNCHER, ...argv], { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
  }

  it('prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(launch(['--version'], ROOT)).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('takes relative paths from the folder it was called in, by npm and directly', () => {
    const folder = testFolder();
    const viaNpm = launch(['new', '--example', 'ess-1p52s', '-o', 'npm.ccs'], ROOT, { INIT_CWD: folder });
    expect(viaNpm).toMatchObject({ status: 0 });
    const direct = launch(['new', '--example', 'ess-1p52s', '-o', 'direct.ccs'], folder, { INIT_CWD: ROOT });
    expect(direct).toMatchObject({ status: 0 });
    expect(readdirSync(folder).sort()).toEqual(['direct.ccs', 'npm.ccs']);
  });

  it('gives a refusal as one line, without a stack trace', () => {
    const run = launch(['info', 'none.ccs'], testFolder());
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: 'ccs: none.ccs: there is no such file or folder\n' });
  });

  it('does not mind a reader that stops early', () => {
    const run = spawnSync('bash', ['-c', `set -o pipefail; "${process.execPath}" "${LAUNCHER}" geometry assets/examples/ess-1p52s.ccs --json | head -c 10`], { cwd: ROOT, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe('{"units":"');
    expect(run.status).toBe(0);
  });

  it('builds once its sources changed, also when started several times at once', async () => {
    const checkout = join(testFolder(), 'checkout');
    mkdirSync(join(checkout, 'node_modules'), { recursive: true });
    for (const name of ['shared', 'main', 'assets', 'package.json', 'package-lock.json']) cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
    for (const name of readdirSync(join(ROOT, 'node_modules'))) if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(checkout, 'node_modules', name));
    const launcher = join(checkout, 'main', 'launch', 'ccs.mjs');
    const start = (): Promise<string> => new Promise((resolve, reject) => execFile(process.execPath, [launcher, '--help'], (error, stdout) => (error ? reject(new Error(error.message)) : resolve(stdout))));
    const outputs = await Promise.all([start(), start(), start()]);
    expect(new Set(outputs).size).toBe(1);
    const cache = join(checkout, 'node_modules', '.cache', 'cellweave');
    expect(readdirSync(cache)).toHaveLength(1);

    const help = join(checkout, 'main', 'cli', 'help.ts');
    writeFileSync(help, readFileSync(help, 'utf8').replace('ccs designs', 'ccs still designs'));
    expect(await start()).toContain('ccs still designs');
    expect(readdirSync(cache)).toHaveLength(2);
  });

  it('says what to do when nothing is installed', () => {
    const checkout = testFolder();
    mkdirSync(join(checkout, 'main', 'launch'), { recursive: true });
    for (const name of ['ccs.mjs', 'bundle.mjs']) cpSync(join(ROOT, 'main', 'launch', name), join(checkout, 'main', 'launch', name));
    const run = spawnSync(process.execPath, [join(checkout, 'main', 'launch', 'ccs.mjs'), '--help'], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 2, stderr: 'ccs: the packages are not installed; run: npm ci\n' });
    expect(existsSync(join(checkout, 'node_modules'))).toBe(false);
  });
});
