/** What an id of the selection stands for. */
import type { Document } from '../../shared/model/document.ts';
import type { ListedBusbar, ListedFilm, ListedFpc } from '../../shared/contracts/listed.ts';
import type { Body, Connector, Ntc, PlacedCell, Tap, Trace } from '../../shared/model/derived/index.ts';
import type { DimensionRecord } from '../../shared/model/records/dimension.ts';
import type { ConductorRecord } from '../../shared/model/records/laminate.ts';
import type { KeepOutRecord } from '../../shared/model/records/outline.ts';
import type { CellTypeRecord } from '../../shared/model/records/cellType.ts';
import { SINGLETONS, type SingletonKind } from '../../shared/model/records/index.ts';
import type { DerivedRest } from './appState.ts';
import { familiesOf } from './itemOwners.ts';

export type Item =
  | { readonly kind: 'cell'; readonly cell: PlacedCell }
  | { readonly kind: 'busbar'; readonly busbar: ListedBusbar }
  | { readonly kind: 'fpc'; readonly fpc: ListedFpc }
  | { readonly kind: 'connector'; readonly fpc: ListedFpc; readonly connector: Connector }
  | { readonly kind: 'tap'; readonly fpc: ListedFpc; readonly tap: Tap }
  | { readonly kind: 'ntc'; readonly fpc: ListedFpc; readonly ntc: Ntc }
  | { readonly kind: 'trace'; readonly fpc: ListedFpc; readonly trace: Trace }
  | { readonly kind: 'film'; readonly film: ListedFilm }
  | { readonly kind: 'cellType'; readonly type: CellTypeRecord }
  | { readonly kind: 'settings'; readonly record: SingletonKind }
  | { readonly kind: 'dimension'; readonly dimension: DimensionRecord }
  | { readonly kind: 'keepOut'; readonly keepOut: KeepOutRecord }
  | { readonly kind: 'laminate' }
  | { readonly kind: 'protection' }
  | { readonly kind: 'conductor'; readonly conductor: ConductorRecord }
  /** Structure and whatever else is only bodies. */
  | { readonly kind: 'bodies'; readonly id: string; readonly bodies: readonly Body[] };

export interface ItemSources {
  readonly derived: DerivedRest | null;
  readonly document: Document | null;
  readonly bodies: ReadonlyMap<string, Body>;
}

export function findItem({ derived, document, bodies }: ItemSources, id: string): Item | null {
  const found = derived && derivedItem(derived, id);
  if (found) return found;
  const record = document?.get(id);
  if (record?.kind === 'dimension') return { kind: 'dimension', dimension: record };
  if (record?.kind === 'keepOut') return { kind: 'keepOut', keepOut: record };
  if (record?.kind === 'laminate') return { kind: 'laminate' };
  if (record?.kind === 'protection') return { kind: 'protection' };
  if (record?.kind === 'conductor') return { kind: 'conductor', conductor: record };
  if (record?.kind === 'cellType') return { kind: 'cellType', type: record };
  const settings = SINGLETONS.find((kind) => kind === id);
  if (settings && record) return { kind: 'settings', record: settings };
  const own = familiesOf(bodies).get(id);
  return own ? { kind: 'bodies', id, bodies: own } : null;
}

const known = new WeakMap<DerivedRest, ReadonlyMap<string, Item>>();

function derivedItem(derived: DerivedRest, id: string): Item | null {
  let items = known.get(derived);
  if (!items) {
    items = itemsOf(derived);
    known.set(derived, items);
  }
  return items.get(id) ?? null;
}

/** Of ids that two kinds share, the earlier kind's item. */
function itemsOf({ cells, busbars, fpcs, films }: DerivedRest): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  const add = (id: string, item: Item): void => {
    if (!items.has(id)) items.set(id, item);
  };
  for (const cell of cells) add(cell.id, { kind: 'cell', cell });
  for (const busbar of busbars) add(busbar.id, { kind: 'busbar', busbar });
  for (const fpc of fpcs) {
    add(fpc.id, { kind: 'fpc', fpc });
    add(fpc.connector.id, { kind: 'connector', fpc, connector: fpc.connector });
    for (const tap of fpc.taps) add(tap.id, { kind: 'tap', fpc, tap });
    for (const ntc of fpc.ntcs) add(ntc.id, { kind: 'ntc', fpc, ntc });
    for (const trace of fpc.traces) add(trace.id, { kind: 'trace', fpc, trace });
  }
  for (const film of films) add(film.id, { kind: 'film', film });
  return items;
}
