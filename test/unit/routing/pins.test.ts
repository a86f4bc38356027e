import { describe, expect, it } from 'vitest';
import type { RouteHandle } from '../../../shared/model/derived/index.ts';
import type { OverrideRecord } from '../../../shared/model/records/decisions.ts';
import { buildRoute } from '../../../shared/routing/buildRoute.ts';
import { fpcFaults } from './fpcFaults.ts';
import { rowInput } from './rowFixture.ts';

type Setting = readonly [target: string, feature: string, value: OverrideRecord['value']];

const overrideOf = ([target, feature, value]: Setting): OverrideRecord => ({ id: `o:${target}:${feature}`, kind: 'override', target, feature, value });

describe.each(['x', 'y'] as const)('places set by hand on a row along %s', (along) => {
  const input = rowInput({ along });
  const built = (...settings: Setting[]) => buildRoute({ ...input, overrides: settings.map(overrideOf) });
  const handlesOf = (...settings: Setting[]): readonly RouteHandle[] => {
    const { fpc, refused } = built(...settings);
    expect(refused).toEqual([]);
    if (!fpc) throw new Error('no route');
    expect(fpcFaults(fpc, input)).toEqual([]);
    return fpc.handles;
  };
  const handle = (handles: readonly RouteHandle[], target: string, feature: string): RouteHandle => {
    const found = handles.find((candidate) => candidate.target === target && candidate.feature === feature);
    if (!found) throw new Error(`no handle ${target} ${feature}`);
    return found;
  };
  const plain = handlesOf();
  const [axis, across] = along === 'x' ? (['x', 'y'] as const) : (['y', 'x'] as const);

  it('has a handle for trunk, connector, each tab and each sensor', () => {
    expect(plain.map((one) => `${one.target} ${one.feature}`)).toHaveLength(2 + 14 + 3);
    expect(plain.every((one) => one.min_mm <= 0 && one.max_mm >= 0 && one.value_mm === 0)).toBe(true);
  });

  it.each([
    ['fpc:fe1', 'trunk_mm', across],
    ['fpc:fe1', 'connector_mm', across],
    ['tap:fe1:c5:pos', 'branch_mm', axis],
    ['tap:fe1:c6:pos', 'branch_mm', axis],
    ['ntc:fe1:c7', 'position_mm', axis],
  ] as const)('%s %s moves what it names, sound anywhere in its range, and not beyond', (target, feature, direction) => {
    const before = handle(plain, target, feature);
    expect(before.max_mm - before.min_mm).toBeGreaterThan(1);
    expect(before.along).toEqual({ x: direction === 'x' ? 1 : 0, y: direction === 'y' ? 1 : 0 });
    for (const value of [before.min_mm, before.max_mm, before.max_mm / 2]) {
      const after = handle(handlesOf([target, feature, value]), target, feature);
      expect(after.value_mm).toBe(value);
      expect(after.at[direction] - before.at[direction]).toBeCloseTo(value, 5);
      expect(after.max_mm).toBeCloseTo(before.max_mm, 5);
    }
    const beyond = built([target, feature, before.max_mm + 0.5]);
    expect(beyond.fpc?.handles).toEqual(plain);
    expect(beyond.refused).toMatchObject([{ override: `o:${target}:${feature}`, target, feature, range_mm: [before.min_mm, before.max_mm] }]);
  });

  it('lengthens the trace of a tab that moved away from the connector', () => {
    const lengthOf = (...settings: Setting[]) => built(...settings).fpc?.traces.find((trace) => trace.from === 'tap:fe1:c5:pos')?.length_mm ?? 0;
    expect(lengthOf(['tap:fe1:c5:pos', 'branch_mm', 3])).not.toBe(lengthOf());
  });

  it('leaves out the one that cannot be kept, and keeps the others', () => {
    const { fpc, refused } = built(['fpc:fe1', 'trunk_mm', 500], ['ntc:fe1:c7', 'position_mm', 2], ['tap:fe1:c5:pos', 'branch_mm', 'left']);
    expect(refused.map((one) => [one.override, one.value])).toEqual([['o:fpc:fe1:trunk_mm', '500'], ['o:tap:fe1:c5:pos:branch_mm', '"left"']]);
    expect(refused[0]?.reason).toContain('the trunk can be moved by');
    expect(fpc && handle(fpc.handles, 'ntc:fe1:c7', 'position_mm').value_mm).toBe(2);
  });
});

it('says only that there is no route where there is none', () => {
  const input = rowInput({ front: 10 });
  const { fpc, failure, refused } = buildRoute({ ...input, overrides: [overrideOf(['fpc:fe1', 'trunk_mm', 1])] });
  expect(fpc).toBeNull();
  expect(failure?.code).toBe('connector-outside-envelope');
  expect(refused).toEqual([]);
});
