/** The host over HTTP, where the window runs in a browser beside the loopback program. */
import type { Host, HostResult } from '../../shared/contracts/host.ts';
import { base64Of } from './base64.ts';

type Method = Exclude<keyof Host, 'onCommand' | 'dropped'>;
type Answer<M extends Method> = Awaited<ReturnType<Host[M]>>;

const GONE: HostResult<never> = {
  ok: false,
  problem: {
    code: 'failed',
    message: 'Cellweave itself is no longer running, only its window is. Leave this window open, start Cellweave again, and save from there.',
  },
};
const BLOCKED: HostResult<never> = {
  ok: false,
  problem: { code: 'failed', message: 'The browser did not let a new window be opened. Allow windows for this address, and try again.' },
};

/** What this page calls itself. */
const PAGE_ID = crypto.randomUUID();
/** Which layout this window was opened for. */
const START = new URLSearchParams(location.search).get('start') ?? '';
/** What the page called itself that stood in this tab before it was loaded again: this one goes on where that left off. */
const BEFORE = formerPage();

function formerPage(): string {
  const key = 'cellweave.page';
  // A window that was opened from another one has a copy of that one's storage, and another start.
  const [start, page] = (sessionStorage.getItem(key) ?? '').split(' ');
  sessionStorage.setItem(key, `${START} ${PAGE_ID}`);
  return start === START ? (page ?? '') : '';
}

async function call<M extends Method>(method: M, values: readonly unknown[]): Promise<Answer<M>> {
  let response;
  try {
    response = await fetch(`/api/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Cellweave-Window': PAGE_ID, 'X-Cellweave-Start': START, 'X-Cellweave-Before': BEFORE },
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
  const presence = new EventSource(`/api/presence?window=${PAGE_ID}`);
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
    pickBrief: (suggestedName) => call('pickBrief', [suggestedName]),
    pickFolder: () => call('pickFolder', []),
    browse: (folder) => call('browse', [folder]),
    grant: (path, purpose) => call('grant', [path, purpose]),
    open: (path) => call('open', [path]),
    takeOver: (path) => call('takeOver', [path]),
    showing: (path) => call('showing', [path]),
    release: (path) => call('release', [path]),
    diskState: (path, stamp) => call('diskState', [path, stamp]),
    save: (path, text, expected) => call('save', [path, text, expected]),
    saveBrief: (path, text) => call('saveBrief', [path, text]),
    exportFiles: (folder, files) => call('exportFiles', [folder, files.map(({ path, bytes }) => ({ path, bytes: base64Of(bytes) }))]),
    autosaveBegin: (text, base) => call('autosaveBegin', [text, base]),
    autosaveAppend: (edit) => call('autosaveAppend', [edit]),
    autosaveRebase: (text, base) => call('autosaveRebase', [text, base]),
    recoverables: () => call('recoverables', []),
    recover: (id) => call('recover', [id]),
    discardRecoverable: (id) => call('discardRecoverable', [id]),
    recents: () => call('recents', []),
    forgetRecent: (path) => call('forgetRecent', [path]),
    examples: () => call('examples', []),
    openExample: (name) => call('openExample', [name]),
    async openWindow(path) {
      const answer = await call('openWindow', [path]);
      if (!answer.ok || answer.value.address === null) return answer;
      const opened = window.open(answer.value.address, '_blank', 'popup,width=1600,height=1000');
      if (!opened) return BLOCKED;
      // A window of its own: it has nothing to ask of this one.
      opened.opener = null;
      return answer;
    },
    setLanguage: (language) => call('setLanguage', [language]),
    setMenuState: (disabled) => call('setMenuState', [disabled]),
    setMenuKeys: (keys) => call('setMenuKeys', [keys]),
    // A browser tells a page the content of a file, never its place.
    dropped: () => Promise.resolve({ ok: true, value: null }),
    setTitle(title, modified) {
      document.title = modified ? `• ${title}` : title;
      return call('setTitle', [title, modified]);
    },
    // There is no menu but the window's own.
    onCommand: () => () => {},
  };
}
