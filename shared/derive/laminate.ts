/** From the brief of a laminated busbar to its document: no cells, every record that a document has. */
import { planLaminate } from '../busbar/laminate/plan.ts';
import { makeLaminate } from '../busbar/laminate/makeLaminate.ts';
import { DEFAULT_DECK } from '../catalog/decks.ts';
import type { BriefConductor, BriefTerminal, LaminateBrief } from '../format/laminateBrief.ts';
import { boxUnion } from '../geometry/box.ts';
import { solidBox } from '../geometry/solid.ts';
import type { Document } from '../model/document.ts';
import { groupedTrust } from '../model/groupedTrust.ts';
import type { Provenance } from '../model/records/base.ts';
import type { DutyRecord } from '../model/records/duty.ts';
import type { AnyRecord } from '../model/records/index.ts';
import type { ConductorRecord, LaminateRecord, LaminateTerminal } from '../model/records/laminate.ts';
import { ok, type Result } from '../model/result.ts';
import { snap_mm } from '../units/units.ts';
import { BUSBAR_TRUST, CONDITION_DEFAULTS, DUTY_TRUST, type DefaultGroup } from './defaults.ts';
import { LAMINATE_BUSBAR_KEYS, LAMINATE_DEFAULTS as D, LAMINATE_DUTY_KEYS, LAMINATE_TRUST } from './laminateDefaults.ts';
import { busbarsRecord, processRecord, samplingRecord, structureRecord } from './unusedRecords.ts';

type Take = <T>(field: string, given: T | undefined, otherwise: T) => T;

/** Refuses a layout of terminals that cannot be built, at the conductor. */
export function createLaminateRecords(brief: LaminateBrief): Result<Document> {
  const defaulted: Record<string, unknown> = {};
  const take: Take = (field, given, otherwise) => {
    if (given !== undefined) return given;
    defaulted[field] = otherwise;
    return otherwise;
  };
  const laminate = laminateOf(brief, take);
  const conductors = brief.laminate.conductors.map((conductor, layer) => conductorOf(conductor, layer, brief, take));
  const duty = dutyOf(brief, take);
  const settings = busbarsRecord(brief.laminate.conductors[0]?.material ?? D.material, D.stock_mm);
  const input = { laminate, conductors, settings, duty, deck: DEFAULT_DECK };
  const planned = planLaminate(input);
  if (!planned.ok) return planned;
  const made = makeLaminate(input);
  if (!made.ok) return made;
  // Everything is moved so that it stands in the envelope with the same room on all sides.
  const box = [...made.value.conductors.flatMap(({ bar }) => bar.bodies), ...made.value.films.flatMap((film) => film.bodies), ...made.value.bushings]
    .map(solidBox)
    .reduce((a, b) => ({ ...boxUnion(a, b), minZ: Math.min(a.minZ, b.minZ), maxZ: Math.max(a.maxZ, b.maxZ) }));
  const origin_mm = { x: snap_mm(D.room_mm - box.minX), y: snap_mm(D.room_mm - box.minY), z: snap_mm(D.room_mm - box.minZ) };
  const size = (from: number, to: number): number => Math.ceil(snap_mm(to - from + 2 * D.room_mm));
  const envelope_mm = { x: size(box.minX, box.maxX), y: size(box.minY, box.maxY), z: size(box.minZ, box.maxZ) };
  const trusted = <R extends AnyRecord>(record: R, groups: readonly DefaultGroup[]): R => {
    const provenance: Provenance = groupedTrust(groups, (_, field) => field === null || Object.hasOwn(defaulted, field));
    return Object.keys(provenance).length === 0 ? record : { ...record, provenance };
  };
  const records: AnyRecord[] = [
    { id: 'project', kind: 'project', name: brief.name, revision: 'A', author: '', partPrefix: 'CW', defaulted },
    trusted(duty, DUTY_TRUST.filter(({ key }) => LAMINATE_DUTY_KEYS.has(key))),
    structureRecord('laminate', envelope_mm),
    { id: 'topology', kind: 'topology', series: 0, parallel: 1, groupOrder: [] },
    trusted(settings, BUSBAR_TRUST.filter(({ key }) => LAMINATE_BUSBAR_KEYS.has(key))),
    samplingRecord(),
    processRecord(),
    DEFAULT_DECK,
    trusted({ ...laminate, origin_mm }, LAMINATE_TRUST),
    ...conductors,
  ];
  return ok(new Map(records.map((record) => [record.id, record] as const)));
}

function laminateOf({ laminate }: LaminateBrief, take: Take): LaminateRecord {
  const { film } = laminate;
  return {
    id: 'laminate',
    kind: 'laminate',
    seal: take('laminate.seal', laminate.seal, D.seal),
    origin_mm: { x: 0, y: 0, z: 0 },
    film: {
      material: take('laminate.film.material', film?.material, D.film.material),
      thickness_mm: take('laminate.film.thickness_mm', film?.thickness_mm, D.film.thickness_mm),
      margin_mm: take('laminate.film.margin_mm', film?.margin_mm, null),
      windowClearance_mm: D.film.windowClearance_mm,
      permittivity: D.film.permittivity,
    },
    tab: { ...D.tab },
    holeEdgeFactor: D.holeEdgeFactor,
    leastRadiusFactor: D.leastRadiusFactor,
    maxTemperature_C: take('laminate.maxTemperature_C', laminate.maxTemperature_C, D.maxTemperature_C),
  };
}

function conductorOf(given: BriefConductor, layer: number, { laminate, currents }: LaminateBrief, take: Take): ConductorRecord {
  const field = (name: string): string => `laminate.conductors.${layer}.${name}`;
  const { potential_V } = given;
  return {
    id: `lc${layer + 1}`,
    kind: 'conductor',
    name: given.name,
    layer,
    potential_V: typeof potential_V === 'number' ? { min: potential_V, max: potential_V } : potential_V,
    current_A: take(field('current_A'), given.current_A, currents.continuous_A),
    material: take(field('material'), given.material, D.material),
    thickness_mm: take(field('thickness_mm'), given.thickness_mm, null),
    box_mm: take(field('box_mm'), given.box_mm, { minX: 0, minY: 0, maxX: laminate.size_mm.x, maxY: laminate.size_mm.y }),
    cornerRadius_mm: take('laminate.cornerRadius_mm', laminate.cornerRadius_mm, D.cornerRadius_mm),
    terminals: given.terminals.map((terminal, i) => terminalOf(terminal, `t${i + 1}`, (name) => field(`terminals.${i}.${name}`), take)),
  };
}

function terminalOf(given: BriefTerminal, id: string, field: (name: string) => string, take: Take): LaminateTerminal {
  const bolt = take(field('bolt'), given.bolt, D.bolt);
  const sizes = D.bolts[bolt] ?? D.bolts[D.bolt] ?? { hole_mm: 6.6, land_mm: 15 };
  const hole_mm = take(field('hole_mm'), given.hole_mm, sizes.hole_mm);
  if (given.type === 'hole') return { id, type: 'hole', at_mm: given.at_mm, hole_mm, bolt, land_mm: take(field('land_mm'), given.land_mm, sizes.land_mm), face: take(field('face'), given.face, 'top') };
  const { side, at_mm, width_mm, length_mm } = given;
  return { id, type: 'tab', side, at_mm, width_mm, length_mm, bend: take(field('bend'), given.bend, 'flat'), hole_mm, bolt };
}

function dutyOf({ currents, conditions }: LaminateBrief, take: Take): DutyRecord {
  const condition = (key: keyof typeof CONDITION_DEFAULTS): number => take<number>(`conditions.${key}`, conditions?.[key], CONDITION_DEFAULTS[key]);
  return {
    id: 'duty',
    kind: 'duty',
    continuous_A: currents.continuous_A,
    charge_A: currents.continuous_A,
    pulse_A: take('currents.pulse_A', currents.pulse_A, currents.continuous_A),
    pulse_s: take('currents.pulse_s', currents.pulse_s, 10),
    ambient_C: condition('ambient_C'),
    cell_C: condition('cell_C'),
    altitude_m: condition('altitude_m'),
    shortCircuit_A: condition('shortCircuit_A'),
    clearing_s: condition('clearing_s'),
  };
}
