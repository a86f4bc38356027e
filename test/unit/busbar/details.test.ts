import { describe, expect, it } from 'vitest';
import { buildBusbar } from '../../../shared/busbar/buildBusbar.ts';
import type { BusbarInput } from '../../../shared/busbar/input.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { reasonText } from '../../../shared/check/messages/fieldLabel.ts';
import type { Busbar } from '../../../shared/model/derived/index.ts';
import type { OverrideRecord } from '../../../shared/model/records/decisions.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

const CELLS = placedPack(sampleStructure(), sampleCellType());

function built(k: number, details: Readonly<Record<string, { readonly x: number; readonly y: number; readonly width_mm: number; readonly length_mm?: number; readonly rotation_deg?: number }>>) {
  const ends = endsOf(CELLS, k);
  const cell = ends.ends[0]?.cell.id ?? '';
  const overrides = Object.entries(details).map(([feature, value]): OverrideRecord => ({ id: `o:${feature}`, kind: 'override', target: `busbar:${ends.net}`, feature, value: { ...value, cell } }));
  const input: BusbarInput = { ...ends, settings: sampleBusbars(), duty: sampleDuty(), overrides, outputDirection: { x: -1, y: 0 } };
  return buildBusbar(input);
}

function barOf(k: number, details: Parameters<typeof built>[1] = {}): Busbar {
  const { busbar, refused } = built(k, details);
  if (!busbar || refused.length > 0) throw new Error(JSON.stringify(refused));
  return busbar;
}

const reason = (k: number, details: Parameters<typeof built>[1]) => built(k, details).refused.map((refusal) => refusal.reason).join('; ');
const flatOf = (bar: Busbar, name: string) => bar.bodies.find(({ id }) => id.endsWith(name));

// Seen from the terminal's middle the lug of the output leaves along -x, 55 mm beyond the cell.
describe('a hole in the lug of an output', () => {
  const plain = barOf(0);
  const bar = barOf(0, { 'hole:1': { x: -30, y: 0, width_mm: 10 } });

  it('is cut in the body and in the pattern, round, and taken off the mass', () => {
    expect(flatOf(bar, 'flat-a')?.holes).toHaveLength(3);
    expect(bar.flat.holes).toHaveLength(3);
    expect(bar.flat.holes.at(-1)?.every(({ bulge }) => Math.abs(bulge ?? 0) === 1)).toBe(true);
    expect(regionArea_mm2(plain.flat) - regionArea_mm2(bar.flat)).toBeCloseTo(25 * Math.PI, 6);
    expect(plain.mass_kg - bar.mass_kg).toBeCloseTo(25 * Math.PI * bar.section.thickness_mm * 2705e-9, 9);
    expect(bar.details).toMatchObject([{ feature: 'hole:1', kind: 'hole' }]);
  });

  it('narrows the section only where it takes more than the bolt does, and adds to the drop in any case', () => {
    expect(bar.section.width_mm).toBeCloseTo(plain.section.width_mm - 1, 3);
    expect(bar.resistance_ohm).toBeGreaterThan(plain.resistance_ohm);
    const small = barOf(0, { 'hole:1': { x: -30, y: 0, width_mm: 4 } });
    expect(small.section.width_mm).toBe(plain.section.width_mm);
    expect(small.resistance_ohm).toBeGreaterThan(plain.resistance_ohm);
    expect(small.resistance_ohm).toBeLessThan(bar.resistance_ohm);
  });

  it('is refused with the reason where it would spoil the part, which is then drawn without it', () => {
    expect(reason(0, { 'hole:1': { x: 6, y: 0, width_mm: 4 } })).toContain('cuts the weld pad');
    expect(reason(0, { 'hole:1': { x: 300, y: 0, width_mm: 4 } })).toContain('does not lie on the part');
    expect(reason(0, { 'slot:1': { x: -30, y: 0, width_mm: 4, length_mm: 200, rotation_deg: 90 } })).toContain('separates the bar into 2 pieces');
    expect(reason(0, { 'hole:1': { x: -30, y: 0, width_mm: 10 }, 'hole:2': { x: -39, y: 0, width_mm: 6 } })).toContain('to another hole');
    const edge = (plain.pads[0]?.box.minY ?? 0) - (endsOf(CELLS, 0).ends[0]?.terminal.centre.y ?? 0);
    expect(reason(0, { 'hole:1': { x: -30, y: edge + 6, width_mm: 10 } })).toContain('to the edge of the bar');
    expect(built(0, { 'hole:1': { x: 6, y: 0, width_mm: 4 } }).busbar?.flat).toEqual(plain.flat);
    expect(reason(0, { 'hole:1': { x: 0, y: 0, width_mm: -4 } })).toContain('must be an object');
  });
});

describe('a tab and a slot on a link', () => {
  const plain = barOf(1);

  it('adds to the outline with rounded roots, and to no section', () => {
    const bar = barOf(1, { 'tab:1': { x: -14, y: 0, width_mm: 10, length_mm: 12 } });
    const [body] = bar.bodies;
    expect(boundsOf(body?.outline ?? []).minX).toBeCloseTo(boundsOf(plain.bodies[0]?.outline ?? []).minX - 7, 6);
    expect(bar.section).toEqual(plain.section);
    expect(bar.resistance_ohm).toBe(plain.resistance_ohm);
    // 7 x 10 with two of its corners rounded and two roots filled by as much.
    expect(regionArea_mm2(bar.flat) - regionArea_mm2(plain.flat)).toBeCloseTo(70, 6);
    expect(regionArea_mm2(bar.flat) - regionArea_mm2(plain.flat)).toBeCloseTo((body ? regionArea_mm2(body) : 0) - regionArea_mm2(plain.bodies[0] ?? { outline: [], holes: [] }), 6);
    expect(boundsOf(bar.flat.outline)).toMatchObject({ minX: 0, minY: 0 });
  });

  it('takes a slot that opens to the edge as a notch of the outline', () => {
    const bar = barOf(1, { 'slot:1': { x: 0, y: -21, width_mm: 4, length_mm: 10, rotation_deg: 90 } });
    expect(bar.flat.holes).toHaveLength(plain.flat.holes.length);
    expect(bar.flat.outline.length).toBeGreaterThan(plain.flat.outline.length);
  });

  it('keeps bends free', () => {
    const bump = boundsOf(plain.raised[0] ?? []).minX - (CELLS.find(({ id }) => id === endsOf(CELLS, 1).ends[0]?.cell.id)?.centre.x ?? 0);
    expect(reason(1, { 'hole:1': { x: bump - 3, y: 0, width_mm: 4 } })).toContain('to a bend');
    expect(reason(1, { 'tab:1': { x: 30, y: 0, width_mm: 6, length_mm: 40 } })).toContain('reaches over a bump');
  });
});

describe('the reason of a refusal', () => {
  it('is told in Chinese too', () => {
    const said = [
      reason(0, { 'hole:1': { x: 6, y: 0, width_mm: 4 } }),
      reason(0, { 'hole:1': { x: 300, y: 0, width_mm: 4 } }),
      reason(0, { 'slot:1': { x: -30, y: 0, width_mm: 4, length_mm: 200, rotation_deg: 90 } }),
      reason(1, { 'tab:1': { x: 30, y: 0, width_mm: 6, length_mm: 40 } }),
      reason(1, { 'tab:1': { x: 0, y: 200, width_mm: 6, length_mm: 4 } }),
    ];
    for (const sentence of said) expect(reasonText('zh', sentence)).toMatch(/^(hole|slot|tab):1无法制作：[^a-z]+/);
  });
});

describe('an outline in place of a flat bar’s own', () => {
  const plain = barOf(0);
  const ends = endsOf(CELLS, 0);
  const cell = ends.ends[0]?.cell.id ?? '';
  const given = (points: readonly { readonly x: number; readonly y: number; readonly bulge?: number }[], k = 0) => {
    const at = endsOf(CELLS, k);
    const override: OverrideRecord = { id: 'o', kind: 'override', target: `busbar:${at.net}`, feature: `outline:${at.ends[0]?.cell.id ?? ''}`, value: [...points] };
    return buildBusbar({ ...at, settings: sampleBusbars(), duty: sampleDuty(), overrides: [override], outputDirection: { x: -1, y: 0 } });
  };
  // The plain bar's own corners seen from its terminal, drawn out by 4 mm behind the pad.
  const box = boundsOf(plain.bodies[0]?.outline ?? []);
  const { x, y } = ends.ends[0]?.terminal.centre ?? { x: 0, y: 0 };
  const corners = [{ x: box.minX - x, y: box.minY - y }, { x: box.maxX - x + 4, y: box.minY - y, bulge: 0.2 }, { x: box.maxX - x + 4, y: box.maxY - y }, { x: box.minX - x, y: box.maxY - y }];

  it('is cut as it was given, arcs kept, with the holes, welds and net of the bar; its edges are no longer the pads’', () => {
    const { busbar, refused } = given(corners);
    expect(refused).toEqual([]);
    expect(busbar?.flat.outline.filter(({ bulge }) => bulge !== undefined)).toHaveLength(1);
    expect(busbar?.flat.holes).toHaveLength(plain.flat.holes.length);
    expect(busbar?.pads.map(({ terminal, weldZone }) => [terminal, weldZone])).toEqual(plain.pads.map(({ terminal, weldZone }) => [terminal, weldZone]));
    expect(busbar?.edges).toEqual([]);
    expect(boundsOf(busbar?.flat.outline ?? [])).toMatchObject({ minX: 0, minY: 0 });
    expect((busbar?.mass_kg ?? 0) / plain.mass_kg).toBeCloseTo(regionArea_mm2(busbar?.flat ?? plain.flat) / regionArea_mm2(plain.flat), 9);
  });

  it('narrows the section where it is narrower than the bar', () => {
    const waist = [...corners.slice(0, 1), { x: -40, y: box.minY - y }, { x: -35, y: box.minY - y + 12 }, { x: -30, y: box.minY - y }, ...corners.slice(1)];
    const { busbar, refused } = given(waist);
    expect(refused).toEqual([]);
    expect(busbar?.section.width_mm).toBeLessThan(plain.section.width_mm);
    expect(busbar?.resistance_ohm).toBeGreaterThan(plain.resistance_ohm);
  });

  it('is refused where it bares a weld, a hole, crosses itself, or the bar is bent', () => {
    expect(given(corners.map(({ x: left, y: up }) => ({ x: left - 30, y: up }))).refused[0]?.reason).toMatch(/does not cover the weld pad/);
    expect(given([corners[0], corners[2], corners[1], corners[3]].flatMap((corner) => corner ?? [])).refused[0]?.reason).toContain('crosses itself');
    expect(given(corners.map(({ x: left, y: up }) => ({ x: Math.max(left, -60), y: up }))).refused[0]?.reason).toMatch(/round a hole of the bar/);
    expect(given(corners, 1).refused[0]?.reason).toContain('only a bar without bends');
    expect(given(corners, 1).busbar?.pads).toHaveLength(2);
    expect(cell).not.toBe('');
  });
});
