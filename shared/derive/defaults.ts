/**
 * What a brief may leave out, and what is taken instead. A default that no seen source supports says so: it lands in the
 * document as an editable value with that reason, and shows as an `assumed-data` warning until somebody confirms it.
 */
import type { Trust } from '../model/records/base.ts';

const unverified = (reason: string, source?: string): Trust => ({ status: 'unverified', reason, ...(source ? { source } : {}) });
const assumed = (reason: string): Trust => ({ status: 'assumed', reason });

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
} as const;

export const STRUCTURE_TRUST = {
  preload_N: assumed('no source gives the stack preload of this cell; it enters no result yet'),
} as const;

export const CONDITION_DEFAULTS = { ambient_C: 25, cell_C: 45, altitude_m: 2000, shortCircuit_A: 12000, clearing_s: 0.02 } as const;

export const BUSBAR_DEFAULTS = {
  material: 'aluminium-1060-O',
  stock_mm: [1, 1.5, 2, 2.5, 3, 4],
  maxDensity_A_mm2: { 'aluminium-1060-O': 5, 'copper-T2': 8 } as Readonly<Record<string, number>>,
  designMargin: 1.25,
  maxRise_K: 10,
  maxDrop_mV: 20,
  shortTimeLimit_C: 150,
  padOverhang_mm: { sampling: 6, other: 1 },
  cornerRadius_mm: 2,
  weldWindow_mm: 8,
  weld: { seamWidth_mm: 1.2, seams: 4, seamLength_mm: 26, depth_mm: 1 },
  bump: { heightFactor: 2.5, radiusFactor: 1, kFactor: 0.44 },
  output: { hole_mm: 9, bolt: 'M8', lugLength_mm: 55 },
} as const;

export const BUSBAR_TRUST = {
  maxDensity_A_mm2: unverified('module practice of up to 5 A/mm2 for aluminium and 8 A/mm2 for copper; no source was seen'),
  designMargin: assumed('a factor of 1.25 over every criterion is this program\'s choice'),
  maxRise_K: unverified('10 K between terminals is practice, not a standard\'s figure'),
  maxDrop_mV: assumed('20 mV a bar at the continuous current is this program\'s choice'),
  shortTimeLimit_C: unverified('150 degC short-time limit of a bar in PET film of class B'),
  weld: unverified('seam width 0.8 to 2 mm and at least two seams a terminal are practice; set them from your weld trials'),
  bump: unverified('bump of 2 to 3 thicknesses, inner radius 1 thickness for soft aluminium; K-factor from bending trials'),
  stock_mm: assumed('a usual range of sheet; set it to what your supplier keeps'),
} as const;

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
  tab: { material: 'nickel', width_mm: 5, length_mm: 10, thickness_mm: 0.2, onBar_mm: 4, onFpc_mm: 4 },
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

export const SAMPLING_TRUST = {
  'fpc.minSpace_mm': unverified('0.20 mm line and space is practice for 35 um copper on panels of 1 to 2 m'),
  'fpc.stiffenerThickness_mm': assumed('a 0.3 mm FR-4 board under the connector stands in; the connector maker gives the thickness it wants'),
  'fpc.panel_mm': unverified('250 mm web and parts of up to 1,500 mm are practice; ask the FPC maker'),
  'fpc.edgeDistance_mm': assumed('0.5 mm covers the 0.35 mm one maker publishes; set it from the maker\'s rules'),
  fuse: unverified('a neck of 0.1 to 0.2 mm in 35 um copper is practice; its direct-current interruption must be tested'),
  tab: unverified('nickel pieces of 0.2 to 0.3 x 4 to 8 x 8 to 15 mm are practice'),
  ntc: assumed('a generic 10 kiloohm 0603 sensor; replace it by the part in use'),
  connector: assumed('a generic locking header of 1.5 mm pitch; replace it by the part in use'),
  balancing_A: assumed('passive balancing of 0.1 A stands in until the front end\'s circuit is given'),
  leakage_A: assumed('10 uA input leakage stands in until the front end\'s data sheet is given'),
} as const;

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

export const PROCESS_TRUST = {
  film: unverified('hot-pressed stacks of 2 x 0.1 to 0.25 mm PET are practice; margins are this program\'s choice'),
} as const;
