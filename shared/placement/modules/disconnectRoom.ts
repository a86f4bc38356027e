/** How much room a service disconnect needs between two lugs. */
import type { ModulesOfPack } from '../../model/records/modules.ts';

/** How far a blade stands out of the body, from there to the middle of its hole, and its section, mm: assumed with the part. */
export const BLADE_mm = { reach: 24, bolt: 12, width: 20, thickness: 3 } as const;

/** The shortest bar from a lug to a blade that can be bridged, mm, roughly: the bar itself says when it has too little. */
const SHORTEST_LINK_mm = 46;

/** From lug to lug, bolt to bolt, mm; 0 without a service disconnect. */
export function leastDisconnectRoom_mm({ serviceDisconnect }: ModulesOfPack): number {
  return serviceDisconnect ? disconnectRoom_mm(serviceDisconnect) : 0;
}

/** Of this part. */
export function disconnectRoom_mm({ size_mm }: { readonly size_mm: { readonly x: number } }): number {
  return size_mm.x + 2 * (BLADE_mm.bolt + SHORTEST_LINK_mm);
}
