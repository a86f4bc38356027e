/**
 * What a bolted lug needs by its bolt: clearance hole (ISO 273, medium series), plain washer (ISO 7089), and metal round the hole. As commonly
 * tabled, no source seen: confidence U, show it as unverified. Edge: half as much again as the thread, and no less than the washer with 1 mm round it.
 */
import { washer_mm } from './laminate.ts';

export interface BoltSize {
  readonly clearanceHole_mm: number;
  readonly washer_mm: number;
  readonly washerThickness_mm: number;
  /** From the middle of the hole to the edge of the lug, at least; a lug is at least twice as wide. */
  readonly edge_mm: number;
  readonly lug_mm: number;
}

const THREADS: Readonly<Record<string, readonly [thread_mm: number, clearance_mm: number, washerThickness_mm: number]>> = {
  M5: [5, 5.5, 1],
  M6: [6, 6.6, 1.6],
  M8: [8, 9, 1.6],
  M10: [10, 11, 2],
};

/** Undefined for a bolt that is not in the table. */
export function boltSize(bolt: string): BoltSize | undefined {
  const thread = THREADS[bolt.trim().toUpperCase()];
  const washer = washer_mm(bolt);
  if (!thread || washer === undefined) return undefined;
  const [thread_mm, clearanceHole_mm, washerThickness_mm] = thread;
  const edge_mm = Math.max(1.5 * thread_mm, washer / 2 + 1);
  return { clearanceHole_mm, washer_mm: washer, washerThickness_mm, edge_mm, lug_mm: 2 * edge_mm };
}

/** Annealed aluminium creeps away under a bolt's head: it needs a washer that spreads the force. */
export function isSoft(material: string): boolean {
  return /^aluminium-10\d\d-O$/.test(material);
}
