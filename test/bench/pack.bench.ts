/** Time of each stage for the shipped pack, as JSON lines; ratios compare stages of this very run. */
import { createDocument } from '../../shared/derive/create.ts';
import { createDerivation } from '../../shared/derive/derivation.ts';
import { geometryJson } from '../../shared/derive/geometryJson.ts';
import { exportFiles } from '../../shared/export/exportFiles.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { createStore } from '../../shared/model/store/store.ts';
import briefJson from '../../assets/examples/ess-1p52s.brief.json' with { type: 'json' };
import { must } from '../support/must.ts';

const RUNS = 9;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function time(stage: string, work: () => unknown): Promise<number> {
  const times: number[] = [];
  await work();
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const median_ms = median(times);
  console.log(JSON.stringify({ bench: 'ess-1p52s', stage, median_ms: Number(median_ms.toFixed(3)), min_ms: Number(Math.min(...times).toFixed(3)), runs: RUNS }));
  return median_ms;
}

const briefText = JSON.stringify(briefJson);
const document = must(createDocument(must(parseBrief(briefText))));
const text = serializeDocument(document);
const derived = createDerivation(document).derived();

await time('create from brief', () => createDocument(must(parseBrief(briefText))));
await time('write layout', () => serializeDocument(document));
await time('read layout', () => parseDocument(text));
const full = await time('derive all', () => createDerivation(document).derived());
await time('geometry json', () => JSON.stringify(geometryJson(derived)));
await time('export files', () => exportFiles(document, derived, null));

const store = createStore(document);
const derivation = createDerivation(document);
derivation.derived();
store.subscribe(({ diff }) => derivation.apply(diff));
let step = 0;
const edit = await time('derive after one nudged cell', () => {
  step = step === 0 ? 1 : 0;
  store.transact('nudge', (tx) => tx.update('c20', 'cell', (cell) => ({ ...cell, pose: { ...cell.pose, x: cell.pose.x + (step === 1 ? 0.5 : -0.5) } })));
  derivation.derived();
});
console.log(JSON.stringify({ bench: 'ess-1p52s', ratio: 'derive all / derive after one nudged cell', value: Number((full / edit).toFixed(2)) }));
