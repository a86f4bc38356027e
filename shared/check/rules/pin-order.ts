import { finding } from '../finding.ts';
import { placeOnFpc } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Voltage pins of a connector that do not ascend with the level of their nets. Sensor pins may lie between. One finding a connector. */
export const pinOrder: Rule<'frontEnd'> = {
  code: 'pin-order',
  scope: 'frontEnd',
  clause: 'Voltage pins in ascending net order',
  run({ fpc }, context) {
    if (!fpc) return [];
    const pins = [...fpc.connector.pins]
      .sort((a, b) => a.number - b.number)
      .flatMap((pin) => {
        const net = context.net(pin.net);
        return net?.kind === 'power' ? [{ pin, net, level: net.level ?? 0 }] : [];
      });
    const fallen = pins.findIndex((entry, i) => i > 0 && entry.level <= (pins[i - 1]?.level ?? -Infinity));
    const [before, entry] = [pins[fallen - 1], pins[fallen]];
    if (!before || !entry) return [];
    return [
      finding({
        code: this.code,
        severity: 'error',
        items: [fpc.connector.id, fpc.id],
        subject: [fpc.connector.id],
        clause: this.clause,
        at: placeOnFpc(fpc, entry.pin.at),
        actual: entry.net.label,
        required: `> ${before.net.label}`,
        params: { pin: entry.pin.number, net: entry.net.label, before: before.net.label },
      }),
    ];
  },
};
