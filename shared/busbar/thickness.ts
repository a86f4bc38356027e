/** Chooses a bar's thickness: fixed by an override or the settings, shared by the pack, or the thinnest stock that suffices. */
import type { BarSection } from '../model/derived/busbar.ts';
import type { OverrideRecord } from '../model/records/decisions.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { BusbarInput } from './input.ts';
import { isAmple, sectionOf, type BarMeasures } from './section.ts';

export interface Sized<P extends BarMeasures> {
  readonly plan: P;
  readonly section: BarSection;
}

interface FixedThickness {
  readonly thickness_mm: number;
  readonly chosenBy: BarSection['chosenBy'];
}

/**
 * The plan of the bar at the thickness that stands. `planAt` lays the bar out for a thickness and refuses one that has no
 * room; `plainAt` does so without changes made by hand, which choose no thickness: the section's margin tells of them. A fixed thickness is honoured even when it is too thin: the section's margin then tells. Where no stock suffices,
 * the thickest for which there is room is taken. Refuses an override that is no positive number, and a bar for which no
 * thickness has room.
 */
export function sizeBar<P extends BarMeasures>(input: BusbarInput, planAt: (thickness_mm: number) => Result<P>, plainAt = planAt): Result<Sized<P>> {
  const fixed = fixedThickness(input);
  if (!fixed.ok) return fixed;
  if (fixed.value) {
    const { thickness_mm, chosenBy } = fixed.value;
    const planned = planAt(thickness_mm);
    return planned.ok ? ok({ plan: planned.value, section: sectionOf(planned.value, input, chosenBy) }) : planned;
  }
  const sized = thinnestStock(input, plainAt);
  if (!sized.ok || planAt === plainAt) return sized;
  const planned = planAt(sized.value.plan.thickness_mm);
  return planned.ok ? ok({ plan: planned.value, section: sectionOf(planned.value, input, 'duty') }) : planned;
}

/** The thickest stock for which the bar has room, mm; null where it has room for all. */
export function thickestWithRoom_mm(input: BusbarInput, planAt: (thickness_mm: number) => Result<BarMeasures>): number | null {
  const [thickest, ...thinner] = [...input.settings.stock_mm].sort((a, b) => b - a);
  if (thickest === undefined || planAt(thickest).ok) return null;
  return thinner.find((thickness_mm) => planAt(thickness_mm).ok) ?? null;
}

/** What fixes the thickness, or null when the duty is to choose it. */
export function fixedThickness(input: BusbarInput): Result<FixedThickness | null> {
  const override = input.overrides.find((candidate) => candidate.feature === 'thickness_mm');
  if (override) {
    const { value } = override;
    if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return badOverride(override);
    return ok({ thickness_mm: value, chosenBy: 'override' });
  }
  if (input.settings.thickness_mm !== null) return ok({ thickness_mm: input.settings.thickness_mm, chosenBy: 'settings' });
  return ok(input.sharedThickness_mm === undefined ? null : { thickness_mm: input.sharedThickness_mm, chosenBy: 'duty' });
}

function thinnestStock<P extends BarMeasures>(input: BusbarInput, planAt: (thickness_mm: number) => Result<P>): Result<Sized<P>> {
  const stock = [...input.settings.stock_mm].sort((a, b) => a - b);
  let thickest: Sized<P> | null = null;
  let refusal: Result<Sized<P>> | null = null;
  for (const thickness_mm of stock) {
    const planned = planAt(thickness_mm);
    if (!planned.ok) {
      refusal ??= planned;
      continue;
    }
    thickest = { plan: planned.value, section: sectionOf(planned.value, input, 'duty') };
    if (isAmple(thickest.section, input.settings.designMargin)) break;
  }
  if (thickest) return ok(thickest);
  return refusal ?? fail('no-stock', 'busbars.stock_mm', 'no thickness of stock is given');
}

function badOverride(override: OverrideRecord): Result<never> {
  return fail('bad-override', override.id, `thickness_mm of ${override.target} must be a positive number, got ${JSON.stringify(override.value)}`);
}
