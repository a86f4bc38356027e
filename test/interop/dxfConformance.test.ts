/** Every exported DXF is read by strangers: two npm readers always, ezdxf, LibreCAD and GDAL where the machine has them. */
import DxfParser from 'dxf-parser';
import type { IEntity } from 'dxf-parser';
import { parseString } from 'dxf';
import { describe, expect, it } from 'vitest';
import { drawings } from './drawings.ts';
import { ezdxfReads, hasEzdxf, hasLibrecad, hasOgr, librecadPrints, ogrReads } from './readers.ts';
import { strictnessFaults } from './strictness.ts';
import { kindOf, readTags, valueOf } from './tagFile.ts';

/** Layers whose entities are conductors in an assembly. */
const CONDUCTORS = ['BUSBAR_AL', 'BUSBAR_CU', 'BUSBAR_BEND', 'WELD', 'NI_TAB', 'FPC_TRACE', 'FPC_PAD'];

const all = await drawings();

it('the shipped pack is among them, with an assembly and several parts', () => {
  expect(all.filter(({ name }) => name === 'shipped assembly.dxf')).toHaveLength(1);
  expect(all.filter(({ name }) => name.startsWith('shipped parts/')).length).toBeGreaterThan(5);
});

describe.each(all.map((drawing) => [drawing.name, drawing] as const))('%s', (_, { text, profile, nets }) => {
  const file = readTags(text);
  const model = file.sections.get('ENTITIES') ?? [];
  const extents = ['$EXTMIN', '$EXTMAX'].flatMap((name) => (file.header.get(name) ?? []).slice(0, 2).map((tag) => Number(tag.value)));

  it('has no fault that AutoCAD refuses', () => {
    expect(strictnessFaults(text)).toEqual([]);
  });

  it('is read whole by dxf-parser', () => {
    const read = new DxfParser().parseSync(text);
    expect(read?.entities.length).toBe(model.filter((record) => !['VERTEX', 'SEQEND'].includes(kindOf(record))).length);
    const data = (read?.entities ?? []).filter((entity: IEntity) => (entity.extendedData?.customStrings ?? []).some((string) => string.startsWith('net=')));
    if (profile === 'assembly') {
      const conductors = (read?.entities ?? []).filter((entity) => CONDUCTORS.includes(entity.layer));
      expect(conductors.length).toBeGreaterThan(0);
      expect(conductors.filter((entity) => !data.includes(entity))).toEqual([]);
      expect(conductors.filter((entity) => entity.extendedData?.applicationName !== 'CELLWEAVE')).toEqual([]);
      const bars = data.filter((entity) => entity.layer.startsWith('BUSBAR_A') || entity.layer.startsWith('BUSBAR_C'));
      expect(bars.flatMap((entity) => entity.extendedData.customStrings).sort()).toEqual([...nets].sort());
    }
  });

  it('is read whole by dxf', () => {
    const read = parseString(text);
    const written = model.filter((record) => !['VERTEX', 'SEQEND'].includes(kindOf(record)));
    expect(read.entities.map((entity) => entity.type).sort()).toEqual(written.map(kindOf).sort());
    expect([read.header.extMin?.x, read.header.extMin?.y, read.header.extMax?.x, read.header.extMax?.y]).toEqual(extents);
    const inserts = read.entities.filter((entity) => entity.type === 'INSERT').map((entity) => entity.block);
    const blocks = read.blocks.map((block) => block.name);
    expect(inserts.filter((name) => name === undefined || !blocks.includes(name))).toEqual([]);
  });

  if (profile === 'cut') {
    it('holds closed loops and bend lines only', () => {
      const kinds = new Set(model.map(kindOf));
      for (const kind of kinds) expect(['LWPOLYLINE', 'CIRCLE', 'LINE', 'POLYLINE', 'VERTEX', 'SEQEND']).toContain(kind);
      for (const record of model) {
        if (['LWPOLYLINE', 'POLYLINE'].includes(kindOf(record))) expect(Number(valueOf(record, 70)) & 1).toBe(1);
        if (kindOf(record) === 'LINE') expect(valueOf(record, 8)).toBe('BUSBAR_BEND');
      }
      const shapes = model.filter((record) => ['LWPOLYLINE', 'CIRCLE', 'LINE'].includes(kindOf(record)));
      const described = shapes.map((record) => record.filter(({ code }) => ![5, 330].includes(code)).map(({ code, value }) => `${code}=${value}`).join(' '));
      expect(new Set(described).size).toBe(described.length);
    });
  }

  it.skipIf(!hasEzdxf)('passes the audit of ezdxf (needs python3-ezdxf)', () => {
    const read = ezdxfReads(text);
    expect(read.problems).toEqual([]);
    expect(read.count).toBe(model.filter((record) => !['VERTEX', 'SEQEND'].includes(kindOf(record))).length);
    if (file.version === 'AC1015') expect(read.units).toBe(4);
    for (const net of nets) expect(read.nets).toContain(net);
  }, 90_000);

  it.skipIf(!hasLibrecad)('is printed by LibreCAD (needs librecad)', () => {
    expect(librecadPrints(text)).toMatchObject({ printed: true });
  }, 90_000);

  it.skipIf(!hasOgr)('is read by GDAL, to the same extents (needs ogrinfo)', () => {
    const read = ogrReads(text);
    expect(read.complaints).toEqual([]);
    expect(read.features).toBeGreaterThan(0);
    // GDAL turns arcs into chords, which cannot reach beyond the arcs.
    expect(read.extent.length).toBe(4);
    read.extent.forEach((value, i) => expect(Math.abs(value - (extents[i] as number))).toBeLessThan(0.05));
  }, 90_000);
});
