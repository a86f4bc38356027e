/** Units a field understands, by what it measures: factor to the unit the model holds (mm, kg, V, A, ohm, s, degC, deg). */

export type Dimension = 'length' | 'angle' | 'mass' | 'voltage' | 'current' | 'resistance' | 'time' | 'temperature' | 'number';

/** The first unit of each is the one a plain number is in. */
const UNITS: Readonly<Record<Dimension, Readonly<Record<string, number>>>> = {
  length: { mm: 1, 'μm': 1e-3, um: 1e-3, cm: 10, dm: 100, m: 1000, in: 25.4, '"': 25.4, mil: 0.0254, thou: 0.0254, ft: 304.8 },
  angle: { deg: 1, '°': 1, rad: 180 / Math.PI },
  mass: { kg: 1, g: 1e-3, t: 1000, lb: 0.45359237 },
  voltage: { V: 1, mV: 1e-3, kV: 1e3 },
  current: { A: 1, mA: 1e-3, kA: 1e3 },
  resistance: { ohm: 1, 'Ω': 1, 'mΩ': 1e-3, mohm: 1e-3, 'μΩ': 1e-6, uohm: 1e-6, 'kΩ': 1e3, kohm: 1e3 },
  time: { s: 1, ms: 1e-3, 'μs': 1e-6, us: 1e-6, min: 60, h: 3600 },
  temperature: { degC: 1, '°C': 1, C: 1 },
  number: {},
};

/** Factor from the unit to the model's unit, or undefined when it does not measure that. */
export function unitFactor(dimension: Dimension, unit: string): number | undefined {
  const units = UNITS[dimension];
  return Object.hasOwn(units, unit) ? units[unit] : undefined;
}

/** Names of the units of a dimension, the model's own first. */
export function unitNames(dimension: Dimension): readonly string[] {
  return Object.keys(UNITS[dimension]);
}
