/**
 * Takes the engine's answers into the window in slices. Each builds on the one before, so none is left out; but only the newest is
 * shown, once nothing newer waits.
 */
import type { DerivedUpdate } from '../../shared/contracts/engine.ts';
import type { Body } from '../../shared/model/derived/index.ts';
import { editTables, NO_TABLES, type Families, type TableEdit } from './bodies/tableEdit.ts';
import { SlicedWork } from './SlicedWork.ts';

export interface Shown {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly families: Families;
  readonly derived: DerivedUpdate['rest'];
  readonly stats: DerivedUpdate['stats'];
}

export interface Updates {
  /** `whole`: the update is everything there is; what came before it is void. Resolves when it, or something in its place, is shown. */
  take(update: DerivedUpdate, whole: boolean): Promise<void>;
  /** Nothing has been taken: another document is in view, or none. */
  forget(): void;
}

export function createUpdates(show: (state: Shown) => void, work: SlicedWork = new SlicedWork()): Updates {
  /** What has been taken so far, shown or not. */
  let taken = NO_TABLES;
  let waiting: DerivedUpdate[] = [];
  let going = false;
  /** Who waits for what is not shown yet. */
  const told: (() => void)[] = [];

  function next(): void {
    const [update] = waiting;
    if (going || !update) return;
    going = true;
    const edit = editTables(taken);
    work.start(steps(update, edit), () => {
      taken = edit.done();
      waiting.shift();
      going = false;
      if (waiting.length > 0) return next();
      show({ ...taken, derived: update.rest, stats: update.stats });
      tell();
    });
  }

  function tell(): void {
    for (const done of told.splice(0)) done();
  }

  function begin(): void {
    work.stop();
    taken = NO_TABLES;
    waiting = [];
    going = false;
  }

  return {
    take(update, whole) {
      if (whole) begin();
      return new Promise((resolve) => {
        told.push(resolve);
        waiting.push(update);
        next();
      });
    },
    forget() {
      begin();
      tell();
    },
  };
}

function* steps({ bodies: { upserted, removed } }: DerivedUpdate, edit: TableEdit): Generator<void, void> {
  for (const id of removed) {
    edit.remove(id);
    yield;
  }
  for (const body of upserted) {
    edit.put(body);
    yield;
  }
}
