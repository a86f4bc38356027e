/** Runs every rule on the subjects of its scope, and gathers what they find. */
import { mergeFindings } from '../../check/merge.ts';
import { RULES } from '../../check/rules.ts';
import type { CheckContext, Rule, Scope, ScopeInputs } from '../../check/rule.ts';
import { runRule } from '../../check/run.ts';
import { applyWaivers } from '../../check/waive.ts';
import { atOnce, type InSteps } from '../../geometry/atOnce.ts';
import { isParallel } from '../../geometry/frame.ts';
import { itemBox } from '../../drawing/drivenDimension.ts';
import type { Finding, NetInfo, PlacedTerminal } from '../../model/derived/index.ts';
import { busbarId, fpcId, readBarKey, type BarPiece, type NetId } from '../../model/ids.ts';
import type { FrontEndRecord } from '../../model/records/topology.ts';
import { PROTECTION } from '../../routing/protection/makeProtection.ts';
import { defineInSteps, defineQuery, type Reader } from '../incremental/graph.ts';
import { planeSuffix } from '../planes/plane.ts';
import { allBodies, films, insulators } from './bodies.ts';
import { allBusbars, barKeys, busbarOf, conductorOf, endsOfBar } from './busbars.ts';
import { bodiesOfCell, placedCell, placedCells, placedCellsOf } from './cells.ts';
import { failedGenerators } from './failures.ts';
import { conductorRecords, laminateOf } from './laminate.ts';
import { numbering } from './parts.ts';
import { isProtected, protectionOf } from './protection.ts';
import { readRecord, readSingleton, sortedIds } from './records.ts';
import { allFpcs, barsOfCircuit, circuitOf, circuits, fpcOf, fpcsOfFrontEnd, netTable } from './sampling.ts';
import { bodiesOfTile, tileReach_mm, tiles } from './tiles.ts';
import { cellsInSeries, cellsOfGroup, frontEndOrder, frontEndsOfNet, groupOrder, WHOLE_PACK } from './topology.ts';

/** Nets by id. Key: ''. */
const netsById = defineQuery('netsById', (_key, reader): ReadonlyMap<NetId, NetInfo> => {
  return new Map(reader.get(netTable, '').nets.map((net) => [net.id, net] as const));
});

function contextOf(reader: Reader): CheckContext {
  const byId = reader.get(netsById, '');
  return {
    deck: readSingleton(reader, 'deck'),
    duty: readSingleton(reader, 'duty'),
    structure: readSingleton(reader, 'structure'),
    busbars: readSingleton(reader, 'busbars'),
    sampling: readSingleton(reader, 'sampling'),
    process: readSingleton(reader, 'process'),
    nets: reader.get(netTable, ''),
    net: (id) => byId.get(id),
  };
}

function runScope<S extends Scope>(scope: S, input: ScopeInputs[S], reader: Reader): readonly Finding[] {
  return atOnce(rulesInSteps(scope, input, reader));
}

/** Left between two rules. */
function* rulesInSteps<S extends Scope>(scope: S, input: ScopeInputs[S], reader: Reader): InSteps<readonly Finding[]> {
  const rules = RULES.filter((rule): rule is Rule<S> => rule.scope === scope);
  const context = contextOf(reader);
  const found: Finding[] = [];
  for (const rule of rules) {
    yield;
    found.push(...runRule(rule, input, context));
  }
  return found;
}

/** Bars whose welds are looked for in a film's windows at a time. */
const BARS_AT_ONCE = 64;

export const findingsOfDocument = defineInSteps('findingsOfDocument', function* (_key, reader): InSteps<readonly Finding[]> {
  const kinds = ['project', 'duty', 'structure', 'topology', 'busbars', 'sampling', 'process', 'deck', 'cellType', 'frontEnd', 'group', 'cell', 'laminate', 'conductor', 'protection', 'part', 'override', 'waiver'] as const;
  const document = new Map(kinds.flatMap((kind) => sortedIds(reader, kind).map((id) => [id, readRecord(reader, id, kind)] as const)));
  return yield* rulesInSteps('document', { document }, reader);
});

export const findingsOfPack = defineInSteps('findingsOfPack', function* (_key, reader): InSteps<readonly Finding[]> {
  const cells = reader.get(placedCellsOf, WHOLE_PACK);
  // A protection board measures its cell itself.
  const frontEnds = isProtected(reader) ? [boardAsFrontEnd(reader)] : reader.get(frontEndOrder, '').map((id) => readRecord(reader, id, 'frontEnd'));
  return yield* rulesInSteps('pack', { cells, groupOrder: reader.get(groupOrder, ''), parallel: readSingleton(reader, 'topology').parallel, frontEnds }, reader);
});

export const findingsOfCell = defineQuery('findingsOfCell', (id, reader): readonly Finding[] => {
  const cell = reader.get(placedCell, id);
  if (!cell) return [];
  return runScope('cell', { cell, type: readRecord(reader, cell.type, 'cellType') }, reader);
});

/** The net as a piece of it sees it: the groups on whose terminals the piece lies. */
function netOfPiece(net: NetInfo, piece: BarPiece | null, terminals: readonly PlacedTerminal[], isCut: boolean): NetInfo {
  const on = (group: string | null): string | null => (terminals.some((terminal) => terminal.group === group) ? group : null);
  if (isCut) return { ...net, below: on(net.below), above: on(net.above) };
  return piece === null ? net : { ...net, below: piece === 'low' ? net.below : null, above: piece === 'high' ? net.above : null };
}

/** Key: bar key. */
export const findingsOfNet = defineQuery('findingsOfNet', (key, reader): readonly Finding[] => {
  const { net: id, piece } = readBarKey(key);
  const whole = reader.get(netsById, '').get(id);
  if (!whole) return [];
  const { busbar, problem } = reader.get(busbarOf, key);
  const frontEnds = reader.get(frontEndsOfNet, id);
  const ends = endsOfBar(reader, key);
  const conductor = reader.get(conductorOf, key);
  const terminals = ends.map((end) => end.terminal);
  const net = netOfPiece(whole, piece, terminals, conductor !== null);
  return runScope(
    'net',
    {
      net,
      terminals,
      ...(conductor === null ? {} : { conductor: { ...conductor, needs: { plus: whole.below !== null && piece !== 'high', minus: whole.above !== null && piece !== 'low', lug: whole.below === null || whole.above === null || piece !== null } } }),
      cells: ends.map((end) => end.cell),
      busbar,
      busbarProblem: problem,
      // A carrier taps the nets of its own front end only.
      taps: frontEnds.flatMap((frontEnd) => reader.get(fpcsOfFrontEnd, frontEnd)).flatMap((fpc) => fpc.taps.filter((tap) => tap.net === id)),
      frontEnds,
      hasBase: busbar?.role === 'output' && busbar.boltHoles.length > 0 && !busbar.frame ? reader.get(insulators, '').some(({ owner }) => owner === busbar.id) : null,
    },
    reader,
  );
});

/** Of one circuit of a front end. Key: circuit. */
export const findingsOfFrontEnd = defineInSteps('findingsOfFrontEnd', function* (key, reader): InSteps<readonly Finding[]> {
  const { frontEnd: id, nets, sensors } = reader.get(circuitOf, key);
  const frontEnd = readRecord(reader, id, 'frontEnd');
  const { fpc, failure } = reader.get(fpcOf, key);
  return yield* rulesInSteps(
    'frontEnd',
    {
      frontEnd,
      cells: placedCells(reader, frontEnd.groups.flatMap((group) => reader.get(cellsOfGroup, group))),
      nets,
      busbars: reader.get(barsOfCircuit, key).flatMap((bar) => reader.get(busbarOf, bar).busbar ?? []),
      fpc,
      failure,
      sensors,
    },
    reader,
  );
});

export const findingsOfTile = defineQuery('findingsOfTile', (tile, reader): readonly Finding[] => {
  return runScope('tile', { bodies: reader.get(bodiesOfTile, tile), reach_mm: reader.get(tileReach_mm, '') }, reader);
});

export const findingsOfFilm = defineInSteps('findingsOfFilm', function* (id, reader): InSteps<readonly Finding[]> {
  const film = reader.get(films, '').find((candidate) => candidate.id === id);
  if (!film) return [];
  const busbars = reader.get(allBusbars, '').filter((bar) => bar.inverted === film.inverted && isParallel(bar.frame, film.frame));
  const found: Finding[] = [];
  for (let at = 0; at < busbars.length; at += BARS_AT_ONCE) {
    found.push(...(yield* rulesInSteps('film', { film, busbars: busbars.slice(at, at + BARS_AT_ONCE) }, reader)));
  }
  return found;
});

function boardAsFrontEnd(reader: Reader): FrontEndRecord {
  return { id: PROTECTION, kind: 'frontEnd', groups: [...reader.get(groupOrder, '')] };
}

/** Of the rules about a front end's circuit those that hold for any circuit. */
const RULES_OF_CIRCUITS: ReadonlySet<string> = new Set(['trace-spacing', 'trace-edge', 'fpc-panel', 'pin-wrong-net']);

const findingsOfProtection = defineQuery('findingsOfProtection', (_key, reader): readonly Finding[] => {
  if (!isProtected(reader)) return [];
  const { protection, problem } = reader.get(protectionOf, '');
  const tabs = reader.get(cellsInSeries, '').flatMap((id) => reader.get(bodiesOfCell, id)).filter((body) => body.kind === 'terminal');
  const own = runScope('protection', { fpc: protection?.fpc ?? null, board: protection?.board ?? [], tabs, problem }, reader);
  const cells = placedCells(reader, reader.get(cellsInSeries, ''));
  const circuit = { frontEnd: boardAsFrontEnd(reader), cells, nets: [], busbars: [], fpc: protection?.fpc ?? null, failure: null, sensors: 1 };
  const context = contextOf(reader);
  const shared = RULES.filter((rule): rule is Rule<'frontEnd'> => rule.scope === 'frontEnd' && RULES_OF_CIRCUITS.has(rule.code));
  return [...own, ...shared.flatMap((rule) => runRule(rule, circuit, context))];
});

const findingsOfLaminate = defineQuery('findingsOfLaminate', (_key, reader): readonly Finding[] => {
  if (reader.ids('laminate').length === 0) return [];
  return runScope('laminate', { record: readRecord(reader, 'laminate', 'laminate'), conductors: reader.get(conductorRecords, ''), ...reader.get(laminateOf, '') }, reader);
});

const findingsOfParts = defineQuery('findingsOfParts', (_key, reader): readonly Finding[] => {
  return runScope('parts', { parts: reader.get(numbering, '').parts }, reader);
});

export const findingsOfOverrides = defineQuery('findingsOfOverrides', (_key, reader): readonly Finding[] => {
  const kinds = ['structure', 'topology', 'cell', 'frontEnd', 'override'] as const;
  const document = new Map(kinds.flatMap((kind) => sortedIds(reader, kind).map((id) => [id, readRecord(reader, id, kind)] as const)));
  const routes = reader.get(circuits, '').map((key) => ({ id: reader.get(circuitOf, key).frontEnd, ...reader.get(fpcOf, key) }));
  const refusals = [...reader.get(barKeys, '').map((key) => reader.get(busbarOf, key)), ...routes].flatMap((built) => built.refused);
  const sampled = new Set([...reader.get(circuits, '').map((key) => fpcIdOf(key, reader)), ...reader.get(allFpcs, '').flatMap((fpc) => [...fpc.taps, ...fpc.ntcs].map((item) => item.id))]);
  return runScope('overrides', { document, refusals, sampled, bars: new Set(reader.get(barKeys, '').map(busbarId)), cellsOfCut: cellsOfCut(reader), unrouted: routes.filter((route) => !route.fpc).map((route) => route.id) }, reader);
});

/** The cells under each piece of the bars that somebody cut. */
function cellsOfCut(reader: Reader): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(reader.get(barKeys, '').filter((key) => reader.get(conductorOf, key) !== null).map((key) => [busbarId(key), new Set(endsOfBar(reader, key).map(({ cell }) => cell.id))] as const));
}

function fpcIdOf(circuit: string, reader: Reader): string {
  const { frontEnd, plane } = reader.get(circuitOf, circuit);
  return fpcId(frontEnd, planeSuffix(plane));
}

const findingsOfDimensions = defineQuery('findingsOfDimensions', (_key, reader): readonly Finding[] => {
  const dimensions = sortedIds(reader, 'dimension').map((id) => readRecord(reader, id, 'dimension'));
  const cells = new Set(reader.get(cellsInSeries, ''));
  // Bodies are asked for only where a dimension measures to something other than cells: they change with every edit.
  const others = [...new Set(dimensions.flatMap(({ from, to }) => [from.item, to.item]))].filter((item) => !cells.has(item));
  const gone = new Set(others.length === 0 ? [] : others.filter((item) => itemBox(item, reader.get(allBodies, '')) === null));
  return runScope('dimensions', { dimensions, gone }, reader);
});

/** All findings, merged: worst first, one a key, waivers applied. Key: ''. */
export const allFindings = defineQuery('allFindings', (_key, reader): readonly Finding[] => {
  const found = [
    ...reader.get(findingsOfDocument, ''),
    ...reader.get(findingsOfPack, ''),
    ...reader.get(cellsInSeries, '').flatMap((id) => reader.get(findingsOfCell, id)),
    ...reader.get(barKeys, '').flatMap((key) => reader.get(findingsOfNet, key)),
    ...reader.get(circuits, '').flatMap((key) => reader.get(findingsOfFrontEnd, key)),
    ...reader.get(tiles, '').flatMap((tile) => reader.get(findingsOfTile, tile)),
    ...reader.get(films, '').flatMap((film) => reader.get(findingsOfFilm, film.id)),
    ...reader.get(findingsOfLaminate, ''),
    ...reader.get(findingsOfProtection, ''),
    ...reader.get(findingsOfParts, ''),
    ...reader.get(findingsOfOverrides, ''),
    ...reader.get(failedGenerators, ''),
    ...reader.get(findingsOfDimensions, ''),
  ];
  return applyWaivers(mergeFindings(found), sortedIds(reader, 'waiver').map((id) => readRecord(reader, id, 'waiver')));
});
