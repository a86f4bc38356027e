export function electronExecutable(root: string, env?: Readonly<Record<string, string | undefined>>): string | null;
export function obtainElectron(root: string, say: (line: string) => void): Promise<string | null>;
