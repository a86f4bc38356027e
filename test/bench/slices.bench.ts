/**
 * How long a worker at 4,416 cells is deaf: the longest step of each kind in a derivation of the whole pack and after an edit, in
 * processor time, as JSON lines.
 */
import { createRecords } from '../../shared/derive/create.ts';
import { createDerivation, type Derivation } from '../../shared/derive/derivation.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { createStore } from '../../shared/model/store/store.ts';
import { changesInSteps, NOTHING_KNOWN, type Known } from '../../renderer/workers/changes.ts';
import briefJson from '../../assets/examples/ess-1p52s.brief.json' with { type: 'json' };
import { must } from '../support/must.ts';

const ROWS = 64;
const CELLS_PER_ROW = 69;
/** Shorter ones are not worth a line. */
const LEAST_ms = 15;

/** The longest step by the query that it was a step of. */
function longestSteps(of: Derivation): Map<string, number> {
  const longest = new Map<string, number>();
  const steps = of.steps();
  let under_ms = 0;
  for (;;) {
    const before = new Map(of.stats().byQuery);
    const start = process.cpuUsage();
    const next = steps.next();
    const { user, system } = process.cpuUsage(start);
    under_ms = Math.max(under_ms, (user + system) / 1000);
    const name = [...of.stats().byQuery].filter(([query, count]) => count > (before.get(query) ?? 0)).at(-1)?.[0] ?? (next.done ? 'last' : null);
    // The steps before a query is done are its own.
    if (name !== null) {
      longest.set(name, Math.max(longest.get(name) ?? 0, under_ms));
      under_ms = 0;
    }
    if (next.done) return longest;
  }
}

function measured<T>(pass: string, stage: string, work: () => T): T {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  console.log(JSON.stringify({ bench: 'slices', pass, stage, longest_ms: (user + system) / 1000 }));
  return value;
}

function run(pass: string, of: Derivation, known: Known): Known {
  for (const [stage, longest_ms] of longestSteps(of)) if (longest_ms > LEAST_ms) console.log(JSON.stringify({ bench: 'slices', pass, stage, longest_ms }));
  const derived = measured(pass, 'derived', () => of.derived());
  const steps = changesInSteps(known, derived, { follow: of.partNumbers(), stats: { derive_ms: 0, ...of.stats() } });
  let longest_ms = 0;
  for (;;) {
    const start = process.cpuUsage();
    const next = steps.next();
    const { user, system } = process.cpuUsage(start);
    longest_ms = Math.max(longest_ms, (user + system) / 1000);
    if (!next.done) continue;
    console.log(JSON.stringify({ bench: 'slices', pass, stage: 'changes', longest_ms }));
    return next.value.known;
  }
}

const series = ROWS * CELLS_PER_ROW;
const brief = must(parseBrief(JSON.stringify({ ...briefJson, series, structure: { ...briefJson.structure, rows: ROWS, cellsPerRow: CELLS_PER_ROW, envelope_mm: undefined } })));
const derivation = createDerivation(must(createRecords(brief)));
let known = run('all', derivation, NOTHING_KNOWN);
derivation.apply(derivation.partNumbers());
known = run('numbered', derivation, known);
const store = createStore(derivation.document);
store.subscribe(({ diff }) => derivation.apply(diff));
store.transact('nudge', (tx) => tx.update(`c${series / 2}`, 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + 0.5 } })));
run('nudged', derivation, known);
