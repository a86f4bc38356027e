import { useCallback, useEffect, useRef, useState } from 'react';
import type { FolderListing } from '../../shared/contracts/host.ts';
import { useController } from '../state/context.ts';

export interface Folder {
  /** null until the first one has been listed. */
  readonly listing: FolderListing | null;
  /** Why the last folder asked for could not be listed. */
  readonly problem: string | null;
  /** Lists a folder, null for the user's documents; null when it cannot be, or when another was asked for meanwhile. */
  go(folder: string | null): Promise<FolderListing | null>;
}

/** The folder a dialog shows, the documents folder at first. */
export function useFolder(): Folder {
  const { host } = useController();
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);
  const go = useCallback(
    async (folder: string | null) => {
      asked.current += 1;
      const mine = asked.current;
      const result = await host.browse(folder);
      if (mine !== asked.current) return null;
      setProblem(result.ok ? null : result.problem.message);
      if (!result.ok) return null;
      setListing(result.value);
      return result.value;
    },
    [host],
  );
  useEffect(() => void go(null), [go]);
  return { listing, problem, go };
}
