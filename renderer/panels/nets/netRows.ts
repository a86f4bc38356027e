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
  const bars = new Map(derived.busbars.map((bar) => [bar.net, bar]));
  return derived.nets.nets.map((net) => {
    const busbar = bars.get(net.id) ?? null;
    const owners = busbar ? [busbar.id] : [];
    const frontEnds: string[] = [];
    for (const fpc of derived.fpcs) {
      for (const tap of fpc.taps) {
        if (tap.net !== net.id) continue;
        owners.push(tap.id);
        frontEnds.push(fpc.frontEnd);
      }
      for (const trace of fpc.traces) if (trace.net === net.id) owners.push(trace.id);
      for (const ntc of fpc.ntcs) if (ntc.netPlus === net.id || ntc.netMinus === net.id) owners.push(ntc.id);
    }
    return { net, busbar, frontEnds: [...new Set(frontEnds)], owners: [...new Set(owners)] };
  });
}
