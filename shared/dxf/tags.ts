/** The grain of a DXF file: group code and value, one line each. */

/** Values of these codes are real numbers and are written with a decimal point. */
function isReal(code: number): boolean {
  return (code >= 10 && code <= 59) || (code >= 110 && code <= 149) || (code >= 210 && code <= 239) || (code >= 1010 && code <= 1059);
}

/**
 * Lines end in CR LF, as AutoCAD's own do on every system: all readers take it, and the controllers of some cutting machines
 * take nothing else.
 */
const LINE_END = '\r\n';

/** Collects tags and hands them over as text. */
export class TagWriter {
  private readonly lines: string[] = [];

  /** A number under a code of real numbers gets a decimal point; under any other it must be whole. Throws on what no reader takes. */
  tag(code: number, value: string | number): this {
    this.lines.push(String(code).padStart(3), typeof value === 'string' ? value : isReal(code) ? real(value) : whole(value, code));
    return this;
  }

  tags(...pairs: readonly (readonly [code: number, value: string | number])[]): this {
    for (const [code, value] of pairs) this.tag(code, value);
    return this;
  }

  /** x, y and z (0 unless given) under `code`, `code + 10` and `code + 20`. */
  point(code: number, x: number, y: number, z = 0): this {
    return this.tags([code, x], [code + 10, y], [code + 20, z]);
  }

  /** Takes over everything another writer holds. */
  append(other: TagWriter): this {
    for (const line of other.lines) this.lines.push(line);
    return this;
  }

  text(): string {
    return this.lines.join(LINE_END) + LINE_END;
  }
}

/** At most nine decimals, at least one, no exponent, no -0: `-12.5`, `3.0`. Throws on what is not finite or needs an exponent. */
export function real(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw new RangeError(`${value} cannot stand in a drawing`);
  const text = value.toFixed(9).replace(/0+$/, '');
  const padded = text.endsWith('.') ? `${text}0` : text;
  return padded === '-0.0' ? '0.0' : padded;
}

function whole(value: number, code: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`group ${code} takes a whole number, not ${value}`);
  return String(value);
}
