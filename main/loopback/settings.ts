/** What the loopback host remembers between runs: its port, since a browser keeps a window's layout under its address. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomic } from '../files/atomicWrite.ts';
import { errorCode } from '../files/problem.ts';

const settings = z.object({ port: z.number().int().min(1024).max(65535) });

/** The port of the last run, or null where there was none or the note is damaged. */
export async function rememberedPort(folder: string): Promise<number | null> {
  try {
    return settings.parse(JSON.parse(await readFile(join(folder, 'loopback.json'), 'utf8'))).port;
  } catch {
    return null;
  }
}

/** That the note cannot be written costs a remembered layout, not the run. */
export async function rememberPort(folder: string, port: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeAtomic(join(folder, 'loopback.json'), new TextEncoder().encode(`${JSON.stringify({ port })}\n`), false);
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}
