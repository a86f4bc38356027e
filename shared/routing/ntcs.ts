/** Where the temperature sensors sit: over the cells, spread over the row, on stubs at the trunk's own edge. */
import type { Box2 } from '../geometry/types.ts';
import { ntcId, sensorNetId } from '../model/ids.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import type { Branch } from './branches.ts';
import { found, outOfRange, refused, type PinnedInput, type Step } from './input.ts';
import type { Measures } from './measures.ts';
import type { PinRange } from './pins.ts';
import type { Row, RowCell } from './row.ts';
import type { Spacing } from './spacing.ts';

export interface NtcSite {
  readonly id: string;
  readonly cell: string;
  readonly x: number;
  /** Both pads and what is between them. */
  readonly padRow: Box2;
  /** How far it may be moved along the row. */
  readonly range: PinRange;
}

/** Cell indices for `count` sensors over `cells` cells: both ends and evenly between; the middle one for a single sensor. */
export function spreadOver(cells: number, count: number): number[] {
  if (count === 1) return [Math.floor((cells - 1) / 2)];
  return Array.from({ length: count }, (_, i) => Math.round((i * (cells - 1)) / (count - 1)));
}

/** Distance between the middles of a sensor's pads, mm: they lie under the ends of its body. */
function padPitch_mm({ ntc }: SamplingRecord, spacing: Spacing): number {
  return Math.max(ntc.body_mm.x, ntc.pad_mm.x + spacing.pads_mm(0));
}

/**
 * The sensors' places along the row. Each keeps two corner radii from the film of own-side branches, so that the outline
 * between them can be rounded, and none lies beyond an own-side tap of the lowest net, so that this net has the first pin
 * (`ascending`: it is at the connector's end). The row of pads gets its place across when the trunk has one.
 */
export function sensorBranches(input: PinnedInput, row: Row, own: readonly Branch[], ascending: boolean, measures: Measures, spacing: Spacing): Step<Branch[]> {
  const { sampling, frontEnd } = input;
  const count = sampling.ntcPerFrontEnd;
  const free = row.cells.filter(({ id }) => !input.cellsWithSensor?.has(id));
  if (count > free.length) {
    return refused(frontEnd.id, 'too-many-ntcs', 'more temperature sensors than cells in the row', { actual: free.length, required: count });
  }
  const pitch_mm = padPitch_mm(sampling, spacing);
  const half = (pitch_mm + sampling.ntc.pad_mm.x) / 2 + measures.cornerMargin_mm;
  const gap_mm = 2 * sampling.fpc.cornerRadius_mm;
  const level = input.nets[0]?.level ?? 0;
  const lowest = own.find((branch) => branch.site?.net === input.nets[0]?.id);
  const isInside = (x: number) => lowest === undefined || (ascending ? x > lowest.from_x : x < lowest.to_x);
  const branches: Branch[] = [];
  for (const index of spreadOver(row.cells.length, count)) {
    // A tab may leave no room beside it: the next cell then.
    const wanted = byDistance(row.cells, index).filter((cell) => free.includes(cell) && !branches.some(({ sensor }) => sensor?.cell === cell.id));
    const placed = (['free', 'beside'] as const).flatMap((how) => wanted.map((cell) => ({ cell, place: placeIn(cell, row, [...own, ...branches], half, gap_mm, isInside, how) })));
    const { cell, place } = placed.find((candidate) => candidate.place) ?? { cell: row.cells[index] as RowCell, place: null };
    const id = ntcId(frontEnd.id, cell.id);
    const value_mm = input.pins.ntcs.get(id) ?? 0;
    if (place === null) {
      const at = row.axes.point({ x: (cell.box.minX + cell.box.maxX) / 2, y: (cell.box.minY + cell.box.maxY) / 2 });
      return refused(frontEnd.id, 'no-room-for-ntc', `no room for a temperature sensor over cell ${cell.id}`, { at, actual: cell.box.maxX - cell.box.minX, required: 2 * half });
    }
    const range: PinRange = { min_mm: Math.min(0, snap_mm(cell.box.minX + half - place.x)), max_mm: Math.max(0, snap_mm(cell.box.maxX - half - place.x)), value_mm };
    const x = place.x + value_mm;
    const at = row.axes.point({ x, y: (cell.box.minY + cell.box.maxY) / 2 });
    const astray = outOfRange(frontEnd.id, `the temperature sensor over cell ${cell.id}`, range, at);
    if (astray) return astray;
    if (value_mm !== 0 && !place.isFree(x)) return refused(frontEnd.id, 'no-room-for-ntc', `a branch is in the way of the temperature sensor where it was moved to over cell ${cell.id}`, { at });
    const reach = half - measures.cornerMargin_mm;
    branches.push({
      kind: 'sensor',
      side: 'own',
      site: null,
      sensor: { id, cell: cell.id, x, range, padRow: { minX: x - reach, maxX: x + reach, minY: 0, maxY: 0 } },
      from_x: x - half,
      to_x: x + half,
      drops: [
        { net: sensorNetId(id, '+'), level, x: x - pitch_mm / 2 },
        { net: sensorNetId(id, '-'), level, x: x + pitch_mm / 2 },
      ],
    });
  }
  return found(branches);
}

/** The cells as they follow outwards from one of them, of two as far the lower one first. */
function byDistance(cells: readonly RowCell[], from: number): RowCell[] {
  return cells.map((cell, i) => ({ cell, away: Math.abs(i - from) })).sort((a, b) => a.away - b.away).map(({ cell }) => cell);
}

/** The middle of the cell, else the middle of what its tap leaves free, first on the side towards the row's middle; `beside`: close beside a branch, where nowhere else is room. */
function placeIn(cell: RowCell, row: Row, others: readonly Branch[], half: number, gap_mm: number, isInside: (x: number) => boolean, how: 'free' | 'beside'): { readonly x: number; readonly isFree: (x: number) => boolean } | null {
  const centre = (cell.box.minX + cell.box.maxX) / 2;
  const near = others.filter((other) => other.to_x + gap_mm > cell.box.minX && other.from_x - gap_mm < cell.box.maxX);
  const below = (cell.box.minX + Math.min(centre, ...near.map((other) => other.from_x))) / 2;
  const above = (cell.box.maxX + Math.max(centre, ...near.map((other) => other.to_x))) / 2;
  const towardsMiddle = centre <= (row.box.minX + row.box.maxX) / 2 ? [above, below] : [below, above];
  const isFree = (x: number) =>
    isInside(x) &&
    x - half >= cell.box.minX - COINCIDENT_mm &&
    x + half <= cell.box.maxX + COINCIDENT_mm &&
    near.every((other) => x + half + gap_mm <= other.from_x + COINCIDENT_mm || x - half - gap_mm >= other.to_x - COINCIDENT_mm);
  const beside = near.flatMap((other) => [snap_mm(other.from_x - gap_mm - half), snap_mm(other.to_x + gap_mm + half)]).sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
  const x = (how === 'free' ? [centre, ...towardsMiddle] : beside).find(isFree);
  return x === undefined ? null : { x, isFree };
}
