import { z } from 'zod';
import { recordOf } from './base.ts';

/** Title block and numbering; id `project`. */
export const projectRecord = recordOf('project', {
  name: z.string().min(1),
  revision: z.string(),
  author: z.string(),
  /** First letters of every part number. */
  partPrefix: z.string().regex(/^[A-Z0-9]{1,8}$/),
  /** Fields of the file beside format, version and records: kept, and written back where they stood. */
  fileFields: z.record(z.string(), z.unknown()).optional(),
  /** Names of brief fields that were left out and so took a default, with that default, for `info`. */
  defaulted: z.record(z.string(), z.unknown()),
});
export type ProjectRecord = z.infer<typeof projectRecord>;
