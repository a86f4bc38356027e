/** Asks for the first graphics context in a thread of its own: the driver starts meanwhile, and the window does not wait for it. */
import { probeGraphics } from '../viewport/stage/graphics.ts';

postMessage(probeGraphics(new OffscreenCanvas(1, 1)));
