/** Material and thickness that somebody chose for all bars of one class: links, turns, outputs, bars between lugs. */
import type { Busbar } from '../model/derived/busbar.ts';
import type { BarClass, BusbarsRecord } from '../model/records/busbars.ts';
import type { BarEnd } from './input.ts';

/** Of a class in another material than the pack's bars, unless its own is given, A/mm2: the least of the limits of its metals. */
const CAUTIOUS_DENSITY_A_mm2 = 5;

/** What the bar over these terminals is. Terminals of one polarity only: an output. */
export function roleOfEnds(ends: readonly BarEnd[]): 'link' | 'turn' | 'output' {
  const [first] = ends;
  if (ends.every(({ terminal }) => terminal.polarity === first?.terminal.polarity)) return 'output';
  return new Set(ends.map(({ cell }) => cell.slot.row)).size === 1 ? 'link' : 'turn';
}

const known = new WeakMap<BusbarsRecord, Map<string, BusbarsRecord>>();

/** The settings with what was chosen for the class; the same object for the same settings. */
export function settingsOfClass(settings: BusbarsRecord, role: Busbar['role']): BusbarsRecord {
  const chosen = role === 'laminated' ? undefined : settings.classes?.[role];
  if (!chosen) return settings;
  const ofSettings = known.get(settings) ?? new Map<string, BusbarsRecord>();
  known.set(settings, ofSettings);
  const before = ofSettings.get(role);
  if (before) return before;
  const made = { ...settings, material: chosen.material ?? settings.material, thickness_mm: chosen.thickness_mm ?? settings.thickness_mm, maxDensity_A_mm2: densityOf(settings, chosen), ...(chosen.insulation ? { insulation: chosen.insulation } : {}) };
  ofSettings.set(role, made);
  return made;
}

function densityOf({ material, maxDensity_A_mm2 }: BusbarsRecord, chosen: BarClass): number {
  if (chosen.maxDensity_A_mm2 !== undefined) return chosen.maxDensity_A_mm2;
  const isSame = chosen.material === undefined || chosen.material === material;
  return isSame ? maxDensity_A_mm2 : Math.min(maxDensity_A_mm2, CAUTIOUS_DENSITY_A_mm2);
}
