/** Begins with the test files that take longest, so that none of them runs alone at the end while the other processors wait. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By their share of the whole run; others follow in vitest's own order. */
const LONGEST: readonly string[] = [
  'test/cli/commands.test.ts',
  'test/property/incremental.test.ts',
  'test/unit/renderer/editing.test.ts',
  'test/regressions/killedSave.test.ts',
  'test/unit/renderer/safety.test.ts',
  'test/interop/geometryPeer.test.ts',
  'test/unit/renderer/engine.test.ts',
  'test/unit/main/electron/builtMain.test.ts',
  'test/property/engineClient.test.ts',
  'test/cli/calling.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return at < 0 ? LONGEST.length : at;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
