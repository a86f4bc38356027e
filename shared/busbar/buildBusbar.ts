/** The bar of a net with as many of its manual changes as can be built together. */
import type { Busbar } from '../model/derived/busbar.ts';
import type { OverrideRefusal } from '../model/derived/override.ts';
import type { OverrideRecord } from '../model/records/decisions.ts';
import { readBarKey } from '../model/ids.ts';
import { problemText, type Problem } from '../model/result.ts';
import type { BusbarInput } from './input.ts';
import { makeBusbar } from './makeBusbar.ts';
import { detailKindOf } from './details/detail.ts';
import { isOutlineFeature } from './details/outline.ts';
import { edgeOf } from './shapeOverrides.ts';
import { withWashers } from './washers.ts';

export interface BuiltBusbar {
  readonly busbar: Busbar | null;
  /** Why there is no bar, or why its thickness is not the one set by hand. */
  readonly problem: string | null;
  /** The changes of plan that are left out of account, each with why. */
  readonly refused: readonly OverrideRefusal[];
}

/**
 * A change that cannot be built leaves the bar as it is without it: the conductor stays in view and in reach. Thickness comes
 * first, then the width, then edges, an outline and at last holes, slots and tabs by their names, each as far as those before it let it.
 */
export function buildBusbar(input: BusbarInput): BuiltBusbar {
  try {
    const made = built(input);
    return made.busbar && hasOwnBolt(input) ? { ...made, busbar: withWashers(made.busbar, input.settings, input.plane ?? null) } : made;
  } catch (error) {
    // The formulas and tables of the standards end somewhere, and a schema does not know where.
    return { busbar: null, problem: error instanceof Error ? error.message : String(error), refused: [] };
  }
}

/** A lug to which a bar between modules is bolted has the washer of that. */
function hasOwnBolt({ key }: BusbarInput): boolean {
  return key === undefined || readBarKey(key).piece === null;
}

function built(input: BusbarInput): BuiltBusbar {
  const whole = makeBusbar(input);
  if (whole.ok) return { busbar: whole.value, problem: null, refused: [] };
  let best = makeBusbar({ ...input, overrides: [] });
  if (!best.ok) return { busbar: null, problem: textOf(whole.problems), refused: [] };
  const kept: OverrideRecord[] = [];
  const left: { readonly override: OverrideRecord; readonly problems: readonly Problem[] }[] = [];
  for (const override of [...input.overrides].sort(byRank)) {
    const tried = makeBusbar({ ...input, overrides: [...kept, override] });
    if (tried.ok) {
      kept.push(override);
      best = tried;
    } else left.push({ override, problems: tried.problems });
  }
  const busbar = best.value;
  const thickness = left.filter(({ override }) => override.feature === 'thickness_mm');
  return {
    busbar,
    problem: thickness.length === 0 ? null : thickness.map(({ problems }) => textOf(problems)).join('; '),
    refused: left.flatMap(({ override, problems }): OverrideRefusal[] => {
      const { id, target, feature, value } = override;
      if (feature === 'thickness_mm') return [];
      return [{ override: id, target, feature, value: JSON.stringify(value), reason: textOf(problems), range_mm: rangeOf(busbar, feature) }];
    }),
  };
}

function rangeOf({ edges, width }: Busbar, feature: string): OverrideRefusal['range_mm'] {
  if (feature === 'width_mm') return [width.min_mm, width.max_mm];
  const edge = edges.find((candidate) => candidate.feature === feature);
  return edge ? [edge.min_mm, edge.max_mm] : null;
}

function byRank(a: OverrideRecord, b: OverrideRecord): number {
  return rankOf(a) - rankOf(b) || (a.feature < b.feature ? -1 : a.feature > b.feature ? 1 : 0);
}

function rankOf({ feature }: OverrideRecord): number {
  if (feature === 'thickness_mm') return 0;
  if (detailKindOf(feature)) return 4;
  if (isOutlineFeature(feature)) return 3;
  return edgeOf(feature) ? 2 : 1;
}

function textOf(problems: readonly Problem[]): string {
  return problems.map(problemText).join('; ');
}
