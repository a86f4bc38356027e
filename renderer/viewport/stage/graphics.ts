/** What this machine draws 3D with. */

export type Graphics = 'none' | 'software' | 'card';

/** Asks once for a context of the kind three needs, and gives it back. The first context of a program may take half a second. */
export function probeGraphics(canvas: HTMLCanvasElement | OffscreenCanvas): Graphics {
  try {
    const context = canvas.getContext('webgl2');
    if (context === null) return 'none';
    const named = context.getExtension('WEBGL_debug_renderer_info');
    const renderer: unknown = named === null ? '' : context.getParameter(named.UNMASKED_RENDERER_WEBGL);
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return /swiftshader|llvmpipe|softpipe|basic render/i.test(String(renderer)) ? 'software' : 'card';
  } catch {
    return 'none';
  }
}
