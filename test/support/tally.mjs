/** Reading the test runners' JSON reports back: how many passed, and the names of what failed or was skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A runner that died, or that fails without a failed test, is itself a failure: silence must not pass. */
function withRunner(tally, runner, code) {
  if (code !== 0 && tally.failed.length === 0) tally.failed.push(`${runner} ended with code ${code} although no test failed`);
  if (tally.passed + tally.failed.length + tally.skipped.length === 0) tally.failed.push(`${runner} ran no test`);
  return tally;
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

export function vitestTally(path, code, root) {
  const tally = { passed: 0, failed: [], skipped: [] };
  const report = readReport(path);
  for (const file of report?.testResults ?? []) {
    const name = relative(root, file.name);
    let failedHere = 0;
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') tally.passed += 1;
      else if (status === 'failed') {
        failedHere += 1;
        tally.failed.push(`${name}: ${fullName}`);
      } else tally.skipped.push(`${name}: ${fullName}`);
    }
    if (file.status === 'failed' && failedHere === 0) tally.failed.push(`${name}: ${String(file.message ?? 'could not be run').split('\n')[0]}`);
  }
  return withRunner(tally, 'vitest', code);
}

export function playwrightTally(path, code) {
  const tally = { passed: 0, failed: [], skipped: [] };
  const report = readReport(path);
  const visit = (suite, titles) => {
    for (const spec of suite.specs ?? []) {
      const name = `e2e: ${[...titles, spec.title].join(' > ')}`;
      for (const { status } of spec.tests) {
        if (status === 'expected') tally.passed += 1;
        else if (status === 'skipped') tally.skipped.push(name);
        else tally.failed.push(name);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title]);
  };
  for (const suite of report?.suites ?? []) visit(suite, [suite.title]);
  for (const error of report?.errors ?? []) tally.failed.push(`e2e: ${String(error.message).split('\n')[0]}`);
  return withRunner(tally, 'playwright', code);
}
