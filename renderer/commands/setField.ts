/** Changes one field of a record, if its schema takes the value and the layout still means something with it. */
import { integrityProblem } from '../../shared/format/integrity.ts';
import type { Trust } from '../../shared/model/records/base.ts';
import { anyRecord } from '../../shared/model/records/index.ts';
import { integrityRefusal, schemaRefusal } from '../i18n/refusal.ts';
import type { Controller } from '../state/controller.ts';
import { trustOf, valueAt, withValueAt } from '../state/recordPath.ts';
import { refusalText } from './command.ts';
import { lockRefusal } from './locked.ts';

/** Null when done, else why the value was refused, in the user's language. A value put in place of an assumed one counts as confirmed. */
export function setField(controller: Controller, id: string, path: string, value: unknown): string | null {
  const { document, language } = controller.app.getState();
  const record = document?.get(id);
  if (!document || !record) return `no record "${id}"`;
  if (valueAt(record, path) === value) return null;
  const refusal = record.kind === 'cell' && path.startsWith('pose') ? lockRefusal(controller.app.getState(), [id]) : null;
  if (refusal) return refusalText(language, refusal);
  const changed = withValueAt(record, path, value);
  const said = trustOf(record, path);
  const parsed = anyRecord.safeParse(
    said ? { ...changed, provenance: { ...record.provenance, [path]: confirmed(said) } } : changed,
  );
  if (!parsed.success) return schemaRefusal(language, parsed.error.issues[0]);
  // What was wrong before is no fault of this value.
  const problem = integrityProblem(new Map(document).set(id, parsed.data));
  if (problem && integrityProblem(document)?.place !== problem.place) return integrityRefusal(language, problem, value);
  controller.transact('step.setField', (transaction) => transaction.put(parsed.data));
  return null;
}

/** The entry for the one field, also where the reason stood for several: the others stay open. */
function confirmed({ reason, source }: Trust): Trust {
  return { status: 'confirmed', reason, ...(source === undefined ? {} : { source }) };
}
