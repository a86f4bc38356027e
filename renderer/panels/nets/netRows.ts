/** One line per net: the net, its busbar, its taps, and all that a click on it selects. */
import type { ListedBusbar } from '../../../shared/contracts/listed.ts';
import type { NetInfo } from '../../../shared/model/derived/index.ts';
import type { DerivedRest } from '../../state/appState.ts';

export interface NetRow {
  readonly net: NetInfo;
  readonly busbar: ListedBusbar | null;
  /** Front ends that tap it. */
  readonly frontEnds: readonly string[];
  readonly owners: readonly string[];
}

export function netRows(derived: DerivedRest): readonly NetRow[] {
  // Of the pieces of a bar that was cut the first stands for the net.
  const bars = new Map([...derived.busbars].reverse().map((bar) => [bar.net, bar]));
  const frontEnds = new Map<string, Set<string>>(), owners = new Map<string, Set<string>>();
  const note = (of: Map<string, Set<string>>, net: string | null, what: string): void => {
    if (net === null) return;
    const noted = of.get(net) ?? new Set<string>();
    of.set(net, noted.add(what));
  };
  for (const bar of derived.busbars) note(owners, bar.net, bar.id);
  for (const fpc of derived.fpcs) {
    for (const tap of fpc.taps) {
      note(owners, tap.net, tap.id);
      note(frontEnds, tap.net, fpc.frontEnd);
    }
    for (const trace of fpc.traces) note(owners, trace.net, trace.id);
    for (const ntc of fpc.ntcs) {
      note(owners, ntc.netPlus, ntc.id);
      note(owners, ntc.netMinus, ntc.id);
    }
  }
  return derived.nets.nets.map((net) => ({ net, busbar: bars.get(net.id) ?? null, frontEnds: [...(frontEnds.get(net.id) ?? [])], owners: [...(owners.get(net.id) ?? [])] }));
}
