/** Handles: the identities of everything in a drawing from R2000 on. Counted, so that the same drawing gives the same file. */

export class Handles {
  private last = 0;

  /** The next free handle, in hexadecimal. */
  next(): string {
    this.last += 1;
    return this.last.toString(16).toUpperCase();
  }

  /** The one after all that were given: what `$HANDSEED` must say. */
  seed(): string {
    return (this.last + 1).toString(16).toUpperCase();
  }
}
