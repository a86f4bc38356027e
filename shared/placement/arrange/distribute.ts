/**
 * Spacing cells evenly along an axis. Cells whose centres agree along the axis stand in one rank and move as one, so that
 * the rows of a pack keep step with each other.
 */
import { snap_mm } from '../../units/units.ts';
import { footprintOf, shifted, type Piece, type Poses } from './piece.ts';

export type DistributeAxis = 'x' | 'y';

/** `centres`, `gaps`: equal, between the outermost ranks, which stay; `gap`: this many mm, counted from the first rank, which stays. */
export type Distribution = { readonly equal: 'centres' } | { readonly equal: 'gaps' } | { readonly gap_mm: number };

/** Centres closer than this are one rank, mm: less than any gap between cells that is meant. */
const SAME_RANK_mm = 0.5;

interface Rank {
  readonly centre: number;
  low: number;
  high: number;
  readonly ids: string[];
}

/** How many ranks there are: under 3 nothing can be made equal, under 2 nothing spaced. */
export function rankCount(pieces: readonly Piece[], axis: DistributeAxis): number {
  return ranksOf(pieces, axis).length;
}

/** Poses spaced along the axis, in the order the centres have now. With too few ranks they are the poses as they were. */
export function distributed(pieces: readonly Piece[], axis: DistributeAxis, distribution: Distribution): Poses {
  const ranks = ranksOf(pieces, axis);
  const shifts = 'gap_mm' in distribution ? shiftsForGap(ranks, distribution.gap_mm) : distribution.equal === 'gaps' ? shiftsForGaps(ranks) : shiftsForCentres(ranks);
  const byId = new Map(ranks.flatMap((rank, index) => rank.ids.map((id) => [id, shifts[index] ?? 0] as const)));
  return shifted(pieces, ({ id }) => {
    const by = byId.get(id) ?? 0;
    return axis === 'x' ? { dx: by } : { dy: by };
  });
}

function ranksOf(pieces: readonly Piece[], axis: DistributeAxis): readonly Rank[] {
  const spans = pieces.map((piece) => {
    const box = footprintOf(piece);
    const [low, high] = axis === 'x' ? [box.minX, box.maxX] : [box.minY, box.maxY];
    return { id: piece.id, low, high, centre: (low + high) / 2 };
  });
  const ranks: Rank[] = [];
  // Array.sort keeps the order of equals: pieces of one rank stay in the order they came in.
  for (const span of spans.sort((a, b) => a.centre - b.centre)) {
    const last = ranks.at(-1);
    if (last && span.centre - last.centre < SAME_RANK_mm) {
      last.low = Math.min(last.low, span.low);
      last.high = Math.max(last.high, span.high);
      last.ids.push(span.id);
    } else {
      ranks.push({ centre: span.centre, low: span.low, high: span.high, ids: [span.id] });
    }
  }
  return ranks;
}

function shiftsForCentres(ranks: readonly Rank[]): readonly number[] {
  const first = ranks[0]?.centre ?? 0;
  const last = ranks.at(-1)?.centre ?? 0;
  return ranks.map((rank, index) => (index === 0 || index === ranks.length - 1 ? 0 : snap_mm(first + ((last - first) * index) / (ranks.length - 1) - rank.centre)));
}

/** The free length between the first and the last, in equal parts; negative parts where the cells do not fit side by side. */
function shiftsForGaps(ranks: readonly Rank[]): readonly number[] {
  const [first] = ranks;
  const last = ranks.at(-1);
  if (!first || !last || ranks.length < 3) return ranks.map(() => 0);
  const inner = ranks.slice(1, -1).reduce((sum, rank) => sum + rank.high - rank.low, 0);
  const shifts = shiftsForGap(ranks, (last.low - first.high - inner) / (ranks.length - 1));
  return shifts.map((shift, index) => (index === ranks.length - 1 ? 0 : shift));
}

function shiftsForGap(ranks: readonly Rank[], gap_mm: number): readonly number[] {
  let at = ranks[0]?.low ?? 0;
  return ranks.map((rank) => {
    const shift = snap_mm(at - rank.low);
    at += rank.high - rank.low + gap_mm;
    return shift;
  });
}
