/**
 * The calls a window may make, as they come over a boundary (IPC or HTTP): each call's arguments are checked against its
 * schema before anything looks at them.
 */
import { z } from 'zod';
import type { Host, HostResult } from '../../shared/contracts/host.ts';
import { recordEdit } from '../../shared/format/recordEdit.ts';
import { OPEN_LIMIT_BYTES } from '../files/openFile.ts';

z.config({ jitless: true });

/** Every call of the host but those a window answers by itself: `onCommand` runs the other way, and a dropped file is looked at where it fell. */
export interface HostCalls extends Omit<Host, 'onCommand' | 'dropped'> {
  /** Allows a path that Electron itself named for a dropped file: only the preload script can make this call. */
  grantDropped(path: string): Promise<HostResult<string>>;
}
export type HostMethod = keyof HostCalls;
export type HostArguments<M extends HostMethod> = Parameters<HostCalls[M]>;

/** Paths longer than any system takes are not worth passing on. */
const path = z.string().min(1).max(4096).refine((text) => !text.includes('\0'), 'a path without NUL');
/** A layout's text: no longer than a file that could be opened again. */
const text = z.string().max(OPEN_LIMIT_BYTES);
const stamp = z.strictObject({ size: z.number().int().nonnegative(), mtime_ms: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
/** Bytes come as they are over IPC, and in base64 over HTTP. */
const bytes = z.union([z.instanceof(Uint8Array), z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64'))]);
const exportFile = z.strictObject({ path: z.string().min(1).max(512), bytes });
const base = z.strictObject({ path: path.nullable(), stamp: stamp.nullable(), title: z.string().max(1000), modified: z.boolean() });
const recoverableId = z.string().regex(/^[0-9a-f]{16}$/);
const EXPORT_FILES_LIMIT = 10_000;
/** A brief is a page of text; this is far more. */
const BRIEF_LIMIT = 1_000_000;

type Schemas = { readonly [M in HostMethod]: z.ZodType<HostArguments<M>> };

export const CALLS: Schemas = {
  info: z.tuple([]),
  pickOpen: z.tuple([]),
  pickSave: z.tuple([z.string().max(255)]),
  pickBrief: z.tuple([z.string().max(255)]),
  pickFolder: z.tuple([]),
  browse: z.tuple([path.nullable()]),
  grant: z.tuple([path, z.enum(['open', 'save', 'brief', 'export'])]),
  open: z.tuple([path]),
  takeOver: z.tuple([path]),
  showing: z.tuple([path.nullable()]),
  release: z.tuple([path]),
  diskState: z.tuple([path, stamp]),
  save: z.tuple([path, text, stamp.nullable()]),
  saveBrief: z.tuple([path, z.string().max(BRIEF_LIMIT)]),
  exportFiles: z.tuple([path, z.array(exportFile).max(EXPORT_FILES_LIMIT)]),
  autosaveBegin: z.tuple([text, base]),
  autosaveAppend: z.tuple([recordEdit]),
  autosaveRebase: z.tuple([text, base]),
  recoverables: z.tuple([]),
  recover: z.tuple([recoverableId]),
  discardRecoverable: z.tuple([recoverableId]),
  recents: z.tuple([]),
  forgetRecent: z.tuple([path.nullable()]),
  examples: z.tuple([]),
  openExample: z.tuple([z.string().max(200)]),
  openWindow: z.tuple([path.nullable()]),
  setLanguage: z.tuple([z.enum(['en', 'zh'])]),
  setMenuState: z.tuple([z.array(z.string().max(100)).max(1000)]),
  setMenuKeys: z.tuple([z.record(z.string().max(100), z.string().max(60).nullable())]),
  grantDropped: z.tuple([path]),
  setTitle: z.tuple([z.string().max(1000), z.boolean()]),
};

export const HOST_METHODS = Object.keys(CALLS).filter(isHostMethod);

export function isHostMethod(name: string): name is HostMethod {
  return Object.hasOwn(CALLS, name);
}
