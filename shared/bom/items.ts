/**
 * Every physical piece of the pack, before equal ones are gathered under a part number. Each kind of piece by itself for the
 * incremental derivation; `signed` then gives equal ones one signature.
 */
import type { Body, Busbar, Film, Fpc, PartItem, PlacedCell } from '../model/derived/index.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import { blockItem } from './blockItem.ts';
import { coveringItems } from './coveringItems.ts';
import { backingItem, busbarItem, filmItem } from './cutItems.ts';
import { fpcItems } from './fpcItems.ts';
import { signed, type UnsignedItem } from './signature.ts';

export { blockItem, frameItem, itemsBesideBar } from './blockItem.ts';
export { bushingItem } from './bushingItem.ts';
export { coveringItems } from './coveringItems.ts';
export { disconnectItem } from './disconnectItem.ts';
export { backingItem, busbarItem, filmItem, filmItemInSteps } from './cutItems.ts';
export { fpcItems } from './fpcItems.ts';
export { protectionItems } from './protectionItems.ts';
export { mirrorsInSteps } from './mirror.ts';
export { signedInSteps, type UnsignedItem } from './signature.ts';

export interface Pieces {
  readonly cells: readonly PlacedCell[];
  readonly cellTypes: readonly CellTypeRecord[];
  readonly busbars: readonly Busbar[];
  readonly fpcs: readonly Fpc[];
  readonly films: readonly Film[];
  /** Members, plates, pads and bases; the envelope among them is no piece. */
  readonly bodies: readonly Body[];
  readonly sampling: SamplingRecord;
}

/** Items in a fixed order: cells, busbars, circuits with what they carry, films, structure. Throws for a cell of no known type. */
export function partItems(pieces: Pieces): PartItem[] {
  const types = new Map(pieces.cellTypes.map((type) => [type.id, type] as const));
  return signed([
    ...pieces.cells.map((cell) => cellItem(cell, typeOf(cell, types))),
    ...pieces.busbars.flatMap((bar) => [busbarItem(bar), ...backingItem(bar), ...coveringItems(bar)]),
    ...pieces.fpcs.flatMap((fpc) => fpcItems(fpc, pieces.sampling)),
    ...pieces.films.map(filmItem),
    ...pieces.bodies.flatMap(blockItem),
  ]);
}

/** A cell as it is bought. */
export function cellItem(cell: PlacedCell, type: CellTypeRecord): UnsignedItem {
  const { width, thickness, height } = type.size_mm;
  return {
    item: {
      item: cell.id,
      role: 'cell',
      name: `Cell ${type.maker} ${type.name}`,
      material: type.chemistry,
      size_mm: { x: width, y: thickness, z: height },
      mass_kg: type.mass_kg,
      cut: null,
      priceKey: `cell:${type.slug}`,
      source: type.source,
    },
    make: type.slug,
    form: null,
  };
}

function typeOf(cell: PlacedCell, types: ReadonlyMap<string, CellTypeRecord>): CellTypeRecord {
  const type = types.get(cell.type);
  if (!type) throw new Error(`cell ${cell.id} has the unknown type "${cell.type}"`);
  return type;
}
