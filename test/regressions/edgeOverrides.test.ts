/** What an edge that was moved by hand does to the rating of its bar and to the distances round it: the checks find it. */
import { describe, expect, it } from 'vitest';
import type { Busbar, Derived } from '../../shared/model/derived/index.ts';
import { derivedOf, edited, smallPack } from '../support/edited.ts';

const PACK = smallPack();
const BAR = 'busbar:g2|g3';

function withEdge(feature: string, value: number): Derived {
  return derivedOf(edited(PACK, (tx) => tx.put({ id: 'override:1', kind: 'override', target: BAR, feature, value })));
}

function barIn(derived: Derived, id = BAR): Busbar {
  const bar = derived.busbars.find((one) => one.id === id);
  if (!bar) throw new Error(`no ${id}`);
  return bar;
}

const plain = derivedOf(PACK);

describe('an edge moved by hand', () => {
  it('lowers the rating where it narrows the section between the pads, and the check says by how much', () => {
    const edge = barIn(plain).edges.find((one) => one.feature === 'edge:c2:+y');
    const derived = withEdge('edge:c2:+y', edge?.min_mm ?? 0);
    const { section } = barIn(derived);
    expect(section.width_mm).toBeCloseTo(barIn(plain).section.width_mm + (edge?.min_mm ?? 0), 6);
    expect(section.margin).toBeLessThan(barIn(plain).section.margin);
    const found = derived.findings.filter((finding) => finding.code === 'busbar-ampacity');
    expect(found.map((finding) => finding.items)).toEqual([expect.arrayContaining([BAR])]);
    // 280 A through 33.2 x 2 mm.
    expect(found[0]?.actual).toBeCloseTo(section.current_A / (section.width_mm * section.thickness_mm), 6);
    expect(plain.findings.some((finding) => finding.code === 'busbar-ampacity')).toBe(false);
  });

  it('does not lower it where both pads keep what they share', () => {
    expect(barIn(withEdge('edge:c2:-x', -3)).section).toEqual(barIn(plain).section);
  });

  it('is found too near to the bar across its cell, and no sooner', () => {
    const across = barIn(plain, 'busbar:g1|g2').pads.find((pad) => pad.terminal.startsWith('terminal:c2:'));
    const own = barIn(plain).pads.find((pad) => pad.terminal.startsWith('terminal:c2:'));
    if (!across || !own) throw new Error('both bars lie on c2');
    const distance_mm = across.box.minY - own.box.maxY;
    const tooNear = (gap_mm: number) =>
      withEdge('edge:c2:+y', distance_mm - gap_mm).findings.filter(
        (finding) => ['clearance', 'creepage'].includes(finding.code) && finding.severity === 'error' && [BAR, 'busbar:g1|g2'].every((bar) => finding.items.some((item) => item.startsWith(bar))),
      );
    expect(tooNear(0.05).map((finding) => finding.code)).toContain('clearance');
    expect(tooNear(0.05).every((finding) => Math.abs(Number(finding.actual) - 0.05) < 1e-3)).toBe(true);
    expect(tooNear(20)).toEqual([]);
  });
});
