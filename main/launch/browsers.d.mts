export const BROWSER_VARIABLES: readonly string[];
export function findBrowser(surroundings?: {
  readonly platform?: NodeJS.Platform;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly home?: string;
  works?(path: string): boolean;
}): string | null;
export function canRun(path: string): boolean;
