/** A bar in the pieces that somebody cut it into, with as many of the cuts as can be built. */
import type { OverrideRefusal } from '../../model/derived/override.ts';
import { busbarId, type BarKey } from '../../model/ids.ts';
import type { OverrideRecord } from '../../model/records/decisions.ts';
import { buildBusbar, type BuiltBusbar } from '../buildBusbar.ts';
import type { BusbarInput } from '../input.ts';
import { cutNumberOf } from './cut.ts';
import { cutBar } from './cutBar.ts';
import { refusalOf } from './refusal.ts';

/** Pieces that laps join. */
export interface Conductor {
  readonly bars: readonly string[];
  /** Whether it lies on + terminals, on - terminals, and goes on in a lug. */
  readonly hasPlus: boolean;
  readonly hasMinus: boolean;
  readonly hasLug: boolean;
}

export interface BuiltPiece {
  readonly built: BuiltBusbar;
  readonly terminals: ReadonlySet<string>;
  readonly conductor: Conductor;
}

export interface BuiltInPieces {
  /** By key, that of the whole first; empty where no cut can be made. */
  readonly pieces: ReadonlyMap<BarKey, BuiltPiece>;
  /** Of the whole bar: cuts that are left out of account, each with why. */
  readonly refused: readonly OverrideRefusal[];
}

/** A cut that leaves a piece that cannot be built is left out, the last one first. The pieces' other changes are judged by `buildBusbar`. */
export function builtInPieces(whole: BusbarInput & { readonly key: BarKey }, overridesOf: (target: string) => readonly OverrideRecord[]): BuiltInPieces {
  const isCut = ({ feature }: OverrideRecord): boolean => cutNumberOf(feature) !== null;
  if (whole.comb || whole.slotted) {
    return { pieces: new Map(), refused: whole.overrides.filter(isCut).map((override) => refusalOf(override, 'only bars over prismatic terminals are cut: this one is of one piece with its fingers or slots')) };
  }
  const failed: OverrideRefusal[] = [];
  let { overrides } = whole;
  for (;;) {
    const { pieces, refused } = cutBar({ ...whole, overrides }, overridesOf);
    const all = [...failed, ...refused];
    if (pieces.length < 2) return { pieces: new Map(), refused: all };
    const built = pieces.map(buildBusbar);
    const problem = built.find(({ busbar }) => busbar === null)?.problem;
    if (problem === undefined) return { pieces: withConductors(pieces, built, all), refused: all };
    const refusedIds = new Set(all.map(({ override }) => override));
    const last = overrides.filter((override) => isCut(override) && !refusedIds.has(override.id)).sort((a, b) => (cutNumberOf(b.feature) ?? 0) - (cutNumberOf(a.feature) ?? 0))[0];
    if (!last) return { pieces: new Map(), refused: all };
    failed.push(refusalOf(last, problem ?? ''));
    overrides = overrides.filter((override) => override !== last);
  }
}

function withConductors(pieces: readonly BusbarInput[], built: readonly BuiltBusbar[], refused: readonly OverrideRefusal[]): ReadonlyMap<BarKey, BuiltPiece> {
  const byId = new Map(pieces.map((piece) => [busbarId(piece.key ?? ''), piece] as const));
  return new Map(pieces.map((piece, i): [BarKey, BuiltPiece] => {
    const key = piece.key ?? '';
    const one = built[i] ?? { busbar: null, problem: null, refused: [] };
    return [key, {
      // The cuts are changes of the whole, which the first piece stands for.
      built: i === 0 ? { ...one, refused: [...one.refused, ...refused] } : one,
      terminals: new Set(piece.ends.map(({ terminal }) => terminal.id)),
      conductor: conductorFrom(busbarId(key), byId),
    }];
  }));
}

function conductorFrom(id: string, pieces: ReadonlyMap<string, BusbarInput>): Conductor {
  const found = new Set([id]);
  for (const one of found) for (const { to } of pieces.get(one)?.piece?.laps ?? []) found.add(to);
  const own = [...pieces].filter(([bar]) => found.has(bar)).map(([, piece]) => piece);
  const has = (polarity: string): boolean => own.some(({ ends }) => ends.some(({ terminal }) => terminal.polarity === polarity));
  return { bars: [...pieces.keys()].filter((bar) => found.has(bar)), hasPlus: has('+'), hasMinus: has('-'), hasLug: own.some(({ piece }) => piece?.hasLug) };
}
