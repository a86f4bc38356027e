import { describe, expect, it } from 'vitest';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import { seriesPath } from '../../../shared/placement/seriesPath.ts';
import { exampleDocument } from '../../support/examplePack.ts';

describe('the series path', () => {
  const { cells } = createDerivation(exampleDocument()).derived();
  const stops = seriesPath(cells);

  it('stops once in each group, in series order', () => {
    expect(stops.map(({ group }) => group)).toEqual(cells.map(({ group }) => group));
  });

  it('enters a cell at its - and leaves at its +, at the height of the faces', () => {
    const [cell] = cells;
    const minus = cell?.terminals.find(({ polarity }) => polarity === '-'), plus = cell?.terminals.find(({ polarity }) => polarity === '+');
    expect(stops[0]?.enter).toEqual({ ...minus?.centre, z: minus?.top_z });
    expect(stops[0]?.leave).toEqual({ ...plus?.centre, z: plus?.top_z });
  });

  it('runs between the middles of the terminals of cells in parallel', () => {
    const [a, b] = cells;
    if (!a || !b) throw new Error('the example has cells');
    const [stop] = seriesPath([a, { ...b, group: a.group, terminals: b.terminals.map((terminal) => ({ ...terminal, facing: { x: 0, y: 1, z: 0 } })) }]);
    const middle = (polarity: string) => [a, b].map(({ terminals }) => terminals.find((one) => one.polarity === polarity)).reduce((sum, one) => sum + (one?.centre.x ?? NaN) / 2, 0);
    expect(stop?.enter.x).toBeCloseTo(middle('-'), 6);
    expect(stop?.leave.x).toBeCloseTo(middle('+'), 6);
    // A face on an end has its middle at half its height.
    expect(stop?.leave.z).toBeLessThan(a.terminals[0]?.top_z ?? 0);
  });

  it('leaves out a group without both polarities', () => {
    expect(seriesPath(cells.map((cell) => ({ ...cell, terminals: cell.terminals.slice(0, 1) })))).toEqual([]);
  });
});
