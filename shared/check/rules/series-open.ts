import { finding } from '../finding.ts';
import { placeOfTerminal } from '../place.ts';
import type { ConductorOfPiece, Rule } from '../rule.ts';
import { busbarId } from '../../model/ids.ts';

/** A piece of a cut bar, with what laps join to it, that does not lead from what it lies on to the other side. */
function isApart({ hasPlus, hasMinus, hasLug, needs }: ConductorOfPiece): boolean {
  return (needs.plus && !hasPlus) || (needs.minus && !hasMinus) || (needs.lug && !hasLug);
}

/**
 * A net at which the series path from the pack's negative to its positive is interrupted: a group without cells, no bar, a
 * bar that leaves terminals of the net out, or a piece of a cut one that leads nowhere.
 */
export const seriesOpen: Rule<'net'> = {
  code: 'series-open',
  scope: 'net',
  clause: 'One unbroken series path from N0 to the pack’s positive',
  run({ net, terminals, busbar, conductor }) {
    if (net.kind !== 'power') return [];
    const common = { code: this.code, severity: 'error', clause: this.clause } as const;
    const empty = [net.below, net.above].filter((group) => group !== null && !terminals.some((terminal) => terminal.group === group));
    const [first] = terminals;
    const at = first ? placeOfTerminal(first) : null;
    if (empty.length > 0) {
      return empty.map((group) =>
        finding({ ...common, items: [busbarId(net.id), group ?? ''], at, actual: 0, required: 1, unit: 'cells', feature: 'empty-group', params: { variant: 'empty-group', net: net.label, missing: group ?? '' } }),
      );
    }
    if (conductor && isApart(conductor)) {
      const [bar = busbarId(net.id)] = conductor.bars;
      return [finding({ ...common, items: [...conductor.bars, ...(terminals.map((terminal) => terminal.cell))], subject: [bar], feature: 'apart', at, actual: conductor.bars.length, params: { variant: 'apart', net: net.label, missing: conductor.bars.join(', ') } })];
    }
    const joined = new Set(busbar?.pads.map((pad) => pad.terminal));
    const left = terminals.filter((terminal) => !joined.has(terminal.id));
    if (left.length === 0) return [];
    return [
      finding({
        ...common,
        items: [busbarId(net.id), ...left.map((terminal) => terminal.cell)],
        subject: [busbarId(net.id)],
        at: left[0] ? placeOfTerminal(left[0]) : at,
        actual: terminals.length - left.length,
        required: terminals.length,
        unit: 'terminals',
        params: { variant: 'left-out', net: net.label, missing: left.map((terminal) => terminal.id).join(', ') },
      }),
    ];
  },
};
