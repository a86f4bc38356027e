/** What bars over round cells take by default, and how far it can be trusted. */
import type { Brief } from '../format/brief.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { BAND_MODULES_TRUST } from './moduleDefaults.ts';
import { BAND_TRUST, BUSBAR_TRUST, CHASSIS_TRUST, COMB_DEFAULTS, COMB_TRUST, STRUCTURE_TRUST, TUBE_TRUST, type DefaultGroup } from './defaults.ts';

/** Of stacked rows only: what lies between the cells of a row and how it gives way. */
const OF_ROWS = ['pad', 'stack.kind', 'stack.movementShare', 'stack.swellingShare', 'stack.padCompression_mm', 'preload_N'];
/** Of bars over rectangular terminals only. */
const OF_PADS = ['bump', 'padOverhang_mm', 'weldWindow_mm', 'cellEdgeSetback_mm'];

/** What of a structure of bands rests on nothing seen. */
export function bandTrust(structure: StructureRecord): readonly DefaultGroup[] {
  const kept = STRUCTURE_TRUST.filter(({ key }) => !isUnder(key, OF_ROWS)).map((group): DefaultGroup =>
    group.key === 'coolingPlate' ? { ...group, fields: { ...group.fields, padThickness_mm: 'structure.coolingPad_mm' } } : group,
  );
  return [...kept, ...BAND_TRUST, ...(structure.packing?.tubes ? TUBE_TRUST : []), ...(structure.modules ? BAND_MODULES_TRUST : []), ...(structure.chassis ? CHASSIS_TRUST : [])];
}

export const BAND_BUSBAR_TRUST: readonly DefaultGroup[] = [...BUSBAR_TRUST.filter(({ key }) => !isUnder(key, OF_PADS)), ...COMB_TRUST];

/** The settings of bars over cells of this type, in groups of this length along their band: seams that its poles have room for, necks that are fuses unless the brief says no. */
export function bandBusbars(plain: BusbarsRecord, brief: Brief, cell: CellTypeRecord, group_mm: number, take: <T>(field: string, given: T | undefined, otherwise: T) => T): BusbarsRecord {
  const { rimShare, rimInset_mm, neckLength_mm, longestNeck_mm, leastNeck_mm, leastNeckFactor, slot_mm, opensWithin_s, backingStock_mm, smallCell_mm, smallCorner_mm, broadestSpine_mm, tap_mm, sharedTap, stock_mm, stripStock_mm, weld, seamShare, longestSeam_mm } = COMB_DEFAULTS;
  const pole_mm = Math.min(...cell.terminals.filter(({ shape }) => shape === 'disc').map(({ size_mm }) => size_mm.x));
  const isStrip = plain.material === 'nickel';
  const hasFuses = take('busbar.fuseLinks', brief.busbar?.fuseLinks, !isStrip && (brief.parallel ?? 1) > 1);
  return {
    ...plain,
    stock_mm: [...(isStrip ? stripStock_mm : stock_mm)],
    cornerRadius_mm: hasFuses && cell.size_mm.width < smallCell_mm ? smallCorner_mm : 1,
    weld: { ...weld, seamLength_mm: Number.isFinite(pole_mm) ? Math.min(longestSeam_mm, Math.round(pole_mm * seamShare * 10) / 10) : longestSeam_mm },
    comb: { rimShare, rimInset_mm, neckLength_mm, ...(hasFuses ? { longestNeck_mm, backing: { stock_mm: [...backingStock_mm] } } : {}), leastNeck_mm, leastNeckFactor, slot_mm, fuseLink: hasFuses ? { opensWithin_s } : null, broadestSpine_mm, tap_mm: { ...tap_mm, width: group_mm >= sharedTap.group_mm ? sharedTap.width_mm : tap_mm.width } },
  };
}

function isUnder(key: string, roots: readonly string[]): boolean {
  return roots.some((root) => key === root || key.startsWith(`${root}.`));
}
