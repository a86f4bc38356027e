/** Bytes as base64, for calls over HTTP. */

/** In chunks, since a call takes only so many arguments. */
const CHUNK_BYTES = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES));
  }
  return btoa(binary);
}
