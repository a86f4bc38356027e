import { describe, expect, it } from 'vitest';
import { busbarAmpacity } from '../../../shared/check/rules/busbar-ampacity.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { bumpMovement } from '../../../shared/check/rules/bump-movement.ts';
import { bumpProfile } from '../../../shared/busbar/bump.ts';
import { busbarProblem } from '../../../shared/check/rules/busbar-problem.ts';
import { floatingConductor } from '../../../shared/check/rules/floating-conductor.ts';
import { seriesOpen } from '../../../shared/check/rules/series-open.ts';
import { weldArea } from '../../../shared/check/rules/weld-area.ts';
import { weldOffTerminal } from '../../../shared/check/rules/weld-off-terminal.ts';
import type { SectionCriterion } from '../../../shared/model/derived/index.ts';
import { block, contextOf, link, N1, netInfo, netInput, rect, run, structure, terminalsOn } from './fixtures.ts';

describe('series-open', () => {
  it('is silent for a bar on every terminal of its net', () => {
    expect(run(seriesOpen, netInput())).toEqual([]);
    expect(run(seriesOpen, netInput({ net: netInfo('CHASSIS'), terminals: [], busbar: null }))).toEqual([]);
  });

  it('names the terminals that no bar joins', () => {
    const pads = link().pads.slice(0, 1);
    expect(run(seriesOpen, netInput({ busbar: link({ pads }) }))).toMatchObject([
      { severity: 'error', items: ['busbar:g1|g2', 'c2'], actual: 1, required: 2, unit: 'terminals', at: { x: 72, y: 120, z: 53 }, params: { net: 'N1', missing: 'terminal:c2:neg' }, key: 'series-open~busbar:g1|g2' },
    ]);
    expect(run(seriesOpen, netInput({ busbar: null }))[0]).toMatchObject({ actual: 0, required: 2 });
  });

  it('finds a group without cells even where a bar was made for what is left', () => {
    const terminals = terminalsOn(N1).slice(0, 1);
    const [found] = run(seriesOpen, netInput({ terminals, busbar: link({ pads: link().pads.slice(0, 1) }) }));
    expect(found).toMatchObject({ params: { missing: 'g2' }, key: 'series-open~busbar:g1|g2~g2~#empty-group' });
  });
});

describe('busbar-problem', () => {
  it('passes on why there is no bar', () => {
    expect(run(busbarProblem, netInput({ busbar: null, busbarProblem: 'no room for the bump' }))).toMatchObject([
      { code: 'busbar-problem', items: ['busbar:g1|g2', 'c1', 'c2'], at: { x: 50, y: 120, z: 53 }, params: { net: 'N1', reason: 'no room for the bump' } },
    ]);
    expect(run(busbarProblem, netInput())).toEqual([]);
  });
});

describe('busbar-ampacity', () => {
  const withMargin = (name: SectionCriterion['name'], margin: number) => {
    const bar = link();
    const section = { ...bar.section, criteria: bar.section.criteria.map((criterion) => (criterion.name === name ? { ...criterion, actual: criterion.limit / margin, margin } : criterion)) };
    return netInput({ busbar: { ...bar, section, segments: [{ between: ['a', 'b'], section }] } });
  };

  it('is silent at the design margin', () => {
    expect(run(busbarAmpacity, netInput())).toEqual([]);
  });

  it('warns within the design margin, and is an error beyond the limit', () => {
    expect(run(busbarAmpacity, withMargin('density', 1.1))).toMatchObject([{ severity: 'warning', required: 5, unit: 'A/mm2', key: 'busbar-ampacity~busbar:g1|g2~#density' }]);
    expect(run(busbarAmpacity, withMargin('drop', 0.8))).toMatchObject([{ severity: 'error', actual: 25, required: 20, unit: 'mV', items: ['busbar:g1|g2'], at: { x: 61, y: 120, z: 55 }, params: { net: 'N1', margin: 0.8 } }]);
  });

  it('tells how much metal would do, by the square root for a rise', () => {
    expect(run(busbarAmpacity, withMargin('drop', 0.8))).toMatchObject([{ params: { variant: 'drop-class', askedWidth_mm: (1.25 / 0.8) * link().section.width_mm } }]);
    const [rise] = run(busbarAmpacity, withMargin('rise', 0.8));
    expect(rise?.params['askedWidth_mm']).toBeCloseTo(Math.sqrt(1.25 / 0.8) * link().section.width_mm, 9);
  });

  it('speaks of each criterion once, where a segment has the least of it', () => {
    const bar = link();
    const segments = [0.9, 0.7, 1.1].map((margin, i) => ({
      between: [`t${i}`, `t${i + 1}`] as const,
      section: { ...bar.section, current_A: 100 * (i + 1), criteria: bar.section.criteria.map((criterion) => (criterion.name === 'density' ? { ...criterion, margin } : criterion)) },
    }));
    expect(run(busbarAmpacity, netInput({ busbar: { ...bar, segments } }))).toMatchObject([{ severity: 'error', params: { variant: 'density-class', margin: 0.7, current_A: 200 } }]);
  });

  it('takes a margin of exactly 1 for enough to be no error', () => {
    expect(run(busbarAmpacity, withMargin('rise', 1))[0]?.severity).toBe('warning');
  });
});

describe('weld-area', () => {
  const welded = (area_mm2: number) => netInput({ busbar: link({ pads: link().pads.map((pad, i) => (i === 1 ? { ...pad, weldArea_mm2: area_mm2 } : pad)) }) });

  it('counts 0.8 of the seams against the section of the bar', () => {
    expect(run(weldArea, welded(87.5))).toEqual([]);
    expect(run(weldArea, welded(87))).toMatchObject([{ severity: 'warning', items: ['busbar:g1|g2', 'terminal:c2:neg'], required: 70, unit: 'mm2', at: { x: 72, y: 120, z: 55 } }]);
    expect(run(weldArea, welded(87))[0]?.actual).toBeCloseTo(69.6, 9);
  });

  it('asks a weld for its own cell\'s share of what the bar carries where it is loaded most', () => {
    const bar = link();
    const segments = [{ between: ['a', 'b'] as const, section: { ...bar.section, current_A: 140 } }, { between: ['b', 'c'] as const, section: bar.section }];
    const pads = bar.pads.map((pad) => ({ ...pad, current_A: 140, weldArea_mm2: 43 }));
    expect(run(weldArea, netInput({ busbar: { ...bar, segments, pads } }))[0]).toMatchObject({ required: 35 });
    expect(run(weldArea, netInput({ busbar: { ...bar, segments, pads: pads.map((pad) => ({ ...pad, weldArea_mm2: 44 })) } }))).toEqual([]);
  });

  it('is an error below half of what is required, and follows the ratio of the deck', () => {
    expect(run(weldArea, welded(43))[0]?.severity).toBe('error');
    const { deck } = contextOf();
    expect(run(weldArea, welded(87), contextOf({ deck: { ...deck, weldSectionRatio: 0.9 } }))).toEqual([]);
  });
});

describe('weld-off-terminal', () => {
  const stackOf = (deviation_mm: number) => contextOf({ structure: { ...structure, cellsPerRow: 4, stack: { ...structure.stack, deviation_mm } } });
  const spare_mm = 10 / 2 - 4;
  const narrow = link({ pads: link().pads.map((pad) => ({ ...pad, weldZone: rect((pad.box.minX + pad.box.maxX) / 2 - 4, pad.box.minY, (pad.box.minX + pad.box.maxX) / 2 + 4, pad.box.maxY) })) });

  it('asks for three deviations of the cell’s place between the seams and the edge of the terminal', () => {
    // Cell 2 of 4 between rigid ends stands off by the deviation itself, cell 1 by sqrt(3/4) of it.
    expect(run(weldOffTerminal, netInput({ busbar: narrow }), stackOf(spare_mm / 3))).toEqual([]);
    expect(run(weldOffTerminal, netInput({ busbar: narrow }), stackOf(0.34))).toMatchObject([{ severity: 'warning', items: ['busbar:g1|g2', 'terminal:c2:neg'], actual: spare_mm, required: 1.02, unit: 'mm', params: { net: 'N1' } }]);
    expect(run(weldOffTerminal, netInput({ busbar: narrow }), stackOf(0.4))).toHaveLength(2);
  });

  it('is an error where the seams leave the terminal as drawn', () => {
    const wide = link({ pads: link().pads.map((pad, i) => (i === 0 ? { ...pad, weldZone: rect(pad.box.minX - 5, pad.box.minY, pad.box.maxX + 5, pad.box.maxY) } : pad)) });
    expect(run(weldOffTerminal, netInput({ busbar: wide }), stackOf(0)).map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('floating-conductor', () => {
  it('is silent while the parts of a bar and its terminals touch', () => {
    expect(run(floatingConductor, netInput())).toEqual([]);
  });

  it('names the terminals that a bar is made for and no longer touches', () => {
    const bar = link();
    const bodies = bar.bodies.map((body) => ({ ...body, z: [body.z[0] + 5, body.z[1] + 5] as const }));
    const findings = run(floatingConductor, netInput({ busbar: { ...bar, bodies } }));
    expect(findings).toMatchObject([{ severity: 'error', actual: 0, unit: 'terminals', params: { variant: 'terminal' } }]);
    expect(findings[0]?.items).toHaveLength(1 + bar.pads.length);
  });

  it('names what hangs loose', () => {
    const bar = link();
    const loose = block({ id: 'busbar:g1|g2/bump', owner: bar.id, net: N1, z: [55.1, 60], outline: rect(56, 114, 66, 126) });
    const findings = run(floatingConductor, netInput({ busbar: { ...bar, bodies: [...bar.bodies.slice(0, 2), loose] } }));
    expect(findings).toMatchObject([{ severity: 'error', actual: 3, required: 1, at: { x: 72, y: 120, z: 54 } }]);
    expect(findings[0]?.items).toEqual(['busbar:g1|g2', 'busbar:g1|g2/flat-b', 'busbar:g1|g2/bump']);
  });
});

describe('bump-movement', () => {
  const stack = { ...structure.stack, kind: 'fixed-force' as const, padCompression_mm: 0.5, deviation_mm: 0.17 };
  const settings = { heightFactor: 2.5, radiusFactor: 1, kFactor: 0.44, flank_deg: 60 };

  /** The bar of the fixtures with a true bump of 2 mm along x or y, and cells that swell by this share. */
  function bumped(swellingShare: number, along: 'x' | 'y' = 'x') {
    const profile = bumpProfile(2, settings, Infinity);
    if (!profile) throw new Error('no bump');
    const bar = link();
    const frame = along === 'x' ? { origin: { x: 0, y: 0, z: 53 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } } : { origin: { x: 0, y: 0, z: 53 }, u: { x: 0, y: 1, z: 0 }, v: { x: 0, y: 0, z: 1 } };
    const bump = { ...block({ id: `${bar.id}/bump`, owner: bar.id, net: N1, z: [0, 20], outline: profile.contour }), frame };
    return run(bumpMovement, netInput({ busbar: { ...bar, bodies: [...bar.bodies.filter(({ id }) => !id.endsWith('/bump')), bump] } }), contextOf({ structure: { ...structure, stack: { ...stack, swellingShare } } }));
  }

  it('asks for half as much again as swelling, growth in heat and tolerance together', () => {
    // Centre line of 60 degrees, radius 3, flanks (5 - 3) / sin 60, crown 2: 19.185 mm over a chord of 14.702 mm.
    const takesUp_mm = (4 * 3 * Math.PI) / 3 + (2 * 2) / Math.sin(Math.PI / 3) + 2 - (4 * 3 * Math.sin(Math.PI / 3) + (2 * 2) / Math.tan(Math.PI / 3) + 2);
    const { minX, maxX } = boundsOf(netInput().cells[0]?.outline ?? []);
    const thickness_mm = maxX - minX;
    const thermal_mm = 23.6e-6 * (thickness_mm + structure.pad.thickness_mm) * 25;
    const most_mm = takesUp_mm / 1.5 - 3 * 0.17 - thermal_mm + 0.5;
    expect(bumped((most_mm - 0.01) / thickness_mm)).toEqual([]);
    const [finding] = bumped((most_mm + 0.01) / thickness_mm);
    expect(finding).toMatchObject({ code: 'bump-movement', severity: 'warning', items: [link().id], unit: 'mm' });
    expect(finding?.actual).toBeCloseTo(takesUp_mm, 4);
    expect(finding?.params['tolerance_mm']).toBeCloseTo(0.51, 9);
    // From row to row cells swell side by side.
    expect(bumped((most_mm + 0.01) / thickness_mm, 'y')).toEqual([]);
  });
});
