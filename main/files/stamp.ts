/** A file's identity when it was read or written, to notice that somebody else changed it. */
import { createHash } from 'node:crypto';
import type { FileStamp } from '../../shared/contracts/host.ts';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function stampOf(bytes: Uint8Array, mtime_ms: number): FileStamp {
  return { size: bytes.byteLength, mtime_ms, sha256: sha256(bytes) };
}

/** Content decides: a file that was only touched, or restored byte for byte, is still the one that was read. */
export function sameContent(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.sha256 === b.sha256;
}
