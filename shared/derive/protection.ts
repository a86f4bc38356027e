/** From the brief of a single small cell with its protection board to its document. */
import { findCellType } from '../catalog/cells.ts';
import { DEFAULT_DECK } from '../catalog/decks.ts';
import type { ProtectionBrief } from '../format/protectionBrief.ts';
import { boxUnion } from '../geometry/box.ts';
import { solidBox } from '../geometry/solid.ts';
import type { Document } from '../model/document.ts';
import { groupedTrust } from '../model/groupedTrust.ts';
import { netIdOf } from '../model/ids.ts';
import type { Trust } from '../model/records/base.ts';
import type { CellRecord } from '../model/records/cell.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { DutyRecord } from '../model/records/duty.ts';
import type { AnyRecord } from '../model/records/index.ts';
import type { ProtectionRecord } from '../model/records/protection.ts';
import { ok, type Result } from '../model/result.ts';
import { cellBodies } from '../placement/cellBodies.ts';
import { placeCell } from '../placement/placeCell.ts';
import { makeProtection } from '../routing/protection/makeProtection.ts';
import { snap_mm } from '../units/units.ts';
import { CONDITION_DEFAULTS, DUTY_TRUST, SAMPLING_TRUST, type DefaultGroup } from './defaults.ts';
import { busbarsRecord, processRecord, samplingRecord, structureRecord } from './unusedRecords.ts';

const assumed = (reason: string): Trust => ({ status: 'assumed', reason });
const given = (key: string, brief: string | null, reason: string): DefaultGroup => ({ key, trust: assumed(reason), fields: { '': brief } });

const D = { part: 'Protection board 1S', board_mm: { length: 12, width: 9, thickness: 0.6 }, gap_mm: 6, pad_mm: { x: 2, y: 1.2 }, copper_mm: 0.035, powerTrace_mm: 1, weldInset_mm: 0.2, room_mm: 1 } as const;

const PROTECTION_TRUST: readonly DefaultGroup[] = [
  given('part', 'protection.part', 'the brief names no protection board; a generic one stands in for it'),
  given('board_mm', null, 'length, width and thickness of the board stand in until the drawing of the board in use is given'),
  given('pad_mm', null, 'pads of 2 x 1.2 mm stand in until the drawing of the board in use is given'),
  given('gap_mm', null, "6 mm between tabs and board, with the sensor between, is this program's choice"),
  given('powerTrace_mm', 'protection.powerTrace_mm', "1 mm for the traces that carry the cell's current is this program's choice; the check says what they may carry"),
  given('weldInset_mm', null, "welds that stay 0.2 mm inside the circuit's pads are this program's choice; your welding decides"),
];

/** Of the sampling settings those that the circuit is made from. */
const SAMPLING_KEYS: ReadonlySet<string> = new Set(['fpc', 'fpc.minSpace_mm', 'fpc.edgeDistance_mm', 'ntc']);

/** Refuses an unknown cell, and one whose tabs the circuit cannot be laid on. */
export function createProtectedRecords(brief: ProtectionBrief): Result<Document> {
  const found = findCellType(brief.cell);
  if (!found.ok) return found;
  const type = found.value;
  const defaulted: Record<string, unknown> = {};
  const take = <T>(field: string, value: T | undefined, otherwise: T): T => {
    if (value !== undefined) return value;
    defaulted[field] = otherwise;
    return otherwise;
  };
  const protection = protectionOf(brief, take);
  const sampling = samplingRecord();
  const at = (x: number, y: number, z: number): CellRecord => ({ id: 'c1', kind: 'cell', type: type.id, group: 'g1', pose: { x, y, z, rotation_deg: 0 }, slot: { row: 0, position: 0 }, placed: 'fill' });
  const nets = { below: netIdOf(null, 'g1'), above: netIdOf('g1', null) };
  const first = placeCell(at(0, 0, 0), type, nets);
  const made = makeProtection({ cell: first, protection, sampling });
  if (!made.ok) return made;
  // Everything is moved so that it stands in the envelope with the same room on all sides.
  const box = [...cellBodies(first, type), ...made.value.fpc.bodies, ...made.value.board].map(solidBox).reduce((a, b) => ({ ...boxUnion(a, b), minZ: Math.min(a.minZ, b.minZ), maxZ: Math.max(a.maxZ, b.maxZ) }));
  const size = (from: number, to: number): number => Math.ceil(snap_mm(to - from + 2 * D.room_mm));
  const cell = at(snap_mm(D.room_mm - box.minX), snap_mm(D.room_mm - box.minY), snap_mm(D.room_mm - box.minZ));
  const structure = structureRecord('single', { x: size(box.minX, box.maxX), y: size(box.minY, box.maxY), z: size(box.minZ, box.maxZ) });
  const trusted = (record: AnyRecord, groups: readonly DefaultGroup[]): AnyRecord => {
    const provenance = groupedTrust(groups, (_, field) => field === null || Object.hasOwn(defaulted, field));
    return Object.keys(provenance).length === 0 ? record : { ...record, provenance };
  };
  const records: AnyRecord[] = [
    { id: 'project', kind: 'project', name: brief.name, revision: 'A', author: '', partPrefix: 'CW', defaulted },
    trusted(dutyOf(brief, type, take), DUTY_TRUST),
    structure,
    { id: 'topology', kind: 'topology', series: 1, parallel: 1, groupOrder: ['g1'] },
    busbarsRecord('copper-T2'),
    trusted(sampling, SAMPLING_TRUST.filter(({ key }) => SAMPLING_KEYS.has(key))),
    processRecord(),
    DEFAULT_DECK,
    trusted(protection, PROTECTION_TRUST),
    type,
    { id: 'g1', kind: 'group' },
    cell,
  ];
  return ok(new Map(records.map((record) => [record.id, record] as const)));
}

type Take = <T>(field: string, given: T | undefined, otherwise: T) => T;

function protectionOf({ protection }: ProtectionBrief, take: Take): ProtectionRecord {
  const side = (name: keyof typeof D.board_mm): number => take<number>(`protection.board_mm.${name}`, protection.board_mm?.[name], D.board_mm[name]);
  return {
    id: 'protection',
    kind: 'protection',
    part: take('protection.part', protection.part, D.part),
    board_mm: { length: side('length'), width: side('width'), thickness: side('thickness') },
    gap_mm: D.gap_mm,
    pad_mm: { ...D.pad_mm },
    copper_mm: D.copper_mm,
    powerTrace_mm: take('protection.powerTrace_mm', protection.powerTrace_mm, D.powerTrace_mm),
    weldInset_mm: D.weldInset_mm,
  };
}

function dutyOf({ currents, conditions }: ProtectionBrief, type: CellTypeRecord, take: Take): DutyRecord {
  const condition = (key: 'ambient_C' | 'cell_C' | 'altitude_m' | 'clearing_s'): number => take<number>(`conditions.${key}`, conditions?.[key], CONDITION_DEFAULTS[key]);
  return {
    id: 'duty',
    kind: 'duty',
    continuous_A: currents.continuous_A,
    charge_A: take('currents.charge_A', currents.charge_A, Math.min(currents.continuous_A, type.rate_C.charge * type.capacity_Ah)),
    pulse_A: take('currents.pulse_A', currents.pulse_A, currents.continuous_A),
    pulse_s: take('currents.pulse_s', currents.pulse_s, type.rate_C.pulse_s),
    ambient_C: condition('ambient_C'),
    cell_C: condition('cell_C'),
    altitude_m: condition('altitude_m'),
    // What the cell itself can give through its own resistance.
    shortCircuit_A: take('conditions.shortCircuit_A', conditions?.shortCircuit_A, Number(((1000 * type.voltage_V.max) / type.resistance_mohm.dc).toPrecision(3))),
    clearing_s: condition('clearing_s'),
  };
}
