/** The laminated busbar, where the document has one. */
import { makeLaminate } from '../../busbar/laminate/makeLaminate.ts';
import { worstVoltage_V } from '../../busbar/laminate/voltage.ts';
import type { Body, Busbar, Laminate, NetInfo } from '../../model/derived/index.ts';
import type { ConductorRecord } from '../../model/records/laminate.ts';
import type { Problem } from '../../model/result.ts';
import { envelopeBody } from '../../placement/frameBodies.ts';
import { defineGuarded, defineQuery } from '../incremental/graph.ts';
import { readRecord, readSingleton, sortedIds } from './records.ts';

/** Conductors, lowest first. Key: ''. */
export const conductorRecords = defineQuery('conductorRecords', (_key, reader): readonly ConductorRecord[] => {
  return sortedIds(reader, 'conductor').map((id) => readRecord(reader, id, 'conductor')).sort((a, b) => a.layer - b.layer);
});

export interface BuiltLaminate {
  readonly laminate: Laminate | null;
  /** Why there is none although the document asks for one. */
  readonly problem: Problem | null;
}

/** Key: ''. */
export const laminateOf = defineGuarded('laminateOf', () => ({ laminate: null, problem: null }), (_key, reader): BuiltLaminate => {
  if (reader.ids('laminate').length === 0) return { laminate: null, problem: null };
  const made = makeLaminate({
    laminate: readRecord(reader, 'laminate', 'laminate'),
    conductors: reader.get(conductorRecords, ''),
    settings: readSingleton(reader, 'busbars'),
    duty: readSingleton(reader, 'duty'),
    deck: readSingleton(reader, 'deck'),
  });
  return made.ok ? { laminate: made.value, problem: null } : { laminate: null, problem: made.problems[0] ?? null };
});

/** Nets of the conductors, lowest first. Key: ''. */
export const laminateNets = defineQuery('laminateNets', (_key, reader): readonly NetInfo[] => {
  return reader.get(conductorRecords, '').map(({ id, name, potential_V: { min, max } }) => ({
    id,
    label: name,
    kind: 'conductor' as const,
    level: null,
    potential_V: (min + max) / 2,
    range_V: [min, max] as const,
    below: null,
    above: null,
  }));
});

/** Highest voltage between any two conductors, V. Key: ''. */
export const laminateVoltage = defineQuery('laminateVoltage', (_key, reader): number => {
  const conductors = reader.get(conductorRecords, '');
  return Math.max(0, ...conductors.map((conductor) => worstVoltage_V(conductor, conductors)));
});

/** Key: ''. */
export const laminatedBars = defineQuery('laminatedBars', (_key, reader): readonly Busbar[] => reader.get(laminateOf, '').laminate?.conductors.map(({ bar }) => bar) ?? []);

/** Envelope, conductors, bushings and films. Key: ''. */
export const laminateBodies = defineQuery('laminateBodies', (_key, reader): readonly Body[] => {
  const { laminate } = reader.get(laminateOf, '');
  if (!laminate) return [];
  const bodies = [...laminate.conductors.flatMap(({ bar }) => bar.bodies), ...laminate.bushings, ...laminate.films.flatMap((film) => film.bodies)];
  if (reader.ids('cellType').length > 0) return bodies;
  return [envelopeBody(readSingleton(reader, 'structure')), ...bodies];
});
