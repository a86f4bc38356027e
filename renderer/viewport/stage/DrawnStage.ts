/**
 * A canvas with three on it: draws the scene as the rig sees it, when the loop asks for a frame. Without a graphics card
 * smooth edges double the time of a frame: while the camera moves frames are drawn plainly, and smoothed when it rests.
 */
import { LinearSRGBColorSpace, NoToneMapping, Scene, Vector2, WebGLRenderer, WebGLRenderTarget } from 'three';
import type { CameraRig } from '../camera/CameraRig.ts';
import { aimLight } from '../scene/faceMaterial.ts';
import type { DrawnPart } from '../scene/BodyBatch.ts';
import type { ViewportScene } from '../scene/ViewportScene.ts';
import type { FrameLoop } from './FrameLoop.ts';
import type { Graphics } from './graphics.ts';
import { GraphicsQueue } from './GraphicsQueue.ts';
import { SmoothPicture } from './SmoothPicture.ts';
import { ViewCamera } from './ViewCamera.ts';

const REST_MS = 160;
const MOST_PIXELS_PER_PX = 2;

export class DrawnStage {
  private readonly gl: WebGLRenderer;
  private readonly three = new Scene();
  private readonly camera = new ViewCamera();
  private readonly smooth: SmoothPicture | null;
  private readonly aside = new WebGLRenderTarget(1, 1);
  private readonly queue: GraphicsQueue;
  /** What shaders are being built for. */
  private warmed: DrawnPart['root'] | null = null;
  private movingUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly ends: (() => void)[];

  /** Throws where the canvas gives no WebGL 2 context. */
  constructor(canvas: HTMLCanvasElement, private readonly graphics: Graphics, private readonly rig: CameraRig, private readonly scene: ViewportScene, loop: FrameLoop) {
    const card = graphics === 'card';
    this.gl = new WebGLRenderer({ canvas, antialias: card, alpha: false, powerPreference: 'high-performance' });
    this.gl.outputColorSpace = LinearSRGBColorSpace;
    this.gl.toneMapping = NoToneMapping;
    this.gl.localClippingEnabled = true;
    // Asking for a shader's errors waits until the driver has built it and drawn all that was asked for before.
    this.gl.debug.checkShaderErrors = false;
    this.three.background = scene.background;
    this.three.add(scene.root);
    this.smooth = card ? null : new SmoothPicture();
    this.queue = new GraphicsQueue(this.gl);
    this.smooth?.build(this.queue);
    this.queue.build(this.three, this.camera);
    const moved = (): void => {
      loop.request();
      if (this.smooth === null) return;
      this.movingUntil = performance.now() + REST_MS;
      clearTimeout(this.timer);
      this.timer = setTimeout(loop.request, REST_MS + 1);
    };
    this.ends = [rig.subscribe(moved), loop.attach(() => (this.queue.isDone ? this.draw() : loop.request()))];
    scene.pack.warm = (part) => this.warm(part);
    scene.pack.redraw = loop.request;
  }

  dispose(): void {
    for (const end of this.ends) end();
    this.scene.pack.warm = this.scene.pack.redraw = null;
    this.aside.dispose();
    clearTimeout(this.timer);
    this.smooth?.dispose();
    this.three.remove(this.scene.root);
    this.gl.dispose();
    // Browsers keep few contexts; a view that was closed must not hold one until it is collected.
    this.gl.forceContextLoss();
  }

  private draw(): void {
    const view = this.rig.getView();
    this.fill(view.width, view.height);
    this.camera.aim(view, this.rig.getBounds());
    aimLight(this.camera);
    this.scene.show(this.rig.getWindow());
    if (this.smooth === null || performance.now() < this.movingUntil) this.gl.render(this.three, this.camera);
    else this.smooth.draw(this.gl, this.three, this.camera);
    // A card is done long before the next frame; a processor that draws may take seconds, and what is asked for meanwhile holds the window up.
    if (this.graphics === 'software') this.queue.mark();
  }

  /** Draws it aside, where nobody sees it: the graphics card has it then. False while its turn has not come. */
  private warm({ root, show }: DrawnPart): boolean {
    if (!this.queue.isDone) return false;
    if (this.warmed !== root) {
      this.warmed = root;
      this.queue.build(root, this.camera);
      return false;
    }
    this.warmed = null;
    show(this.rig.getWindow(), true);
    this.gl.setRenderTarget(this.aside);
    this.gl.render(root, this.camera);
    this.gl.setRenderTarget(null);
    this.queue.mark();
    return true;
  }

  private fill(width: number, height: number): void {
    const ratio = this.graphics === 'card' ? Math.min(MOST_PIXELS_PER_PX, devicePixelRatio) : 1;
    const size = this.gl.getSize(new Vector2());
    if (this.gl.getPixelRatio() !== ratio) this.gl.setPixelRatio(ratio);
    if (size.x !== width || size.y !== height) this.gl.setSize(width, height, false);
  }
}
