/** Reads JSON text and says where it breaks. */
import { fail, ok, type Result } from '../model/result.ts';

/** The parsed value, or a problem that names line and column. A byte order mark is accepted. */
export function parseJson(text: string): Result<unknown> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return fail('empty-file', '', 'the file is empty');
  try {
    return ok(JSON.parse(body));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message);
    const end = /end of (JSON )?input|Unterminated/i.test(message);
    const at = end || !position ? body.length : Number(position[1]);
    const before = body.slice(0, at).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    return fail('not-json', place, end ? 'the file breaks off here: it is truncated or damaged' : 'expected JSON, found something else: the file is damaged or not a layout');
  }
}
