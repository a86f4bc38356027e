/** Bars that are laid out once for all that are alike: as if each had been made by itself. */
import { describe, expect, it } from 'vitest';
import { buildBusbarOfKind, requiredThicknessOfKind_mm } from '../../../shared/busbar/alike.ts';
import { buildBusbar } from '../../../shared/busbar/buildBusbar.ts';
import type { BusbarInput } from '../../../shared/busbar/input.ts';
import { PLACED } from '../../../shared/busbar/placedBar.ts';
import { requiredThickness_mm } from '../../../shared/busbar/makeBusbar.ts';
import { barKeyOf } from '../../../shared/model/ids.ts';
import type { StructureRecord } from '../../../shared/model/records/structure.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

/** Two rows: links, turns and outputs, over one cell or several in parallel. */
function inputsOf(parallel: number, groupsPerRow = 3): BusbarInput[] {
  const structure: StructureRecord = { ...sampleStructure(), cellsPerRow: groupsPerRow * parallel, envelope_mm: { x: 60 + 90 + 72 * groupsPerRow * parallel, y: 420, z: 260 } };
  const pack = placedPack(structure, sampleCellType(), parallel);
  const settings = sampleBusbars(), duty = { ...sampleDuty(), continuous_A: 280 * parallel };
  return Array.from({ length: 2 * groupsPerRow + 1 }, (_, k): BusbarInput => ({ ...endsOf(pack, k, parallel), settings, duty, overrides: [], outputDirection: { x: -1, y: 0 } }));
}

/** Every number rounded: moving there and back leaves the last digit of a snapped value open. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(5)) + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, rounded(field)]));
}

describe('bars of one kind', () => {
  it.each([1, 2])('are what each of them is by itself, with %i cells in parallel', (parallel) => {
    for (const input of inputsOf(parallel)) {
      const made = buildBusbarOfKind(input);
      expect(rounded(made)).toEqual(rounded(buildBusbar(input)));
      expect(made.busbar?.net).toBe(input.net);
      expect(requiredThicknessOfKind_mm(input)).toBe(requiredThickness_mm(input));
    }
  });

  it('are laid out once', () => {
    const [, first, , second] = inputsOf(1, 5).map((input) => buildBusbarOfKind(input).busbar);
    expect([first?.net, second?.net]).toEqual(['g1|g2', 'g3|g4']);
    const shared = (Object.keys(PLACED) as (keyof typeof PLACED)[]).filter((field) => first?.[field] !== undefined && first[field] === second?.[field]);
    expect(shared.filter((field) => PLACED[field])).toEqual([]);
    expect(shared).toContain('flat');
  });

  it('keep the names of what they join where there is none, and where a bar is a piece of its net', () => {
    const [, input] = inputsOf(1);
    if (!input) throw new Error('no bar');
    const uneven = { ...input, ends: input.ends.map((end, i) => (i === 0 ? end : { ...end, terminal: { ...end.terminal, top_z: end.terminal.top_z + 3 } })) };
    const asOne = uneven.ends.map(({ cell, terminal }) => ({ terminal, cell: { ...cell, terminals: cell.terminals.map((other) => (other.id === terminal.id ? terminal : other)) } }));
    const none = buildBusbarOfKind({ ...uneven, ends: asOne });
    expect(none.problem).toBe(buildBusbar({ ...uneven, ends: asOne }).problem);
    expect(none.problem).toContain('terminal:c2');
    const piece = buildBusbarOfKind({ ...input, key: barKeyOf(input.net, 'low') }).busbar;
    expect(piece?.id).toBe(`busbar:${barKeyOf(input.net, 'low')}`);
    expect(piece?.net).toBe(input.net);
  });

  it('are made anew under other settings, and as they were changed by hand', () => {
    const [, input] = inputsOf(1);
    if (!input) throw new Error('no bar');
    const before = buildBusbarOfKind(input).busbar;
    const thicker = buildBusbarOfKind({ ...input, settings: { ...input.settings, thickness_mm: 3 } }).busbar;
    expect([before?.section.thickness_mm, thicker?.section.thickness_mm]).not.toEqual([3, 3]);
    expect(thicker?.section.thickness_mm).toBe(3);
    const byHand = buildBusbarOfKind({ ...input, overrides: [{ id: 'o1', kind: 'override', target: `busbar:${input.net}`, feature: 'thickness_mm', value: 4 }] }).busbar;
    expect(byHand?.section.thickness_mm).toBe(4);
  });
});
