/**
 * Keeps a journal of the open document's unsaved edits in the host, from which the next run recovers them after a crash. It goes on
 * beside the editing: it never blocks, takes several quick edits as one, and says in the status bar how far it is.
 */
import type { AutosaveBase, Host, HostProblem, HostResult } from '../../shared/contracts/host.ts';
import type { Document } from '../../shared/model/document.ts';
import type { AutosaveState, OpenFile } from './appState.ts';
import type { AppStore } from './appStore.ts';
import { editBetween } from './editBetween.ts';
import { layoutText } from './layoutText.ts';
import { showNotice, withdrawNotices } from './notices.ts';

/** At most so often an edit is sent, ms. The first after a rest goes at once. */
const INTERVAL_MS = 150;
/** How long after a refusal the next try comes by itself, ms. */
const RETRY_MS = 5000;

export interface Autosave {
  /** The window shows another document: the journal of the one before is not wanted any more. */
  shown(document: Document, file: OpenFile, unsaved: boolean): void;
  /** The document changed, or its being modified did. */
  changed(document: Document, modified: boolean): void;
  /** `document` is on disk as `text`. */
  saved(document: Document, text: string, file: OpenFile): void;
  /** The window shows no document any more. */
  closed(): void;
  /** Resolves when the host has answered for everything so far. True when nothing is missing there. */
  settled(): Promise<boolean>;
}

interface Watched {
  readonly file: OpenFile;
  /** What the journal adds up to, and its text where that is known. */
  at: Document;
  text: string | null;
  /** Whether `at` itself is saved nowhere. */
  unsaved: boolean;
  /** The document as it is in the window. */
  now: Document;
  modified: boolean;
  /** Whether the host has been told that this is what the window shows; a journal comes later, with the first edit. */
  announced: boolean;
  begun: boolean;
  /** The journal lacks an edit, and needs the whole document. */
  behind: boolean;
}

/** `pause` waits for so many ms. */
export function createAutosave(host: Host, app: AppStore, pause: (wait_ms: number) => Promise<void> = wait): Autosave {
  let watched: Watched | null = null;
  let running: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function show(autosave: AutosaveState): void {
    if (app.getState().autosave !== autosave) app.setState({ autosave });
  }

  function wake(): void {
    clearTimeout(retry);
    running ??= work().finally(() => {
      running = null;
    });
  }

  /** One step after the other until nothing is left to tell. */
  async function work(): Promise<void> {
    // What is being drawn goes first.
    await pause(0);
    for (let doc = watched; doc && isBehind(doc); doc = watched) {
      const answer = await step(doc);
      if (watched !== doc) continue;
      if (!answer.ok) {
        doc.behind = doc.begun;
        return fail(answer.problem);
      }
      withdrawNotices(app, 'notice.autosaveFailed');
      show(doc.modified ? (isBehind(doc) ? 'pending' : 'saved') : 'off');
      if (isBehind(doc)) await pause(INTERVAL_MS);
    }
  }

  function fail(problem: HostProblem): void {
    show('failed');
    showNotice(app, 'warning', 'notice.autosaveFailed', problem.message);
    retry = setTimeout(wake, RETRY_MS);
  }

  /** The next thing to tell the host. */
  async function step(doc: Watched): Promise<HostResult<null>> {
    if (!doc.announced || (doc.begun && !doc.modified)) {
      const { now } = doc;
      const answer = await host.showing(doc.file.path);
      if (!answer.ok) return answer;
      Object.assign(doc, { announced: true, begun: false, behind: false });
      if (!doc.modified && doc.at !== now) Object.assign(doc, { at: now, text: null });
      return answer;
    }
    if (!doc.begun) {
      const answer = await host.autosaveBegin(doc.text ?? (await layoutText(doc.at)), baseOf(doc, doc.unsaved));
      if (answer.ok) doc.begun = true;
      return answer;
    }
    const to = doc.now;
    const edit = doc.behind ? null : editBetween(doc.at, to);
    let answer: HostResult<null> = { ok: true, value: null };
    if (doc.behind) answer = await host.autosaveRebase(await layoutText(to), baseOf(doc, true));
    else if (edit) answer = await host.autosaveAppend(edit);
    if (answer.ok) Object.assign(doc, { at: to, text: null, behind: false });
    else if (answer.problem.code === 'needs-snapshot' && !doc.behind) {
      doc.behind = true;
      return step(doc);
    }
    return answer;
  }

  return {
    shown(document, file, unsaved) {
      watched = { file, at: document, text: null, unsaved, now: document, modified: unsaved, announced: false, begun: false, behind: false };
      withdrawNotices(app, 'notice.autosaveFailed');
      show('off');
      wake();
    },
    changed(document, modified) {
      if (!watched) return;
      watched.now = document;
      watched.modified = modified;
      if (!isBehind(watched)) return;
      if (modified && app.getState().autosave !== 'failed') show('pending');
      wake();
    },
    closed() {
      watched = null;
      clearTimeout(retry);
      withdrawNotices(app, 'notice.autosaveFailed');
      show('off');
      void host.showing(null);
    },
    saved(document, text, file) {
      if (!watched) return;
      const { now, begun } = watched;
      const modified = now !== document;
      // What was edited while it was being saved stays in the journal until the whole document has taken its place.
      const goesOn = modified && begun;
      watched = { file, at: document, text, unsaved: false, now, modified, announced: goesOn, begun: goesOn, behind: goesOn };
      wake();
    },
    async settled() {
      while (running) await running;
      return watched === null || !isBehind(watched);
    },
  };
}

function isBehind(doc: Watched): boolean {
  if (!doc.announced || doc.behind) return true;
  return doc.modified ? doc.at !== doc.now || (doc.unsaved && !doc.begun) : doc.begun;
}

function baseOf({ file }: Watched, modified: boolean): AutosaveBase {
  return { path: file.path, stamp: file.stamp, title: file.name, modified };
}

function wait(wait_ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, wait_ms);
  });
}
