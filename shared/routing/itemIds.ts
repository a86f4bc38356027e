/** Ids of what a flexible circuit is made of: from its own id, nets and pin numbers. */
import type { NetId, Polarity } from '../model/ids.ts';

export function traceIdOf(fpc: string, net: NetId): string {
  return `${fpc}/trace/${net}`;
}

export function fuseIdOf(trace: string): string {
  return `${trace}/fuse`;
}

export function connectorIdOf(fpc: string): string {
  return `${fpc}/connector`;
}

export function pinPadIdOf(fpc: string, pin: number): string {
  return `${connectorIdOf(fpc)}/pin-${pin}`;
}

export function sensorPadIdOf(ntc: string, line: Polarity): string {
  return `${ntc}/${line === '+' ? 'pos' : 'neg'}`;
}
