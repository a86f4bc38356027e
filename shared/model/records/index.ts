/** Every kind of record a document may hold. */
import { z } from 'zod';
import { busbarsRecord } from './busbars.ts';
import { cellRecord } from './cell.ts';
import { cellTypeRecord } from './cellType.ts';
import { deckRecord } from './deck.ts';
import { overrideRecord, partRecord, waiverRecord } from './decisions.ts';
import { dimensionRecord } from './dimension.ts';
import { dutyRecord } from './duty.ts';
import { conductorRecord, laminateRecord } from './laminate.ts';
import { keepOutRecord } from './outline.ts';
import { processRecord } from './process.ts';
import { protectionRecord } from './protection.ts';
import { projectRecord } from './project.ts';
import { samplingRecord } from './sampling.ts';
import { structureRecord } from './structure.ts';
import { frontEndRecord, groupRecord, topologyRecord } from './topology.ts';

export const anyRecord = z.discriminatedUnion('kind', [
  projectRecord,
  cellTypeRecord,
  structureRecord,
  topologyRecord,
  groupRecord,
  frontEndRecord,
  cellRecord,
  dutyRecord,
  busbarsRecord,
  samplingRecord,
  processRecord,
  deckRecord,
  partRecord,
  overrideRecord,
  waiverRecord,
  laminateRecord,
  conductorRecord,
  protectionRecord,
  dimensionRecord,
  keepOutRecord,
]);
export type AnyRecord = z.infer<typeof anyRecord>;
export type RecordKind = AnyRecord['kind'];
/** Names of all kinds, in the order of the schemas. */
export const RECORD_KINDS: readonly string[] = anyRecord.options.map((option) => option.shape.kind.value);
export type RecordOf<K extends RecordKind> = Extract<AnyRecord, { kind: K }>;

/** Records of which a document holds exactly one, under an id equal to their kind. */
export const SINGLETONS = ['project', 'structure', 'topology', 'duty', 'busbars', 'sampling', 'process', 'deck'] as const;
export type SingletonKind = (typeof SINGLETONS)[number];
