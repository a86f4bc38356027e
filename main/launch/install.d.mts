export function requireNode(version?: string): void;
export function staleReason(root: string): string | null;
export function installIfNeeded(root: string, say: (line: string) => void): Promise<boolean>;
