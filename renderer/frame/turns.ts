/** Lets the parts of the window appear one after the other, so that it listens in between. */
import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

const waiting: (() => void)[] = [];

/** One part in each task: what it draws is drawn before the next has its turn. */
function next(): void {
  const appear = waiting.shift();
  if (waiting.length > 0) setTimeout(next, 0);
  if (appear) flushSync(appear);
}

/** Does each of these in a turn of its own. Returns what gives up those that are left. */
export function inTurns(steps: readonly (() => void)[]): () => void {
  if (waiting.length === 0 && steps.length > 0) setTimeout(next, 0);
  waiting.push(...steps);
  return () => {
    for (const step of steps) giveUp(step);
  };
}

/** What is in it appears when its turn has come. */
export function InTurn({ children }: { readonly children: ReactNode }): ReactNode {
  return useTurn() ? children : null;
}

/** False until it is this component's turn, in the order in which components asked for it. */
export function useTurn(): boolean {
  const [mine, setMine] = useState(false);
  useEffect(() => inTurns([() => setMine(true)]), []);
  return mine;
}

function giveUp(step: () => void): void {
  const at = waiting.indexOf(step);
  if (at >= 0) waiting.splice(at, 1);
}
