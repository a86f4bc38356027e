/** The tree is the architecture: this holds it to that, and first makes sure that it looked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../shared/check/rule.ts';
import { RULES } from '../../shared/check/rules.ts';
import { importCircles, impureNames, layerOf, LAYERS, wrongImports } from './layers.ts';
import { importsOf, ROOT, sourcesUnder, type Source } from './source.ts';

const LINE_LIMIT = 400;
const program = sourcesUnder(['shared', 'main', 'renderer']);
const tests = sourcesUnder(['test']);
const engine = program.filter(({ path }) => path.startsWith('shared/'));

describe('the scan', () => {
  it('saw the files that are there', () => {
    const counted = (folder: string): number => readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => /\.(ts|tsx|mts|mjs)$/.test(String(name))).length;
    for (const folder of ['shared', 'main', 'renderer']) {
      expect(program.filter(({ path }) => path.startsWith(`${folder}/`)).length, folder).toBe(counted(folder));
    }
    expect(engine.length).toBeGreaterThan(100);
    expect(program.length).toBeGreaterThan(200);
    expect(tests.length).toBeGreaterThan(30);
  });

  it('saw every layer, and no folder that is none', () => {
    const folders = new Set(engine.map(({ path }) => layerOf(path)).filter((layer) => layer !== null));
    const known = new Set([...LAYERS.flat(), 'contracts']);
    expect([...folders].filter((folder) => !known.has(folder))).toEqual([]);
    for (const layer of ['units', 'geometry', 'standards', 'model', 'catalog', 'format', 'placement', 'busbar', 'routing', 'process', 'check', 'bom', 'drawing', 'dxf', 'report', 'derive', 'export', 'compare', 'contracts']) {
      expect(folders, layer).toContain(layer);
    }
    expect(engine.filter(({ path }) => path.split('/').length < 3)).toEqual([]);
  });

  it('saw imports of every kind', () => {
    const text = "import a from './a.ts';\nimport type { B } from './b.ts';\nexport * from './c.ts';\nconst d = await import('./d.ts');\ntype E = import('./e.ts').E;\nnew URL('./f.ts', import.meta.url);";
    const found = importsOf({ path: 'shared/model/x.ts', text });
    expect(found.map(({ target, typeOnly }) => [basename(target, '.ts'), typeOnly])).toEqual([['a', false], ['b', true], ['c', false], ['d', false], ['e', true], ['f', false]]);
    expect(program.flatMap(importsOf).length).toBeGreaterThan(program.length);
  });
});

describe('planted violations are found', () => {
  const planted = (path: string, text: string): Source => ({ path, text });
  it.each([
    ['shared/geometry/x.ts', "import { a } from '../model/ids.ts';", 'geometry lies below model'],
    ['shared/busbar/x.ts', "import type { A } from '../routing/plan.ts';", 'siblings'],
    ['shared/model/x.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['shared/check/x.ts', "import { Vector3 } from 'three';", 'three'],
    ['shared/derive/x.ts', "import { useState } from 'react';", 'react'],
    ['shared/contracts/x.ts', "import { invertDiff } from '../model/document.ts';", 'types of the model only'],
    ['shared/format/x.ts', "import data from '../../assets/a.json' with { type: 'json' };", 'assets'],
    ['shared/derive/x.ts', "import { a } from '../../main/cli/main.ts';", 'outside itself'],
    ['main/files/x.ts', "import { connectHost } from '../../renderer/host/index.ts';", 'main may not import renderer'],
    ['main/files/x.ts', "import { app } from 'electron';", 'only main/electron'],
    ['renderer/host/x.ts', "import { run } from '../../main/cli/main.ts';", 'renderer may not import main'],
    ['renderer/host/x.ts', "import { join } from 'path';", 'no Node'],
    ['renderer/host/x.ts', "const x = await import('node:path');", 'no Node'],
  ])('%s: %s', (path, text, why) => {
    expect(wrongImports([planted(path, text)]).join()).toContain(why);
  });

  it.each(['const t = Date.now();', 'const r = Math.random();', "'a'.localeCompare('b');", 'new Intl.Collator();', 'globalThis.x;'])('impure: %s', (text) => {
    expect(impureNames([planted('shared/model/x.ts', text)])).toHaveLength(1);
  });

  it('does not take a field or a comment for a clock', () => {
    expect(impureNames([planted('shared/model/x.ts', '// Date\nconst a = { Date: 1 }; a.Date;')])).toEqual([]);
  });

  it('circles', () => {
    const circle = [planted('shared/model/a.ts', "import { b } from './b.ts';"), planted('shared/model/b.ts', "import { a } from './a.ts';")];
    expect(importCircles(circle)).toEqual(['shared/model/a.ts -> shared/model/b.ts -> shared/model/a.ts']);
  });
});

describe('the program', () => {
  it('imports one way only', () => {
    expect(wrongImports(program)).toEqual([]);
  });

  it('has an engine without clock, locale, chance or surroundings', () => {
    expect(impureNames(engine)).toEqual([]);
  });

  it('has no circles of imports', () => {
    expect(importCircles(program)).toEqual([]);
  });

  it('names relative imports with their ending, and they are there', () => {
    const relative = [...program, ...tests].flatMap(importsOf).filter(({ isPackage, isUrl }) => !isPackage && !isUrl);
    const missing = relative.filter(({ target }) => !/\.\w+$/.test(target) || !existsSync(join(ROOT, target)));
    expect(relative.length).toBeGreaterThan(program.length);
    expect(missing.map(({ from, target }) => `${from} -> ${target}`)).toEqual([]);
  });

  it('has one rule per file, named by its code, and lists each', async () => {
    const files = engine.filter(({ path }) => path.startsWith('shared/check/rules/'));
    expect(files.length).toBeGreaterThan(12);
    const codes: string[] = [];
    for (const { path } of files) {
      const exported = Object.values((await import(join(ROOT, path))) as Record<string, Partial<Rule>>);
      expect(exported, path).toHaveLength(1);
      const [rule] = exported;
      expect(rule, path).toMatchObject({ code: basename(path, '.ts'), scope: expect.any(String) as string, clause: expect.any(String) as string, run: expect.any(Function) as () => void });
      codes.push(rule?.code ?? '');
    }
    expect(RULES.map((rule) => rule.code).sort()).toEqual(codes.sort());
  });
});

describe('every file', () => {
  it(`has at most ${LINE_LIMIT} lines`, () => {
    const long = [...program, ...tests].filter(({ text }) => text.split('\n').length > LINE_LIMIT + 1);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([]);
  });

  it('silences no tool', () => {
    const silencers = ['eslint' + '-disable', '@ts' + '-ignore', '@ts' + '-nocheck', '@ts' + '-expect-error'];
    expect(findings([...program, ...tests], silencers)).toEqual([]);
  });

  it('names no machine and no unfinished work', () => {
    const texts = [...program, ...tests, ...sourcesUnder(['assets'], ['.json', '.ccs']), ...topFiles()];
    const machine = ['/wo' + 'rk/', '/ro' + 'ot/', 'TO' + 'DO', 'FIX' + 'ME'];
    expect(findings(texts, machine)).toEqual([]);
    const homes = texts.filter(({ text }) => /\/(home|Users)\/[a-z]{2,}/.test(text) || /\\Users\\[A-Za-z]{2,}/.test(text));
    expect(homes.map(({ path }) => path)).toEqual([]);
  });

  it('stands in no folder that could hold anything', () => {
    const vague = [...program, ...tests].filter(({ path }) => /\/(utils?|helpers?|common|misc)(\/|\.)/.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});

describe('the checkout', () => {
  it('has a lock file that names no host to fetch from', () => {
    const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    expect(Object.keys((JSON.parse(lock) as { packages: object }).packages).length).toBeGreaterThan(100);
    expect(lock).not.toContain('"resolved"');
  });

  it('has nothing else at its top', () => {
    const known = new Set(['package.json', 'package-lock.json', 'electron-builder.yml', 'tsconfig.json', 'eslint.config.js', 'main', 'renderer', 'shared', 'assets', 'test', 'README.md', 'LICENSE', 'CONTRIBUTING.md']);
    const made = new Set(['node_modules', 'dist', 'test-results', 'playwright-report']);
    expect(readdirSync(ROOT).filter((name) => !name.startsWith('.') && !known.has(name) && !made.has(name))).toEqual([]);
    for (const name of ['README.md', 'LICENSE', 'CONTRIBUTING.md', '.ci/run']) expect(existsSync(join(ROOT, name)), name).toBe(true);
  });
});

function findings(sources: readonly Source[], words: readonly string[]): string[] {
  return sources.flatMap(({ path, text }) => words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`));
}

function topFiles(): Source[] {
  const names = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.(md|json|yml|js)$/.test(entry.name));
  return names.map(({ name }) => ({ path: name, text: readFileSync(join(ROOT, name), 'utf8') }));
}
