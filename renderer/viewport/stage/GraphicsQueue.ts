/**
 * Whether the driver has done what it was asked for. It is asked without waiting: who asks for something that needs an answer, or for more
 * than there is room for, waits until all before is done, and the window with him.
 */
import type { Camera, Object3D, WebGLRenderer } from 'three';

/** A driver that does not answer for as long is not waited for. */
const PATIENCE_MS = 20_000;

export class GraphicsQueue {
  private readonly context: WebGL2RenderingContext;
  private readonly shaders: { readonly COMPLETION_STATUS_KHR: number } | null;
  /** Shaders that are ready for use, as three knows them. */
  private readonly built = new WeakSet<object>();
  /** Passed when all is done that was asked for before it; null: it is. */
  private fence: WebGLSync | null = null;
  private until_ms = 0;

  constructor(private readonly gl: WebGLRenderer, private readonly now: () => number = () => performance.now()) {
    // Three draws with nothing older.
    this.context = gl.getContext() as WebGL2RenderingContext;
    this.shaders = this.context.getExtension('KHR_parallel_shader_compile');
  }

  /** Has the shaders built that everything under `root` is drawn with, seen or not. */
  build(root: Object3D, camera: Camera): void {
    this.gl.compile(root, camera);
    this.mark();
  }

  /** What was asked for until now is what `isDone` tells of. */
  mark(): void {
    const { context } = this;
    context.deleteSync(this.fence);
    this.fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
    context.flush();
    this.until_ms = this.now() + PATIENCE_MS;
  }

  get isDone(): boolean {
    const { context } = this;
    if (this.fence !== null && !context.isContextLost() && this.now() < this.until_ms) {
      if (context.getSyncParameter(this.fence, context.SYNC_STATUS) !== context.SIGNALED || !this.areShadersBuilt()) return false;
    }
    context.deleteSync(this.fence);
    this.fence = null;
    return true;
  }

  /**
   * Looks at one more shader at a time. What it takes in is asked for as soon as it is built, when nothing else is going on: at its first
   * use the answer would wait for all that the same frame has drawn before.
   */
  private areShadersBuilt(): boolean {
    const next = this.gl.info.programs?.find((shader) => !this.built.has(shader));
    if (next === undefined) return true;
    const { shaders, context } = this;
    // Drivers that build them aside tell when they are done; with others they are built in turn.
    if (shaders !== null && context.getProgramParameter(next.program as WebGLProgram, shaders.COMPLETION_STATUS_KHR) !== true) return false;
    next.getUniforms();
    next.getAttributes();
    this.built.add(next);
    return false;
  }
}
