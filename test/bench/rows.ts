/** Time of each stage for a pack of many rows, as JSON lines, once or a few times; ratios compare stages of this very run. */
import { createRecords } from '../../shared/derive/create.ts';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { createStore } from '../../shared/model/store/store.ts';
import briefJson from '../../assets/examples/ess-1p52s.brief.json' with { type: 'json' };
import { must } from '../support/must.ts';

export function benchRows(rows: number, cellsPerRow: number): void {
  const series = rows * cellsPerRow;
  const bench = `1p${series}s`;
  function time<T>(stage: string, runs: number, work: (run: number) => T): { value: T; median_ms: number } {
    const times: number[] = [];
    let value = undefined as T;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      value = work(run);
      times.push(performance.now() - start);
    }
    const sorted = times.sort((a, b) => a - b);
    const median_ms = sorted[Math.floor(runs / 2)] ?? NaN;
    console.log(JSON.stringify({ bench, stage, median_ms: Number(median_ms.toFixed(1)), min_ms: Number((sorted[0] ?? NaN).toFixed(1)), runs }));
    return { value, median_ms };
  }

  const brief = must(
    parseBrief(JSON.stringify({ ...briefJson, series, structure: { ...briefJson.structure, rows, cellsPerRow, envelope_mm: undefined } })),
  );

  const { value: unnumbered } = time('records from brief', 1, () => must(createRecords(brief)));
  const derivation = createDerivation(unnumbered);
  const full = time('derive all', 1, () => derivation.derived());
  derivation.apply(derivation.partNumbers());
  time('derive after numbering', 1, () => derivation.derived());
  const { document } = derivation;
  const { value: text } = time('write layout', 1, () => serializeDocument(document));
  time('read layout', 1, () => parseDocument(text));

  const store = createStore(document);
  store.subscribe(({ diff }) => derivation.apply(diff));
  const nudge = (dx_mm: number): void => {
    store.transact('nudge', (tx) => tx.update(`c${Math.floor(series / 2)}`, 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + dx_mm } })));
    derivation.derived();
  };
  const edit = time('derive after one nudged cell', 3, (run) => nudge(run % 2 === 0 ? 0.5 : -0.5));
  const { recomputed, kept } = derivation.stats();
  const undo = time('derive after its undo', 3, () => {
    store.undo();
    derivation.derived();
  });
  console.log(JSON.stringify({ bench, stage: 'derive after one nudged cell', recomputed, kept }));
  console.log(JSON.stringify({ bench, ratio: 'derive all / derive after one nudged cell', value: Number((full.median_ms / edit.median_ms).toFixed(2)) }));
  console.log(JSON.stringify({ bench, ratio: 'derive all / derive after its undo', value: Number((full.median_ms / undo.median_ms).toFixed(2)) }));
}
