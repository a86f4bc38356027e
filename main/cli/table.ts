/** Plain text for people: aligned columns, and nested values with their units. */

/** Rows in columns two spaces apart; a column whose every value is a number is aligned right. Lines have no trailing space. */
export function tableText(rows: readonly (readonly string[])[], header?: readonly string[]): string {
  const all = header ? [header, ...rows] : rows;
  const columns = Math.max(0, ...all.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const numeric = widths.map((_, column) => rows.length > 0 && rows.every((row) => /^-?[\d.,e+-]*$/.test(row[column] ?? '')));
  return all.map((row) => `${widths.map((width, column) => padded(row[column] ?? '', width, numeric[column] === true)).join('  ').trimEnd()}\n`).join('');
}

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - widthOf(text));
  return right ? space + text : text + space;
}

/** Chinese characters take two places in a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter) ? 2 : 1;
  return width;
}

/** The unit that ends a name: `mass_kg`, `energy_kWh`, `area_mm2`. */
const UNIT = /_([A-Za-z]+\d?)$/;

/** An object as indented lines, one value each; lists of objects as tables. Names lose their unit, values gain it. */
export function valueText(value: Readonly<Record<string, unknown>>, indent = ''): string {
  const entries = Object.entries(value);
  const plain = entries.filter(([, inner]) => !isObject(inner) && !isObjectList(inner)).map(([name, inner]) => [indent + labelOf(name), cellText(name, inner)]);
  let text = tableText(plain);
  for (const [name, inner] of entries) {
    if (isObjectList(inner)) text += `${indent}${name}\n${indented(listText(inner), `${indent}  `)}`;
    else if (isObject(inner) && Object.keys(inner).length > 0) text += `${indent}${labelOf(name)}${unitSuffix(name)}\n${valueText(inner, `${indent}  `)}`;
  }
  return text;
}

function listText(list: readonly Readonly<Record<string, unknown>>[]): string {
  const names = [...new Set(list.flatMap((entry) => Object.keys(entry)))];
  return tableText(list.map((entry) => names.map((name) => scalarText(entry[name]))), names);
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

function cellText(name: string, value: unknown): string {
  const unit = unitOf(name);
  const text = scalarText(value);
  return unit !== null && typeof value === 'number' ? `${text} ${unit}` : text;
}

function labelOf(name: string): string {
  return name.includes('_per_') ? name.replace('_per_', '/') : name.replace(UNIT, '');
}

function unitSuffix(name: string): string {
  const unit = unitOf(name);
  return unit === null ? '' : ` (${unit})`;
}

/** A ratio's name is its unit already. */
function unitOf(name: string): string | null {
  return name.includes('_per_') ? null : (UNIT.exec(name)?.[1] ?? null);
}

export function scalarText(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(scalarText).join(' ');
  return JSON.stringify(value) ?? '-';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isObjectList(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
