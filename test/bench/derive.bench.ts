/**
 * How deriving grows with the pack: 52 to 10,000 cells in rows, as a table. Beside each whole derivation stands what reading and writing
 * the same layout costs, and what deriving again after one nudged cell costs. In processor time, so that a busy machine does not
 * change the picture. `exponent`: of the growth since the row above; n log n has between 1.1 and 1.3 at these sizes, see `n log n`.
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

interface Row {
  readonly cells: number;
  readonly whole_ms: number;
  readonly fileTimes_ms: number;
  readonly edit_ms: number;
  readonly recomputed: number;
}

function measured(rows: number, cellsPerRow: number): Row {
  const series = rows * cellsPerRow;
  const brief = must(parseBrief(JSON.stringify({ ...briefJson, series, structure: { ...briefJson.structure, rows, cellsPerRow, envelope_mm: undefined } })));
  const { value: derivation, ms: whole_ms } = timed(() => {
    const made = createDerivation(must(createRecords(brief)));
    made.derived();
    return made;
  });
  derivation.apply(derivation.partNumbers());
  derivation.derived();
  const { document } = derivation;
  const { ms: fileTimes_ms } = timed(() => parseDocument(serializeDocument(document)));
  const store = createStore(document);
  store.subscribe(({ diff }) => derivation.apply(diff));
  const edits: number[] = [];
  for (let run = 0; run < EDITS; run++) {
    edits.push(
      timed(() => {
        const dx_mm = run % 2 === 0 ? 0.5 : -0.5;
        store.transact('nudge', (tx) => tx.update(`c${Math.floor(series / 2)}`, 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + dx_mm } })));
        derivation.derived();
      }).ms,
    );
  }
  edits.sort((a, b) => a - b);
  return { cells: series, whole_ms, fileTimes_ms, edit_ms: ((edits[1] ?? NaN) + (edits[2] ?? NaN)) / 2, recomputed: derivation.stats().recomputed };
}

// The first derivation of a process is slower than any later one of its size.
measured(4, 13);
console.log('cells  derive s  exponent  n log n  read+write s  derive/(read+write)  one-cell edit s  exponent  whole/edit  recomputed');
let before: Row | null = null;
for (const [rows, cellsPerRow] of PACKS) {
  const row = measured(rows, cellsPerRow);
  const growth = (of: 'whole_ms' | 'edit_ms'): string => (before ? (Math.log(row[of] / before[of]) / Math.log(row.cells / before.cells)).toFixed(2) : '-');
  const linearithmic = before ? (1 + Math.log(Math.log(row.cells) / Math.log(before.cells)) / Math.log(row.cells / before.cells)).toFixed(2) : '-';
  const seconds = (ms: number): string => (ms / 1000).toFixed(3);
  const columns: readonly (readonly [string, number])[] = [
    [String(row.cells), 5], [seconds(row.whole_ms), 10], [growth('whole_ms'), 10], [linearithmic, 9], [seconds(row.fileTimes_ms), 14], [(row.whole_ms / row.fileTimes_ms).toFixed(1), 21],
    [seconds(row.edit_ms), 17], [growth('edit_ms'), 10], [(row.whole_ms / row.edit_ms).toFixed(1), 12], [String(row.recomputed), 12],
  ];
  console.log(columns.map(([text, width]) => text.padStart(width)).join(''));
  before = row;
}
