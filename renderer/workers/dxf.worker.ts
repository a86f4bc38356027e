/** Reads drawings in a thread of its own, which can be ended: a file from elsewhere may be anything. */
import { expose } from 'comlink';
import { readDrawing, type DxfDrawing, type DxfReading } from '../../shared/dxf/read/drawing.ts';
import { dxfText, type Decode } from '../../shared/dxf/read/encoding.ts';
import type { Result } from '../../shared/model/result.ts';

export interface DxfApi {
  read(bytes: Uint8Array, reading: DxfReading): Result<DxfDrawing>;
}

const decode: Decode = (bytes, encoding, fatal) => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

const api: DxfApi = { read: (bytes, reading) => readDrawing(dxfText(bytes, decode), reading) };

expose(api);
