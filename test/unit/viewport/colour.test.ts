import { describe, expect, it } from 'vitest';
import { bodyColours, groupColours, potentialRange } from '../../../renderer/viewport/colour/bodyColour.ts';
import { NEGATIVE, PALETTES, POSITIVE } from '../../../renderer/viewport/colour/palette.ts';
import { hexOf, rampColour } from '../../../renderer/viewport/colour/ramp.ts';
import type { Rgb } from '../../../renderer/viewport/colour/ramp.ts';
import type { NetTable, PlacedCell } from '../../../shared/model/derived/index.ts';
import { box } from './bodies.ts';

/** Oklab of an sRGB colour, worked out apart from the ramp. */
function oklab({ r, g, b }: Rgb): { L: number; a: number; b: number } {
  const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const [R, G, B] = [linear(r), linear(g), linear(b)];
  const l = Math.cbrt(0.4122214708 * R + 0.5363325363 * G + 0.0514459929 * B);
  const m = Math.cbrt(0.2119034982 * R + 0.6806995451 * G + 0.1073969566 * B);
  const s = Math.cbrt(0.0883024619 * R + 0.2817188376 * G + 0.6299787005 * B);
  return {
    L: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

describe('potential ramp', () => {
  const steps = Array.from({ length: 21 }, (_, index) => oklab(rampColour(index / 20)));

  it('gets lighter by even steps', () => {
    const rises = steps.slice(1).map((step, index) => step.L - (steps[index]?.L ?? 0));
    expect(Math.min(...rises)).toBeGreaterThan(0.02);
    expect(Math.max(...rises) / Math.min(...rises)).toBeLessThan(1.25);
  });

  it('never takes two steps that look alike, nor one that jumps', () => {
    const distances = steps.slice(1).map((step, index) => {
      const before = steps[index] ?? step;
      return Math.hypot(step.L - before.L, step.a - before.a, step.b - before.b);
    });
    expect(Math.max(...distances) / Math.min(...distances)).toBeLessThan(2);
  });

  it('stops at its ends', () => {
    expect(rampColour(-1)).toEqual(rampColour(0));
    expect(rampColour(7)).toEqual(rampColour(1));
    expect(hexOf({ r: 1, g: 0.5, b: 0 })).toBe('#ff8000');
  });
});

const nets: NetTable = {
  series: 2, cellMax_V: 3.65, cellNominal_V: 3.2,
  nets: [
    { id: '|g1', label: 'N0', kind: 'power', level: 0, potential_V: 0, below: null, above: 'g1' },
    { id: 'g1|g2', label: 'N1', kind: 'power', level: 1, potential_V: 3.2, below: 'g1', above: 'g2' },
    { id: 'g2|', label: 'N2', kind: 'power', level: 2, potential_V: 6.4, below: 'g2', above: null },
    { id: 'CHASSIS', label: 'CHASSIS', kind: 'chassis', level: null, potential_V: null, below: null, above: null },
  ],
};
/** Of the modes for findings and currents. */
const unrated = { severities: new Map(), currents: null };
const size = { x: 10, y: 10, z: [0, 1] as const };
const bar = (net: string | null) => box('bar', 'busbar', { x: 0, y: 0 }, size, { net, material: 'aluminium-1060-O' });
const cell = (id: string, group: string): PlacedCell => ({
  id, type: 't', group, slot: { row: 0, position: 0 }, centre: { x: 0, y: 0 }, rotation_deg: 90, outline: [], z: [0, 1], terminals: [],
  vent: { outline: [], centre: { x: 0, y: 0 }, size: { x: 1, y: 1 } },
});

describe('colours of bodies', () => {
  it('spans the potentials of the power nets only', () => {
    expect(potentialRange(nets)).toEqual({ min_V: 0, max_V: 6.4 });
    expect(potentialRange(null)).toBeNull();
  });

  it('puts a net at its place on the ramp and leaves the chassis quiet', () => {
    const see = bodyColours({ mode: 'potential', theme: 'dark', nets, cells: [], ...unrated });
    expect(see(bar('g1|g2'))).toBe(hexOf(rampColour(0.5)));
    expect(see(bar('CHASSIS'))).toBe(PALETTES.dark.quiet);
    expect(see(bar(null))).toBe(PALETTES.dark.quiet);
  });

  it('keeps red and blue for polarity in every mode but potential', () => {
    const terminal = box('t', 'terminal', { x: 0, y: 0 }, size, { polarity: '+', net: 'g1|g2' });
    for (const mode of ['material', 'polarity', 'group'] as const) {
      expect(bodyColours({ mode, theme: 'light', nets, cells: [], ...unrated })(terminal)).toBe(POSITIVE);
    }
  });

  it('shows the ends of the pack by polarity', () => {
    const see = bodyColours({ mode: 'polarity', theme: 'dark', nets, cells: [], ...unrated });
    expect(see(bar('|g1'))).toBe(NEGATIVE);
    expect(see(bar('g2|'))).toBe(POSITIVE);
    expect(see(bar('g1|g2'))).toBe(PALETTES.dark.quiet);
  });

  it('gives the cells of a group one hue and neighbouring groups different ones', () => {
    const cells = [cell('c1', 'g1'), cell('c2', 'g1'), cell('c3', 'g2')];
    const colours = groupColours(cells);
    expect(colours.get('g1')).not.toBe(colours.get('g2'));
    const see = bodyColours({ mode: 'group', theme: 'dark', nets, cells, ...unrated });
    expect(see(box('c2', 'cell', { x: 0, y: 0 }, size))).toBe(colours.get('g1'));
  });
});
