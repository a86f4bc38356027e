/** From a brief to a complete first document: every record, with defaults where the brief is silent. */
import { findCellType } from '../catalog/cells.ts';
import { DEFAULT_DECK } from '../catalog/decks.ts';
import { findFrontEnd } from '../catalog/frontEnds.ts';
import { isLaminateBrief, isProtectionBrief, type AnyBrief, type Brief } from '../format/brief.ts';
import type { Document } from '../model/document.ts';
import { groupedTrust } from '../model/groupedTrust.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { AnyRecord } from '../model/records/index.ts';
import type { KeepOutRecord } from '../model/records/outline.ts';
import type { FrontEndRecord, TopologyRecord } from '../model/records/topology.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { StructureRecord } from '../model/records/structure.ts';
import { hasBands } from '../placement/bands/field.ts';
import { groupLength_mm, latticeOf } from '../placement/bands/lattice.ts';
import { fill } from '../placement/fill.ts';
import type { Filling } from '../placement/fillRows.ts';
import { laidOut, needsPlan } from '../placement/outline/laidOut.ts';
import { keptFreeBy, zonesOf } from '../placement/outline/zoneBodies.ts';
import { chooseRows, withAdvice } from './arrangement.ts';
import { chooseBandModules } from './bandModules.ts';
import { chooseBands } from './bands.ts';
import { BAND_BUSBAR_TRUST, bandBusbars, bandTrust } from './combs.ts';
import { createDerivation } from './derivation.ts';
import { drawnOutlines } from './drawnOutlines.ts';
import { applyDiff } from '../model/document.ts';
import { BUSBAR_DEFAULTS, CHASSIS_TRUST, CONDITION_DEFAULTS, DUTY_TRUST, PROCESS_DEFAULTS, PROCESS_TRUST, SAMPLING_DEFAULTS, SAMPLING_TRUST, type DefaultGroup } from './defaults.ts';
import { coveringTrust, insulationOf } from './insulationDefaults.ts';
import { busbarTrust, isNarrow, NARROW_BUSBAR, structureTrust } from './endDefaults.ts';
import { createLaminateRecords } from './laminate.ts';
import { createProtectedRecords } from './protection.ts';
import { BAND_MODULES_DEFAULTS, MODULES_TRUST } from './moduleDefaults.ts';
import { breakOf } from './moduleParts.ts';
import { chooseModules } from './modules.ts';
import { packStructure } from './packStructure.ts';
import { pressureProblem, pressureTrust } from './pressure.ts';
import { stackEnd_mm } from '../placement/stackEnd.ts';
import { FRAME_TRUST, slottedBusbar, SLOTTED_TRUST } from './tabDefaults.ts';

/** What a default replaced, by brief field: kept in the project record for `ccs info`. */
export type Defaulted = Record<string, unknown>;

/** The document of a brief, part numbers assigned. A brief that cannot be built is refused with the field to blame. */
export function createDocument(brief: AnyBrief): Result<Document> {
  const unnumbered = createRecords(brief);
  if (!unnumbered.ok) return unnumbered;
  return ok(applyDiff(unnumbered.value, createDerivation(unnumbered.value).partNumbers()));
}

/** The document of a brief without part numbers, which follow from deriving it; quick even for thousands of cells. */
export function createRecords(brief: AnyBrief): Result<Document> {
  if (isLaminateBrief(brief)) return createLaminateRecords(brief);
  return isProtectionBrief(brief) ? createProtectedRecords(brief) : createPackRecords(brief);
}

function createPackRecords(given: Brief): Result<Document> {
  const drawn = drawnOutlines(given);
  if (!drawn.ok) return drawn;
  const { brief, outline, keepOuts } = drawn.value;
  const found = findCellType(brief.cell);
  if (!found.ok) return found;
  const cellType = found.value;
  const pressed = pressureProblem(brief, cellType);
  if (!pressed.ok) return pressed;
  const defaulted: Defaulted = {};
  const take = takerInto(defaulted);
  const parallel = take('parallel', brief.parallel, 1);
  const isInBands = cellType.format === 'cylindrical';
  const [choose, chooseOfModules] = isInBands ? [chooseBands, chooseBandModules] : [chooseRows, chooseModules];
  const arrangement = (brief.structure.type === 'module' ? chooseOfModules : choose)(brief, cellType, parallel, take);
  if (!arrangement.ok) return arrangement;
  const boxed = packStructure(brief, cellType, arrangement.value, take);
  const group_mm = hasBands(boxed) ? groupLength_mm(latticeOf(boxed.packing, cellType), boxed.packing.columns) : parallel * (cellType.size_mm.thickness + boxed.pad.thickness_mm);
  const plainBusbars = busbarsOf(brief, cellType, boxed, take);
  const busbars = hasBands(boxed) ? bandBusbars(plainBusbars, brief, cellType, group_mm, take) : plainBusbars;
  const laid = laidInto(outline ? { ...boxed, outline_mm: outline } : boxed, keepOuts, { brief, cellType, parallel, busbars });
  if (!laid.ok) return laid;
  const structure = laid.value;
  const breakAfter = breakOf(structure, brief.series);
  const filling = fill({ structure, cellType, series: brief.series, parallel, breakAfter });
  if (!filling.ok) return { ok: false, problems: structure.modules || hasBands(structure) ? filling.problems : withAdvice(filling.problems, brief, cellType) };
  const { groupOrder } = filling.value.topology;
  const below = groupOrder[(breakAfter ?? 0) - 1];
  const topology: TopologyRecord = below === undefined ? filling.value.topology : { ...filling.value.topology, breaks: [{ above: below, by: 'service-disconnect' }] };
  const channels = channelsOf(brief, take);
  if (!channels.ok) return channels;
  const frontEnds = frontEndsOf(rowsOfGroups(filling.value), { channels: channels.value, group_mm }, brief.frontEnd?.count);
  if (!frontEnds.ok) return frontEnds;
  const fewest = Math.min(...frontEnds.value.map((frontEnd) => frontEnd.groups.length)) * parallel;
  if (brief.ntcPerFrontEnd !== undefined && brief.ntcPerFrontEnd > fewest) {
    return fail('bad-value', 'ntcPerFrontEnd', `expected at most ${fewest}, one for each cell of the smallest front end; got ${brief.ntcPerFrontEnd}`, { variant: 'sensors', values: { most: fewest, got: brief.ntcPerFrontEnd } });
  }
  const sampling = samplingOf(brief, channels.value, fewest, take);

  const records: AnyRecord[] = [
    withTrust(dutyOf(brief, cellType, take), DUTY_TRUST, defaulted),
    withTrust(structure, hasBands(structure) ? bandTrust(structure) : [...structureTrust(cellType).filter(({ key }) => key !== 'preload_N' || !structure.pressure), ...(structure.pressure ? pressureTrust(brief.structure.pressure?.source) : []), ...(structure.modules ? MODULES_TRUST : []), ...(structure.busbarFrame ? FRAME_TRUST : []), ...(structure.chassis ? CHASSIS_TRUST : [])], defaulted),
    topology,
    withTrust(busbars, [...(hasBands(structure) ? BAND_BUSBAR_TRUST : structure.busbarFrame ? SLOTTED_TRUST : busbarTrust(cellType)), ...coveringTrust(busbars, brief)], defaulted),
    withTrust(sampling, SAMPLING_TRUST, defaulted),
    withTrust(processOf(brief, take), PROCESS_TRUST, defaulted),
    DEFAULT_DECK,
    cellType,
    ...frontEnds.value,
    ...filling.value.groups,
    ...filling.value.cells,
    ...keepOuts,
  ];
  const project: AnyRecord = { id: 'project', kind: 'project', name: brief.name, revision: 'A', author: '', partPrefix: 'CW', defaulted };
  return ok(new Map([project, ...records].map((record) => [record.id, record] as const)));
}

/** The structure with its rows in the outline and beside what is kept free, where there is either. */
function laidInto(structure: StructureRecord, keepOuts: readonly KeepOutRecord[], { brief, cellType, parallel, busbars }: { readonly brief: Brief; readonly cellType: CellTypeRecord; readonly parallel: number; readonly busbars: BusbarsRecord }): Result<StructureRecord> {
  const keptFree = [...keepOuts.map(keptFreeBy), ...zonesOf(structure)];
  if (!needsPlan({ structure, cellType, keptFree })) return ok(structure);
  const { rows = 0, cellsPerRow = 0, packing } = brief.structure;
  return laidOut({ structure, cellType, series: brief.series, parallel, keptFree, busbars, rows, perRow: Math.floor(cellsPerRow / parallel), groups: packing?.groups ?? null });
}

/** Takes what the brief gives, or the default, and notes the latter. */
export type Take = <T>(field: string, given: T | undefined, otherwise: T) => T;

function takerInto(defaulted: Defaulted): Take {
  return (field, given, otherwise) => {
    if (given !== undefined) return given;
    defaulted[field] = otherwise;
    return otherwise;
  };
}

/** Groups in series order, by the row that their cells stand in; rows as the series path meets them. */
function rowsOfGroups({ cells, topology }: Filling): readonly (readonly string[])[] {
  const rowOf = new Map(cells.map((cell) => [cell.group, cell.slot.row] as const));
  const rows = new Map<number | undefined, string[]>();
  for (const group of topology.groupOrder) rows.set(rowOf.get(group), [...(rows.get(rowOf.get(group)) ?? []), group]);
  return [...rows.values()];
}

function dutyOf(brief: Brief, cell: CellTypeRecord, take: Take): AnyRecord {
  const { currents, conditions } = brief;
  const strings = brief.parallel ?? 1;
  return {
    id: 'duty',
    kind: 'duty',
    continuous_A: currents.continuous_A,
    charge_A: take('currents.charge_A', currents.charge_A, Math.min(currents.continuous_A, cell.rate_C.charge * cell.capacity_Ah * strings)),
    pulse_A: take('currents.pulse_A', currents.pulse_A, currents.continuous_A),
    pulse_s: take('currents.pulse_s', currents.pulse_s, cell.rate_C.pulse_s),
    ambient_C: take('conditions.ambient_C', conditions?.ambient_C, CONDITION_DEFAULTS.ambient_C),
    cell_C: take('conditions.cell_C', conditions?.cell_C, CONDITION_DEFAULTS.cell_C),
    altitude_m: take('conditions.altitude_m', conditions?.altitude_m, CONDITION_DEFAULTS.altitude_m),
    shortCircuit_A: take('conditions.shortCircuit_A', conditions?.shortCircuit_A, CONDITION_DEFAULTS.shortCircuit_A),
    clearing_s: take('conditions.clearing_s', conditions?.clearing_s, CONDITION_DEFAULTS.clearing_s),
  };
}

/** Where over the end plate of its module a lug is bolted, as a part of the plate. */
const LUG_SHARE = 0.65;

function busbarsOf(brief: Brief, cell: CellTypeRecord, structure: StructureRecord, take: Take): BusbarsRecord {
  const { modules, busbarFrame } = structure;
  const material = take('busbar.material', brief.busbar?.material, BUSBAR_DEFAULTS.material);
  const special = busbarFrame ? slottedBusbar(cell, busbarFrame) : isNarrow(cell) ? NARROW_BUSBAR : {};
  const { maxDensity_A_mm2, stock_mm, padOverhang_mm, longBar, thickStock, weld, bump, output, ...plain } = { ...BUSBAR_DEFAULTS, ...special };
  return {
    ...plain,
    id: 'busbars',
    kind: 'busbars',
    material,
    thickness_mm: take('busbar.thickness_mm', brief.busbar?.thickness_mm, null),
    ...insulationOf(brief, structure),
    stock_mm: [...stock_mm, ...(brief.currents.continuous_A >= thickStock.from_A ? thickStock.thicknesses_mm : [])],
    longBar: { ...longBar },
    maxDensity_A_mm2: maxDensity_A_mm2[material] ?? 5,
    padOverhang_mm: { ...padOverhang_mm },
    weld: { ...weld },
    bump: { ...bump },
    // The lug of a module is bolted over its end plate, in the outer half; of a comb beside its spine, which lies over that plate, too.
    output: modules && !busbarFrame ? { ...output, lugLength_mm: structure.packing ? BAND_MODULES_DEFAULTS.lugLength_mm : stackEnd_mm(structure) + modules.housing.endPlate_mm * LUG_SHARE } : { ...output },
  };
}

/** How many groups one front end measures: what the brief allows of what the part has. */
function channelsOf(brief: Brief, take: Take): Result<number> {
  const found = findFrontEnd(take('frontEnd.part', brief.frontEnd?.part, SAMPLING_DEFAULTS.frontEnd));
  if (!found.ok) return fail('unknown-front-end', 'frontEnd.part', found.problems[0]?.message ?? '', { values: found.problems[0]?.values ?? {} });
  const { channels, name } = found.value;
  const wanted = brief.frontEnd?.channels ?? channels;
  return wanted > channels ? fail('bad-value', 'frontEnd.channels', `expected at most ${channels}, the channels of ${name}; got ${wanted}`, { variant: 'channels', values: { most: channels, name, got: wanted } }) : ok(wanted);
}

/** `mostNtcs`: as many sensors as a front end has room for. */
function samplingOf(brief: Brief, channels: number, mostNtcs: number, take: Take): AnyRecord {
  const { fpc, fuse, tab, ntc, connector } = SAMPLING_DEFAULTS;
  return {
    id: 'sampling',
    kind: 'sampling',
    carrier: take('carrier', brief.carrier, 'fpc'),
    frontEnd: brief.frontEnd?.part ?? SAMPLING_DEFAULTS.frontEnd,
    channels,
    ntcPerFrontEnd: take('ntcPerFrontEnd', brief.ntcPerFrontEnd, Math.min(SAMPLING_DEFAULTS.ntcPerFrontEnd, mostNtcs)),
    fpc: { ...fpc, panel_mm: { ...fpc.panel_mm } },
    fuse: { ...fuse },
    tab: { ...tab },
    ntc: { ...ntc, body_mm: { ...ntc.body_mm }, pad_mm: { ...ntc.pad_mm } },
    connector: {
      ...connector,
      part: take('connector.part', brief.connector?.part, connector.part),
      pitch_mm: take('connector.pitch_mm', brief.connector?.pitch_mm, connector.pitch_mm),
      pad_mm: { ...connector.pad_mm },
      body_mm: { ...connector.body_mm },
    },
    balancing_A: SAMPLING_DEFAULTS.balancing_A,
    leakage_A: SAMPLING_DEFAULTS.leakage_A,
  };
}

function processOf(brief: Brief, take: Take): AnyRecord {
  return { id: 'process', kind: 'process', type: take('process', brief.process, PROCESS_DEFAULTS.type), film: { ...PROCESS_DEFAULTS.film } };
}

/**
 * Groups dealt evenly, lowest first, to `count` front ends, or to the fewest that suffice: that have the channels, and whose flexible
 * circuits can be cut from a panel. A front end keeps to one row, as its circuit does. `group_mm`: what a group takes up along it.
 */
function frontEndsOf(rows: readonly (readonly string[])[], { channels, group_mm }: { readonly channels: number; readonly group_mm: number }, count: number | undefined): Result<FrontEndRecord[]> {
  const groups = rows.flat();
  const perRow = Math.max(...rows.map((row) => row.length));
  const leastOf = (most: number): number => rows.reduce((sum, row) => sum + Math.ceil(row.length / most), 0);
  const least = leastOf(channels);
  if (count !== undefined && count < least) {
    return fail('bad-value', 'frontEnd.count', `expected at least ${least}: each serves one row, and there are ${rows.length} rows of ${perRow} groups at ${channels} channels each; got ${count}`, { variant: 'few-front-ends', values: { least, rows: rows.length, perRow, channels, got: count } });
  }
  const onPanel = Math.max(1, Math.floor(SAMPLING_DEFAULTS.fpc.panel_mm.x / group_mm));
  const n = count ?? leastOf(Math.min(channels, onPanel));
  if (n > groups.length) return fail('bad-value', 'frontEnd.count', `expected at most ${groups.length}, one group each; got ${n}`, { variant: 'many-front-ends', values: { most: groups.length, got: n } });
  let before = 0;
  const dealt = rows.map((own) => {
    // As many of the front ends as the row has of the groups, at the same place in their order.
    const [from, to] = [before, before + own.length].map((place) => Math.floor((place * n) / groups.length)) as [number, number];
    before += own.length;
    const share = Math.max(to - from, Math.ceil(own.length / channels));
    return Array.from({ length: share }, (_, i) => own.slice(Math.floor((i * own.length) / share), Math.floor(((i + 1) * own.length) / share)));
  });
  return ok(dealt.flat().map((own, i) => ({ id: `fe${i + 1}`, kind: 'frontEnd' as const, groups: own })));
}

/** With an entry for each value that the brief did not give and no seen source supports. */
function withTrust(record: AnyRecord, groups: readonly DefaultGroup[], defaulted: Defaulted): AnyRecord {
  const provenance = groupedTrust(groups, (_, field) => field === null || Object.hasOwn(defaulted, field));
  return Object.keys(provenance).length === 0 ? record : { ...record, provenance };
}

