import { describe, expect, it } from 'vitest';
import { flowsIn } from '../../../shared/busbar/flows.ts';

describe('currents in the branches of a bar', () => {
  it('add up along a line to the whole current between the groups', () => {
    const branches = [0, 1, 2].map((low) => ({ low, high: low + 1 }));
    expect(flowsIn(branches, [0.5, 0.5, -0.5, -0.5])).toEqual([0.5, 1, 0.5]);
    expect(flowsIn(branches, [-0.5, -0.5, 0.5, 0.5])).toEqual([-0.5, -1, -0.5]);
  });

  it('are a cell\'s own in each way across, and nothing in what joins the ways', () => {
    const ways = [{ low: 0, high: 3 }, { low: 1, high: 4 }, { low: 2, high: 5 }];
    const bridges = [{ low: 0, high: 1 }, { low: 1, high: 2 }];
    expect(flowsIn([...ways, ...bridges], [1 / 3, 1 / 3, 1 / 3, -1 / 3, -1 / 3, -1 / 3])).toEqual([0.333333333333, 0.333333333333, 0.333333333333, 0, 0]);
  });

  it('go to the bolt of an output, growing from pad to pad', () => {
    expect(flowsIn([{ low: 0, high: 1 }, { low: 1, high: 2 }, { low: 2, high: 3 }], [0.25, 0.25, 0.25, -0.75])).toEqual([0.25, 0.5, 0.75]);
  });

  it('are the same whichever way the branches are listed', () => {
    expect(flowsIn([{ low: 2, high: 1 }, { low: 0, high: 1 }], [1, 0, -1])).toEqual([-1, 1]);
  });
});
