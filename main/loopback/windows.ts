/**
 * The windows of a loopback run. A page gives itself an id when it is loaded and sends it along with every call; loaded again, it names
 * the page it was before, and is then the same window: with the paths the user picked in it, and what it showed last.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createProgram } from '../api/program.ts';
import { createService, type HostService, type ServiceParts } from '../api/service.ts';
import { createWindowSession, type WindowSession } from '../api/windowSession.ts';
import { createGrants } from '../files/grants.ts';

/** How long a window whose connection has gone keeps what it had, where nobody else asks for it. */
const LEAVE_AFTER_MS = 2000;
/** How long a page that is loaded again may come before the connection of the one it was has closed. A tab that was duplicated waits as long in vain. */
const RELOAD_WAIT_MS = 500;
const RELOAD_LOOK_MS = 10;

/** What a page says of itself beside its id; both are empty where there is none. */
export interface PageOrigin {
  /** The key in the address its window was opened with. */
  readonly start: string;
  /** The id of the page that stood in its tab before it was loaded again. */
  readonly before: string;
}

export interface LoopbackWindows {
  /** The calls of the window that the page stands in. */
  serviceOf(page: string, origin: PageOrigin): Promise<HostService>;
  /** The page's connection is there; call what it returns when that closes. */
  arrive(page: string): () => void;
  /** Ends all: what windows had not saved stays to be recovered. */
  close(): Promise<void>;
}

export type LoopbackWindowParts = Pick<ServiceParts, 'info' | 'examplesFolder' | 'documentsFolder'> & {
  readonly dataFolder: string;
  /** The layout named on the command line, a real path; `info` says what is shown where there is none. */
  readonly file: string | null;
};

interface PageWindow {
  readonly service: HostService;
  readonly session: WindowSession;
  /** The page that stands in it now. */
  page: string;
}

export function createLoopbackWindows(parts: LoopbackWindowParts): LoopbackWindows {
  const program = createProgram(parts.dataFolder);
  const windows = new Map<string, Promise<PageWindow>>();
  /** Open connections of each page that ever had one: a page that never had is just starting. */
  const connections = new Map<string, number>();
  /** Layouts that windows were opened on, by the key in their address. */
  const starts = new Map<string, string>();

  const hasGone = (page: string): boolean => connections.get(page) === 0;

  function create(page: string, start: string): PageWindow {
    const grants = createGrants();
    const file = start === '' ? parts.file : (starts.get(start) ?? null);
    if (file !== null) grants.allow(file, 'open');
    const session = createWindowSession(program, () => !hasGone(window.page));
    const service = createService({
      info: { ...parts.info, start: file !== null ? { path: file } : start === '' ? parts.info.start : { page: 'start' } },
      dialogs: null,
      grants,
      program,
      session,
      examplesFolder: parts.examplesFolder,
      documentsFolder: parts.documentsFolder,
      actions: {
        setTitle() {
          // A browser's window takes its title from the page.
        },
        openWindow(path) {
          // The layout of the command line is the first window's.
          if (path === null) return Promise.resolve('/?start=new');
          const key = randomBytes(12).toString('base64url');
          starts.set(key, path);
          return Promise.resolve(`/?start=${key}`);
        },
        // A browser lets no window bring another to the front.
        focusWindowOf: () => false,
        setLanguage() {
          // There is no menu but the page's own.
        },
        setMenuState() {},
        setMenuKeys() {},
      },
    });
    const window: PageWindow = { service, session, page };
    return window;
  }

  /** The window a new page stands in: the one it stood in before it was loaded again, or a new one. */
  async function settle(page: string, { start, before }: PageOrigin): Promise<PageWindow> {
    const former = windows.get(before);
    if (former) {
      for (let waited_ms = 0; waited_ms < RELOAD_WAIT_MS && !hasGone(before); waited_ms += RELOAD_LOOK_MS) await pause(RELOAD_LOOK_MS);
      // A tab that was duplicated names the same page as the one it was duplicated from: the first to come has the window.
      if (hasGone(before) && windows.delete(before)) {
        const window = await former;
        window.page = page;
        return window;
      }
    }
    return create(page, start);
  }

  function windowOf(page: string, origin: PageOrigin): Promise<PageWindow> {
    const known = windows.get(page);
    if (known) return known;
    const settling = settle(page, origin);
    windows.set(page, settling);
    return settling;
  }

  async function leave(page: string): Promise<void> {
    const window = hasGone(page) ? await windows.get(page) : undefined;
    if (window?.page === page) await window.session.vanish();
  }

  return {
    serviceOf: async (page, origin) => (await windowOf(page, origin)).service,
    arrive(page) {
      connections.set(page, (connections.get(page) ?? 0) + 1);
      return () => {
        connections.set(page, (connections.get(page) ?? 1) - 1);
        setTimeout(() => void leave(page), LEAVE_AFTER_MS).unref();
      };
    },
    async close() {
      const open = await Promise.all([...windows.values()]);
      await Promise.all(open.map(({ session }) => session.vanish()));
    },
  };
}
