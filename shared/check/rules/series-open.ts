import { finding } from '../finding.ts';
import { placeOfTerminal } from '../place.ts';
import type { Rule } from '../rule.ts';
import { busbarId } from '../../model/ids.ts';

/**
 * A net at which the series path from the pack's negative to its positive is interrupted: a group without cells, no bar, or a
 * bar that leaves terminals of the net out.
 */
export const seriesOpen: Rule<'net'> = {
  code: 'series-open',
  scope: 'net',
  clause: 'One unbroken series path from N0 to the pack’s positive',
  run({ net, terminals, busbar }) {
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
