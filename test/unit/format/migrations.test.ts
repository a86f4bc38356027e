/** Files of every older version: they open, lose nothing, and say afterwards what their version did not say. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenStep, migrated, MIGRATIONS } from '../../../shared/format/migrations/index.ts';
import type { RawFile } from '../../../shared/format/migrations/rawFile.ts';
import { parseDocument, parseLayout } from '../../../shared/format/readDocument.ts';
import { CURRENT_VERSION } from '../../../shared/format/version.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { recordOfKind, singleton } from '../../../shared/model/document.ts';
import { derivedOf } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

const FOLDER = new URL('../../fixtures/format/', import.meta.url);
const OLDER = Array.from({ length: CURRENT_VERSION - 1 }, (_, i) => i + 1);

interface Loose {
  readonly version: number;
  readonly records: Record<string, unknown>[];
  [field: string]: unknown;
}

const fixturesOf = (version: number): string[] => readdirSync(new URL(`v${version}/`, FOLDER)).filter((name) => name.endsWith('.ccs'));
const textOf = (version: number, name: string): string => readFileSync(new URL(`v${version}/${name}`, FOLDER), 'utf8');
const looseOf = (version: number, name: string): Loose => JSON.parse(textOf(version, name)) as Loose;
const recordIn = (file: Loose, id: string): Record<string, unknown> => {
  const found = file.records.find((record) => record['id'] === id);
  if (!found) throw new Error(`no record ${id}`);
  return found;
};
/** The provenance keys of a record of the file once it is read. */
const keysOf = (file: Loose, id: string): string[] => Object.keys(must(parseDocument(JSON.stringify(file))).get(id)?.provenance ?? {}).sort();

const FIXTURES = OLDER.flatMap((version) => fixturesOf(version).map((name) => [version, name] as const));

describe('the migrations', () => {
  it('have a step from every version to the next', () => {
    expect(brokenStep(MIGRATIONS, CURRENT_VERSION)).toBeNull();
    const [first] = MIGRATIONS;
    if (!first) throw new Error('no migration');
    expect(brokenStep([], 2)).toBe(1);
    expect(brokenStep([first], 3)).toBe(2);
    expect(brokenStep([first, { ...first, from: 3 }], 4)).toBe(2);
    expect(brokenStep([first, { ...first, from: 2 }], 2)).toBe(2);
  });

  it.each(OLDER)('have a small and a realistic file of version %i to prove themselves on', (version) => {
    const cells = fixturesOf(version).map((name) => looseOf(version, name)).map((file) => {
      expect(file.version).toBe(version);
      return file.records.filter((record) => record['kind'] === 'cell').length;
    });
    expect(Math.min(...cells)).toBeLessThan(10);
    expect(Math.max(...cells)).toBeGreaterThan(50);
  });

  it.each(FIXTURES)('bring version %i, %s, to the present: it derives, and saving it is stable', (version, name) => {
    const layout = must(parseLayout(textOf(version, name)));
    expect(layout.version).toBe(version);
    expect(derivedOf(layout.document).findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    const saved = serializeDocument(layout.document);
    const again = must(parseLayout(saved));
    expect(again.version).toBe(CURRENT_VERSION);
    expect(serializeDocument(again.document)).toBe(saved);
  });

  it.each(FIXTURES)('change nothing in %i, %s, that they have changed already', (version, name) => {
    const once = migrated(looseOf(version, name));
    expect(migrated(once)).toBe(once);
    expect(migrated({ ...once, version })).toEqual(once);
  });

  it.each(FIXTURES)('leave the file of %i, %s, that they were given as it was', (version, name) => {
    const file = looseOf(version, name);
    migrated(file);
    expect(file).toEqual(looseOf(version, name));
  });

  it.each(FIXTURES)('keep what they do not know in %i, %s, at every level', (version, name) => {
    const file = looseOf(version, name);
    file['plant'] = { city: '宁德', lines: [1, 2] };
    for (const record of file.records) {
      record['note'] = { by: '张工' };
      for (const value of Object.values(record)) if (typeof value === 'object' && value !== null && !Array.isArray(value)) (value as Record<string, unknown>)['extra'] = null;
    }
    for (const record of file.records) if (record['provenance']) delete (record['provenance'] as Record<string, unknown>)['extra'];
    const saved = JSON.parse(serializeDocument(must(parseDocument(JSON.stringify(file))))) as Loose;
    expect(saved['plant']).toEqual(file['plant']);
    for (const record of file.records) expect(recordIn(saved, String(record['id']))).toMatchObject(record);
  });

  it('leave what is malformed for the schemas to refuse with its place', () => {
    const file: RawFile = { format: 'cellweave', version: 1, records: [null, 7, 'x', [], { kind: 'busbars', bump: 3 }, { kind: 'sampling', tab: [] }, { kind: 'structure', provenance: 'none' }] };
    expect(() => migrated(file)).not.toThrow();
    const broken = looseOf(1, 'small.ccs');
    recordIn(broken, 'busbars')['bump'] = 3;
    expect(parseDocument(JSON.stringify(broken))).toMatchObject({ ok: false, problems: [{ place: expect.stringContaining('(busbars).bump') as string }] });
  });

  it('are not asked for a newer version, which has its own refusal', () => {
    const newer = { ...looseOf(1, 'small.ccs'), version: CURRENT_VERSION + 1 };
    expect(parseDocument(JSON.stringify(newer))).toMatchObject({ ok: false, problems: [{ code: 'newer-version' }] });
  });
});

describe('from version 1 to 2', () => {
  /** What the steps after it say. */
  const LATER = ['stack.deviation_mm', 'stack.kind', 'stack.movementShare', 'stack.padCompression_mm', 'stack.swellingShare'];
  const NEW_BARS = ['bump.flank_deg', 'cellEdgeSetback_mm', 'cornerRadius_mm', 'output', 'padOverhang_mm', 'weldWindow_mm'];

  it('says of every default dimension that it is assumed, and why', () => {
    const file = looseOf(1, 'ess-1p52s.ccs');
    expect(keysOf(file, 'structure').filter((key) => !LATER.includes(key))).toEqual(['coolingPlate', 'endPlate', 'frontZone_mm', 'members', 'preload_N', 'rowGap_mm']);
    expect(keysOf(file, 'busbars')).toEqual(expect.arrayContaining(NEW_BARS));
    expect(keysOf(file, 'sampling')).toEqual(expect.arrayContaining(['fpc', 'tab.weldShare']));
    expect(keysOf(file, 'duty')).toEqual([]);
    const said = singleton(must(parseDocument(JSON.stringify(file))), 'structure').provenance ?? {};
    const then = Object.entries(said).filter(([key]) => !LATER.includes(key)).map(([, trust]) => trust);
    expect(then.filter(({ status, reason }) => status !== 'assumed' || reason.length < 20)).toEqual([]);
  });

  it('gives the constants their settings', () => {
    const opened = must(parseDocument(textOf(1, 'small.ccs')));
    expect(singleton(opened, 'busbars')).toMatchObject({ cellEdgeSetback_mm: 2, bump: { flank_deg: 60 } });
    expect(recordOfKind(opened, 'sampling', 'sampling').tab.weldShare).toBe(0.5);
  });

  it('says field by field what is assumed where the brief gave a part of it', () => {
    expect(keysOf(looseOf(1, 'small.ccs'), 'structure').filter((key) => !LATER.includes(key))).toEqual([
      'aboveLid_mm', 'coolingPlate', 'endPlate', 'frontZone_mm',
      'members.height_mm', 'members.material', 'members.sideGap_mm', 'members.sideWidth_mm', 'pad', 'preload_N', 'rowGap_mm',
    ]);
    expect(keysOf(looseOf(1, 'small.ccs'), 'duty')).toEqual(['altitude_m', 'ambient_C', 'cell_C', 'charge_A', 'clearing_s', 'pulse_A', 'pulse_s', 'shortCircuit_A']);
  });

  it('says nothing of a value that was changed', () => {
    const file = looseOf(1, 'small.ccs');
    recordIn(file, 'busbars')['cornerRadius_mm'] = 3;
    recordIn(file, 'structure')['frontZone_mm'] = 80;
    expect(keysOf(file, 'busbars')).toEqual(expect.not.arrayContaining(['cornerRadius_mm']));
    expect(keysOf(file, 'busbars')).toEqual(expect.arrayContaining(NEW_BARS.filter((key) => key !== 'cornerRadius_mm')));
    expect(keysOf(file, 'structure')).not.toContain('frontZone_mm');
  });

  it('says nothing of a default that the brief itself gave', () => {
    const file = looseOf(1, 'small.ccs');
    const defaulted = recordIn(file, 'project')['defaulted'] as Record<string, unknown>;
    delete defaulted['structure.rowGap_mm'];
    expect(keysOf(file, 'structure')).not.toContain('rowGap_mm');
  });

  it('leaves alone what was said of a field, of a part of it or of the whole it is part of', () => {
    const file = looseOf(1, 'small.ccs');
    const trust = { status: 'confirmed', reason: 'the drawing of March' };
    (recordIn(file, 'structure')['provenance'] as Record<string, unknown>)['members'] = trust;
    recordIn(file, 'busbars')['provenance'] = { cornerRadius_mm: trust, 'output.hole_mm': trust };
    const opened = must(parseDocument(JSON.stringify(file)));
    expect(singleton(opened, 'structure').provenance?.['members']).toEqual(trust);
    expect(keysOf(file, 'structure').filter((key) => key.startsWith('members.'))).toEqual([]);
    expect(singleton(opened, 'busbars').provenance).toMatchObject({ cornerRadius_mm: trust, 'output.hole_mm': trust });
    expect(keysOf(file, 'busbars')).toEqual(['bump.flank_deg', 'cellEdgeSetback_mm', 'cornerRadius_mm', 'output.bolt', 'output.hole_mm', 'output.lugLength_mm', 'padOverhang_mm', 'weldWindow_mm']);
  });
});

describe('from version 2 to 3', () => {
  it('takes its cans for bare, as they were', () => {
    for (const name of fixturesOf(2)) {
      const types = looseOf(2, name).records.filter((record) => record['kind'] === 'cellType').map((record) => String(record['id']));
      expect(types.length).toBeGreaterThan(0);
      const opened = must(parseDocument(textOf(2, name)));
      expect(types.map((id) => recordOfKind(opened, id, 'cellType').wrap)).toEqual(types.map(() => null));
    }
  });

  it('gives its rows rigid ends, and says that nobody said so', () => {
    const structure = singleton(must(parseDocument(textOf(2, 'small.ccs'))), 'structure');
    expect(structure.stack).toEqual({ kind: 'fixed-length', movementShare: 0.005, swellingShare: 0.02, padCompression_mm: 0.5, deviation_mm: 0.17 });
    expect(Object.keys(structure.provenance ?? {}).filter((key) => key.startsWith('stack.'))).toHaveLength(5);
  });

  it('leaves a wrap and a stack that are there', () => {
    const [step] = MIGRATIONS.slice(1);
    const records = [{ id: 'structure', kind: 'structure', stack: { kind: 'fixed-force' } }, { id: 'cellType:x', kind: 'cellType', wrap: { thickness_mm: 1 } }];
    expect(step?.migrate(records)).toEqual(records);
  });
});
