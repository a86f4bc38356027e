/** Cells of every format in the pack: round cans, terminals on ends, tabs, rings, and lids without a vent. */
import { describe, expect, it } from 'vitest';
import { CELL_TYPES, findCellType } from '../../../shared/catalog/cells.ts';
import { solidBox, solidVolume_mm3 } from '../../../shared/geometry/solid.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { CellTypeRecord } from '../../../shared/model/records/cellType.ts';
import { cellBodies } from '../../../shared/placement/cellBodies.ts';
import { fillProblems } from '../../../shared/placement/fit.ts';
import { placeCell } from '../../../shared/placement/placeCell.ts';
import { must } from '../../support/must.ts';
import { sampleStructure } from './samplePack.ts';

const typeOf = (slug: string): CellTypeRecord => must(findCellType(slug));
const placedAs = (type: CellTypeRecord, rotation_deg: number) => placeCell({ id: 'c1', kind: 'cell', type: type.id, group: 'g1', pose: { x: 100, y: 200, z: 10, rotation_deg }, slot: { row: 0, position: 0 }, placed: 'fill' }, type, { below: '|g1', above: 'g1|' });
const bodiesOf = (slug: string, rotation_deg = 0): Map<string, Body> => new Map(cellBodies(placedAs(typeOf(slug), rotation_deg), typeOf(slug)).map((body) => [body.id, body] as const));
const bodyOf = (bodies: Map<string, Body>, id: string): Body => {
  const found = bodies.get(id);
  if (!found) throw new Error(`no body ${id}`);
  return found;
};

describe('a cylindrical cell', () => {
  const bodies = bodiesOf('cylindrical-4680', 30);

  it('is a round can, whatever its turn', () => {
    const can = bodyOf(bodies, 'c1/can');
    expect(solidBox(can)).toMatchObject({ minX: 77, maxX: 123, minY: 177, maxY: 223, minZ: 10, maxZ: 90 });
    expect(can.outline.every(({ bulge }) => bulge !== undefined)).toBe(true);
    expect(solidVolume_mm3(can) / ((Math.PI / 4) * 46 ** 2 * 80)).toBeCloseTo(1, 6);
  });

  it('has its cap within its rim, and none touches the other', () => {
    const cap = bodyOf(bodies, 'terminal:c1:pos');
    const rim = bodyOf(bodies, 'terminal:c1:neg');
    expect(solidBox(cap)).toMatchObject({ minX: 90, maxX: 110, minZ: 90, maxZ: 90.5 });
    expect(rim.holes).toHaveLength(1);
    expect(solidVolume_mm3(rim) / ((Math.PI / 4) * (46 ** 2 - 38 ** 2) * 0.1)).toBeCloseTo(1, 6);
    expect(rim.z).toEqual([89.9, 90]);
    expect([cap.net, rim.net]).toEqual(['g1|', '|g1']);
  });

  it('has no vent in its lid, and its can lies at the negative pole', () => {
    expect([...bodies.keys()]).toEqual(['c1/can', 'terminal:c1:pos', 'terminal:c1:neg']);
    expect(bodyOf(bodies, 'c1/can').surfaceNet).toBe('|g1');
  });
});

describe('a cell with terminals on its ends', () => {
  it('bears them where its ends are turned to', () => {
    const along = bodiesOf('blade-135', 0);
    expect(solidBox(bodyOf(along, 'terminal:c1:pos'))).toEqual({ minX: 582.5, maxX: 585.5, minY: 195.5, maxY: 204.5, minZ: 33, maxZ: 77 });
    expect(solidBox(bodyOf(along, 'terminal:c1:neg'))).toMatchObject({ minX: -385.5, maxX: -382.5 });
    const across = bodiesOf('blade-135', 90);
    expect(solidBox(bodyOf(across, 'terminal:c1:pos'))).toEqual({ minX: 95.5, maxX: 104.5, minY: 682.5, maxY: 685.5, minZ: 33, maxZ: 77 });
    const facing = placedAs(typeOf('blade-135'), 90).terminals.map((terminal) => terminal.facing);
    expect(facing).toEqual([{ x: 0, y: 1, z: 0 }, { x: 0, y: -1, z: 0 }]);
  });

  it('reaches out with its tabs when it is a pouch', () => {
    const tab = solidBox(bodyOf(bodiesOf('pouch-e66a'), 'terminal:c1:pos'));
    expect([tab.maxX - tab.minX, tab.maxY - tab.minY, tab.maxZ - tab.minZ].map((side) => Number(side.toFixed(6)))).toEqual([30, 0.4, 70]);
    expect(bodyOf(bodiesOf('pouch-e66a'), 'c1/can').surfaceNet).toBeUndefined();
  });

  it('may have both on one end', () => {
    const [one, other] = placedAs(typeOf('micro-0-06'), 0).terminals;
    expect([one?.facing, other?.facing]).toEqual([{ x: 1, y: 0, z: 0 }, { x: 1, y: 0, z: 0 }]);
    expect(one && other && one.z[0] > other.z[1]).toBe(true);
  });
});

describe('the catalogue', () => {
  it.each(CELL_TYPES.map((type) => [type.slug, type] as const))('has a cell %s whose terminals stay on their faces, and figures that no cell is far beyond', (_slug, type) => {
    const { width, thickness, height } = type.size_mm;
    if (type.format === 'cylindrical') expect(width).toBe(thickness);
    for (const { face, centre_mm, size_mm, inner_mm } of type.terminals) {
      const [across, along] = face === 'top' ? [width / 2, thickness / 2] : [thickness / 2, height / 2];
      expect(Math.abs(centre_mm.x) + size_mm.x / 2).toBeLessThanOrEqual(across);
      expect(Math.abs(face === 'top' ? centre_mm.y : centre_mm.y - height / 2) + size_mm.y / 2).toBeLessThanOrEqual(along);
      if (inner_mm !== undefined) expect(inner_mm).toBeLessThan(size_mm.x);
    }
    const energy_Wh = type.capacity_Ah * type.voltage_V.nominal;
    const volume_L = (type.format === 'cylindrical' ? Math.PI / 4 : 1) * width * thickness * height * 1e-6;
    expect(energy_Wh / volume_L).toBeGreaterThan(150);
    expect(energy_Wh / volume_L).toBeLessThan(900);
    expect(energy_Wh / type.mass_kg).toBeGreaterThan(100);
    expect(energy_Wh / type.mass_kg).toBeLessThan(450);
    expect(type.voltage_V.min).toBeLessThan(type.voltage_V.nominal);
    expect(type.voltage_V.max).toBeGreaterThan(type.voltage_V.nominal);
    expect(type.resistance_mohm.dc).toBeGreaterThanOrEqual(type.resistance_mohm.ac);
  });

  it('carries every kind of cell, and says which of them rows cannot be made of yet', () => {
    const refusals = CELL_TYPES.map((cellType) => fillProblems({ structure: { ...sampleStructure(), envelope_mm: { x: 1e4, y: 1e4, z: 1e3 } }, cellType, series: 6, parallel: 1 }).map(({ code, place }) => [code, place].join(' at ')));
    const said = new Map(CELL_TYPES.map(({ slug }, i) => [slug, refusals[i]?.filter((text) => text.endsWith('at cell')) ?? []] as const));
    expect(said.get('eve-lf280k')).toEqual([]);
    expect(said.get('blade-135')).toEqual([]);
    expect(refusals[CELL_TYPES.findIndex(({ slug }) => slug === 'pouch-36')]).toContain('pouch-needs-module at structure.type');
    expect(refusals[CELL_TYPES.findIndex(({ slug }) => slug === 'micro-0-06')]).toContain('pouch-needs-module at structure.type');
    expect(refusals[CELL_TYPES.findIndex(({ slug }) => slug === 'cylindrical-4680')]).toEqual(['no-packing at structure']);
    expect(new Set(CELL_TYPES.map(({ format }) => format))).toEqual(new Set(['prismatic', 'pouch', 'cylindrical']));
  });
});
