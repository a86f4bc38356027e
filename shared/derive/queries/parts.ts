/** Pieces, the part numbers they bear, and the tables made of them. */
import { backingItem, blockItem, busbarItem, bushingItem, cellItem, coveringItems, disconnectItem, filmItem, filmItemInSteps, fpcItems, frameItem, mirrorsInSteps, protectionItems, signedInSteps, itemsBesideBar, type UnsignedItem } from '../../bom/items.ts';
import { isHanded } from '../../bom/hand.ts';
import { assignNumbers } from '../../bom/number.ts';
import { keyOf } from '../../bom/partClass.ts';
import { interlockPins, pinRows } from '../../bom/pins.ts';
import { bomRows } from '../../bom/rows.ts';
import { frameOfSeat } from '../../process/busbarFrames.ts';
import { PRICE_TABLE } from '../../catalog/prices.ts';
import type { InSteps } from '../../geometry/atOnce.ts';
import { emptyDiff, type RecordDiff } from '../../model/document.ts';
import type { BomRow, Part, PartItem, PinRow } from '../../model/derived/index.ts';
import { defineGuarded, defineGuardedInSteps, defineInSteps, defineQuery, type Reader } from '../incremental/graph.ts';
import { busbarFrames, filmKey, filmOn, films, passiveBodies } from './bodies.ts';
import { barKeys, busbarOf, disconnectOf } from './busbars.ts';
import { placedCell } from './cells.ts';
import { laminateOf } from './laminate.ts';
import { protectionOf } from './protection.ts';
import { readRecord, readSingleton, sortedIds } from './records.ts';
import { allFpcs, fpcsOfFrontEnd, netTable } from './sampling.ts';
import { cellsInSeries, disconnects, frontEndOrder } from './topology.ts';

/** None where the cell cannot be placed. Key: cell id. */
export const itemsOfCell = defineGuarded('itemsOfCell', () => [], (id, reader): readonly UnsignedItem[] => {
  const cell = reader.get(placedCell, id);
  return cell ? [cellItem(cell, readRecord(reader, cell.type, 'cellType'))] : [];
});

/** With what covers it, and its washers. Key: bar key. */
export const itemsOfBusbar = defineGuarded('itemsOfBusbar', () => [], (key, reader): readonly UnsignedItem[] => {
  const { busbar } = reader.get(busbarOf, key);
  return busbar ? [busbarItem(busbar), ...backingItem(busbar), ...coveringItems(busbar), ...busbar.bodies.flatMap(itemsBesideBar)] : [];
});

/** A service disconnect as it is bought. Key: the group below it. */
const itemsOfDisconnect = defineGuarded('itemsOfDisconnect', () => [], (group, reader): readonly UnsignedItem[] => {
  const part = readSingleton(reader, 'structure').modules?.serviceDisconnect;
  const { disconnect } = reader.get(disconnectOf, group);
  return part && disconnect ? [disconnectItem(disconnect.id, part)] : [];
});

/** Key: front end id. */
export const itemsOfFrontEnd = defineGuarded('itemsOfFrontEnd', () => [], (id, reader): readonly UnsignedItem[] => {
  return reader.get(fpcsOfFrontEnd, id).flatMap((fpc) => fpcItems(fpc, readSingleton(reader, 'sampling')));
});

/** Key: of the film. */
export const itemOfFilm = defineInSteps('itemOfFilm', function* (key, reader): InSteps<UnsignedItem | null> {
  const film = reader.get(filmOn, key);
  return film ? yield* filmItemInSteps(film) : null;
});

/** Key: ''. */
export const itemsOfFilms = defineGuarded('itemsOfFilms', () => [], (_key, reader): readonly UnsignedItem[] => {
  return reader.get(films, '').flatMap((film) => reader.get(itemOfFilm, filmKey(film)) ?? []);
});

/** A protection board, and the circuit to it. Key: ''. */
export const itemsOfProtection = defineGuarded('itemsOfProtection', () => [], (_key, reader): readonly UnsignedItem[] => {
  const { protection } = reader.get(protectionOf, '');
  return protection ? protectionItems(protection.fpc, protection.board, readRecord(reader, 'protection', 'protection'), readSingleton(reader, 'sampling')) : [];
});

/** Conductors, films and bushings of a laminated busbar. Key: ''. */
export const itemsOfLaminate = defineGuarded('itemsOfLaminate', () => [], (_key, reader): readonly UnsignedItem[] => {
  const { laminate } = reader.get(laminateOf, '');
  if (!laminate) return [];
  return [...laminate.conductors.map(({ bar }) => busbarItem(bar)), ...laminate.films.map(filmItem), ...laminate.bushings.map(bushingItem)];
});

/** Every piece before it has a signature, in a fixed order: cells, busbars, circuits with what they carry, films, structure. */
function* unsignedItems(reader: Reader): Iterable<UnsignedItem> {
  for (const id of reader.get(cellsInSeries, '')) yield* reader.get(itemsOfCell, id);
  for (const key of reader.get(barKeys, '')) yield* reader.get(itemsOfBusbar, key);
  for (const group of reader.get(disconnects, '')) yield* reader.get(itemsOfDisconnect, group);
  for (const id of reader.get(frontEndOrder, '')) yield* reader.get(itemsOfFrontEnd, id);
  yield* reader.get(itemsOfFilms, '');
  for (const body of reader.get(passiveBodies, '')) yield* blockItem(body);
  for (const plate of reader.get(busbarFrames, '').filter(({ kind, id }) => kind === 'tray' && frameOfSeat(id) === null)) {
    yield frameItem(plate, reader.get(busbarFrames, '').filter(({ id }) => frameOfSeat(id) === plate.id));
  }
  yield* reader.get(itemsOfLaminate, '');
  yield* reader.get(itemsOfProtection, '');
}

interface SignedPieces {
  readonly pieces: readonly UnsignedItem[];
  /** Of the pieces, in their order. */
  readonly items: readonly PartItem[];
}

/** Key: ''. */
export const items = defineGuardedInSteps('items', () => ({ pieces: [], items: [] }), function* (_key, reader): InSteps<SignedPieces> {
  const pieces: UnsignedItem[] = [];
  return { pieces, items: yield* signedInSteps(noted(unsignedItems(reader), pieces)) };
});

/** The same items, each put on the list as it is passed on. */
function* noted(all: Iterable<UnsignedItem>, list: UnsignedItem[]): Iterable<UnsignedItem> {
  for (const item of all) {
    list.push(item);
    yield item;
  }
}

/** Roles whose shape follows from the cell's terminals and vent. */
const DEPENDENT_ROLES: ReadonlySet<string> = new Set(['cell', 'busbar', 'fpc', 'film', 'insulator']);

/** Whether a dimension of a cell in use is assumed and not confirmed. Key: ''. */
const restsOnAssumed = defineQuery('restsOnAssumed', (_key, reader): boolean => {
  return reader.ids('cellType').some((id) => Object.values(readRecord(reader, id, 'cellType').provenance ?? {}).some((trust) => trust.status === 'assumed'));
});

/** Bought pieces whose data stand in the sampling settings, under their own name. */
const SAMPLING_ROLES: ReadonlySet<string> = new Set(['connector', 'ntc', 'tab']);

/** The sampling pieces whose data nobody has confirmed. Key: ''. */
const unconfirmedPieces = defineQuery('unconfirmedPieces', (_key, reader): readonly string[] => {
  const entries = Object.entries(readSingleton(reader, 'sampling').provenance ?? {});
  return entries.filter(([, trust]) => trust.status !== 'confirmed').map(([field]) => field.split('.')[0] ?? '').filter((role) => SAMPLING_ROLES.has(role));
});

/** Parts by number, and the records that new shapes still need. Key: ''. */
export const numbering = defineGuardedInSteps('numbering', () => ({ parts: [], follow: emptyDiff() }), function* (_key, reader): InSteps<{ parts: readonly Part[]; follow: RecordDiff }> {
  const records = sortedIds(reader, 'part').map((id) => readRecord(reader, id, 'part'));
  const assumed = reader.get(restsOnAssumed, '');
  const unconfirmed = new Set(reader.get(unconfirmedPieces, ''));
  const isPreliminary = (item: PartItem): boolean => (assumed && DEPENDENT_ROLES.has(item.role)) || unconfirmed.has(item.role);
  const all = reader.get(items, '');
  const recorded = new Set(records.map(keyOf));
  const handed = new Set(records.filter(({ number }) => isHanded(number)).map(keyOf));
  const areBarsAlike = readSingleton(reader, 'busbars').sides === 'alike';
  const mirrorOf = yield* mirrorsInSteps(all.pieces, all.items, (item) => !recorded.has(keyOf(item)) || handed.has(keyOf(item)), areBarsAlike);
  return assignNumbers(all.items, records, readSingleton(reader, 'project').partPrefix, isPreliminary, mirrorOf);
});

/** Key: ''. */
export const bom = defineGuarded('bom', () => [], (_key, reader): readonly BomRow[] => bomRows(reader.get(numbering, '').parts, PRICE_TABLE));

/** Key: ''. */
export const pins = defineGuarded('pins', () => [], (_key, reader): readonly PinRow[] => [...pinRows(reader.get(allFpcs, ''), reader.get(netTable, '')), ...interlockPins(reader.get(disconnects, '').flatMap((group) => reader.get(disconnectOf, group).disconnect?.bodies ?? []), reader.get(netTable, ''))]);
