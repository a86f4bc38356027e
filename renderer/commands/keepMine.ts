/** The file changed on the disk, and the user keeps what is in the window: the next save replaces that change without asking again. */
import type { Controller } from '../state/controller.ts';

export function keepMine({ app }: Controller): void {
  app.setState(({ file, diskChange }) => (file && diskChange ? { file: { ...file, stamp: diskChange.stamp }, diskChange: null } : {}));
}
