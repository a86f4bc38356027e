/** Every physical piece of the pack, before equal ones are gathered under a part number. */
import { boundsOf } from '../geometry/contour.ts';
import { solidVolume_mm3 } from '../geometry/solid.ts';
import type { Body, Busbar, Film, Fpc, PartItem, PlacedCell } from '../model/derived/index.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import { materialOf } from '../standards/materials.ts';
import { blockSignature, cutSignature } from './signature.ts';

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

const KG_PER_MM3_AT_1_KG_M3 = 1e-9;

/** Items in a fixed order: cells, busbars, circuits with what they carry, films, structure. */
export function partItems(pieces: Pieces): PartItem[] {
  const types = new Map(pieces.cellTypes.map((type) => [type.id, type] as const));
  return [
    ...pieces.cells.map((cell) => cellItem(cell, types.get(cell.type))),
    ...pieces.busbars.map(busbarItem),
    ...pieces.fpcs.flatMap((fpc) => [fpcItem(fpc), connectorItem(fpc, pieces.sampling), ...ntcItems(fpc, pieces.sampling), ...tabItems(fpc, pieces.sampling)]),
    ...pieces.films.map(filmItem),
    ...pieces.bodies.flatMap(blockItem),
  ];
}

function cellItem(cell: PlacedCell, type: CellTypeRecord | undefined): PartItem {
  if (!type) throw new Error(`cell ${cell.id} has the unknown type "${cell.type}"`);
  const { width, thickness, height } = type.size_mm;
  return {
    item: cell.id,
    role: 'cell',
    signature: type.slug,
    name: `Cell ${type.maker} ${type.name}`,
    material: type.chemistry,
    size_mm: { x: width, y: thickness, z: height },
    mass_kg: type.mass_kg,
    cut: null,
    priceKey: `cell:${type.slug}`,
    source: type.source,
  };
}

const BAR_NAMES = { link: 'Busbar, cell link', turn: 'Busbar, row turn', output: 'Busbar, output' } as const;

function busbarItem(bar: Busbar): PartItem {
  const cut = { ...bar.flat, thickness_mm: bar.section.thickness_mm };
  const box = boundsOf(bar.flat.outline);
  return {
    item: bar.id,
    role: 'busbar',
    signature: cutSignature(cut, bar.section.material),
    name: BAR_NAMES[bar.role],
    material: bar.section.material,
    size_mm: { x: box.maxX - box.minX, y: box.maxY - box.minY, z: bar.section.thickness_mm },
    mass_kg: bar.mass_kg,
    cut,
    priceKey: bar.section.material,
    source: 'made to flat pattern',
  };
}

function fpcItem(fpc: Fpc): PartItem {
  const { sheet, thickness_mm } = sheetOf(fpc);
  const cut = { ...fpc.flat, bends: [], thickness_mm };
  const copper = fpc.traces.map((trace) => `${trace.width_mm}:${trace.length_mm.toFixed(3)}`).join(',');
  return {
    item: fpc.id,
    role: 'fpc',
    // The outline alone does not make two circuits equal: the copper must be the same too.
    signature: `${cutSignature(cut, 'polyimide')};${copper}`,
    name: 'FPC, sampling',
    material: sheet?.material ?? 'polyimide',
    size_mm: { x: fpc.blank_mm.x, y: fpc.blank_mm.y, z: thickness_mm },
    mass_kg: fpc.mass_kg,
    cut,
    priceKey: 'fpc',
    source: 'made to flat pattern and copper',
  };
}

/** Base film to coverlay. */
function sheetOf(fpc: Fpc): { sheet: Body | undefined; thickness_mm: number } {
  const layers = fpc.bodies.filter((body) => body.kind === 'fpc' || body.kind === 'coverlay');
  const low = Math.min(...layers.map((body) => body.z[0]));
  const high = Math.max(...layers.map((body) => body.z[1]));
  return { sheet: layers[0], thickness_mm: Number((high - low).toFixed(6)) };
}

function connectorItem(fpc: Fpc, sampling: SamplingRecord): PartItem {
  const body = fpc.bodies.find((candidate) => candidate.kind === 'connector');
  const pins = fpc.connector.pins.length;
  return boughtItem(fpc.connector.id, 'connector', `${sampling.connector.part}, ${pins} pins`, body, `connector:${sampling.connector.part}:${pins}:${sampling.connector.pitch_mm}`);
}

function ntcItems(fpc: Fpc, sampling: SamplingRecord): PartItem[] {
  return fpc.ntcs.map((ntc) => boughtItem(ntc.id, 'ntc', sampling.ntc.part, bodyOf(fpc, ntc.body), `ntc:${sampling.ntc.part}`));
}

function tabItems(fpc: Fpc, sampling: SamplingRecord): PartItem[] {
  return fpc.taps.map((tap) => {
    const body = bodyOf(fpc, tap.tabBody);
    const item = boughtItem(tap.id, 'tab', 'Sampling tab', body, '');
    const { length_mm, width_mm, thickness_mm, material } = sampling.tab;
    return { ...item, signature: blockSignature({ x: length_mm, y: width_mm, z: thickness_mm }, material), size_mm: { x: length_mm, y: width_mm, z: thickness_mm }, priceKey: 'tab', source: 'made to size' };
  });
}

function bodyOf(fpc: Fpc, id: string): Body | undefined {
  return fpc.bodies.find((body) => body.id === id);
}

function boughtItem(item: string, role: string, name: string, body: Body | undefined, key: string): PartItem {
  return { item, role, signature: key, name, material: body?.material ?? '', size_mm: body ? sizeOf(body) : { x: 0, y: 0, z: 0 }, mass_kg: body ? massOf(body) : 0, cut: null, priceKey: key, source: 'bought; mass from its volume' };
}

function filmItem(film: Film): PartItem {
  const cut = { ...film.flat, bends: [], thickness_mm: film.thickness_mm };
  const box = boundsOf(film.flat.outline);
  return {
    item: film.id,
    role: 'film',
    signature: cutSignature(cut, film.material),
    name: film.side === 'top' ? 'Film, top' : 'Film, bottom',
    material: film.material,
    size_mm: { x: box.maxX - box.minX, y: box.maxY - box.minY, z: film.thickness_mm },
    mass_kg: film.mass_kg,
    cut,
    priceKey: film.material,
    source: 'made to flat pattern',
  };
}

const BLOCK_NAMES: Readonly<Partial<Record<Body['kind'], string>>> = { member: 'Frame member', plate: 'Plate', spacer: 'Pad', insulator: 'Insulating base' };

function blockItem(body: Body): PartItem[] {
  const name = BLOCK_NAMES[body.kind];
  if (name === undefined) return [];
  const size_mm = sizeOf(body);
  return [
    {
      item: body.id,
      role: body.kind,
      signature: blockSignature(size_mm, body.material),
      name: `${name}, ${materialOf(body.material).name}`,
      material: body.material,
      size_mm,
      mass_kg: massOf(body),
      cut: null,
      priceKey: body.material,
      source: 'made to size',
    },
  ];
}

function sizeOf(body: Body): PartItem['size_mm'] {
  const box = boundsOf(body.outline);
  return { x: Number((box.maxX - box.minX).toFixed(6)), y: Number((box.maxY - box.minY).toFixed(6)), z: Number((body.z[1] - body.z[0]).toFixed(6)) };
}

function massOf(body: Body): number {
  return solidVolume_mm3(body) * materialOf(body.material).density_kg_m3 * KG_PER_MM3_AT_1_KG_M3;
}
