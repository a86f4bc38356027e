/** A value of a record in a few words, units taken from the names of its fields. */
import { plain } from './figures.ts';

const UNITS: Readonly<Record<string, string>> = { A_mm2: 'A/mm²', C: '°C', mohm: 'mΩ', mm: 'mm', m: 'm', A: 'A', V: 'V', mV: 'mV', K: 'K', N: 'N', s: 's', kg: 'kg', Ah: 'Ah', deg: '°' };
const SUFFIX = new RegExp(`_(${Object.keys(UNITS).join('|')})$`);

/** The unit that ends a field's name (`cornerRadius_mm`), or '' where none does. C-rates are no temperatures. */
export function unitOfField(name: string): string {
  if (name === 'rate_C') return 'C';
  return UNITS[SUFFIX.exec(name)?.[1] ?? ''] ?? '';
}

/** What the field at a path is called; null where it has only its raw name. */
export type LabelOf = (path: string) => string | null;

/** `2 mm`; an object's values behind their names (`end member width 40 mm`), a list's with commas. */
export function valueSummary(path: string, value: unknown, labelOf: LabelOf = () => null): string {
  const unit = unitOfField(path.split('.').at(-1) ?? path);
  const text = textOf(path, value, labelOf);
  return unit === '' || text === '' ? text : `${text} ${unit}`;
}

function textOf(path: string, value: unknown, labelOf: LabelOf): string {
  if (typeof value === 'number') return plain(value);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item) => textOf(path, item, labelOf)).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value).map(([name, inner]) => `${labelOf(`${path}.${name}`) ?? name.replace(SUFFIX, '')} ${valueSummary(`${path}.${name}`, inner, labelOf)}`).join(', ');
}
