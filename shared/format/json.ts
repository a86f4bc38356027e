/** Reads JSON text and says where it breaks. */
import { parse, type ParseError } from 'jsonc-parser';
import { fail, ok, type Result } from '../model/result.ts';

/** The parsed value, or a problem that names line and column. A byte order mark is accepted. */
export function parseJson(text: string): Result<unknown> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return fail('empty-file', '', 'the file is empty');
  try {
    return ok(JSON.parse(body));
  } catch {
    return fail('not-json', placeOf(body, breakAt(body)), endsEarly(body) ? 'the file breaks off here: it is truncated or damaged' : 'expected JSON, found something else: the file is damaged or not a layout', { variant: endsEarly(body) ? 'cut' : 'other' });
  }
}

/** Engines word their complaints differently and not all give a position, so a second parser finds it. */
function breakAt(body: string): number {
  const errors: ParseError[] = [];
  parse(body, errors, { disallowComments: true, allowTrailingComma: false });
  return errors[0]?.offset ?? body.length;
}

function endsEarly(body: string): boolean {
  return breakAt(body) >= body.trimEnd().length;
}

function placeOf(body: string, offset: number): string {
  const before = body.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
