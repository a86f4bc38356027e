/**
 * Watches a browser context for what must never happen in any test: a page that breaks the content security policy, or a request that
 * would leave the machine.
 */
import type { BrowserContext, ConsoleMessage } from '@playwright/test';

export interface Guard {
  /** Watches one more context, from before its first page. */
  watch(context: BrowserContext): Promise<void>;
  /** What was seen so far, and forgets it: for a test that provokes it. */
  take(): readonly string[];
}

const REPORT = '__cellweaveViolation';
/** The page tells which directive it broke; this runs in the page, before any of its own scripts. */
const LISTENER = `addEventListener('securitypolicyviolation', (event) => globalThis.${REPORT}(event.effectiveDirective + ' refused ' + event.blockedURI + ' on ' + event.documentURI), true);`;
/** Violations inside a worker reach the console only. */
const CONSOLE_SIGN = /content security policy/i;

export function createGuard(): Guard {
  let faults: string[] = [];
  return {
    async watch(context) {
      context.on('request', (request) => {
        if (!staysHere(request.url())) faults.push(`a request left the machine: ${request.method()} ${request.url()}`);
      });
      context.on('page', (page) => {
        page.on('websocket', (socket) => {
          if (!staysHere(socket.url())) faults.push(`a socket left the machine: ${socket.url()}`);
        });
      });
      context.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error' && CONSOLE_SIGN.test(message.text())) faults.push(`the console reports: ${message.text()}`);
      });
      await context.exposeBinding(REPORT, (_source, violation: string) => {
        faults.push(`content security: ${violation}`);
      });
      await context.addInitScript({ content: LISTENER });
    },
    take() {
      const seen = faults;
      faults = [];
      return seen;
    },
  };
}

/** This very machine by number, or an address that makes no request at all. Names are not trusted: they may resolve to anything. */
export function staysHere(address: string): boolean {
  const url = new URL(address);
  if (['data:', 'blob:', 'about:'].includes(url.protocol)) return true;
  return ['http:', 'ws:'].includes(url.protocol) && url.hostname === '127.0.0.1';
}
