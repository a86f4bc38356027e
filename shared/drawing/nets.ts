/** How a drawn conductor says which net it is: XDATA of the registered application, `net=N17`. */
import type { NetTable } from '../model/derived/nets.ts';
import type { NetId } from '../model/ids.ts';
import type { ExtendedData } from './types.ts';

/** Name of the registered application under which data travels with entities. Scripts rely on it. */
export const APPLICATION = 'CELLWEAVE';

/** A function from a body's net to its data; nothing for a body without one. It throws for a net the table does not have. */
export function netData(table: NetTable): (net: NetId | null) => ExtendedData | undefined {
  const labels = new Map(table.nets.map((net) => [net.id, net.label]));
  return (net) => {
    if (net === null) return undefined;
    const label = labels.get(net);
    if (label === undefined) throw new Error(`net "${net}" is not in the net table`);
    return { app: APPLICATION, strings: [`net=${label}`] };
  };
}
