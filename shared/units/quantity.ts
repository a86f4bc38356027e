/** Reading what a person types into a number field: `12 mm`, `1/2 in`, `3*71.7`, `0.5 mm + 2`. */
import { unitFactor, unitNames } from './dimensions.ts';
import type { Dimension } from './dimensions.ts';
import { quantityTokens } from './quantityTokens.ts';
import type { QuantityToken } from './quantityTokens.ts';
import { snap_mm } from './units.ts';

export type QuantityProblem = 'empty' | 'no-number' | 'bad-character' | 'unknown-unit' | 'syntax' | 'dimension' | 'not-finite';

/** The value in the model's unit, or what is wrong and where in the text. */
export type Quantity =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: QuantityProblem; readonly at: number; readonly message: string };

/** An amount with the factor of its unit; a plain number has none until it is added to a length or handed out. */
interface Term {
  readonly amount: number;
  readonly factor: number | undefined;
}

const DEEPEST = 50;

class Refusal extends Error {
  constructor(
    readonly code: QuantityProblem,
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The value of an expression of numbers, units of the dimension, + - * / and brackets, in the model's unit (mm, kg, V, A,
 * ohm, s, degC, deg); lengths snapped to 1e-6 mm. Plain numbers are in the model's unit when they stand alone or next to a
 * + or -. A plain number over one with a unit is a fraction of that unit: `1/2 in` is 12.7 mm. Refused as a value:
 * units of something else, a product of two lengths, division by zero, and text that is no expression.
 */
export function parseQuantity(text: string, dimension: Dimension = 'length'): Quantity {
  const tokens = quantityTokens(text);
  if ('badAt' in tokens) return { ok: false, code: 'bad-character', at: tokens.badAt, message: `"${text[tokens.badAt]}" does not belong in a number` };
  if (tokens.length === 0) return { ok: false, code: 'empty', at: 0, message: 'a number is needed' };
  try {
    const value = new QuantityReader(tokens, dimension, text.length).read();
    if (!Number.isFinite(value)) return { ok: false, code: 'not-finite', at: 0, message: 'the result is no finite number' };
    return { ok: true, value: dimension === 'length' ? snap_mm(value) : value + 0 };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, at: error.at, message: error.message };
    throw error;
  }
}

/** Recursive descent over the tokens; refusals leave it as exceptions and become values in `parseQuantity`. */
class QuantityReader {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly QuantityToken[],
    private readonly dimension: Dimension,
    private readonly end: number,
  ) {}

  read(): number {
    const { amount, factor } = this.sum();
    if (this.next < this.tokens.length) throw this.unexpected();
    return amount * (factor ?? 1);
  }

  private sum(): Term {
    let left = this.product();
    for (let sign = this.takeSign('+', '-'); sign; sign = this.takeSign('+', '-')) {
      const right = this.product();
      if (left.factor === undefined && right.factor === undefined) {
        left = { amount: sign === '+' ? left.amount + right.amount : left.amount - right.amount, factor: undefined };
      } else {
        const a = left.amount * (left.factor ?? 1);
        const b = right.amount * (right.factor ?? 1);
        left = { amount: sign === '+' ? a + b : a - b, factor: 1 };
      }
    }
    return left;
  }

  private product(): Term {
    let left = this.signed();
    for (let sign = this.takeSign('*', '/'); sign; sign = this.takeSign('*', '/')) {
      const at = this.position();
      const right = this.signed();
      left = sign === '*' ? multiplied(left, right, at) : divided(left, right, at);
    }
    return left;
  }

  private signed(): Term {
    let negative = false;
    for (let sign = this.takeSign('+', '-'); sign; sign = this.takeSign('+', '-')) if (sign === '-') negative = !negative;
    const { amount, factor } = this.withUnit(this.primary());
    return { amount: negative ? -amount : amount, factor };
  }

  private primary(): Term {
    const token = this.tokens[this.next];
    if (token?.kind === 'number') {
      this.next++;
      return { amount: token.value, factor: undefined };
    }
    if (this.takeSign('(')) {
      if (++this.depth > DEEPEST) throw new Refusal('syntax', this.position(), 'too many brackets');
      const inner = this.sum();
      this.depth--;
      if (!this.takeSign(')')) throw new Refusal('syntax', this.position(), 'a bracket is not closed');
      return inner;
    }
    // A word where a number belongs: `abc` is no unit of anything, it is no number.
    if (token?.kind === 'unit') throw new Refusal('no-number', token.at, 'expected a number with a unit such as 12 mm');
    throw this.unexpected();
  }

  private withUnit(term: Term): Term {
    const token = this.tokens[this.next];
    if (token?.kind !== 'unit') return term;
    const factor = unitFactor(this.dimension, token.name);
    if (factor === undefined) {
      const known = unitNames(this.dimension).join(', ');
      throw new Refusal('unknown-unit', token.at, known ? `"${token.name}" is none of ${known}` : `"${token.name}": no unit is expected`);
    }
    if (term.factor !== undefined) throw new Refusal('dimension', token.at, 'this already has a unit');
    this.next++;
    return { amount: term.amount, factor };
  }

  private takeSign<S extends string>(...signs: readonly S[]): S | undefined {
    const token = this.tokens[this.next];
    if (token?.kind !== 'sign') return undefined;
    const found = signs.find((sign) => sign === token.sign);
    if (found !== undefined) this.next++;
    return found;
  }

  private position(): number {
    return this.tokens[this.next]?.at ?? this.end;
  }

  private unexpected(): Refusal {
    return new Refusal('syntax', this.position(), this.next < this.tokens.length ? 'this is not expected here' : 'something is missing at the end');
  }
}

function multiplied(a: Term, b: Term, at: number): Term {
  if (a.factor !== undefined && b.factor !== undefined) throw new Refusal('dimension', at, 'only one factor may have a unit');
  return { amount: a.amount * b.amount, factor: a.factor ?? b.factor };
}

function divided(a: Term, b: Term, at: number): Term {
  if (b.amount === 0) throw new Refusal('not-finite', at, 'division by zero');
  if (a.factor !== undefined && b.factor !== undefined) return { amount: (a.amount * a.factor) / (b.amount * b.factor), factor: undefined };
  return { amount: a.amount / b.amount, factor: a.factor ?? b.factor };
}
