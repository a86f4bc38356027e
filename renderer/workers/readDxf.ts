/** Has a drawing read, in a worker that lives as long as that takes, and not longer than anybody waits. */
import { wrap } from 'comlink';
import type { DxfDrawing, DxfReading } from '../../shared/dxf/read/drawing.ts';
import { fail, type Result } from '../../shared/model/result.ts';
import type { DxfApi } from './dxf.worker.ts';

/** A drawing of outlines has a few hundred kilobytes. */
const MOST_MB = 64;
const MOST_SECONDS = 20;

export interface PendingDrawing {
  readonly result: Promise<Result<DxfDrawing>>;
  /** It is not wanted any more: its result never comes. */
  giveUp(): void;
}

/** Refuses what is too large, takes too long, or is no DXF. */
export function readDxf(file: File, reading: DxfReading): PendingDrawing {
  if (file.size > MOST_MB * 1024 * 1024) return { result: Promise.resolve(fail('dxf-too-long', '', `the file is larger than ${MOST_MB} MB`, { values: { most: MOST_MB } })), giveUp: () => undefined };
  const worker = new Worker(new URL('./dxf.worker.ts', import.meta.url), { type: 'module', name: 'dxf' });
  const api = wrap<DxfApi>(worker);
  let clock: number | undefined;
  const end = (): void => {
    window.clearTimeout(clock);
    worker.terminate();
  };
  const late = new Promise<Result<DxfDrawing>>((resolve) => {
    clock = window.setTimeout(() => resolve(fail('dxf-slow', '', `reading takes more than ${MOST_SECONDS} s: expected a drawing of outlines`, { values: { most: MOST_SECONDS } })), MOST_SECONDS * 1000);
  });
  const read = async (): Promise<Result<DxfDrawing>> => api.read(new Uint8Array(await file.arrayBuffer()), reading);
  return { result: Promise.race([read(), late]).finally(end), giveUp: end };
}
