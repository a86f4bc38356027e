/** What is typed into a number field, as a number in the field's unit. */
import type { Dimension } from '../../shared/units/dimensions.ts';
import { parseQuantity, type Quantity } from '../../shared/units/quantity.ts';

/** Units the model holds a dimension in: a field with one of these takes the dimension's other units too. */
const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  mm: 'length', '°': 'angle', kg: 'mass', V: 'voltage', A: 'current', Ω: 'resistance', s: 'time', '°C': 'temperature',
};

/** `12`, `12 mm`, `1/2 in`, `3*71.7`; in a field of any other unit a number or a sum, with or without that unit after it. */
export function parseFieldText(text: string, unit: string): Quantity {
  const typed = text.trim().replaceAll('\u2212', '-');
  const dimension = DIMENSIONS[unit];
  if (dimension) return parseQuantity(typed, dimension);
  return parseQuantity(unit !== '' && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed, 'number');
}
