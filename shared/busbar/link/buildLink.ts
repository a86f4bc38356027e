/** The bar between two lugs with what was set for it by hand. */
import type { OverrideRefusal } from '../../model/derived/override.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';
import { problemText } from '../../model/result.ts';
import type { BuiltBusbar } from '../buildBusbar.ts';
import { coveringOf, isInsulationFeature } from '../insulation/covering.ts';
import { makeLink, type LinkInput } from './makeLink.ts';

/** Of its overrides those of its insulation are made; one that cannot be is left out, with the reason. `sleeve`: see coveringOf. */
export function buildLink(input: Omit<LinkInput, 'covering'>, overrides: readonly OverrideRecord[], sleeve: Parameters<typeof coveringOf>[2]): BuiltBusbar {
  const refused: OverrideRefusal[] = [];
  const kept = overrides.filter((override) => {
    if (!isInsulationFeature(override.feature)) return false;
    const alone = coveringOf(input.settings, [override], sleeve);
    if (alone.ok) return true;
    const { id, target, feature, value } = override;
    refused.push({ override: id, target, feature, value: JSON.stringify(value), reason: alone.problems.map(problemText).join('; '), range_mm: null });
    return false;
  });
  const covering = coveringOf(input.settings, kept, sleeve);
  const made = makeLink({ ...input, covering: covering.ok ? covering.value : null });
  return made.ok ? { busbar: made.value, problem: null, refused } : { busbar: null, problem: made.problems.map(problemText).join('; '), refused };
}
