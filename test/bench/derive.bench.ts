/**
 * How deriving grows with the pack: 52 to 10,000 cells in rows, as two tables. The first is of the cells and busbars, which follow from
 * layout and topology; the second of everything derived: circuits, films, checks and tables as well. In each stands beside a whole
 * derivation what reading and writing the same layout costs, and what deriving again after one nudged cell costs. In processor time, so that
 * a busy machine changes the picture little. `exponent`: of the growth since the row above; n log n has between 1.1 and 1.3 at these
 * sizes, see `n log n`.
 */
import { createRecords } from '../../shared/derive/create.ts';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { createStore } from '../../shared/model/store/store.ts';
import briefJson from '../../assets/examples/ess-1p52s.brief.json' with { type: 'json' };
import { must } from '../support/must.ts';

/** Rows of an odd number of cells, which short turns join. */
const PACKS = [[4, 13], [8, 13], [12, 69], [64, 69], [80, 125]] as const;
const EDITS = 4;

function cpu_ms(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start_ms = cpu_ms();
  const value = work();
  return { value, ms: cpu_ms() - start_ms };
}

/** Of a part of what is derived, or of all. */
interface Cost {
  readonly whole_ms: number;
  readonly edit_ms: number;
  readonly recomputed: number;
}

interface Row {
  readonly cells: number;
  readonly fileTimes_ms: number;
  readonly bars: Cost;
  readonly everything: Cost;
}

const middle = (edits: readonly number[]): number => {
  const [, low = NaN, high = NaN] = [...edits].sort((a, b) => a - b);
  return (low + high) / 2;
};

function measured(rows: number, cellsPerRow: number): Row {
  const series = rows * cellsPerRow;
  const brief = must(parseBrief(JSON.stringify({ ...briefJson, series, structure: { ...briefJson.structure, rows, cellsPerRow, envelope_mm: undefined } })));
  const { value: derivation, ms: bars_ms } = timed(() => {
    const made = createDerivation(must(createRecords(brief)));
    made.arranged();
    return made;
  });
  const { ms: rest_ms } = timed(() => derivation.derived());
  derivation.apply(derivation.partNumbers());
  derivation.derived();
  const { document } = derivation;
  const { ms: fileTimes_ms } = timed(() => parseDocument(serializeDocument(document)));
  const store = createStore(document);
  store.subscribe(({ diff }) => derivation.apply(diff));
  const edits: { readonly bars_ms: number; readonly all_ms: number }[] = [];
  let recomputedBars = 0;
  for (let run = 0; run < EDITS; run++) {
    const dx_mm = run % 2 === 0 ? 0.5 : -0.5;
    const bars = timed(() => {
      store.transact('nudge', (tx) => tx.update(`c${Math.floor(series / 2)}`, 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + dx_mm } })));
      derivation.arranged();
    }).ms;
    recomputedBars = derivation.stats().recomputed;
    edits.push({ bars_ms: bars, all_ms: bars + timed(() => derivation.derived()).ms });
  }
  return {
    cells: series,
    fileTimes_ms,
    bars: { whole_ms: bars_ms, edit_ms: middle(edits.map((edit) => edit.bars_ms)), recomputed: recomputedBars },
    everything: { whole_ms: bars_ms + rest_ms, edit_ms: middle(edits.map((edit) => edit.all_ms)), recomputed: derivation.stats().recomputed },
  };
}

function table(title: string, rows: readonly Row[], of: (row: Row) => Cost): void {
  console.log(`${title}\ncells  derive s  exponent  n log n  read+write s  derive/(read+write)  one-cell edit s  exponent  whole/edit  recomputed`);
  rows.forEach((row, i) => {
    const before = rows[i - 1], cost = of(row);
    const growth = (which: 'whole_ms' | 'edit_ms'): string => (before ? (Math.log(cost[which] / of(before)[which]) / Math.log(row.cells / before.cells)).toFixed(2) : '-');
    const linearithmic = before ? (1 + Math.log(Math.log(row.cells) / Math.log(before.cells)) / Math.log(row.cells / before.cells)).toFixed(2) : '-';
    const seconds = (ms: number): string => (ms / 1000).toFixed(3);
    const columns: readonly (readonly [string, number])[] = [
      [String(row.cells), 5], [seconds(cost.whole_ms), 10], [growth('whole_ms'), 10], [linearithmic, 9], [seconds(row.fileTimes_ms), 14], [(cost.whole_ms / row.fileTimes_ms).toFixed(1), 21],
      [seconds(cost.edit_ms), 17], [growth('edit_ms'), 10], [(cost.whole_ms / cost.edit_ms).toFixed(1), 12], [String(cost.recomputed), 12],
    ];
    console.log(columns.map(([text, width]) => text.padStart(width)).join(''));
  });
}

// The first derivation of a process is slower than any later one of its size.
measured(4, 13);
const rows = PACKS.map(([count, cellsPerRow]) => measured(count, cellsPerRow));
table('cells and busbars', rows, ({ bars }) => bars);
table('everything', rows, ({ everything }) => everything);
