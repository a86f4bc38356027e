/** Places along a route that were set by hand: how far each lies from where the router would put it. */
import type { OverrideRecord } from '../model/records/decisions.ts';

export interface RoutePins {
  /** The trunk's centre line, across the row, mm. */
  readonly trunk_mm: number;
  /** The connector, across the row, mm; along it where it stands beside the trunk. */
  readonly connector_mm: number;
  /** Tabs along the row, mm, by tap id, and sensors, by theirs. */
  readonly taps: ReadonlyMap<string, number>;
  readonly ntcs: ReadonlyMap<string, number>;
}

export const NO_PINS: RoutePins = { trunk_mm: 0, connector_mm: 0, taps: new Map(), ntcs: new Map() };

/** What can be set by hand, by the first word of the target's id. Values in mm towards +x or +y of the pack. */
export const ROUTE_FEATURES: Readonly<Record<string, readonly string[]>> = { fpc: ['trunk_mm', 'connector_mm'], tap: ['branch_mm'], ntc: ['position_mm'] };

/** The pins of a circuit, or the id of the first override whose value is no number. */
export function pinsOf(circuit: string, overrides: readonly OverrideRecord[]): RoutePins | { readonly bad: string } {
  const taps = new Map<string, number>();
  const ntcs = new Map<string, number>();
  const plain = { trunk_mm: 0, connector_mm: 0 };
  // From the last to the first: of two on one feature the first holds.
  for (const { id, target, feature, value } of [...overrides].reverse()) {
    const kind = target.split(':')[0] ?? '';
    if (!ROUTE_FEATURES[kind]?.includes(feature)) continue;
    if (typeof value !== 'number' || !Number.isFinite(value)) return { bad: id };
    if (kind === 'tap') taps.set(target, value);
    else if (kind === 'ntc') ntcs.set(target, value);
    else if (target === circuit) plain[feature === 'trunk_mm' ? 'trunk_mm' : 'connector_mm'] = value;
  }
  return { ...plain, taps, ntcs };
}

/** Range that a pin may lie in, mm from the router's own place, and where it lies. */
export interface PinRange {
  readonly min_mm: number;
  readonly max_mm: number;
  readonly value_mm: number;
}
