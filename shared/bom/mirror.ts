/**
 * What a piece is to its mirror image: another part, unless it is flat and neither side of it differs from the other, so that
 * turning it over makes the one of the other.
 */
import type { InSteps } from '../geometry/atOnce.ts';
import type { PartItem } from '../model/derived/index.ts';
import { isSameForm, mirrorFormInSteps, type Form } from './form.ts';
import { hashInSteps, type Signed, type UnsignedItem } from './signature.ts';

export interface MirrorImage {
  /** Of the mirror image; another than the piece's own. */
  readonly signature: string;
  /** Whether the piece turned over is its mirror image: both are then one part. */
  readonly isSamePart: boolean;
}

/** The mirror image of a piece; null of one that is its own, or is told by its make. */
export type MirrorOf = (item: PartItem) => MirrorImage | null;

/**
 * Roles whose flat pieces are alike on both sides: film as it comes off the roll (its record gives no coated side), cut pads,
 * turned rings. A busbar is stamped, and its burr points to one side; it may be plated on one side as well: its settings may say that it is not. A circuit has its
 * openings and pads on one side. Of plates, members, covers and bases the body does not show which side bears threads, hollows
 * and draft: two numbers for what may be one part cost a line in a list, one number for two parts costs the parts.
 */
const SIDE_NEUTRAL_ROLES: ReadonlySet<string> = new Set(['film', 'spacer', 'bushing']);

/**
 * Answers for the items that `signed` made of these pieces, as far as they are asked about; null for all others. `areBarsAlike`: on both sides. A mirror image
 * takes the signature of an equal piece. That of a film has a hundred thousand values: left between its loops.
 */
export function* mirrorsInSteps(pieces: readonly UnsignedItem[], items: readonly PartItem[], isAsked: (item: PartItem) => boolean, areBarsAlike = false): InSteps<MirrorOf> {
  const known = knownOf(pieces, items);
  const images = new Map<string, MirrorImage>();
  for (const [key, { item, make, form }] of known.first) {
    if (!isAsked(item)) continue;
    const image = yield* mirrorFormInSteps(form);
    if (isSameForm(image, form)) continue;
    const equal = known.byKind.get(kindOf(item.role, make))?.find((candidate) => isSameForm(candidate.form, image));
    const signature = equal?.signature ?? `${make};${yield* hashInSteps(image)}`;
    if (signature !== item.signature) images.set(key, { signature, isSamePart: isSideNeutral(item.role, form, areBarsAlike) });
  }
  return (item) => images.get(kindOf(item.role, item.signature)) ?? null;
}

function isSideNeutral(role: string, { piece }: Form, areBarsAlike: boolean): boolean {
  // Coins are pressed from one side.
  return (SIDE_NEUTRAL_ROLES.has(role) || (areBarsAlike && role === 'busbar')) && piece.bends.length === 0 && !piece.features.some(({ kind }) => kind.startsWith('coin'));
}

interface Known {
  /** The first piece of each role and signature. */
  readonly first: ReadonlyMap<string, { readonly item: PartItem; readonly make: string; readonly form: Form }>;
  /** Their forms by role and make. */
  readonly byKind: ReadonlyMap<string, readonly Signed[]>;
}

function knownOf(pieces: readonly UnsignedItem[], items: readonly PartItem[]): Known {
  const first = new Map<string, { item: PartItem; make: string; form: Form }>();
  const byKind = new Map<string, Signed[]>();
  pieces.forEach(({ make, form }, i) => {
    const item = items[i];
    if (!form || !item || first.has(kindOf(item.role, item.signature))) return;
    first.set(kindOf(item.role, item.signature), { item, make, form });
    const kind = kindOf(item.role, make);
    const others = byKind.get(kind);
    if (others) others.push({ form, signature: item.signature });
    else byKind.set(kind, [{ form, signature: item.signature }]);
  });
  return { first, byKind };
}

const kindOf = (role: string, what: string): string => `${role} ${what}`;
