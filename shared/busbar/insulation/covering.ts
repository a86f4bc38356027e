/** What covers a bar between its joints: what was set for the bar itself, for its class or for all, with the data of its kind. */
import { fail, ok, type Result } from '../../model/result.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';
import { INSULATION_KINDS, type BarInsulationSetting, type CoveringData, type CoveringKind } from '../../model/records/insulation.ts';
import { BARE_MARGIN_mm, COVERINGS } from '../../standards/coverings.ts';

export interface Covering extends CoveringData {
  readonly kind: CoveringKind;
  /** Key of `MATERIALS`. */
  readonly material: string;
  readonly thickness_mm: number;
  /** Bare metal round every pad and bolt, mm. */
  readonly joint_mm: number;
  /** Bare metal from each lug's end, mm; null: as little as its washer and the margin ask. */
  readonly end_mm: number | null;
  /** Whether long parts of the bar stay bare. */
  readonly isPartial: boolean;
}

/** Features of overrides that set the insulation of one bar. */
export const INSULATION_FEATURES = ['insulation', 'insulation_mm', 'insulation_end_mm', 'insulation_joint_mm'] as const;
export type InsulationFeature = (typeof INSULATION_FEATURES)[number];

export function isInsulationFeature(feature: string): feature is InsulationFeature {
  return (INSULATION_FEATURES as readonly string[]).includes(feature);
}

/** The data of a kind: those of the layout, or the program's own. */
export function coveringData({ coverings }: Pick<BusbarsRecord, 'coverings'>, kind: CoveringKind): CoveringData {
  return coverings?.[kind] ?? COVERINGS[kind];
}

/**
 * The covering by the settings of the bar's class and its own overrides; null where nothing covers it. `sleeve`: of layouts whose links bear one by their
 * structure. Refuses, at the override, a kind that there is not and a length that is no number or too small.
 */
export function coveringOf(settings: BusbarsRecord, overrides: readonly OverrideRecord[], sleeve: { readonly material: string; readonly thickness_mm: number } | null = null): Result<Covering | null> {
  let asked: BarInsulationSetting = settings.insulation ?? (sleeve ? { kind: 'heat-shrink', thickness_mm: sleeve.thickness_mm } : { kind: 'none' });
  const material = settings.insulation || !sleeve ? null : sleeve.material;
  for (const override of overrides.filter(({ feature }) => isInsulationFeature(feature))) {
    const changed = withOverride(asked, override);
    if (!changed.ok) return changed;
    asked = changed.value;
  }
  const { kind, thickness_mm, end_mm, joint_mm } = asked;
  if (kind === 'none') return ok(null);
  const wall_mm = thickness_mm ?? COVERINGS[kind].usualWall_mm;
  return ok({
    ...coveringData(settings, kind),
    kind,
    material: kind === 'heat-shrink' && material !== null ? material : COVERINGS[kind].material,
    thickness_mm: wall_mm,
    joint_mm: Math.max(joint_mm ?? BARE_MARGIN_mm, wall_mm),
    end_mm: end_mm ?? null,
    isPartial: true,
  });
}

function withOverride(asked: BarInsulationSetting, { id, target, feature, value }: OverrideRecord): Result<BarInsulationSetting> {
  if (feature === 'insulation') {
    const kind = INSULATION_KINDS.find((candidate) => candidate === value);
    // The wall of another kind is no wall of this one.
    if (kind) return ok(kind === asked.kind ? asked : { ...asked, kind, thickness_mm: undefined });
    return fail('bad-override', id, `insulation of ${target} must be one of ${INSULATION_KINDS.join(', ')}, got ${JSON.stringify(value)}`);
  }
  const isLength = typeof value === 'number' && Number.isFinite(value) && (feature === 'insulation_mm' ? value > 0 : value >= 0);
  if (!isLength) return fail('bad-override', id, `${feature} of ${target} must be a ${feature === 'insulation_mm' ? 'positive number' : 'number of 0 or more'}, got ${JSON.stringify(value)}`);
  const field = feature === 'insulation_mm' ? 'thickness_mm' : feature === 'insulation_end_mm' ? 'end_mm' : 'joint_mm';
  return ok({ ...asked, [field]: value });
}
