/**
 * The calls a window may make, as they come over a boundary (IPC or HTTP): each call's arguments are checked against its
 * schema before anything looks at them.
 */
import { z } from 'zod';
import type { Host } from '../../shared/contracts/host.ts';

z.config({ jitless: true });

/** Every call of the host but `onCommand`, which runs the other way. */
export type HostMethod = Exclude<keyof Host, 'onCommand'>;
export type HostArguments<M extends HostMethod> = Parameters<Host[M]>;

/** Paths longer than any system takes are not worth passing on. */
const path = z.string().min(1).max(4096).refine((text) => !text.includes('\0'), 'a path without NUL');
const stamp = z.strictObject({ size: z.number().int().nonnegative(), mtime_ms: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
/** Bytes come as they are over IPC, and in base64 over HTTP. */
const bytes = z.union([z.instanceof(Uint8Array), z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64'))]);
const exportFile = z.strictObject({ path: z.string().min(1).max(512), bytes });
const EXPORT_FILES_LIMIT = 10_000;

type Schemas = { readonly [M in HostMethod]: z.ZodType<HostArguments<M>> };

export const CALLS: Schemas = {
  info: z.tuple([]),
  pickOpen: z.tuple([]),
  pickSave: z.tuple([z.string().max(255)]),
  pickFolder: z.tuple([]),
  browse: z.tuple([path.nullable()]),
  grant: z.tuple([path, z.enum(['open', 'save', 'export'])]),
  open: z.tuple([path]),
  save: z.tuple([path, z.string(), stamp.nullable()]),
  exportFiles: z.tuple([path, z.array(exportFile).max(EXPORT_FILES_LIMIT)]),
  recents: z.tuple([]),
  examples: z.tuple([]),
  openExample: z.tuple([z.string().max(200)]),
  setTitle: z.tuple([z.string().max(1000), z.boolean()]),
};

export const HOST_METHODS = Object.keys(CALLS).filter(isHostMethod);

export function isHostMethod(name: string): name is HostMethod {
  return Object.hasOwn(CALLS, name);
}
