/** The pin table: what the control unit's harness is checked against. */
import type { Body, Fpc, NetTable, PinRow } from '../model/derived/index.ts';

/** Rows by front end, then pin. Expected voltages count from the front end's lowest net, V at nominal. */
export function pinRows(fpcs: readonly Fpc[], nets: NetTable): PinRow[] {
  const byId = new Map(nets.nets.map((net) => [net.id, net] as const));
  const lowestOf = new Map<string, number>();
  for (const { frontEnd, taps } of fpcs) {
    const potentials_V = taps.map((tap) => byId.get(tap.net)?.potential_V ?? Infinity);
    lowestOf.set(frontEnd, Math.min(lowestOf.get(frontEnd) ?? Infinity, ...potentials_V));
  }
  return fpcs.flatMap((fpc) => {
    const lowest = lowestOf.get(fpc.frontEnd) ?? Infinity;
    const traces = new Map(fpc.traces.map((trace) => [trace.id, trace] as const));
    const pins = [...fpc.connector.pins].sort((a, b) => a.number - b.number);
    return pins.map((pin): PinRow => {
      const net = byId.get(pin.net);
      const trace = traces.get(pin.trace);
      const power = net?.kind === 'power' && net.potential_V !== null;
      return {
        frontEnd: fpc.frontEnd,
        connector: fpc.connector.id,
        pin: pin.number,
        net: net?.label ?? pin.net,
        expected_V: power ? Number(((net.potential_V ?? 0) - lowest).toFixed(6)) : null,
        trace: pin.trace,
        length_mm: Number((trace?.length_mm ?? 0).toFixed(3)),
        resistance_ohm: Number((trace?.resistance_ohm ?? 0).toFixed(6)),
      };
    });
  });
}

/** The two pins of each interlock loop, as its harness is checked; `bodies`: of the service disconnects. */
export function interlockPins(bodies: readonly Body[], { nets }: NetTable): PinRow[] {
  const signals = new Map(nets.filter(({ kind }) => kind === 'signal').map((net) => [net.id, net.label] as const));
  return bodies.flatMap((body): PinRow[] => {
    const label = body.kind === 'pad' && body.net !== null ? signals.get(body.net) : undefined;
    if (label === undefined) return [];
    return [{ frontEnd: '', connector: `${body.owner}/interlock`, pin: label.endsWith('+') ? 1 : 2, net: label, expected_V: null, trace: '', length_mm: 0, resistance_ohm: 0 }];
  });
}
