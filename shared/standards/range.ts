/** Refusing arguments outside the range a table or formula is good for. */

/** Throws a RangeError that names the argument and its range when the value lies outside [low, high] or is no number. */
export function requireRange(name: string, value: number, low: number, high: number): void {
  if (value >= low && value <= high) return;
  throw new RangeError(`${name} must be from ${low} to ${high}, is ${value}`);
}

/** Throws a RangeError that names the argument when the value is not above 0 and at most `high`, or is no number. */
export function requirePositive(name: string, value: number, high: number = Number.MAX_VALUE): void {
  if (value > 0 && value <= high) return;
  const limit = high === Number.MAX_VALUE ? '' : ` and at most ${high}`;
  throw new RangeError(`${name} must be above 0${limit}, is ${value}`);
}

/** Allowed temperatures of conductors and surroundings where a linear resistance law is used, degC. */
export const CONDUCTOR_TEMPERATURE_C = { low: -60, high: 300 } as const;
