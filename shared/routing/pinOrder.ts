/** The order of the pins along the connector: voltage nets in a row, sensor lines where their lanes allow. */
import type { Lane } from './trunk.ts';

/**
 * The lanes as their pins follow each other from the own side on, or null when the lanes cannot be merged with voltage nets
 * in a row. Own lanes come in lane order; far ones in reverse, because they wrap round the end of the pin row.
 * Sensor lines come as soon as a voltage pin lies before them, so that the first and the last pin are voltages where possible.
 */
export function pinOrder(lanes: readonly Lane[], ascending: boolean): Lane[] | null {
  const own = lanes.filter((lane) => lane.branch.side === 'own');
  const far = lanes.filter((lane) => lane.branch.side === 'far').reverse();
  const voltages = lanes.filter(isVoltage).sort((a, b) => (ascending ? 1 : -1) * (a.drop.level - b.drop.level));
  const order: Lane[] = [];
  let emitted = 0;
  while (own.length + far.length > 0) {
    const next = voltages[emitted];
    const [ownHead] = own;
    const isSensor = ownHead !== undefined && !isVoltage(ownHead);
    const list = isSensor && (emitted > 0 || far[0] !== next) ? own : ownHead === next ? own : far[0] === next ? far : null;
    const lane = list?.shift();
    if (!lane) return null;
    order.push(lane);
    if (isVoltage(lane)) emitted++;
  }
  return order;
}

function isVoltage(lane: Lane): boolean {
  return lane.branch.site !== null;
}
