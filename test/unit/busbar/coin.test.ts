/** Weld pads of thick aluminium are pressed thinner. */
import { describe, expect, it } from 'vitest';
import { makeBusbar } from '../../../shared/busbar/makeBusbar.ts';
import { busbarItem } from '../../../shared/bom/cutItems.ts';
import { weldArea } from '../../../shared/check/rules/weld-area.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import type { Busbar } from '../../../shared/model/derived/busbar.ts';
import type { BusbarsRecord } from '../../../shared/model/records/busbars.ts';
import { must } from '../../support/must.ts';
import { contextOf, netInput } from '../check/fixtures.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

function barOf(parallel: number, change: Partial<BusbarsRecord>, maxPad_mm?: number): Busbar {
  const structure = { ...sampleStructure(), cellsPerRow: 3 * parallel, envelope_mm: { x: 150 + 216 * parallel, y: 420, z: 260 } };
  const ends = endsOf(placedPack(structure, sampleCellType(), parallel), 1, parallel);
  const { weld, ...settings } = { ...sampleBusbars(), ...change };
  return must(makeBusbar({ ...ends, settings: { ...settings, weld: maxPad_mm === undefined ? weld : { ...weld, maxPad_mm } }, duty: { ...sampleDuty(), continuous_A: 280 * parallel }, overrides: [], outputDirection: { x: -1, y: 0 } }));
}
const volume_mm3 = (bar: Busbar): number => bar.bodies.filter(({ kind, frame }) => kind === 'busbar' && !frame).reduce((sum, body) => sum + regionArea_mm2(body) * (body.z[1] - body.z[0]), 0);

describe('coined pads', () => {
  const plain = barOf(1, { thickness_mm: 3 });
  const coined = barOf(1, { thickness_mm: 3 }, 2);

  it('are bodies of their own, thinner than the bar, with the window in them', () => {
    const coins = coined.bodies.filter(({ id }) => id.includes('/coin-'));
    expect(coins.map(({ z, holes, net }) => [z[1] - z[0], holes.length, net])).toEqual([[2, 1, coined.net], [2, 1, coined.net]]);
    expect(coined.pads.map((pad) => pad.coined_mm)).toEqual([2, 2]);
    for (const [i, coin] of coins.entries()) {
      const [zone, own] = [boundsOf(coined.pads[i]?.weldZone ?? []), boundsOf(coin.outline)];
      expect([own.minX <= zone.minX, own.maxX >= zone.maxX, own.minY <= zone.minY, own.maxY >= zone.maxY]).toEqual([true, true, true, true]);
    }
  });

  it('take as much from the bar as they lie lower, and leave the pattern its outline and mass', () => {
    const windows_mm2 = 2 * Math.PI * 16;
    const pressed_mm2 = (coined.flat.coins ?? []).reduce((sum, { contour }) => sum + regionArea_mm2({ outline: contour, holes: [] }), 0) - windows_mm2;
    expect(volume_mm3(plain) - volume_mm3(coined)).toBeCloseTo(pressed_mm2 * 1, 1);
    expect(coined.flat.outline).toEqual(plain.flat.outline);
    expect(coined.mass_kg).toBe(plain.mass_kg);
  });

  it('make another part, whose name says so', () => {
    const [a, b] = [busbarItem(plain), busbarItem(coined)];
    expect(b.item.name).toBe('Busbar, cell link, pads coined to 2 mm');
    expect(b.form?.skeleton).not.toBe(a.form?.skeleton);
  });

  it('lower the welds with them', () => {
    const [weld] = coined.bodies.filter(({ kind }) => kind === 'weld');
    expect(weld?.z[1]).toBe(coined.z[0] + 2);
  });

  it('are left out of thin bars, of copper and where the settings know none', () => {
    expect(barOf(1, { thickness_mm: 2 }, 2).flat.coins).toBeUndefined();
    expect(barOf(1, { thickness_mm: 3, material: 'copper-T2' }, 2).flat.coins).toBeUndefined();
    expect(plain.flat.coins).toBeUndefined();
  });

  it('narrow the way of the current that goes past them, not of what enters at them', () => {
    expect(coined.section.width_mm).toBe(plain.section.width_mm);
    const [wide, narrow] = [barOf(3, { thickness_mm: 6 }), barOf(3, { thickness_mm: 6 }, 2)];
        // Between the groups 840 A, of which 560 A go past the pads on either side of the middle.
    const middle = narrow.segments.find(({ section }) => section.current_A === 840)?.section;
    const [coin] = narrow.flat.coins ?? [];
    const box = boundsOf(coin?.contour ?? []);
    const whole_mm = wide.segments.find(({ section }) => section.current_A === 840)?.section.width_mm ?? NaN;
    const metal_mm = whole_mm - (box.maxY - box.minY) + ((box.maxY - box.minY - 8) * 2) / 6;
    expect(metal_mm * 1.5).toBeLessThan(whole_mm);
    expect(middle?.width_mm).toBeCloseTo(metal_mm * 1.5, 6);
  });
});

describe('the welds of coined pads', () => {
  it('match the section of the pad, not of the bar', () => {
    const area_mm2 = (bar: Busbar): number => {
      const narrow = { ...bar, pads: bar.pads.map((pad) => ({ ...pad, weldArea_mm2: 1 })) };
      return Number(weldArea.run(netInput({ busbar: narrow }), contextOf())[0]?.required);
    };
    expect(area_mm2(barOf(1, { thickness_mm: 3 }, 2)) / area_mm2(barOf(1, { thickness_mm: 3 }))).toBeCloseTo(2 / 3, 9);
  });
});
