/** The program's own data of a covering, as a record has them, and how far they can be trusted. */
import type { Trust } from '../../model/records/base.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import type { CoveringData, CoveringKind } from '../../model/records/insulation.ts';
import { COVERINGS } from '../../standards/coverings.ts';

export function dataOf(kind: CoveringKind): CoveringData {
  const { conductivity_W_mK, density_kg_m3, limit_C, leastWall_mm, group, ...more } = { ...COVERINGS[kind] };
  return { conductivity_W_mK, density_kg_m3, limit_C, leastWall_mm, group, ...('edgeRadius_mm' in more ? { edgeRadius_mm: more.edgeRadius_mm } : {}) };
}

/** Assumed in part: the reason says which part, with the source of the rest. */
export function trustOfData(kind: CoveringKind): Trust {
  const { reason, source } = COVERINGS[kind];
  return { status: 'assumed', reason, source };
}

/** The settings with the data of a kind that is used for the first time, open to be edited. */
export function withCoveringData(settings: BusbarsRecord, kind: CoveringKind): BusbarsRecord {
  if (settings.coverings?.[kind]) return settings;
  return { ...settings, coverings: { ...settings.coverings, [kind]: dataOf(kind) }, provenance: { ...settings.provenance, [`coverings.${kind}`]: trustOfData(kind) } };
}
