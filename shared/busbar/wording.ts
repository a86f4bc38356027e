/** How lengths are worded in problems. */

/** `7.664 mm`: to a micrometre, without trailing zeros. */
export function mm(value: number): string {
  return `${Number(value.toFixed(3))} mm`;
}
