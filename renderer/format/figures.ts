/** Numbers as people read them: a point for the decimals, a thin space for thousands, a true minus. No locale: figures are compared. */

/** With a fixed number of decimals. */
export function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u2009') : whole;
  const body = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && Number(text) !== 0 ? `\u2212${body}` : body;
}

/** With as many decimals as it needs, at most `decimals`: for fields, so plain digits that can be typed back. */
export function plain(value: number, decimals = 6): string {
  const text = String(Number(value.toFixed(decimals)));
  return text === '-0' ? '0' : text;
}

/** With so many significant digits at least, and no more decimals than it has. */
export function significant(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  const kept = Math.min(decimals, 6);
  const needed = plain(Math.abs(value), kept).split('.')[1]?.length ?? 0;
  return fixed(value, needed);
}
