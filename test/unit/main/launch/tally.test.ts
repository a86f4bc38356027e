import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playwrightTally, vitestTally } from '../../../support/tally.mjs';
import { temporaryFolder } from '../temporaryFolder.ts';

function report(content: unknown): string {
  const path = join(temporaryFolder(), 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const assertion = (status: string, fullName: string) => ({ status, fullName });

describe('the tally of vitest', () => {
  it('counts, and names what failed and what was skipped', () => {
    const path = report({ testResults: [{ name: '/r/t.test.ts', status: 'failed', assertionResults: [assertion('passed', 'a'), assertion('failed', 'b'), assertion('pending', 'c'), assertion('todo', 'd')] }] });
    expect(vitestTally(path, 1, '/r')).toEqual({ passed: 1, failed: ['t.test.ts: b'], skipped: ['t.test.ts: c', 't.test.ts: d'] });
  });

  it('counts a file that could not be run as a failure', () => {
    const path = report({ testResults: [{ name: '/r/t.test.ts', status: 'failed', message: 'no such module\nat x', assertionResults: [] }] });
    expect(vitestTally(path, 1, '/r').failed).toEqual(['t.test.ts: no such module']);
  });

  it('does not let silence pass', () => {
    expect(vitestTally('/no/report.json', 1, '/r').failed.length).toBeGreaterThan(0);
    expect(vitestTally('/no/report.json', 0, '/r').failed).toEqual(['vitest ran no test']);
    const path = report({ testResults: [{ name: '/r/t.test.ts', status: 'passed', assertionResults: [assertion('passed', 'a')] }] });
    expect(vitestTally(path, 0, '/r').failed).toEqual([]);
    expect(vitestTally(path, 1, '/r').failed).toEqual(['vitest ended with code 1 although no test failed']);
  });
});

describe('the tally of Playwright', () => {
  it('goes down into suites, and takes a flaky test for a failed one', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const path = report({ suites: [{ title: 'f.spec.ts', specs: [spec('a', 'expected')], suites: [{ title: 'group', specs: [spec('b', 'skipped'), spec('c', 'unexpected'), spec('d', 'flaky')] }] }], errors: [{ message: 'boom\nat' }] });
    expect(playwrightTally(path, 1)).toEqual({ passed: 1, skipped: ['e2e: f.spec.ts > group > b'], failed: ['e2e: f.spec.ts > group > c', 'e2e: f.spec.ts > group > d', 'e2e: boom'] });
  });
});
