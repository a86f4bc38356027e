/** Figures as drawings and reports print them: no locale, no exponent, no trailing zeros, no -0. */

/** At most `decimals` places: `1148.5`, `0`, `-3.25`. */
export function figure(value: number, decimals = 2): string {
  const fixed = value.toFixed(decimals);
  const short = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  return short === '-0' ? '0' : short;
}
