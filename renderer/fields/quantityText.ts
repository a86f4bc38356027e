/** What is typed into a number field, as a number in the field's unit. */
export type ParsedQuantity = { readonly ok: true; readonly value: number } | { readonly ok: false };

/** A plain number, with or without the field's own unit after it. */
export function parseFieldText(text: string, unit: string): ParsedQuantity {
  const trimmed = text.trim().replace(/\u2212/g, '-').replace(',', '.');
  const bare = unit !== '' && trimmed.endsWith(unit) ? trimmed.slice(0, -unit.length).trim() : trimmed;
  const value = bare === '' ? NaN : Number(bare);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false };
}
