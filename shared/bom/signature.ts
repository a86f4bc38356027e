/** Signatures: short texts that equal pieces share, kept in the document with the part number they were given. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { atOnce, type InSteps } from '../geometry/atOnce.ts';
import { remembered } from '../geometry/remembered.ts';
import type { PartItem } from '../model/derived/index.ts';
import { isSameForm, type Form } from './form.ts';

/** A piece whose signature waits for its equals. */
export interface UnsignedItem {
  readonly item: Omit<PartItem, 'signature'>;
  /** What tells it apart besides its form: material, maker's type. */
  readonly make: string;
  /** Null for bought pieces, which their make tells apart. */
  readonly form: Form | null;
}

/** A form, and the signature that those equal to it take. */
export interface Signed {
  readonly form: Form;
  readonly signature: string;
}

/** Digits kept of each value in a signature, mm. */
const DIGITS = 3;
const HASH_LENGTH = 24;

/**
 * The items with their signatures. Pieces of one role and make whose forms are equal within the tolerance take the signature
 * of the first of them: rounding each by itself would split equal pieces wherever noise falls on a rounding boundary.
 */
export function signed(items: readonly UnsignedItem[]): PartItem[] {
  return atOnce(signedInSteps(items));
}

/** The same, left between two items. */
export function* signedInSteps(items: Iterable<UnsignedItem>): InSteps<PartItem[]> {
  const known = new Map<string, Signed[]>();
  const all: PartItem[] = [];
  for (const unsigned of items) {
    all.push({ ...unsigned.item, signature: signatureOf(unsigned, known) });
    yield;
  }
  return all;
}

function signatureOf({ item, make, form }: UnsignedItem, known: Map<string, Signed[]>): string {
  if (!form) return make;
  const key = `${item.role} ${make} ${form.skeleton}`;
  let equals = known.get(key);
  if (!equals) known.set(key, (equals = []));
  const equal = equals.find((candidate) => isSameForm(candidate.form, form));
  if (equal) return equal.signature;
  const signature = `${make};${hashOf(form)}`;
  equals.push({ form, signature });
  return signature;
}

/** A form stays the same object as long as its piece does. */
export const hashOf = remembered(({ skeleton, lists }: Form): string => {
  const text = lists.filter((list) => list.length > 0).map((list) => textOf(list)).join(' ');
  return bytesToHex(sha256(utf8ToBytes(`${skeleton}|${text}`))).slice(0, HASH_LENGTH);
});

/** Makes the hash of a form, so that it is at hand; left between the lists of a film. */
export function* hashInSteps(form: Form): InSteps<string> {
  for (const list of form.lists) {
    textOf(list);
    yield;
  }
  return hashOf(form);
}

/** A film has a hundred thousand values to write: those of a window are written once. */
const textOf = remembered((values: readonly number[]): string => values.map((value) => value.toFixed(DIGITS).replace(/^-(0\.0+)$/, '$1')).join(' '));
