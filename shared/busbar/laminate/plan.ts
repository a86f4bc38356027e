/** What a laminated busbar looks like from above: boxes, openings, tabs, and the way of the current. Thicknesses come later. */
import { boxUnion } from '../../geometry/box.ts';
import type { Box2, Point2 } from '../../geometry/types.ts';
import type { RoundOpening } from '../../model/derived/laminate.ts';
import type { ConductorRecord, TabTerminal } from '../../model/records/laminate.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import { mm } from '../wording.ts';
import type { LaminateInput } from './input.ts';
import { centreOf, contactId, filmWindows, holesOf, plateOpenings } from './openings.ts';
import { OUTWARDS, pointOnSide, spanOfSide } from './plate.ts';
import { requiredMargin_mm, worstVoltage_V, type MarginBasis } from './voltage.ts';
import { wayThrough, type Way } from './way.ts';

export interface PlannedTab {
  readonly tab: TabTerminal;
  /** Middle of the tab where it leaves the film, and how far that is from the plate, mm. */
  readonly exit: Point2;
  readonly neck_mm: number;
}

export interface PlannedConductor {
  readonly record: ConductorRecord;
  readonly box: Box2;
  readonly openings: readonly RoundOpening[];
  readonly tabs: readonly PlannedTab[];
  readonly way: Way;
}

export interface LaminatePlan {
  readonly conductors: readonly PlannedConductor[];
  readonly windows: readonly RoundOpening[];
  readonly filmBox: Box2;
  readonly margin_mm: number;
  readonly required_mm: number;
}

/**
 * Refuses, at the conductor: a tab that is wider than its straight side or meets another tab, a leg with no room for its bolt hole, an
 * opening that cuts an edge; at `laminate`, voltages that the tables of insulation do not cover.
 */
export function planLaminate(input: LaminateInput): Result<LaminatePlan> {
  const { laminate, conductors, deck, duty } = input;
  const basis: MarginBasis = { seal: laminate.seal, deck, altitude_m: duty.altitude_m };
  let required_mm: number;
  try {
    required_mm = Math.max(...conductors.map((conductor) => requiredMargin_mm(worstVoltage_V(conductor, conductors), basis)));
  } catch (error) {
    if (error instanceof RangeError) return fail('laminate-voltage', 'laminate', `the tables of insulation end before the voltage between the conductors: ${error.message}`);
    throw error;
  }
  const margin_mm = laminate.film.margin_mm ?? required_mm;
  const boxes = conductors.map((conductor) => boxOf(conductor, input));
  const all = boxes.reduce(boxUnion);
  const filmBox = { minX: snap_mm(all.minX - margin_mm), minY: snap_mm(all.minY - margin_mm), maxX: snap_mm(all.maxX + margin_mm), maxY: snap_mm(all.maxY + margin_mm) };
  const planned: PlannedConductor[] = [];
  for (const [i, record] of conductors.entries()) {
    const box = boxes[i] as Box2;
    if (!(box.maxX > box.minX && box.maxY > box.minY)) return fail('laminate-plate', record.id, `${record.name}: the plate has no area`, { variant: 'area', values: { name: record.name } });
    const openings = plateOpenings(record, conductors, laminate, box, basis);
    if (!openings.ok) return openings;
    const tabs = planTabs(record, box, filmBox, input);
    if (!tabs.ok) return tabs;
    const contacts = record.terminals.map((terminal) =>
      terminal.type === 'tab'
        ? { type: terminal.type, at: pointOnSide(box, terminal.side, alongIn(terminal, input)), length_mm: terminal.length_mm + margin_mm }
        : { type: terminal.type, at: centreOf(terminal, laminate), length_mm: 0 },
    );
    const cuts = [...openings.value, ...holesOf(record).map((hole) => ({ centre: centreOf(hole, laminate), diameter_mm: hole.hole_mm }))];
    const way = wayThrough(contacts, box, cuts);
    if (way.narrowest_mm <= 0) return fail('laminate-plate', record.id, `${record.name}: openings leave nothing of the plate across the current`, { variant: 'nothing', values: { name: record.name } });
    planned.push({ record, box, openings: openings.value, tabs: tabs.value, way });
  }
  return ok({ conductors: planned, windows: filmWindows(laminate, conductors), filmBox, margin_mm, required_mm });
}

function boxOf({ box_mm }: ConductorRecord, { laminate: { origin_mm } }: LaminateInput): Box2 {
  return { minX: snap_mm(origin_mm.x + box_mm.minX), minY: snap_mm(origin_mm.y + box_mm.minY), maxX: snap_mm(origin_mm.x + box_mm.maxX), maxY: snap_mm(origin_mm.y + box_mm.maxY) };
}

/** The tab's place along its side in pack coordinates. */
function alongIn({ side, at_mm }: TabTerminal, { laminate: { origin_mm } }: LaminateInput): number {
  return snap_mm(at_mm + (side === '-y' || side === '+y' ? origin_mm.x : origin_mm.y));
}

function planTabs(record: ConductorRecord, box: Box2, filmBox: Box2, input: LaminateInput): Result<PlannedTab[]> {
  const tabs: PlannedTab[] = [];
  const taken: { readonly side: string; readonly low: number; readonly high: number; readonly id: string }[] = [];
  const refuse = (why: string, variant: string, values: Readonly<Record<string, string>>): Result<PlannedTab[]> => fail('laminate-tab', record.id, `${record.name}: ${why}`, { variant, values: { name: record.name, ...values } });
  for (const tab of record.terminals) {
    if (tab.type !== 'tab') continue;
    const at = alongIn(tab, input);
    const [low, high] = [at - tab.width_mm / 2, at + tab.width_mm / 2];
    const [from, to] = spanOfSide(box, tab.side);
    if (low < from + record.cornerRadius_mm || high > to - record.cornerRadius_mm) return refuse(`${contactId(record, tab)} is ${mm(tab.width_mm)} wide and does not lie on the straight part of its side`, 'side', { contact: contactId(record, tab), width: mm(tab.width_mm) });
    const other = taken.find((neighbour) => neighbour.side === tab.side && neighbour.low < high && low < neighbour.high);
    if (other) return refuse(`${contactId(record, tab)} meets ${other.id}`, 'meets', { contact: contactId(record, tab), other: other.id });
    if (tab.length_mm < (tab.width_mm + tab.hole_mm) / 2) return refuse(`${contactId(record, tab)} must be at least ${mm((tab.width_mm + tab.hole_mm) / 2)} long for its hole, is ${mm(tab.length_mm)}`, 'short', { contact: contactId(record, tab), least: mm((tab.width_mm + tab.hole_mm) / 2), length: mm(tab.length_mm) });
    if (tab.hole_mm >= tab.width_mm) return refuse(`the hole of ${contactId(record, tab)} is as wide as the tab`, 'hole', { contact: contactId(record, tab) });
    taken.push({ side: tab.side, low, high, id: contactId(record, tab) });
    const out = OUTWARDS[tab.side];
    const start = pointOnSide(box, tab.side, at);
    const exit = pointOnSide(filmBox, tab.side, at);
    tabs.push({ tab, exit: { x: snap_mm(exit.x), y: snap_mm(exit.y) }, neck_mm: snap_mm((exit.x - start.x) * out.x + (exit.y - start.y) * out.y) });
  }
  return ok(tabs);
}
