/** The windows of a loopback run: each page that is loaded is one, with calls of its own. A page gives itself an id and sends it along with every call. */
import { randomBytes } from 'node:crypto';
import { createProgram } from '../api/program.ts';
import { createService, type HostService, type ServiceParts } from '../api/service.ts';
import { createWindowSession, type WindowSession } from '../api/windowSession.ts';
import { createGrants } from '../files/grants.ts';

/** How long a window whose connection has gone keeps what it had, where nobody else asks for it. */
const LEAVE_AFTER_MS = 2000;
const START_KEY = /^[\w-]{1,64}$/;

export interface LoopbackWindows {
  /** The calls of the window with that id; `start` is the key in the address it was opened with, empty for none. */
  serviceOf(windowId: string, start: string): HostService;
  /** The window's connection is there; call what it returns when that closes. */
  arrive(windowId: string): () => void;
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
  connections: number;
  /** Whether it ever had a connection: one that has not yet is just starting. */
  arrived: boolean;
}

export function createLoopbackWindows(parts: LoopbackWindowParts): LoopbackWindows {
  const program = createProgram(parts.dataFolder);
  const windows = new Map<string, PageWindow>();
  /** Layouts that windows were opened on, by the key in their address. */
  const starts = new Map<string, string>();

  function create(start: string): PageWindow {
    const grants = createGrants();
    const file = start === '' ? parts.file : (starts.get(start) ?? null);
    if (file !== null) grants.allow(file, 'open');
    const session = createWindowSession(program, () => window.connections > 0 || !window.arrived);
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
      },
    });
    const window: PageWindow = { service, session, connections: 0, arrived: false };
    return window;
  }

  function windowOf(id: string, start: string): PageWindow {
    const known = windows.get(id);
    if (known) return known;
    const created = create(START_KEY.test(start) ? start : '');
    windows.set(id, created);
    return created;
  }

  return {
    serviceOf: (id, start) => windowOf(id, start).service,
    arrive(id) {
      const window = windowOf(id, '');
      window.connections += 1;
      window.arrived = true;
      return () => {
        window.connections -= 1;
        setTimeout(() => {
          if (window.connections === 0) void window.session.vanish();
        }, LEAVE_AFTER_MS).unref();
      };
    },
    async close() {
      await Promise.all([...windows.values()].map(({ session }) => session.vanish()));
    },
  };
}
