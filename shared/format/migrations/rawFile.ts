/** A layout file as JSON gives it, before any schema has looked at it: what migrations work on. */
export type RawRecord = Readonly<Record<string, unknown>>;

export interface RawFile {
  readonly version: number;
  readonly records: readonly unknown[];
  /** Fields that no version knows go through every migration as they are. */
  readonly [field: string]: unknown;
}

/** One step from a version to the next. It gives new values and never changes the old ones; what is malformed it leaves for the schemas to refuse. */
export interface Migration {
  readonly from: number;
  migrate(records: readonly unknown[]): readonly unknown[];
}

export function isRaw(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of field names joined by dots; undefined where there is none. */
export function rawValueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const step of path.split('.')) value = isRaw(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}
