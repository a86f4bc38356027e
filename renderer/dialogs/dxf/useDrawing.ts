import { useEffect, useState } from 'react';
import type { DxfDrawing } from '../../../shared/dxf/read/drawing.ts';
import { fail, type Result } from '../../../shared/model/result.ts';
import { messageOf } from '../../state/notices.ts';
import { readDxf } from '../../workers/readDxf.ts';

export interface ReadFile {
  readonly result: Result<DxfDrawing>;
  /** It is being read again in another unit, or with another gap to join. */
  readonly isStale: boolean;
}

/** The drawing in a file; null while it is first read, or without a file. */
export function useDrawing(file: File | null, unit_mm: number | null, join_mm: number): ReadFile | null {
  const [read, setRead] = useState<{ readonly file: File; readonly unit_mm: number | null; readonly join_mm: number; readonly result: Result<DxfDrawing> } | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    let wanted = true;
    const pending = readDxf(file, { join_mm, ...(unit_mm === null ? {} : { unit_mm }) });
    pending.result
      .catch((error: unknown) => fail<DxfDrawing>('dxf-failed', '', messageOf(error)))
      .then((result) => {
        if (wanted) setRead({ file, unit_mm, join_mm, result });
      }, () => undefined);
    return () => {
      wanted = false;
      pending.giveUp();
    };
  }, [file, unit_mm, join_mm]);
  return read && read.file === file ? { result: read.result, isStale: read.unit_mm !== unit_mm || read.join_mm !== join_mm } : null;
}
