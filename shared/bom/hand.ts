/**
 * The form of part numbers: `CW-BB-0007`, and `CW-BB-0007-L` with `CW-BB-0007-R` for a part and its mirror image. Which of them
 * is the left one is a name and no more: the one that was numbered first.
 */

/** Letters of each role in a part number. */
const ROLE_LETTERS: Readonly<Record<string, string>> = {
  cell: 'CE', busbar: 'BB', fpc: 'FP', connector: 'CN', ntc: 'NT', tab: 'TB', film: 'FL', spacer: 'SP', plate: 'PL', member: 'ME', insulator: 'IN', cover: 'CV', fastener: 'FA', disconnect: 'SD', bushing: 'BU', pcm: 'PB', tray: 'TR',
};
const COUNTER_DIGITS = 4;
/** What follows the prefix and the letters. */
const COUNTED = /^(\d+)(?:-[LR])?$/;

/** The number of the left one of a pair. */
export function leftOf(base: string): string {
  return `${base}-L`;
}

/** Whether the number is that of a part numbered together with its mirror image. */
export function isHanded(number: string): boolean {
  return /-[LR]$/.test(number);
}

/** The number of the mirror image of a part; of one without a hand, which keeps its number as it is, the right one. */
export function otherHandOf(number: string): string {
  if (number.endsWith('-R')) return `${number.slice(0, -1)}L`;
  return `${number.endsWith('-L') ? number.slice(0, -2) : number}-R`;
}

/** `CW-BB-0007`: one more than the highest of its kind, with either hand free as well. `taken`: numbers and ids of records. Throws for a role without letters. */
export function nextNumber(role: string, prefix: string, taken: ReadonlySet<string>): string {
  const letters = ROLE_LETTERS[role];
  if (letters === undefined) throw new Error(`no part-number letters for the role "${role}"`);
  const start = `${prefix}-${letters}-`;
  const counters = [...taken].flatMap((number) => (number.startsWith(start) ? Number(COUNTED.exec(number.slice(start.length))?.[1] ?? 0) : []));
  for (let count = 1 + Math.max(0, ...counters); ; count++) {
    const number = `${start}${String(count).padStart(COUNTER_DIGITS, '0')}`;
    if ([number, leftOf(number), otherHandOf(number)].every((one) => isFree(one, taken))) return number;
  }
}

/** Whether neither a number nor the record of one is called so. */
export function isFree(number: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(number) && !taken.has(partId(number));
}

/** The id of the record of a number. */
export function partId(number: string): string {
  return `part:${number}`;
}
