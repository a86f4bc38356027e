/** Frames on demand: however often one is asked for, one is drawn at the next repaint, and none while nothing changes. */
export class FrameLoop {
  private frame = 0;
  private draw: (() => void) | null = null;

  /** `draw` draws from now on; the function given back ends it. */
  attach(draw: () => void): () => void {
    this.draw = draw;
    this.request();
    return () => {
      if (this.draw !== draw) return;
      this.draw = null;
      cancelAnimationFrame(this.frame);
      this.frame = 0;
    };
  }

  readonly request = (): void => {
    if (this.frame !== 0 || this.draw === null) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw?.();
    });
  };
}
