/** What the sections of one file share: the version, the handles given, and the tags of what refers to them. */
import type { Box2 } from '../geometry/types.ts';
import type { Drawing } from '../drawing/types.ts';
import type { Handles } from './handles.ts';
import { TagWriter } from './tags.ts';

export type DxfVersion = 'R12' | 'R2000';

/** Handles that one section gives and another refers to. */
export interface FixedHandles {
  readonly rootDictionary: string;
  readonly plotStyleDictionary: string;
  readonly plotStyle: string;
  readonly layoutDictionary: string;
  readonly modelLayout: string;
  readonly paperLayout: string;
}

export const MODEL_SPACE = '*Model_Space';
export const PAPER_SPACE = '*Paper_Space';

export interface DxfContext {
  readonly drawing: Drawing;
  readonly version: DxfVersion;
  readonly extents: Box2;
  readonly handles: Handles;
  readonly fixed: FixedHandles;
  /** BLOCK_RECORD handle of each block and of the two spaces: the owner of what is in it. */
  readonly blockRecords: ReadonlyMap<string, string>;
  /** Names of the applications whose data entities carry. */
  readonly applications: readonly string[];
  /** Whether any text goes beyond ASCII, which asks for a font that has it. */
  readonly wideText: boolean;
}

/** Starts a record: its kind, and from R2000 on a new handle, its owner and its subclass markers. */
export function record(context: DxfContext, kind: string, owner: string, markers: readonly string[], handle = ''): TagWriter {
  const tags = new TagWriter().tag(0, kind);
  if (context.version === 'R12') return tags;
  tags.tag(kind === 'DIMSTYLE' ? 105 : 5, handle === '' ? context.handles.next() : handle).tag(330, owner);
  for (const marker of markers) tags.tag(100, marker);
  return tags;
}

export function blockRecordOf(context: DxfContext, name: string): string {
  const handle = context.blockRecords.get(name);
  if (handle === undefined) throw new Error(`block "${name}" is used but not defined`);
  return handle;
}
