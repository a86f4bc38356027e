import { describe, expect, it } from 'vitest';
import { partItems } from '../../../shared/bom/items.ts';
import { assignNumbers } from '../../../shared/bom/number.ts';
import { pinRows } from '../../../shared/bom/pins.ts';
import { bomRows } from '../../../shared/bom/rows.ts';
import { PRICE_TABLE } from '../../../shared/catalog/prices.ts';
import { CELL_TYPES } from '../../../shared/catalog/cells.ts';
import type { Film, Part } from '../../../shared/model/derived/index.ts';
import { CHASSIS } from '../../../shared/model/ids.ts';
import { block, circuit, link, netTable, rect, ROW, sampling } from '../check/fixtures.ts';

const [type] = CELL_TYPES;
if (!type) throw new Error('a cell type');
const region = { outline: rect(0, 0, 200, 100), holes: [] };
const film: Film = { id: 'film:top', side: 'top', region, flat: region, windows: [], material: 'pet-film', thickness_mm: 0.15, bodies: [], mass_kg: 0.004 };
const turned = { ...link(), id: 'busbar:g3|g4', net: 'g3|g4', flat: { outline: rect(0, 0, 12, 34), holes: [], bends: [] } };
const bodies = [
  block({ id: 'structure/envelope', kind: 'envelope', owner: 'structure', net: null, material: 'cell' }),
  block({ id: 'structure/member', kind: 'member', owner: 'structure', net: CHASSIS, material: 'aluminium-6061', outline: rect(0, 0, 20, 100), z: [0, 50] }),
  block({ id: 'spacer:c1|c2', kind: 'spacer', owner: 'spacer:c1|c2', net: null, material: 'aerogel', outline: rect(0, 0, 2, 60), z: [0, 40] }),
];
const pieces = { cells: ROW.map((cell) => ({ ...cell, type: type.id })), cellTypes: [type], busbars: [link(), turned], fpcs: [circuit()], films: [film], bodies, sampling };

describe('items', () => {
  const all = partItems(pieces);

  it('are one for each piece, in a fixed order, the envelope none of them', () => {
    expect(all.map((item) => item.role)).toEqual(['cell', 'cell', 'cell', 'cell', 'busbar', 'busbar', 'fpc', 'connector', 'ntc', 'ntc', 'tab', 'tab', 'film', 'member', 'spacer']);
    expect(all.map((item) => item.item)).toContain('tap:fe1:c1:neg');
  });

  it('are one part when they differ by a turn only', () => {
    const bars = all.filter((item) => item.role === 'busbar');
    expect(new Set(bars.map((item) => item.signature)).size).toBe(1);
  });

  it('know their mass and size', () => {
    const member = all.find((item) => item.role === 'member');
    expect(member?.size_mm).toEqual({ x: 100, y: 20, z: 50 });
    expect(member?.mass_kg).toBeCloseTo(100 * 20 * 50 * 1e-9 * 2700, 2);
    expect(all.find((item) => item.role === 'tab')?.mass_kg).toBeCloseTo(10 * 5 * 0.2 * 8.9e-6, 6);
    expect(all.find((item) => item.role === 'cell')?.mass_kg).toBe(type.mass_kg);
  });

  it('are other circuits when the copper differs under one outline', () => {
    const other = circuit();
    const moved = { ...other, id: 'fpc:fe2', bodies: other.bodies.map((body) => (body.kind === 'fuse' ? { ...body, outline: rect(81, 19.94, 84, 20.06) } : body)) };
    const circuits = partItems({ ...pieces, fpcs: [circuit(), { ...circuit(), id: 'fpc:fe3' }, moved] }).filter((item) => item.role === 'fpc');
    expect(circuits[1]?.signature).toBe(circuits[0]?.signature);
    expect(circuits[2]?.signature).not.toBe(circuits[0]?.signature);
  });

  it('refuse a cell of an unknown type', () => {
    expect(() => partItems({ ...pieces, cellTypes: [] })).toThrow('c1');
  });
});

describe('bill of materials', () => {
  const { parts } = assignNumbers(partItems(pieces), [], 'CW', (item) => item.role === 'busbar');
  const rows = bomRows(parts, PRICE_TABLE);
  const row = (role: string) => rows.find((one) => one.role === role);

  it('has one row a part number, sorted, with quantities and masses', () => {
    expect(rows.map((one) => one.number)).toEqual([...rows.map((one) => one.number)].sort());
    expect(row('busbar')).toMatchObject({ number: 'CW-BB-0001', quantity: 2, unitMass_kg: 0.01, totalMass_kg: 0.02, size: '34 x 12 x 2', preliminary: true });
    expect(row('cell')).toMatchObject({ quantity: 4, totalMass_kg: 4 * type.mass_kg, preliminary: false });
  });

  it('prices by mass and by area, and invents nothing', () => {
    expect(row('busbar')).toMatchObject({ unitCost: 0.19, totalCost: 0.38, currency: 'CNY' });
    expect(row('fpc')?.unitCost).toBeCloseTo(900 * 105 * 15e-6, 2);
    expect(row('cell')).toMatchObject({ unitCost: null, totalCost: null });
    expect(row('spacer')?.unitCost).toBeNull();
    expect(row('busbar')?.source).toContain('unverified');
    expect(row('cell')?.source).toContain('no price');
  });

  it('has prices that say they are unverified, and why', () => {
    expect(PRICE_TABLE.currency).toBe('CNY');
    expect(PRICE_TABLE.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.keys(PRICE_TABLE.entries).length).toBeGreaterThan(3);
    for (const [key, entry] of Object.entries(PRICE_TABLE.entries)) expect([key, entry.status, entry.reason.length > 20]).toEqual([key, 'unverified', true]);
  });

  it('takes a price by the piece', () => {
    const part: Part = { ...(parts[0] as Part), priceKey: 'screw', items: ['a', 'b', 'c'] };
    expect(bomRows([part], { ...PRICE_TABLE, entries: { screw: { per: 'piece', price: 1.256, status: 'confirmed', reason: '' } } })).toMatchObject([{ unitCost: 1.26, totalCost: 3.78 }]);
  });
});

describe('pin table', () => {
  it('lists each pin with what it should measure over the front end’s lowest net', () => {
    const fpc = circuit();
    const sensor = { number: 3, net: 'ntc:fe1:c1+', pad: '', trace: '', at: { x: 0, y: 0 } };
    const pins = [sensor, ...[...fpc.connector.pins].reverse()];
    expect(pinRows([{ ...fpc, connector: { ...fpc.connector, pins } }], netTable())).toEqual([
      { frontEnd: 'fe1', connector: 'fpc:fe1/connector', pin: 1, net: 'N0', expected_V: 0, trace: 'fpc:fe1/trace:|g1', length_mm: 90, resistance_ohm: 0.2 },
      { frontEnd: 'fe1', connector: 'fpc:fe1/connector', pin: 2, net: 'N1', expected_V: 3.2, trace: 'fpc:fe1/trace:g1|g2', length_mm: 90, resistance_ohm: 0.2 },
      { frontEnd: 'fe1', connector: 'fpc:fe1/connector', pin: 3, net: 'T1+', expected_V: null, trace: '', length_mm: 0, resistance_ohm: 0 },
    ]);
  });
});
