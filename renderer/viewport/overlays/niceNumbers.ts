/** Round lengths and figures for the eye: scale bar steps, legend ticks, short numbers. */

/** The largest of 1, 2, 5 times a power of ten that is not above `limit`. Refuses what is not positive. */
export function niceBelow(limit: number): number {
  if (!(limit > 0) || !Number.isFinite(limit)) throw new RangeError(`no round number at or below ${limit}`);
  const power = 10 ** Math.floor(Math.log10(limit) + 1e-9);
  const steps = [5, 2, 1].map((digit) => digit * power);
  return steps.find((step) => step <= limit * (1 + 1e-9)) ?? power;
}

/** The scale bar: a round length that takes at most `limit_px`. */
export function scaleBar(px_per_mm: number, limit_px: number): { length_mm: number; width_px: number } {
  const length_mm = niceBelow(limit_px / px_per_mm);
  return { length_mm, width_px: length_mm * px_per_mm };
}

/** `200 mm`, `2 m`, `50 µm`. */
export function lengthText(length_mm: number): string {
  if (length_mm >= 1000) return `${shortNumber(length_mm / 1000)} m`;
  if (length_mm < 0.1) return `${shortNumber(length_mm * 1000)} µm`;
  return `${shortNumber(length_mm)} mm`;
}

/** At most `digits` significant digits, without trailing zeros or exponent for usual magnitudes. */
export function shortNumber(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return '—';
  const rounded = Number(value.toPrecision(digits));
  return (Object.is(rounded, -0) ? 0 : rounded).toString().replace('-', '−');
}

/** Round values that split [min, max] into about `count` parts, ends included as they are. */
export function ticks(min: number, max: number, count: number): number[] {
  if (!(max > min)) return [min];
  const step = niceBelow(((max - min) / count) * 1.5);
  const inner: number[] = [];
  for (let index = Math.ceil(min / step); index * step < max; index += 1) inner.push(Number((index * step).toPrecision(12)));
  // A tick that would print over an end gives way to it.
  const clear = inner.filter((value) => value - min > step * 0.4 && max - value > step * 0.4);
  return [min, ...clear, max];
}
