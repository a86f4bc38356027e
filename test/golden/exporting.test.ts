/** The hand-over of the shipped pack: which files, the same bytes every time, and that they agree with each other. */
import { createHash } from 'node:crypto';
import DxfParser from 'dxf-parser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportFiles } from '../../shared/export/exportFiles.ts';
import type { BomRow } from '../../shared/model/derived/index.ts';
import { MATERIALS, type MaterialKey } from '../../shared/standards/materials.ts';
import { derivedOf } from '../support/edited.ts';
import { exampleDocument } from '../support/examplePack.ts';
import { kindOf, readTags, valueOf, type TagRecord } from '../interop/tagFile.ts';

const document = exampleDocument();
const derived = derivedOf(document);
const files = await exportFiles(document, derived, null);
const textOf = (path: string): string => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

afterEach(() => vi.useRealTimers());

describe('files', () => {
  it('are the ones that scripts expect', () => {
    const cut = derived.parts.filter((part) => part.cut !== null).map((part) => `parts/${part.number}.dxf`);
    // Outputs to the left and to the right, link, turn; two circuits (rows to and fro); two films.
    expect(cut).toHaveLength(4 + 2 + 2);
    expect(files.map((file) => file.path).sort()).toEqual(['assembly.dxf', ...cut, 'bom.csv', 'bom.json', 'bom.xlsx', 'manifest.json', 'pins.csv', 'pins.xlsx', 'report.html'].sort());
  });

  it('are the same bytes again, years later', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2041-05-06T07:08:09Z') });
    const again = await exportFiles(exampleDocument(), derivedOf(exampleDocument()), null);
    expect(again.map((file) => file.path)).toEqual(files.map((file) => file.path));
    expect(again.filter((file, i) => Buffer.compare(file.bytes, files[i]?.bytes ?? new Uint8Array()) !== 0).map((file) => file.path)).toEqual([]);
  });

  it('have in the manifest the size and hash that they have', () => {
    const manifest = JSON.parse(textOf('manifest.json')) as { files: { path: string; bytes: number; sha256: string }[]; preliminary: string[] };
    expect(manifest.files.map((entry) => entry.path)).toEqual(files.map((file) => file.path).filter((path) => path !== 'manifest.json'));
    for (const entry of manifest.files) {
      const bytes = files.find((file) => file.path === entry.path)?.bytes ?? new Uint8Array();
      expect(entry).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
    expect(manifest.preliminary).toEqual(derived.parts.filter((part) => part.preliminary).map((part) => part.number));
    expect(manifest.preliminary.length).toBeGreaterThan(0);
  });
});

/** Area of a closed polyline with bulges: the polygon and a segment for each arc. */
function area_mm2(record: TagRecord): number {
  const vertices: { x: number; y: number; bulge: number }[] = [];
  for (const { code, value } of record) {
    const last = vertices.at(-1);
    if (code === 10) vertices.push({ x: Number(value), y: 0, bulge: 0 });
    else if (code === 20 && last) last.y = Number(value);
    else if (code === 42 && last) last.bulge = Number(value);
  }
  return vertices.reduce((sum, from, i) => {
    const to = vertices[(i + 1) % vertices.length] ?? from;
    const angle = 4 * Math.atan(from.bulge);
    const radius = from.bulge === 0 ? 0 : Math.hypot(to.x - from.x, to.y - from.y) / 2 / Math.sin(angle / 2);
    return sum + (from.x * to.y - to.x * from.y) / 2 + (radius ** 2 * (angle - Math.sin(angle))) / 2;
  }, 0);
}

/** Outline less holes, from the drawing alone. */
function drawnArea_mm2(text: string): number {
  const loops = (readTags(text).sections.get('ENTITIES') ?? []).flatMap((record) => {
    if (kindOf(record) === 'CIRCLE') return [Math.PI * Number(valueOf(record, 40)) ** 2];
    return kindOf(record) === 'LWPOLYLINE' ? [Math.abs(area_mm2(record))] : [];
  });
  const outline = Math.max(...loops);
  return 2 * outline - loops.reduce((sum, area) => sum + area, 0);
}

describe('part drawings', () => {
  const rows = (JSON.parse(textOf('bom.json')) as { rows: BomRow[] }).rows;
  const made = rows.filter((row) => row.role === 'busbar' || row.role === 'film');

  it.each(made.map((row) => [row.number, row] as const))('%s weighs what its drawing says', (number, row) => {
    const thickness_mm = Number(row.size.split(' x ')[2]);
    const density_kg_m3 = MATERIALS[row.material as MaterialKey].density_kg_m3;
    const fromMass_mm2 = (row.unitMass_kg * 1e9) / density_kg_m3 / thickness_mm;
    const drawn_mm2 = drawnArea_mm2(textOf(`parts/${number}.dxf`));
    expect(Math.abs(drawn_mm2 / fromMass_mm2 - 1)).toBeLessThan(1e-3);
  });

  it('are there for 53 busbars, 4 circuits and 2 films', () => {
    const quantity = (role: string) => rows.filter((row) => row.role === role).reduce((sum, row) => sum + row.quantity, 0);
    expect([quantity('busbar'), quantity('fpc'), quantity('film'), quantity('cell'), quantity('connector'), quantity('ntc'), quantity('tab')]).toEqual([53, 4, 2, 52, 4, 12, 56]);
  });

  it('bend each link and turn four times and no output', () => {
    for (const part of derived.parts.filter((candidate) => candidate.role === 'busbar')) {
      const bends = (readTags(textOf(`parts/${part.number}.dxf`)).sections.get('ENTITIES') ?? []).filter((record) => valueOf(record, 8) === 'BUSBAR_BEND');
      expect(bends.length, part.name).toBe(part.name.includes('output') ? 0 : 4);
    }
  });
});

describe('assembly', () => {
  const read = new DxfParser().parseSync(textOf('assembly.dxf'));
  const netsOn = (layer: string): string[] =>
    (read?.entities ?? []).filter((entity) => entity.layer === layer).flatMap((entity) => entity.extendedData?.customStrings ?? []).filter((text) => text.startsWith('net=')).map((text) => text.slice(4));

  it('draws a busbar of each of 53 nets, with its net', () => {
    expect(new Set(netsOn('BUSBAR_AL'))).toEqual(new Set(Array.from({ length: 53 }, (_, k) => `N${k}`)));
    expect((read?.entities ?? []).filter((entity) => entity.layer === 'BUSBAR_AL')).toHaveLength(netsOn('BUSBAR_AL').length);
  });

  it('draws 56 tabs, 104 + 56 welds and 72 traces with their nets', () => {
    expect(netsOn('NI_TAB')).toHaveLength(56);
    expect(netsOn('WELD')).toHaveLength(160);
    expect(netsOn('FPC_TRACE').length).toBeGreaterThanOrEqual(72);
    expect(new Set(netsOn('NI_TAB')).size).toBe(53);
  });
});

describe('pin table', () => {
  it.each(['fe1', 'fe2', 'fe3', 'fe4'])('%s lists 14 ascending voltages and three sensors', (frontEnd) => {
    const pins = derived.pins.filter((pin) => pin.frontEnd === frontEnd);
    const volts = pins.filter((pin) => pin.expected_V !== null);
    const first = 13 * (Number(frontEnd.slice(2)) - 1);
    expect(pins.map((pin) => pin.pin)).toEqual(pins.map((pin) => pin.pin).sort((a, b) => a - b));
    expect(new Set(pins.map((pin) => pin.pin)).size).toBe(20);
    expect(volts.map((pin) => pin.net)).toEqual(Array.from({ length: 14 }, (_, i) => `N${first + i}`));
    volts.forEach((pin, i) => expect(pin.expected_V).toBeCloseTo(3.2 * i, 6));
    expect(pins.filter((pin) => pin.expected_V === null).map((pin) => pin.net[0])).toEqual(['T', 'T', 'T', 'T', 'T', 'T']);
  });
});
