/** Reading the body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** A hand-over of a big pack in base64; far more than any call needs. */
export const BODY_LIMIT_BYTES = 192 * 1024 * 1024;

export type Body = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly status: 400 | 413; readonly reason: string };

/** The JSON of the body. A body past the limit is not read to its end. */
export async function readJsonBody(request: IncomingMessage, limit_bytes: number = BODY_LIMIT_BYTES): Promise<Body> {
  const tooLarge: Body = { ok: false, status: 413, reason: 'the request is too large' };
  if (Number(request.headers['content-length'] ?? 0) > limit_bytes) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit_bytes) return tooLarge;
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, status: 400, reason: 'the request is not JSON' };
  }
}
