/** What the driver is asked, without waiting for it. */
import { Camera, Object3D } from 'three';
import type { WebGLRenderer } from 'three';
import { describe, expect, it } from 'vitest';
import { GraphicsQueue } from '../../../renderer/viewport/stage/GraphicsQueue.ts';

const SIGNALED = 1, COMPLETION_STATUS_KHR = 2;

/** A driver that is done when told, with shaders that are built when told. */
function driver(buildsAside: boolean) {
  const state = { signaled: false, built: false, lost: false, now_ms: 0, fences: 0 };
  const used: string[] = [];
  const context = {
    SIGNALED, SYNC_STATUS: 3, SYNC_GPU_COMMANDS_COMPLETE: 4,
    getExtension: () => (buildsAside ? { COMPLETION_STATUS_KHR } : null),
    fenceSync: () => ({ number: (state.fences += 1) }),
    deleteSync: () => undefined,
    flush: () => undefined,
    isContextLost: () => state.lost,
    getSyncParameter: () => (state.signaled ? SIGNALED : 0),
    getProgramParameter: () => state.built,
  };
  const shader = (name: string) => ({ program: {}, getUniforms: () => used.push(name), getAttributes: () => undefined });
  const gl = { getContext: () => context, compile: () => new Set(), info: { programs: [shader('faces'), shader('lines')] } };
  return { state, used, queue: new GraphicsQueue(gl as unknown as WebGLRenderer, () => state.now_ms) };
}

describe('the queue of the driver', () => {
  it('is done where nothing was asked for', () => {
    expect(driver(true).queue.isDone).toBe(true);
  });

  it('is done when what was marked is drawn and every shader is built, and has then looked into each', () => {
    const { state, used, queue } = driver(true);
    queue.build(new Object3D(), new Camera());
    expect(queue.isDone).toBe(false);
    state.signaled = true;
    expect(queue.isDone).toBe(false);
    expect(used).toEqual([]);
    state.built = true;
    expect([queue.isDone, queue.isDone, queue.isDone]).toEqual([false, false, true]);
    expect(used).toEqual(['faces', 'lines']);
  });

  it('does not ask for what the driver cannot tell', () => {
    const { state, queue } = driver(false);
    queue.build(new Object3D(), new Camera());
    state.signaled = true;
    expect([queue.isDone, queue.isDone, queue.isDone]).toEqual([false, false, true]);
  });

  it('waits no more for a driver that is gone or does not answer', () => {
    const { state, queue } = driver(true);
    queue.mark();
    state.lost = true;
    expect(queue.isDone).toBe(true);
    state.lost = false;
    queue.mark();
    state.now_ms = 60_000;
    expect(queue.isDone).toBe(true);
  });
});
