/** The host over HTTP, where the window runs in a browser beside the loopback program. */
import type { Host, HostResult } from '../../shared/contracts/host.ts';
import { base64Of } from './base64.ts';

type Method = Exclude<keyof Host, 'onCommand'>;
type Answer<M extends Method> = Awaited<ReturnType<Host[M]>>;

const GONE: HostResult<never> = {
  ok: false,
  problem: {
    code: 'failed',
    message: 'Cellweave itself is no longer running, only its window is. Leave this window open, start Cellweave again, and save from there.',
  },
};

async function call<M extends Method>(method: M, values: readonly unknown[]): Promise<Answer<M>> {
  let response;
  try {
    response = await fetch(`/api/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(values),
    });
  } catch {
    return GONE as Answer<M>;
  }
  if (!response.ok) return { ok: false, problem: { code: 'failed', message: await response.text() } } as Answer<M>;
  // The program answers in the contract's own types; both sides are built from the same source.
  return (await response.json()) as Answer<M>;
}

/** A stream without listeners may be collected as garbage while it is open, and the program would take the window for gone. */
function holdPresence(): void {
  const presence = new EventSource('/api/presence');
  presence.addEventListener('error', () => {
    if (presence.readyState === EventSource.CLOSED) console.warn('Cellweave itself is no longer running');
  });
}

/** Also holds the connection by which the program knows that a window is there. */
export function loopbackHost(): Host {
  holdPresence();
  return {
    info: () => call('info', []),
    pickOpen: () => call('pickOpen', []),
    pickSave: (suggestedName) => call('pickSave', [suggestedName]),
    pickFolder: () => call('pickFolder', []),
    browse: (folder) => call('browse', [folder]),
    grant: (path, purpose) => call('grant', [path, purpose]),
    open: (path) => call('open', [path]),
    save: (path, text, expected) => call('save', [path, text, expected]),
    exportFiles: (folder, files) => call('exportFiles', [folder, files.map(({ path, bytes }) => ({ path, bytes: base64Of(bytes) }))]),
    recents: () => call('recents', []),
    examples: () => call('examples', []),
    openExample: (name) => call('openExample', [name]),
    setTitle(title, modified) {
      document.title = modified ? `• ${title}` : title;
      return call('setTitle', [title, modified]);
    },
    // There is no menu but the window's own.
    onCommand: () => () => {},
  };
}
