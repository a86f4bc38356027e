/** What the brief of a laminated busbar may leave out, and what is taken instead. */
import type { DefaultGroup } from './defaults.ts';
import type { Trust } from '../model/records/base.ts';

const unverified = (reason: string): Trust => ({ status: 'unverified', reason });
const assumed = (reason: string): Trust => ({ status: 'assumed', reason });
const fixed = (key: string, trust: Trust): DefaultGroup => ({ key, trust, fields: { '': null } });
const leftOut = (key: string, brief: string, trust: Trust): DefaultGroup => ({ key, trust, fields: { '': brief } });

export const LAMINATE_DEFAULTS = {
  material: 'copper-T2',
  seal: 'edge',
  film: { material: 'pet-film', thickness_mm: 0.25, windowClearance_mm: 0.5, permittivity: 3.2 },
  tab: { straight_mm: 3, radiusFactor: 1, kFactor: 0.44, cornerRadius_mm: 4 },
  cornerRadius_mm: 4,
  holeEdgeFactor: 0.5,
  leastRadiusFactor: 1,
  maxTemperature_C: 105,
  stock_mm: [1, 1.5, 2, 2.5, 3, 4],
  bolt: 'M6',
  /** Clearance holes and contact faces by bolt, mm. */
  bolts: { M4: { hole_mm: 4.5, land_mm: 11 }, M5: { hole_mm: 5.5, land_mm: 12 }, M6: { hole_mm: 6.6, land_mm: 15 }, M8: { hole_mm: 9, land_mm: 19 }, M10: { hole_mm: 11, land_mm: 23 }, M12: { hole_mm: 13.5, land_mm: 27 } } as Readonly<Record<string, { readonly hole_mm: number; readonly land_mm: number }>>,
  /** Between what is drawn and the envelope, mm. */
  room_mm: 5,
} as const;

export const LAMINATE_TRUST: readonly DefaultGroup[] = [
  leftOut('seal', 'laminate.seal', assumed('the brief does not say how the edges are bonded; the margin follows from the pollution degree of the rule deck')),
  leftOut('film.material', 'laminate.film.material', assumed('the brief names no film; PET stands in for it')),
  leftOut('film.thickness_mm', 'laminate.film.thickness_mm', assumed('the brief gives no thickness of the film; 0.25 mm stands in for it, and its withstand voltage must be tested')),
  fixed('film.windowClearance_mm', assumed("0.5 mm between film and contact face is this program's choice; your laminating tool decides")),
  fixed('film.permittivity', unverified('2.9 to 3.4 is what a maker of PET film states; it enters the capacitance that is shown only')),
  fixed('tab', assumed("straight length, radius of one thickness, K-factor and corners of the tabs are this program's choice; your bending tool decides")),
  fixed('holeEdgeFactor', assumed("half a hole's diameter of metal round a bolt hole is this program's choice")),
  fixed('leastRadiusFactor', unverified('an inner radius of at least one thickness for soft copper is practice')),
  leftOut('maxTemperature_C', 'laminate.maxTemperature_C', assumed('105 degC of a conductor in its film stands in for what the film and its glue allow')),
];

/** Of the busbar settings those that a laminated busbar uses. */
export const LAMINATE_BUSBAR_KEYS: ReadonlySet<string> = new Set(['maxDensity_A_mm2', 'designMargin', 'maxDrop_mV', 'shortTimeLimit_C', 'stock_mm']);

/** Of the duty what no pack stands behind. */
export const LAMINATE_DUTY_KEYS: ReadonlySet<string> = new Set(['ambient_C', 'altitude_m', 'shortCircuit_A', 'clearing_s']);
