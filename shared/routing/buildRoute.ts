/** The circuit of a front end with as many of its places set by hand as can be kept together. */
import type { Fpc, OverrideRefusal, RouteFailure } from '../model/derived/index.ts';
import type { OverrideRecord } from '../model/records/decisions.ts';
import type { RouteInput } from './input.ts';
import { routeFpc } from './routeFpc.ts';

export interface BuiltRoute {
  readonly fpc: Fpc | null;
  readonly failure: RouteFailure | null;
  /** The changes that are left out of account, each with why. */
  readonly refused: readonly OverrideRefusal[];
}

/**
 * A place that cannot be kept leaves the route as it is without it. Each is tried in the order of the overrides, as far as those
 * before it let it. Where there is no route at all that is what there is to say, and the changes wait for one.
 */
export function buildRoute(input: RouteInput): BuiltRoute {
  const whole = routeFpc(input);
  if (whole.ok) return { fpc: whole.fpc, failure: null, refused: [] };
  if (input.overrides.length === 0) return { fpc: null, failure: whole.failure, refused: [] };
  let best = routeFpc({ ...input, overrides: [] });
  const kept: OverrideRecord[] = [];
  const left: { readonly override: OverrideRecord; readonly failure: RouteFailure }[] = [];
  for (const override of input.overrides) {
    const tried = routeFpc({ ...input, overrides: [...kept, override] });
    if (tried.ok) {
      kept.push(override);
      best = tried;
    } else left.push({ override, failure: tried.failure });
  }
  if (!best.ok) return { fpc: null, failure: best.failure, refused: [] };
  const { fpc } = best;
  const refused = left.map(({ override, failure }): OverrideRefusal => {
    const { id, target, feature, value } = override;
    const handle = fpc.handles.find((candidate) => candidate.target === target && candidate.feature === feature);
    return { override: id, target, feature, value: JSON.stringify(value), reason: failure.message, range_mm: handle ? [handle.min_mm, handle.max_mm] : null };
  });
  return { fpc, failure: null, refused };
}
