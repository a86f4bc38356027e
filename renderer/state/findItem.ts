/** What an id of the selection stands for. */
import type { Document } from '../../shared/model/document.ts';
import type { ListedBusbar, ListedFilm, ListedFpc } from '../../shared/contracts/listed.ts';
import type { Body, Connector, Ntc, PlacedCell, Tap, Trace } from '../../shared/model/derived/index.ts';
import type { DimensionRecord } from '../../shared/model/records/dimension.ts';
import type { CellTypeRecord } from '../../shared/model/records/cellType.ts';
import { SINGLETONS, type SingletonKind } from '../../shared/model/records/index.ts';
import type { DerivedRest } from './appState.ts';

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
  if (record?.kind === 'cellType') return { kind: 'cellType', type: record };
  const settings = SINGLETONS.find((kind) => kind === id);
  if (settings && record) return { kind: 'settings', record: settings };
  const own = [...bodies.values()].filter((body) => body.owner === id);
  return own.length > 0 ? { kind: 'bodies', id, bodies: own } : null;
}

function derivedItem(derived: DerivedRest, id: string): Item | null {
  const cell = derived.cells.find((candidate) => candidate.id === id);
  if (cell) return { kind: 'cell', cell };
  const busbar = derived.busbars.find((candidate) => candidate.id === id);
  if (busbar) return { kind: 'busbar', busbar };
  for (const fpc of derived.fpcs) {
    if (fpc.id === id) return { kind: 'fpc', fpc };
    if (fpc.connector.id === id) return { kind: 'connector', fpc, connector: fpc.connector };
    const tap = fpc.taps.find((candidate) => candidate.id === id);
    if (tap) return { kind: 'tap', fpc, tap };
    const ntc = fpc.ntcs.find((candidate) => candidate.id === id);
    if (ntc) return { kind: 'ntc', fpc, ntc };
    const trace = fpc.traces.find((candidate) => candidate.id === id);
    if (trace) return { kind: 'trace', fpc, trace };
  }
  const film = derived.films.find((candidate) => candidate.id === id);
  return film ? { kind: 'film', film } : null;
}
