/**
 * What kept the window busy: the tasks of its main thread out of a trace of the browser, with the functions that took the time. A
 * task's length is by the clock. Its busy time is that of the profiler's samples, so that the profiler's own start and end do not
 * count, without those in which the script waited for the graphics process, as it does where pictures are drawn without a card. On
 * a machine that others use as well the clock goes on while the task stands: its processor time is what it would have taken alone,
 * but for what it waited for the collector's other threads.
 */

const CATEGORIES = ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];
/**
 * Functions of the browser in which a script waits for the graphics process, and the one in which three asks what a shader takes in: the
 * profiler counts what it asks as its own.
 */
const WAITS = new Set(['readPixels', 'finish', 'getError', 'getParameter', 'getProgramParameter', 'getShaderParameter', 'getProgramInfoLog', 'getShaderInfoLog', 'clientWaitSync', 'getContext', 'getExtension', 'linkProgram', 'texImage2D', 'checkFramebufferStatus', 'drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced', 'bufferData', 'bufferSubData', 'blitFramebuffer', 'clear', 'renderbufferStorageMultisample', 'compileShader', 'WebGLUniforms', 'getActiveUniform', 'getActiveAttrib', 'getUniformLocation', 'getAttribLocation', 'useProgram']);
const IDLE = new Set(['(idle)', '(root)']);
/** What stands between a task and our own functions. */
const FRAMEWORK = /^\(|^(perform|flush|process|commit|complete|work|begin|render(With|Root)|recursively|update(Function|Memo|Simple)|dispatch|batched|anonymous)/;
/** A shorter task is not looked into. */
const LEAST_us = 15_000;

/** Traces while `work` runs; returns the events. */
export async function traced(session, work) {
  const events = [];
  const take = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await work();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', take);
  return events;
}

/**
 * Of the busiest main thread of a page: how many tasks were busy for more than 50 and 100 ms, the longest of them by the clock and in
 * processor time, the longest wait for graphics, and what was at work in those busier than `blame_ms`: functions by their own time,
 * and ours with all they called.
 */
export function longTasks(events, blame_ms = 50) {
  const thread = busiest(events);
  const samples = thread === null ? [] : samplesOf(events, thread);
  const tasks = (thread?.tasks ?? []).filter(({ dur }) => dur > LEAST_us).map((task) => costsOf(samples, task));
  const over = (limit_ms) => tasks.filter(({ busy_ms }) => busy_ms > limit_ms).length;
  const most = (of) => round(tasks.reduce((best, task) => Math.max(best, of(task)), 0));
  const blamed = tasks.filter(({ cpu_ms }) => cpu_ms > blame_ms).sort((a, b) => b.cpu_ms - a.cpu_ms).slice(0, 5);
  return {
    over_50_ms: over(50),
    over_100_ms: over(100),
    longest_ms: most(({ busy_ms }) => busy_ms),
    longest_cpu_ms: most(({ cpu_ms }) => cpu_ms),
    longest_wait_ms: most(({ wait_ms }) => wait_ms),
    tasks: blamed.map(({ busy_ms, cpu_ms, self, total }) => ({ ms: round(busy_ms), cpu_ms: round(cpu_ms), self: top(self, 4), within: top([...total].filter(([name]) => !FRAMEWORK.test(name)), 8) })),
  };
}

function busiest(events) {
  const threads = new Map(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => [`${pid}/${tid}`, { pid, tid, tasks: [] }]));
  for (const event of events) if (event.ph === 'X' && event.name === 'RunTask') threads.get(`${event.pid}/${event.tid}`)?.tasks.push(event);
  const total = ({ tasks }) => tasks.reduce((sum, { dur }) => sum + dur, 0);
  return [...threads.values()].sort((a, b) => total(b) - total(a))[0] ?? null;
}

/** Samples of the thread in order of time, each with the stack of names it was taken in (innermost first) and how long it stands for. */
function samplesOf(events, { pid, tid }) {
  const profiles = new Map();
  for (const event of events) {
    if (event.pid !== pid) continue;
    if (event.name === 'Profile' && event.tid === tid) profiles.set(event.id, { at_us: event.args.data.startTime, chunks: [] });
    if (event.name === 'ProfileChunk') profiles.get(event.id)?.chunks.push(event);
  }
  const samples = [];
  for (const { at_us, chunks } of profiles.values()) {
    const nodes = new Map();
    let now_us = at_us;
    for (const { args: { data } } of chunks.sort((a, b) => a.ts - b.ts)) {
      for (const { id, parent, callFrame } of data.cpuProfile?.nodes ?? []) nodes.set(id, { parent, name: callFrame.functionName || `(anonymous:${callFrame.lineNumber ?? '?'})` });
      (data.cpuProfile?.samples ?? []).forEach((id, index) => {
        now_us += data.timeDeltas[index] ?? 0;
        samples.push({ at_us: now_us, id, nodes });
      });
    }
  }
  samples.sort((a, b) => a.at_us - b.at_us);
  return samples.map((sample, index) => ({ ...sample, lasts_us: Math.max(0, (samples[index + 1]?.at_us ?? sample.at_us) - sample.at_us) }));
}

function costsOf(samples, { ts, dur, tdur = dur }) {
  const self = new Map(), total = new Map();
  let busy_us = 0, wait_us = 0;
  const add = (map, name, us) => map.set(name, (map.get(name) ?? 0) + us);
  for (const { at_us, id, nodes, lasts_us } of samples) {
    if (at_us < ts || at_us > ts + dur) continue;
    const took_us = Math.min(lasts_us, ts + dur - at_us);
    const names = [];
    for (let node = nodes.get(id); node; node = nodes.get(node.parent)) names.push(node.name);
    const [own = '(root)'] = names;
    if (IDLE.has(own)) continue;
    if (WAITS.has(own)) wait_us += took_us;
    else busy_us += took_us;
    add(self, own, took_us);
    for (const name of new Set(names)) add(total, name, took_us);
  }
  return { busy_ms: busy_us / 1000, cpu_ms: Math.min(tdur, busy_us) / 1000, wait_ms: wait_us / 1000, self, total };
}

function top(map, count) {
  return [...map].sort((a, b) => b[1] - a[1]).slice(0, count).map(([name, us]) => `${name} ${Math.round(us / 1000)}`).join(', ');
}

function round(ms) {
  return Number(ms.toFixed(1));
}
