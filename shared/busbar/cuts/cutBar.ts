/** The pieces of a bar that somebody cut: which terminals each has, how laps join them, and what current comes in through those. */
import { boundsOf } from '../../geometry/contour.ts';
import type { OverrideRefusal } from '../../model/derived/override.ts';
import { busbarId, cutKeyOf, type BarKey } from '../../model/ids.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';
import { problemText } from '../../model/result.ts';
import { roleOfEnds, settingsOfClass } from '../barClass.ts';
import type { BarEnd, BusbarInput } from '../input.ts';
import { joinsOf, needsLeg, Pieces } from '../joins.ts';
import { layoutOf } from '../layout.ts';
import { fixedThickness } from '../thickness.ts';
import { cutsOf, type BarCut } from './cut.ts';
import { lapPlace, type LapPlace } from './lap.ts';
import { refusalOf } from './refusal.ts';
import type { Piece, PieceLap } from './piece.ts';

export interface CutBar {
  /** The first keeps the key of the whole. */
  readonly pieces: readonly BusbarInput[];
  readonly refused: readonly OverrideRefusal[];
}

/** A lap between two ends of the whole, the one below first. */
interface Lap {
  readonly cut: BarCut;
  readonly under: number;
  readonly over: number;
  readonly place: LapPlace;
}

/**
 * The whole's input as those of its pieces. `overridesOf`: what was set by hand on a piece. Cuts that cannot be made are left out, each with
 * why: cells that are not on one piece, that would leave a piece without a terminal, or whose joint has no room.
 */
export function cutBar(whole: BusbarInput & { readonly key: BarKey }, overridesOf: (target: string) => readonly OverrideRecord[]): CutBar {
  const { ends, key } = whole;
  const { cuts, unread } = cutsOf(whole.overrides);
  const refused = unread.map((override) => refusalOf(override, 'a cut must be an object with cells and joint: none, welded or bolted'));
  const layout = layoutOf(whole, busbarId(key));
  if (!layout.ok) return { pieces: [whole], refused: [...refused, ...cuts.map(({ override }) => refusalOf(override, layout.problems.map(problemText).join('; ')))] };
  const settings = settingsOfClass(whole.settings, roleOfEnds(ends));
  const keyOf = (number: number): BarKey => (number === 0 ? key : cutKeyOf(key, number));
  const ownOverrides = (number: number): readonly OverrideRecord[] => (number === 0 ? withoutCuts(whole.overrides) : overridesOf(busbarId(keyOf(number))));
  const thickness_mm = (number: number): number => {
    const fixed = fixedThickness({ ...whole, settings, overrides: ownOverrides(number) });
    return (fixed.ok ? fixed.value?.thickness_mm : undefined) ?? Math.min(...settings.stock_mm);
  };
  const pieceOf = ends.map(() => 0);
  const laps: Lap[] = [];
  for (const cut of cuts) {
    const made = applied(cut, pieceOf, whole);
    if (typeof made === 'string') {
      refused.push(refusalOf(cut.override, made));
      continue;
    }
    const { parent, moved, crossed } = made;
    if (cut.joint !== 'none' && crossed) {
      const [under, over] = crossed;
      const place = lapPlace(ends[under] as BarEnd, ends[over] as BarEnd, { joint: cut.joint, overlap_mm: cut.overlap_mm, at_mm: cut.at_mm }, { under_mm: thickness_mm(parent), over_mm: thickness_mm(cut.number) }, { ...whole, settings }, '');
      if (!place.ok) {
        refused.push(refusalOf(cut.override, place.problems.map(problemText).join('; ')));
        continue;
      }
      laps.push({ cut, under, over, place: place.value });
    }
    for (const end of moved) pieceOf[end] = cut.number;
  }
  const numbers = [...new Set(pieceOf)].sort((a, b) => a - b);
  if (numbers.length < 2) return { pieces: [{ ...whole, overrides: withoutCuts(whole.overrides) }], refused };
  const lugEnd = layout.value.lug === null ? null : layout.value.padOfEnd.indexOf(layout.value.lug);
  const currents = currentsOf(whole, pieceOf, laps, lugEnd);
  const pieces = numbers.map((number): BusbarInput => {
    const piece: Piece = {
      role: layout.value.role,
      rotation_deg: layout.value.frame.rotation_deg,
      hasLug: lugEnd !== null && pieceOf[lugEnd] === number,
      entering: ends.flatMap((_, end) => (pieceOf[end] === number ? [currents.entering[end] ?? 0] : [])),
      shares: ends.flatMap((_, end) => (pieceOf[end] === number ? [currents.shares[end] ?? 0] : [])),
      laps: laps.flatMap(({ cut, under, over, place: { overlap_mm, at_mm, range_mm, axis, along, across } }): PieceLap[] => {
        const [low, high] = [pieceOf[under] ?? 0, pieceOf[over] ?? 0];
        if (low !== number && high !== number) return [];
        const isOver = high === number;
        const [own, other] = (isOver ? [ends[over], ends[under]] : [ends[under], ends[over]]) as [BarEnd, BarEnd];
        const to = busbarId(keyOf(isOver ? low : high));
        const entering = (isOver ? 1 : -1) * (currents.through.get(cut.number) ?? 0);
        return [{ to, feature: cut.override.feature, number: cut.number, joint: cut.joint === 'bolted' ? 'bolted' : 'welded', isOver, overlap_mm, at_mm, range_mm, own, other, axis, along, across, entering, under_mm: thickness_mm(low) }];
      }),
    };
    return { ...whole, key: keyOf(number), ends: ends.filter((_, end) => pieceOf[end] === number), overrides: ownOverrides(number), piece };
  });
  return { pieces, refused };
}

export function withoutCuts(overrides: readonly OverrideRecord[]): readonly OverrideRecord[] {
  return overrides.some(({ feature }) => feature.startsWith('split:')) ? overrides.filter(({ feature }) => !feature.startsWith('split:')) : overrides;
}

interface AppliedCut {
  readonly parent: number;
  /** The ends that become the new piece. */
  readonly moved: readonly number[];
  /** The two ends that a lap lies between, that of what is left first; null where there is no lap. */
  readonly crossed: readonly [number, number] | null;
}

function applied(cut: BarCut, pieceOf: readonly number[], { ends }: BusbarInput): AppliedCut | string {
  const gone = cut.cells.filter((id) => !ends.some(({ cell }) => cell.id === id));
  if (gone.length > 0) return `the bar does not lie over ${gone.join(', ')}`;
  const moved = ends.flatMap(({ cell }, end) => (cut.cells.includes(cell.id) ? [end] : []));
  const [parent, ...others] = new Set(moved.map((end) => pieceOf[end] ?? 0));
  if (parent === undefined || others.length > 0) return `the bar has no piece that lies over ${cut.cells.join(', ')} alone`;
  const left = ends.flatMap((_, end) => (pieceOf[end] === parent && !moved.includes(end) ? [end] : []));
  if (left.length === 0) return 'the cut leaves a piece without a terminal';
  for (const part of [moved, left]) {
    const stray = strayOver(part, ends);
    if (stray) return stray;
  }
  if (cut.joint === 'none') return { parent, moved, crossed: null };
  const own = [...left, ...moved].sort((a, b) => a - b);
  const within = own.flatMap((end) => ends[end] ?? []);
  const crossed = joinsOf(within).map(({ a, b }) => [own[a] ?? 0, own[b] ?? 0] as const).filter(([a, b]) => moved.includes(a) !== moved.includes(b));
  const [first, ...more] = crossed;
  if (!first) return needsLeg(within) ? 'the cut runs through the leg round the rows, where no lap joint is made' : 'nothing joins both pieces';
  if (more.length > 0) return `the cut runs through ${crossed.length} branches of the bar: a lap joint is made in one`;
  return { parent, moved, crossed: moved.includes(first[0]) ? [first[1], first[0]] : first };
}

/** Why ends do not make a piece by themselves: the way from one to the next leads over another's terminal. */
function strayOver(part: readonly number[], ends: readonly BarEnd[]): string | null {
  const own = part.flatMap((end) => ends[end] ?? []);
  for (const { a, b } of joinsOf(own)) {
    const boxes = [own[a], own[b]].flatMap((end) => (end ? [boundsOf(end.terminal.outline)] : []));
    const [minX, maxX] = [Math.min(...boxes.map((box) => box.minX)), Math.max(...boxes.map((box) => box.maxX))];
    const [minY, maxY] = [Math.min(...boxes.map((box) => box.minY)), Math.max(...boxes.map((box) => box.maxY))];
    const between = ends.find(({ terminal: { centre } }, end) => !part.includes(end) && centre.x > minX && centre.x < maxX && centre.y > minY && centre.y < maxY);
    if (between) return `a piece would lead over ${between.terminal.id}, which is left to another one`;
  }
  return null;
}

interface Currents {
  /** Of each end, and what each takes part in the pack's current with, as shares of it. */
  readonly entering: readonly number[];
  readonly shares: readonly number[];
  /** From the piece below to the one on it, by the number of the cut. */
  readonly through: ReadonlyMap<number, number>;
}

/**
 * Pieces that laps join are one conductor: as much leaves it as comes in. Where fewer cells of one side than of the other hang on it, those
 * share what the others give; where there are none at all nothing flows.
 */
function currentsOf({ ends }: BusbarInput, pieceOf: readonly number[], laps: readonly Lap[], lugEnd: number | null): Currents {
  const count = Math.max(...pieceOf) + 1;
  const conductors = new Pieces(count);
  for (const { under, over } of laps) conductors.join(pieceOf[under] ?? 0, pieceOf[over] ?? 0);
  const conductorOf = pieceOf.map((piece) => conductors.least(piece));
  const polarityOf = ends.map(({ terminal }) => terminal.polarity);
  const shares = polarityOf.map((polarity) => 1 / polarityOf.filter((other) => other === polarity).length);
  const sum = (conductor: number, polarity: string): number => shares.reduce((all, share, end) => (conductorOf[end] === conductor && polarityOf[end] === polarity ? all + share : all), 0);
  const entering = ends.map((_, end) => {
    const conductor = conductorOf[end] ?? 0;
    const sign = polarityOf[end] === '+' ? 1 : -1;
    if (lugEnd !== null) return conductor === conductorOf[lugEnd] ? sign * (shares[end] ?? 0) : 0;
    const [plus, minus] = [sum(conductor, '+'), sum(conductor, '-')];
    if (plus === 0 || minus === 0) return 0;
    return (sign * (shares[end] ?? 0) * Math.max(plus, minus)) / (sign > 0 ? plus : minus);
  });
  const through = new Map(laps.map((lap) => {
    // What comes in on the side of the piece below, without this lap, goes through it.
    const sides = new Pieces(count);
    for (const other of laps) if (other !== lap) sides.join(pieceOf[other.under] ?? 0, pieceOf[other.over] ?? 0);
    const below = sides.least(pieceOf[lap.under] ?? 0);
    const isBelow = (end: number): boolean => sides.least(pieceOf[end] ?? 0) === below;
    const within = ends.reduce((all, _, end) => (isBelow(end) ? all + (entering[end] ?? 0) : all), 0);
    const total = lugEnd !== null && isBelow(lugEnd) ? ends.reduce((all, _, end) => (conductorOf[end] === conductorOf[lugEnd] ? all + (entering[end] ?? 0) : all), 0) : 0;
    return [lap.cut.number, Number((within - total).toFixed(12))] as const;
  }));
  return { entering, shares, through };
}
