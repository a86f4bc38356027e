import { finding } from '../finding.ts';
import { placeOnFpc } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A pin of the connector whose trace or pad carries another net than the pin table says, or whose trace ends elsewhere. */
export const pinWrongNet: Rule<'frontEnd'> = {
  code: 'pin-wrong-net',
  scope: 'frontEnd',
  clause: 'Each trace ends at the pin of its net',
  run({ fpc }, context) {
    if (!fpc) return [];
    const label = (net: string): string => context.net(net)?.label ?? net;
    return fpc.connector.pins.flatMap((pin) => {
      const trace = fpc.traces.find((candidate) => candidate.id === pin.trace);
      const pad = fpc.bodies.find((body) => body.id === pin.pad);
      if (trace?.net === pin.net && trace.to === pin.pad && pad?.net === pin.net) return [];
      const wrong = trace?.net !== pin.net ? trace?.net : pad?.net;
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: [fpc.connector.id, pin.trace, fpc.id],
          subject: [fpc.connector.id, pin.net],
          clause: this.clause,
          at: placeOnFpc(fpc, pin.at),
          actual: wrong ? label(wrong) : null,
          required: label(pin.net),
          params: { pin: pin.number, net: label(pin.net), trace: pin.trace },
        }),
      ];
    });
  },
};
