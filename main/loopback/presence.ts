/** Notices that the last window has gone. A window holds a connection open as long as it lives; a reload drops it for a moment. */

/** Longer than a reload takes, shorter than anybody waits for a program to end. */
export const GRACE_MS = 5000;

export interface Presence {
  /** A window has come; call what it returns when its connection closes. */
  arrive(): () => void;
  readonly count: number;
  stop(): void;
}

/** Calls `gone` once, when windows had come and none has been there for the grace time. */
export function createPresence(gone: () => void, grace_ms: number = GRACE_MS): Presence {
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    get count() {
      return count;
    },
    arrive() {
      clearTimeout(timer);
      count += 1;
      let here = true;
      return () => {
        if (!here) return;
        here = false;
        count -= 1;
        if (count === 0) timer = setTimeout(gone, grace_ms);
      };
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
