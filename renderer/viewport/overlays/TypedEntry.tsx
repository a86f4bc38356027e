/** The field for a number typed while something is moved: Enter takes it, Tab goes to the other axis, Esc gives up. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { CursorState, Entry } from '../interaction/cursor.ts';
import { useObserved } from '../Observed.ts';
import type { ViewportText } from '../text.ts';

const NAMES: Readonly<Record<Entry['field'], string>> = { x: 'Δx', y: 'Δy', z: 'Δz', turn: '∠', value: '↔' };
const UNIT = /[a-z"'°]/i;

export function TypedEntry({ cursor, text }: { cursor: CursorState; text: ViewportText }): ReactElement | null {
  const entry = useObserved(cursor.entry);
  return entry === null ? null : <EntryField key={entry.field} entry={entry} label={text.entry[entry.field]} />;
}

function EntryField({ entry, label }: { entry: Entry; label: string }): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(entry.text);
  const [good, setGood] = useState(true);
  useLayoutEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') setGood(entry.take(typed));
    else if (event.key === 'Tab') entry.next();
    else if (event.key === 'Escape') entry.drop();
    else return;
    event.preventDefault();
    // The window would clear the selection with the same Esc.
    event.stopPropagation();
  };
  return (
    <div className="cw-viewport-at" style={{ transform: `translate(${Math.round(entry.at.x)}px, ${Math.round(entry.at.y)}px)` }}>
      <label className="cw-viewport-entry" data-bad={!good}>
        <span className={entry.field === 'turn' || entry.field === 'value' ? undefined : `cw-axis-${entry.field}`}>{NAMES[entry.field]}</span>
        <input
          ref={field}
          aria-label={label}
          aria-invalid={!good}
          data-draft
          data-testid="typed-entry"
          size={9}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setGood(event.target.value.trim() === '' || entry.change(event.target.value));
          }}
          onKeyDown={onKeyDown}
        />
        {/* A unit that is typed stands for itself. */}
        {!UNIT.test(typed) && <span className="cw-viewport-entry-unit">{entry.field === 'turn' ? '°' : 'mm'}</span>}
      </label>
    </div>
  );
}
