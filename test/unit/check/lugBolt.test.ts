import { describe, expect, it } from 'vitest';
import { lugBolt } from '../../../shared/check/rules/lug-bolt.ts';
import { withWashers } from '../../../shared/busbar/washers.ts';
import { makeBusbar } from '../../../shared/busbar/makeBusbar.ts';
import { itemsBesideBar } from '../../../shared/bom/items.ts';
import type { Busbar } from '../../../shared/model/derived/busbar.ts';
import type { BusbarsRecord } from '../../../shared/model/records/busbars.ts';
import { boltSize } from '../../../shared/standards/bolts.ts';
import { must } from '../../support/must.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';
import { contextOf, netInput } from './fixtures.ts';

const PLAIN = sampleBusbars();
const settingsOf = (output: Partial<BusbarsRecord['output']>, change: Partial<BusbarsRecord> = {}): BusbarsRecord => ({ ...PLAIN, ...change, output: { ...PLAIN.output, ...output } });
const outputOf = (settings: BusbarsRecord): Busbar =>
  must(makeBusbar({ ...endsOf(placedPack(sampleStructure(), sampleCellType()), 0), settings, duty: sampleDuty(), overrides: [], outputDirection: { x: -1, y: 0 } }));
const variantsOf = (settings: BusbarsRecord, hasBase: boolean | null = true): unknown[] =>
  lugBolt.run(netInput({ busbar: withWashers(outputOf(settings), settings, null), hasBase }), contextOf({ busbars: settings })).map(({ params }) => params['variant']);

describe('the table of bolts', () => {
  it('has a clearance hole, a washer and a lug for M5 to M10', () => {
    expect(['M5', 'M6', 'M8', 'M10'].map((bolt) => [boltSize(bolt)?.clearanceHole_mm, boltSize(bolt)?.washer_mm, boltSize(bolt)?.lug_mm])).toEqual([[5.5, 10, 15], [6.6, 12, 18], [9, 16, 24], [11, 20, 30]]);
    expect(boltSize('M7')).toBeUndefined();
  });
});

describe('a bolted lug', () => {
  it('of soft aluminium wants a washer and a base', () => {
    expect(variantsOf(settingsOf({ washer: 'plain' }))).toEqual([]);
    expect(variantsOf(settingsOf({ washer: 'none' }))).toEqual(['washer']);
    expect(variantsOf(settingsOf({ washer: 'none' }, { material: 'copper-T2' }))).toEqual([]);
    expect(variantsOf(settingsOf({ washer: 'plain' }), false)).toEqual(['base']);
    expect(variantsOf(settingsOf({ washer: 'plain' }), null)).toEqual([]);
  });

  it('wants a hole that its bolt passes, and metal round it', () => {
    expect(variantsOf(settingsOf({ washer: 'plain', hole_mm: 8 }))).toEqual(['hole']);
    // 47 mm broad: 23.5 mm from the hole's middle; an M8 needs 12, an M20 stands in no table.
    expect(variantsOf(settingsOf({ washer: 'plain', bolt: 'M20' }))).toEqual([]);
  });

  it('carries the washer on its upper face, as a piece of its own', () => {
    const settings = settingsOf({ washer: 'plain' });
    const bar = withWashers(outputOf(settings), settings, null);
    const washer = bar.bodies.find(({ kind }) => kind === 'fastener');
    expect(washer).toMatchObject({ net: bar.net, material: 'steel', z: [bar.z[1], bar.z[1] + 1.6] });
    const [item] = washer ? itemsBesideBar(washer) : [];
    expect(item?.item).toMatchObject({ name: 'Washer, Steel', size_mm: { x: 16, y: 16, z: 1.6 } });
    expect(item?.item.mass_kg).toBeCloseTo((Math.PI * (64 - 20.25) * 1.6 * 7850) / 1e9, 5);
  });
});
