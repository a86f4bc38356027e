/** Draws a frame with smooth edges where the canvas itself has none, by way of a multisampled picture. */
import { Mesh, OrthographicCamera, PlaneGeometry, RawShaderMaterial, Scene, Vector2, WebGLRenderTarget } from 'three';
import type { Camera, WebGLRenderer } from 'three';
import type { GraphicsQueue } from './GraphicsQueue.ts';

const SAMPLES = 4;

export class SmoothPicture {
  private readonly target = new WebGLRenderTarget(1, 1, { samples: SAMPLES });
  private readonly material = new RawShaderMaterial({
    uniforms: { picture: { value: this.target.texture } },
    vertexShader: 'attribute vec3 position; varying vec2 at; void main() { at = position.xy * 0.5 + 0.5; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: 'precision mediump float; uniform sampler2D picture; varying vec2 at; void main() { gl_FragColor = vec4(texture2D(picture, at).rgb, 1.0); }',
    depthTest: false,
    depthWrite: false,
  });
  private readonly sheet = new Mesh(new PlaneGeometry(2, 2), this.material);
  private readonly stage = new Scene();
  private readonly eye = new OrthographicCamera();

  constructor() {
    this.sheet.frustumCulled = false;
    this.stage.add(this.sheet);
  }

  /** Has its shader built. */
  build(queue: GraphicsQueue): void {
    queue.build(this.stage, this.eye);
  }

  draw(gl: WebGLRenderer, scene: Scene, camera: Camera): void {
    const size = gl.getDrawingBufferSize(new Vector2());
    this.target.setSize(size.x, size.y);
    gl.setRenderTarget(this.target);
    gl.render(scene, camera);
    gl.setRenderTarget(null);
    gl.render(this.stage, this.eye);
  }

  dispose(): void {
    this.target.dispose();
    this.material.dispose();
    this.sheet.geometry.dispose();
  }
}
