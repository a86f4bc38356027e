/** What covers the bars of a first layout, and what is known of it. */
import { dataOf, trustOfData } from '../busbar/insulation/coveringData.ts';
import type { Brief } from '../format/brief.ts';
import type { BarClassName, BusbarsRecord } from '../model/records/busbars.ts';
import { COVERING_KINDS, type BarInsulationSetting, type CoveringKind } from '../model/records/insulation.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { fixed, unverified, type DefaultGroup } from './defaults.ts';

/** Of bars between modules where the brief says nothing of them. */
const LINK_INSULATION = { kind: 'heat-shrink', thickness_mm: 1 } as const satisfies BarInsulationSetting;

/** What the brief sets for all bars and by class, with a sleeve on bars between modules; and the data of what is used. */
export function insulationOf({ busbar }: Brief, { modules }: Pick<StructureRecord, 'modules'>): Pick<BusbarsRecord, 'classes' | 'insulation' | 'coverings'> {
  const hasLinks = modules !== undefined && modules.alongX * modules.alongY > 1;
  const insulation = busbar?.insulation;
  const given = busbar?.classes;
  const isSleeved = hasLinks && !insulation && !given?.['hv-link']?.insulation;
  const classes = isSleeved ? { ...given, 'hv-link': { ...given?.['hv-link'], insulation: { ...LINK_INSULATION } } } : given;
  const used = kindsIn(insulation, ...Object.values(classes ?? {}).map((chosen) => chosen?.insulation));
  return {
    ...(classes ? { classes } : {}),
    ...(insulation ? { insulation } : {}),
    ...(used.length > 0 ? { coverings: Object.fromEntries(used.map((kind) => [kind, dataOf(kind)])) } : {}),
  };
}

/** How far those data can be trusted. */
export function coveringTrust({ coverings, classes, insulation }: BusbarsRecord, { busbar }: Brief): DefaultGroup[] {
  const groups = COVERING_KINDS.filter((kind) => coverings?.[kind]).map((kind) => fixed(`coverings.${kind}`, trustOfData(kind)));
  const isOwn = !insulation && !busbar?.classes?.['hv-link']?.insulation;
  const name: BarClassName = 'hv-link';
  return classes?.[name]?.insulation && isOwn ? [...groups, fixed(`classes.${name}.insulation`, unverified('PA12 and heat-shrink sleeves of about 1 mm are practice on bars between modules'))] : groups;
}

function kindsIn(...settings: readonly (BarInsulationSetting | undefined)[]): CoveringKind[] {
  return COVERING_KINDS.filter((kind) => settings.some((setting) => setting?.kind === kind));
}
