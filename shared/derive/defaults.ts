/**
 * What a brief may leave out, and what is taken instead. A default that no seen source supports says so: it lands in the
 * document as an editable value with that reason, and shows as an `assumed-data` warning until somebody confirms it.
 */
import type { TrustGroup } from '../model/groupedTrust.ts';
import type { Trust } from '../model/records/base.ts';

export const unverified = (reason: string, source?: string): Trust => ({ status: 'unverified', reason, ...(source ? { source } : {}) });
export const assumed = (reason: string): Trust => ({ status: 'assumed', reason });

/** Fields of a record that take defaults, each with the field of the brief that could have given it, or null where none can. */
export type DefaultGroup = TrustGroup<string | null>;

export const leftOut = (key: string, brief: string, trust: Trust): DefaultGroup => ({ key, trust, fields: { '': brief } });
export const fixed = (key: string, trust: Trust): DefaultGroup => ({ key, trust, fields: { '': null } });

export const STRUCTURE_DEFAULTS = {
  aboveLid_mm: 35,
  rowGap_mm: 8,
  frontZone_mm: 60,
  padMaterial: 'aerogel',
  padThickness_mm: 2,
  endPlate_mm: 5,
  memberMaterial: 'aluminium-6061',
  endWidth_mm: 40,
  sideWidth_mm: 25,
  sideGap_mm: 4,
  /** Members end this far below the lid, so that lugs and connectors pass over them. */
  memberBelowLid_mm: 17,
  coolingPlate_mm: 15,
  coolingPadThickness_mm: 2,
  coolingPadMaterial: 'silicone-pad',
  preload_N: 3000,
  stack: { kind: 'fixed-length', movementShare: 0.005, swellingShare: 0.02, padCompression_mm: 0.5, deviation_mm: 0.17 },
} as const;

export const STRUCTURE_TRUST: readonly DefaultGroup[] = [
  leftOut('aboveLid_mm', 'structure.aboveLid_mm', assumed('the brief gives no height above the lids; 35 mm stands in for it')),
  leftOut('rowGap_mm', 'structure.rowGap_mm', assumed("8 mm between rows is this program's choice; your frame and wiring decide")),
  leftOut('frontZone_mm', 'structure.frontZone_mm', assumed("60 mm for connectors and outputs is this program's choice")),
  {
    key: 'pad',
    trust: assumed('aerogel pads of 2 mm under preload stand in for what the brief does not give of them'),
    fields: { material: 'structure.pad.material', thickness_mm: 'structure.pad.thickness_mm' },
  },
  {
    key: 'endPlate',
    trust: assumed('a 5 mm epoxy board at the ends of the rows stands in until the frame drawing is given'),
    fields: { material: null, thickness_mm: 'structure.endPlate_mm' },
  },
  {
    key: 'members',
    trust: assumed('alloy, widths, gap and height of the members stand in until the frame drawing is given'),
    fields: {
      material: null,
      endWidth_mm: 'structure.members.endWidth_mm',
      sideWidth_mm: 'structure.members.sideWidth_mm',
      sideGap_mm: 'structure.members.sideGap_mm',
      height_mm: 'structure.members.height_mm',
    },
  },
  {
    key: 'coolingPlate',
    trust: assumed('a 15 mm aluminium plate under a 2 mm silicone pad stands in until the cooling design is given'),
    fields: { material: null, thickness_mm: 'structure.coolingPlate_mm', padThickness_mm: null, padMaterial: null },
  },
  leftOut('stack.kind', 'structure.stack', assumed('the brief does not say whether the ends of the rows are rigid; rigid ends are taken')),
  fixed('stack.movementShare', unverified('0.5 % of the thickness between neighbours in a stack of fixed length is practice')),
  fixed('stack.swellingShare', unverified('1 to 3 mm on a lithium iron phosphate cell of 71.7 mm at the end of life is practice; 2 % stand in for it')),
  fixed('stack.padCompression_mm', assumed('no source gives how far the pad is pressed; 0.5 mm stands in for it')),
  fixed('stack.deviation_mm', unverified('a third of the 0.5 mm that a maker allows on the size of a cell')),
  leftOut('preload_N', 'conditions.preload_N', assumed('no source gives the stack preload of this cell; it enters no result yet')),
];

/** Of round cells in bands. */
export const BAND_DEFAULTS = {
  kind: 'staggered',
  cellGap_mm: 1,
  samplingZone_mm: 25,
  /** Least distance from the cells to a spine beyond them. */
  spineGap_mm: 4,
} as const;

/** Of coolant tubes between columns of round cells. */
export const TUBE_DEFAULTS = { material: 'aluminium-6061', padMaterial: 'silicone-pad', thickness_mm: 2.4, wall_mm: 0.4, gap_mm: 0.3, belowRim_mm: 10 } as const;

export const TUBE_TRUST: readonly DefaultGroup[] = [
  {
    key: 'packing.tubes',
    trust: assumed('flat extruded tubes of 2.4 mm with walls of 0.4 mm in 0.3 mm of silicone, 10 mm short of the cells at either end, stand in until the cooling design is given'),
    fields: { material: null, padMaterial: null, thickness_mm: 'structure.packing.tubes.thickness_mm', wall_mm: 'structure.packing.tubes.wall_mm', gap_mm: 'structure.packing.tubes.gap_mm', height_mm: 'structure.packing.tubes.height_mm' },
  },
];

export const BAND_TRUST: readonly DefaultGroup[] = [
  leftOut('packing.kind', 'structure.packing.kind', assumed('the brief does not say how the cells stand; staggered columns are taken, which fill most')),
  leftOut('packing.cellGap_mm', 'structure.packing.cellGap_mm', assumed("1 mm between round cells is this program's choice; your holder and coolant tubes decide")),
  leftOut('packing.samplingZone_mm', 'structure.packing.samplingZone_mm', assumed("25 mm beside each band for its sampling line are this program's choice")),
];

/** Of a pack in a vehicle's frame. */
export const CHASSIS_DEFAULTS = { floorMaterial: 'steel', floor_mm: 1.5, floorClearance_mm: 3 } as const;

export const CHASSIS_TRUST: readonly DefaultGroup[] = [
  {
    key: 'chassis.floor',
    trust: assumed('a steel floor of 1.5 mm stands in until the body drawing is given'),
    fields: { material: null, thickness_mm: 'structure.chassis.floor_mm' },
  },
  leftOut('chassis.floorClearance_mm', 'structure.chassis.floorClearance_mm', assumed("3 mm kept free under the floor are this program's choice")),
];

const missing = (what: string): Trust => assumed(`the brief gives no ${what}`);

export const DUTY_TRUST: readonly DefaultGroup[] = [
  leftOut('charge_A', 'currents.charge_A', missing('charge current')),
  leftOut('pulse_A', 'currents.pulse_A', missing('pulse current')),
  leftOut('pulse_s', 'currents.pulse_s', missing('duration of a pulse')),
  leftOut('ambient_C', 'conditions.ambient_C', missing('ambient temperature')),
  leftOut('cell_C', 'conditions.cell_C', missing('cell temperature')),
  leftOut('altitude_m', 'conditions.altitude_m', missing('altitude')),
  leftOut('shortCircuit_A', 'conditions.shortCircuit_A', missing('prospective short-circuit current')),
  leftOut('clearing_s', 'conditions.clearing_s', missing('clearing time of the fuse')),
];

export const CONDITION_DEFAULTS = { ambient_C: 25, cell_C: 45, altitude_m: 2000, shortCircuit_A: 12000, clearing_s: 0.02 } as const;

export const BUSBAR_DEFAULTS = {
  material: 'aluminium-1060-O',
  stock_mm: [1, 1.5, 2, 2.5, 3, 4],
  /** Kept as well where the continuous current is at least so high. */
  thickStock: { from_A: 500, thicknesses_mm: [5, 6] },
  maxDensity_A_mm2: { 'aluminium-1060-O': 5, 'copper-T2': 8, nickel: 5 } as Readonly<Record<string, number>>,
  designMargin: 1.25,
  maxRise_K: 10,
  longBar: { limit_C: 80, emissivity: 0.4 },
  maxDrop_mV: 20,
  shortTimeLimit_C: 150,
  padOverhang_mm: { sampling: 6, other: 1 },
  cornerRadius_mm: 2,
  weldWindow_mm: 8,
  cellEdgeSetback_mm: 2,
  weld: { seamWidth_mm: 1.2, seams: 4, seamLength_mm: 26, depth_mm: 1, maxPad_mm: 2 },
  bump: { heightFactor: 2.5, radiusFactor: 1, kFactor: 0.44, flank_deg: 60 },
  output: { hole_mm: 9, bolt: 'M8', washer: 'plain', lugLength_mm: 55 },
} as const;

export const BUSBAR_TRUST: readonly DefaultGroup[] = [
  fixed('maxDensity_A_mm2', unverified('module practice of up to 5 A/mm2 for aluminium and 8 A/mm2 for copper; no source was seen')),
  fixed('designMargin', assumed('a factor of 1.25 over every criterion is this program\'s choice')),
  fixed('maxRise_K', unverified('10 K between terminals is practice, not a standard\'s figure')),
  fixed('longBar.limit_C', unverified('80 degC on long bars keeps to the lower end of what moulded covers beside them stand for long')),
  fixed('maxDrop_mV', assumed('20 mV a bar at the continuous current is this program\'s choice')),
  fixed('shortTimeLimit_C', unverified('150 degC short-time limit of a bar in PET film of class B')),
  fixed('weld', unverified('seam width 0.8 to 2 mm and at least two seams a terminal are practice; set them from your weld trials')),
  fixed('weld.maxPad_mm', unverified('aluminium pads of up to 2 mm are practice of laser welding; thicker bars are coined to it')),
  fixed('bump', unverified('bump of 2 to 3 thicknesses, inner radius 1 thickness for soft aluminium; K-factor from bending trials')),
  fixed('bump.flank_deg', assumed("flanks of 60 degrees are this program's choice; your bending tool decides")),
  fixed('padOverhang_mm', assumed("6 mm towards the sampling line and 1 mm elsewhere are this program's choice; set them from your weld fixture")),
  fixed('cornerRadius_mm', assumed("2 mm is this program's choice; your stamping tool decides")),
  fixed('weldWindow_mm', assumed("a window of 8 mm at the pad's centre is this program's choice; your weld pattern decides")),
  fixed('cellEdgeSetback_mm', assumed("bars stay 2 mm inside their cells' sides by this program's choice")),
  fixed('output', assumed('an M8 bolt in a 9 mm hole and a lug of 55 mm stand in until the mating part is given')),
  fixed('stock_mm', assumed('a usual range of sheet; set it to what your supplier keeps')),
];

/** Of bars over round cells. */
export const COMB_DEFAULTS = {
  rimShare: 0.24,
  rimInset_mm: 0.3,
  neckLength_mm: 2.5,
  longestNeck_mm: 20,
  /** Between cells narrower than this, mm, corners are that sharp: broader ones would leave no spine. */
  smallCell_mm: 30,
  smallCorner_mm: 0.5,
  backingStock_mm: [1.5, 2, 2.5, 3, 4, 5, 6],
  leastNeck_mm: 0.5,
  leastNeckFactor: 1,
  slot_mm: 1,
  opensWithin_s: 1,
  broadestSpine_mm: 60,
  tap_mm: { reach: 8, width: 9 },
  /** Where groups are at least this long along their band, a piece takes the taps of two front ends side by side. */
  sharedTap: { group_mm: 36, width_mm: 22 },
  /** Sheet for combs is thinner than bars: nickel strip from 0.1 mm. */
  stock_mm: [0.5, 0.8, 1, 1.5, 2],
  stripStock_mm: [0.1, 0.15, 0.2, 0.25, 0.3, 0.5],
  weld: { seamWidth_mm: 1, seams: 2, depth_mm: 0.3 },
  /** Seams on a pole are as long as this part of it, and no longer than that. */
  seamShare: 0.5,
  longestSeam_mm: 8,
} as const;

export const COMB_TRUST: readonly DefaultGroup[] = [
  fixed('comb', assumed("cover of rims, necks, slots, bars under spines and the pieces for taps are this program's choice; set them from your stamping tool and weld trials")),
  fixed('comb.fuseLink', assumed("that a neck opens within 1 s of its cell's short circuit is this program's choice; its direct-current interruption must be tested. Its melting energy takes latent heats of aluminium and nickel, and nickel's melting point, from handbook values of which no source was seen")),
];

export const SAMPLING_DEFAULTS = {
  frontEnd: 'bq79614',
  ntcPerFrontEnd: 2,
  fpc: {
    baseThickness_mm: 0.025,
    copperThickness_mm: 0.035,
    coverlayThickness_mm: 0.05,
    stiffenerThickness_mm: 0.3,
    traceWidth_mm: 0.25,
    minSpace_mm: 0.2,
    edgeDistance_mm: 0.5,
    cornerRadius_mm: 1.5,
    channelClearance_mm: 1,
    panel_mm: { x: 1500, y: 250 },
  },
  fuse: { width_mm: 0.12, length_mm: 3 },
  tab: { material: 'nickel', width_mm: 5, length_mm: 10, thickness_mm: 0.2, onBar_mm: 4, onFpc_mm: 4, weldShare: 0.5 },
  ntc: { part: 'NTC 10k 0603', body_mm: { x: 1.6, y: 0.8, z: 0.8 }, pad_mm: { x: 0.9, y: 0.9 } },
  connector: {
    part: 'FPC header, vertical',
    pitch_mm: 1.5,
    pad_mm: { x: 0.8, y: 2.5 },
    body_mm: { endMargin: 3, depth: 6, height: 8 },
  },
  balancing_A: 0.1,
  leakage_A: 0.00001,
} as const;

export const SAMPLING_TRUST: readonly DefaultGroup[] = [
  leftOut('ntcPerFrontEnd', 'ntcPerFrontEnd', unverified('two sensors a front end are practice; put them where the pack is coldest and hottest')),
  fixed('fpc', assumed("base film, copper and coverlay of 25, 35 and 50 um are among what makers publish; the choice, 0.25 mm traces, radius and clearance are this program's")),
  fixed('fpc.minSpace_mm', unverified('0.20 mm line and space is practice for 35 um copper on panels of 1 to 2 m')),
  fixed('fpc.stiffenerThickness_mm', assumed('a 0.3 mm FR-4 board under the connector stands in; the connector maker gives the thickness it wants')),
  fixed('fpc.panel_mm', unverified('250 mm web and parts of up to 1,500 mm are practice; ask the FPC maker')),
  fixed('fpc.edgeDistance_mm', assumed('0.5 mm covers the 0.35 mm one maker publishes; set it from the maker\'s rules')),
  fixed('fuse', unverified('a neck of 0.1 to 0.2 mm in 35 um copper is practice; its direct-current interruption must be tested')),
  fixed('tab', unverified('nickel pieces of 0.2 to 0.3 x 4 to 8 x 8 to 15 mm are practice')),
  fixed('tab.weldShare', assumed('half of the landing each way stands in; your weld process gives the nugget')),
  fixed('ntc', assumed('a generic 10 kiloohm 0603 sensor; replace it by the part in use')),
  fixed('connector', assumed('a generic locking header of 1.5 mm pitch; replace it by the part in use')),
  fixed('balancing_A', assumed('passive balancing of 0.1 A stands in until the front end\'s circuit is given')),
  fixed('leakage_A', assumed('10 uA input leakage stands in until the front end\'s data sheet is given')),
];

export const PROCESS_DEFAULTS = {
  type: 'hot-pressed-film',
  film: {
    material: 'pet-film',
    thickness_mm: 0.15,
    margin_mm: 8,
    weldWindowMargin_mm: 2,
    openingMargin_mm: 2,
    cornerRadius_mm: 2,
    positioningHole_mm: 4,
  },
} as const;

export const PROCESS_TRUST: readonly DefaultGroup[] = [
  fixed('film', unverified('hot-pressed stacks of 2 x 0.1 to 0.25 mm PET are practice; margins are this program\'s choice')),
];
