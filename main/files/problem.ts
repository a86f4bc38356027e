/** What the file system refused, in words for the user: every refusal names the file and says what can be done. */
import type { HostProblem, HostResult } from '../../shared/contracts/host.ts';

export function refused<T = never>(code: string, message: string): HostResult<T> {
  return { ok: false, problem: { code, message } };
}

export function done<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

/** The `code` of an error of Node's file system (`ENOENT`), or null for anything else. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : null;
}

/**
 * A refusal for an error thrown while doing `action` ("open", "save") to `path`. An error that is not the file system's own
 * is a bug and is thrown again.
 */
export function problemOf(error: unknown, action: string, path: string): HostProblem {
  const code = errorCode(error);
  if (code === null) throw error;
  const because = (problem: string, reason: string): HostProblem => ({ code: problem, message: `Cannot ${action} ${path}: ${reason}` });
  switch (code) {
    case 'ENOENT':
      return because('not-found', 'there is no such file or folder.');
    case 'ENOTDIR':
      return because('not-found', 'part of the path is a file, not a folder.');
    case 'EACCES':
    case 'EPERM':
      return because('not-permitted', 'you are not permitted to. Check the permissions, or whether another program holds it.');
    case 'EROFS':
      return because('not-permitted', 'it is on a read-only disk.');
    case 'ENOSPC':
    case 'EDQUOT':
      return because('disk-full', 'the disk is full. Nothing was changed; make room and try again.');
    case 'EISDIR':
      return because('not-found', 'it is a folder, not a file.');
    case 'EBUSY':
    case 'ETXTBSY':
      return because('not-permitted', 'another program holds it.');
    case 'ELOOP':
      return because('not-found', 'its links lead in a circle.');
    case 'ENAMETOOLONG':
      return because('bad-request', 'the name is too long.');
    case 'EMFILE':
    case 'ENFILE':
      return because('failed', 'too many files are open.');
    case 'EEXIST':
    case 'ENOTEMPTY':
      return because('failed', 'something of that name is already there.');
    default:
      return because('failed', `the system answered ${code}.`);
  }
}

/** Runs a piece of file work; what the file system throws becomes a refusal. */
export async function attempt<T>(action: string, path: string, work: () => Promise<HostResult<T>>): Promise<HostResult<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, problem: problemOf(error, action, path) };
  }
}
