/**
 * Which paths the window may touch. A page is less trusted than the program round it: it may open and save what the user
 * picked in this run, worked on before, or named at the start, and nothing else on the disk.
 */

export type Purpose = 'open' | 'save' | 'brief' | 'export';

export interface Grants {
  /** Notes real paths as picked. What may be opened may also be saved: Save writes the opened file. */
  allow(path: string, purpose: Purpose): void;
  allows(path: string, purpose: Purpose): boolean;
  /** Notes a folder as shown to the user, so that names in it can be picked. */
  showed(folder: string): void;
  wasShown(folder: string): boolean;
}

export function createGrants(): Grants {
  const files = new Set<string>();
  const savable = new Set<string>();
  const briefs = new Set<string>();
  const folders = new Set<string>();
  const shown = new Set<string>();
  return {
    allow(path, purpose) {
      if (purpose === 'export') folders.add(path);
      else if (purpose === 'brief') briefs.add(path);
      else if (purpose === 'save') savable.add(path);
      else files.add(path);
    },
    allows(path, purpose) {
      if (purpose === 'export') return folders.has(path);
      if (purpose === 'brief') return briefs.has(path);
      return files.has(path) || savable.has(path);
    },
    showed(folder) {
      shown.add(folder);
    },
    wasShown(folder) {
      return shown.has(folder);
    },
  };
}
