/** Splitting the text of a quantity into numbers, units and signs. */

export type QuantityToken =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'unit'; readonly name: string; readonly at: number }
  | { readonly kind: 'sign'; readonly sign: '+' | '-' | '*' | '/' | '(' | ')'; readonly at: number };

/** Signs as other keyboards type them. */
const SIGNS: Readonly<Record<string, '+' | '-' | '*' | '/' | '(' | ')'>> = {
  '+': '+', '-': '-', '−': '-', '*': '*', '×': '*', '·': '*', '/': '/', '÷': '/', '(': '(', ')': ')', '（': '(', '）': ')',
};
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const UNIT = /[A-Za-zµμΩ\u2126°"]+/y;

/** The tokens, or the position of the first character that is none. */
export function quantityTokens(text: string): readonly QuantityToken[] | { readonly badAt: number } {
  const tokens: QuantityToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    const sign = SIGNS[character];
    const number = match(NUMBER, text, at);
    const unit = match(UNIT, text, at);
    if (/\s/.test(character)) {
      at += 1;
    } else if (number !== undefined) {
      tokens.push({ kind: 'number', value: Number(number), at });
      at += number.length;
    } else if (unit !== undefined) {
      // Two code points look like the micro sign and two like the ohm sign.
      tokens.push({ kind: 'unit', name: unit.replaceAll('µ', 'μ').replaceAll('\u2126', 'Ω'), at });
      at += unit.length;
    } else if (sign) {
      tokens.push({ kind: 'sign', sign, at });
      at += 1;
    } else {
      return { badAt: at };
    }
  }
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
