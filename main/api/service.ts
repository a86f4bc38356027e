/** What both hosts do for a window: the file services, each behind the check that the user picked the path. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Host, HostInfo, HostResult } from '../../shared/contracts/host.ts';
import { listExamples, readExample } from '../files/examples.ts';
import { writeFolder } from '../files/exportFolder.ts';
import type { Grants, Purpose } from '../files/grants.ts';
import { isLayoutName, LAYOUT_ENDING, listFolder } from '../files/listing.ts';
import { openFile } from '../files/openFile.ts';
import { attempt, done, refused } from '../files/problem.ts';
import { realPathOf } from '../files/realPath.ts';
import type { Recents } from '../files/recents.ts';
import { saveFile } from '../files/saveFile.ts';
import type { HostMethod } from './calls.ts';

const NO_DIALOGS = 'This host has no dialogs of its own.';

export type HostService = Pick<Host, HostMethod>;

/** The system's own dialogs; each gives null when the user cancels. */
export interface Dialogs {
  pickOpen(): Promise<string | null>;
  pickSave(suggestedName: string): Promise<string | null>;
  pickFolder(): Promise<string | null>;
}

export interface ServiceParts {
  readonly info: HostInfo;
  /** Null where the window draws its own dialog. */
  readonly dialogs: Dialogs | null;
  readonly grants: Grants;
  readonly recents: Recents;
  readonly examplesFolder: string;
  /** What `browse(null)` lists. */
  readonly documentsFolder: string;
  setTitle(title: string, modified: boolean): void;
}

export function createService(parts: ServiceParts): HostService {
  const { dialogs, grants, recents } = parts;

  async function granted(path: string, purpose: Purpose): Promise<HostResult<string>> {
    return attempt(purpose, path, async () => {
      const real = await realPathOf(path);
      if (grants.allows(real, purpose)) return done(real);
      if (purpose !== 'export' && (await recents.list()).some((recent) => recent.path === real)) return done(real);
      return refused('not-granted', `Cannot ${purpose} ${path}: it was not picked in a dialog.`);
    });
  }

  function allowPicked(path: string, purpose: Purpose): Promise<HostResult<string>> {
    return attempt(purpose, path, async () => {
      const real = await realPathOf(path);
      grants.allow(real, purpose);
      return done(real);
    });
  }

  /** Runs a native dialog, and grants what the user picked in it. */
  async function pick(purpose: Purpose, ask: (dialogs: Dialogs) => Promise<string | null>): Promise<HostResult<string | null>> {
    if (!dialogs) return refused('bad-request', NO_DIALOGS);
    const picked = await ask(dialogs);
    return picked === null ? done(null) : allowPicked(picked, purpose);
  }

  return {
    info: () => Promise.resolve(done(parts.info)),
    pickOpen: () => pick('open', (ask) => ask.pickOpen()),
    async pickSave(suggestedName) {
      if (!dialogs) return refused('bad-request', NO_DIALOGS);
      const typed = await dialogs.pickSave(suggestedName);
      if (typed === null) return done(null);
      const path = withEnding(typed);
      // The dialog asked about the name as it was typed, not about the one with the ending.
      if (path !== typed && existsSync(path)) return refused('bad-request', `${path} is already there. Pick that name itself to replace it, or another one.`);
      return allowPicked(path, 'save');
    },
    pickFolder: () => pick('export', (ask) => ask.pickFolder()),
    async browse(folder) {
      if (dialogs) return refused('bad-request', 'This host has dialogs of its own.');
      const listing = await listFolder(folder ?? parts.documentsFolder);
      if (listing.ok) grants.showed(listing.value.folder);
      return listing;
    },
    async grant(path, purpose) {
      if (dialogs) return refused('bad-request', 'This host has dialogs of its own.');
      return attempt(purpose, path, async () => {
        const real = await realPathOf(path);
        const folder = purpose === 'export' ? grants.wasShown(real) || grants.wasShown(dirname(real)) : grants.wasShown(dirname(real));
        if (!folder) return refused('not-granted', `Cannot ${purpose} ${path}: its folder was not shown in a dialog.`);
        if (purpose !== 'export' && !isLayoutName(real)) {
          return refused('not-granted', `Cannot ${purpose} ${path}: its name does not end in ${LAYOUT_ENDING}.`);
        }
        if (purpose === 'open') await stat(real);
        grants.allow(real, purpose);
        return done(null);
      });
    },
    async open(path) {
      const real = await granted(path, 'open');
      if (!real.ok) return real;
      const opened = await openFile(real.value);
      if (opened.ok) await recents.remember(opened.value.path);
      return opened;
    },
    async save(path, text, expected) {
      const real = await granted(path, 'save');
      if (!real.ok) return real;
      const saved = await saveFile(real.value, text, expected);
      if (saved.ok) await recents.remember(saved.value.path);
      return saved;
    },
    async exportFiles(folder, files) {
      const real = await granted(folder, 'export');
      return real.ok ? writeFolder(real.value, files) : real;
    },
    recents: async () => done(await recents.list()),
    examples: () => listExamples(parts.examplesFolder),
    openExample: (name) => readExample(parts.examplesFolder, name),
    setTitle(title, modified) {
      parts.setTitle(title, modified);
      return Promise.resolve(done(null));
    },
  };
}

/** A name typed without an ending gets the layout's. */
function withEnding(path: string): string {
  return basename(path).includes('.') ? path : path + LAYOUT_ENDING;
}
