/** The defaults of version 1 that no source states, as they were. Not to be changed: files of version 1 will not change either. */
import type { TrustGroup } from '../../model/groupedTrust.ts';
import type { Trust } from '../../model/records/base.ts';

/** How to tell a default: by the value that every layout got, or by the field of the brief it was taken in place of. */
export type Default1 = { readonly value: string | number } | { readonly brief: string };

const is = (value: string | number): Default1 => ({ value });
const left = (brief: string): Default1 => ({ brief });
const assumed = (reason: string): Trust => ({ status: 'assumed', reason });
const leftOut = (key: string, brief: string, trust: Trust): TrustGroup<Default1> => ({ key, trust, fields: { '': left(brief) } });
const missing = (what: string): Trust => assumed(`the brief gives no ${what}`);

/** Settings of version 2 that version 1 had in its code. */
export const FORMER_CONSTANTS = [
  { kind: 'busbars', path: 'cellEdgeSetback_mm', value: 2, trust: assumed("bars stay 2 mm inside their cells' sides by this program's choice") },
  { kind: 'busbars', path: 'bump.flank_deg', value: 60, trust: assumed("flanks of 60 degrees are this program's choice; your bending tool decides") },
  { kind: 'sampling', path: 'tab.weldShare', value: 0.5, trust: assumed('half of the landing each way stands in; your weld process gives the nugget') },
] as const;

/** By kind of record. */
export const DEFAULTS_1: Readonly<Record<string, readonly TrustGroup<Default1>[]>> = {
  duty: [
    leftOut('charge_A', 'currents.charge_A', missing('charge current')),
    leftOut('pulse_A', 'currents.pulse_A', missing('pulse current')),
    leftOut('pulse_s', 'currents.pulse_s', missing('duration of a pulse')),
    leftOut('ambient_C', 'conditions.ambient_C', missing('ambient temperature')),
    leftOut('cell_C', 'conditions.cell_C', missing('cell temperature')),
    leftOut('altitude_m', 'conditions.altitude_m', missing('altitude')),
  ],
  structure: [
    leftOut('aboveLid_mm', 'structure.aboveLid_mm', assumed('the brief gives no height above the lids; 35 mm stands in for it')),
    leftOut('rowGap_mm', 'structure.rowGap_mm', assumed("8 mm between rows is this program's choice; your frame and wiring decide")),
    leftOut('frontZone_mm', 'structure.frontZone_mm', assumed("60 mm for connectors and outputs is this program's choice")),
    {
      key: 'pad',
      trust: assumed('aerogel pads of 2 mm under preload stand in for what the brief does not give of them'),
      fields: { material: left('structure.pad.material'), thickness_mm: left('structure.pad.thickness_mm') },
    },
    {
      key: 'endPlate',
      trust: assumed('a 5 mm epoxy board at the ends of the rows stands in until the frame drawing is given'),
      fields: { material: is('epoxy-board'), thickness_mm: left('structure.endPlate_mm') },
    },
    {
      key: 'members',
      trust: assumed('alloy, widths, gap and height of the members stand in until the frame drawing is given'),
      fields: {
        material: is('aluminium-6061'),
        endWidth_mm: left('structure.members.endWidth_mm'),
        sideWidth_mm: left('structure.members.sideWidth_mm'),
        sideGap_mm: left('structure.members.sideGap_mm'),
        height_mm: left('structure.members.height_mm'),
      },
    },
    {
      key: 'coolingPlate',
      trust: assumed('a 15 mm aluminium plate under a 2 mm silicone pad stands in until the cooling design is given'),
      fields: { material: is('aluminium-6061'), thickness_mm: left('structure.coolingPlate_mm'), padThickness_mm: is(2), padMaterial: is('silicone-pad') },
    },
  ],
  busbars: [
    {
      key: 'padOverhang_mm',
      trust: assumed("6 mm towards the sampling line and 1 mm elsewhere are this program's choice; set them from your weld fixture"),
      fields: { sampling: is(6), other: is(1) },
    },
    { key: 'cornerRadius_mm', trust: assumed("2 mm is this program's choice; your stamping tool decides"), fields: { '': is(2) } },
    { key: 'weldWindow_mm', trust: assumed("a window of 8 mm at the pad's centre is this program's choice; your weld pattern decides"), fields: { '': is(8) } },
    {
      key: 'output',
      trust: assumed('an M8 bolt in a 9 mm hole and a lug of 55 mm stand in until the mating part is given'),
      fields: { hole_mm: is(9), bolt: is('M8'), lugLength_mm: is(55) },
    },
  ],
  sampling: [
    leftOut('ntcPerFrontEnd', 'ntcPerFrontEnd', { status: 'unverified', reason: 'two sensors a front end are practice; put them where the pack is coldest and hottest' }),
    {
      key: 'fpc',
      trust: assumed("base film, copper and coverlay of 25, 35 and 50 um are among what makers publish; the choice, 0.25 mm traces, radius and clearance are this program's"),
      fields: { baseThickness_mm: is(0.025), copperThickness_mm: is(0.035), coverlayThickness_mm: is(0.05), traceWidth_mm: is(0.25), cornerRadius_mm: is(1.5), channelClearance_mm: is(1) },
    },
  ],
};
