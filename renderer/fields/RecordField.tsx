/** A field of a record of the document, by its path: with its unit, its trust badge, and its schema's word on what is typed. */
import type { ReactElement } from 'react';
import { setField } from '../commands/setField.ts';
import { plain } from '../format/figures.ts';
import { useApp, useController } from '../state/context.ts';
import { focusedFieldOf } from '../state/focusedField.ts';
import { trustOf, valueAt } from '../state/recordPath.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { Fact } from './FieldRow.tsx';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';
import { TrustBadge } from './TrustBadge.tsx';

export interface RecordFieldSpec {
  readonly path: string;
  readonly unit?: string;
  readonly decimals?: number;
  readonly step?: number;
  /** A value out of these instead of a free one. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Shown where the value is null, which the field then may be set to by emptying it. */
  readonly empty?: string;
  readonly readOnly?: boolean;
  /** What holds where the record says nothing of it. Left out: the field is not shown there. */
  readonly absent?: string | number;
}

export interface RecordFieldProps extends RecordFieldSpec {
  readonly recordId: string;
  readonly label: string;
}

/** The field; marked where a finding about it is in focus. */
export function RecordField(props: RecordFieldProps): ReactElement | null {
  const focused = useApp((state) => focusedFieldOf(state, props.recordId));
  const record = useApp((state) => state.document?.get(props.recordId));
  const isFocused = focused !== null && record !== undefined && trustOf(record, props.path)?.key === focused;
  return (
    <div className={isFocused ? 'cw-focused-field' : undefined} data-focused={isFocused || undefined}>
      <PlainRecordField {...props} />
    </div>
  );
}

function PlainRecordField({ recordId, label, path, unit = '', decimals, step, options, empty, readOnly, absent }: RecordFieldProps): ReactElement | null {
  const controller = useController();
  const record = useApp((state) => state.document?.get(recordId));
  if (!record) return null;
  const said = valueAt(record, path);
  const value = said === undefined ? absent : said;
  // A layout of an older program lacks what it knew nothing of.
  if (value === undefined) return null;
  const badge = <TrustBadge recordId={recordId} trust={trustOf(record, path)} />;
  const commit = (next: unknown): string | null => setField(controller, recordId, path, next);
  const testId = `field-${recordId}-${path}`;
  if (readOnly) return <Fact label={label} value={typeof value === 'number' ? plain(value) : textOf(value)} unit={unit} badge={badge} testId={testId} />;
  if (options) {
    return (
      <ChoiceField
        label={label}
        value={textOf(value)}
        options={options}
        badge={badge}
        testId={testId}
        onChoose={(chosen) => void commit(typeof value === 'number' ? Number(chosen) : chosen)}
      />
    );
  }
  if (typeof value === 'number' || (value === null && empty !== undefined)) {
    return (
      <NumberField
        label={label}
        value={value}
        unit={unit}
        decimals={decimals}
        step={step}
        placeholder={empty}
        clearable={empty !== undefined}
        badge={badge}
        testId={testId}
        onCommit={commit}
      />
    );
  }
  return <TextField label={label} value={textOf(value)} badge={badge} testId={testId} onCommit={commit} />;
}

/** Fields hold texts and numbers; anything else has no field. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
