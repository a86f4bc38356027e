/** What the engine took for the fields a draft leaves empty, and on what ground. */
import type { Trust } from '../../shared/model/records/base.ts';
import { trustOf, valueAt } from '../state/recordPath.ts';
import type { LayoutPreview } from './useLayoutPreview.ts';

/** Which record of the layout holds what a field of the brief gives. */
const HOLDERS: readonly (readonly [prefix: string, record: string])[] = [
  ['structure.', 'structure'], ['currents.', 'duty'], ['conditions.', 'duty'], ['busbar.', 'busbars'], ['ntcPerFrontEnd', 'sampling'],
];

/** The value that stands in for a field of the brief; null where the engine took none. */
export function defaultOf({ layout }: LayoutPreview, field: string): unknown {
  const project = layout?.records.find((record) => record.kind === 'project');
  if (project?.kind !== 'project') return null;
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const key = parts.slice(0, length).join('.');
    if (!Object.hasOwn(project.defaulted, key)) continue;
    const rest = parts.slice(length);
    const value = project.defaulted[key];
    return rest.length === 0 ? value : typeof value === 'object' && value !== null ? (valueAt(value, rest.join('.')) ?? null) : null;
  }
  return null;
}

/** How far that value can be trusted, as the layout itself says. */
export function defaultTrust({ layout }: LayoutPreview, field: string): Trust | null {
  const holder = HOLDERS.find(([prefix]) => field.startsWith(prefix));
  const record = holder && layout?.records.find(({ id }) => id === holder[1]);
  if (!holder || !record) return null;
  return trustOf(record, field.startsWith(holder[0]) && holder[0].endsWith('.') ? field.slice(holder[0].length) : field);
}
