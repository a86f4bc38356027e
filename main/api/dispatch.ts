/** Takes one call as it came over the boundary: checks it, runs it, and gives an answer whatever happens. */
import type { z } from 'zod';
import type { HostResult } from '../../shared/contracts/host.ts';
import { refused } from '../files/problem.ts';
import { CALLS, isHostMethod, type HostArguments, type HostMethod } from './calls.ts';
import type { HostService } from './service.ts';

export async function dispatch(service: HostService, method: string, payload: unknown): Promise<HostResult<unknown>> {
  if (!isHostMethod(method)) return refused('bad-request', `There is no call "${method.slice(0, 40)}".`);
  return run(service, method, payload);
}

async function run<M extends HostMethod>(service: HostService, method: M, payload: unknown): Promise<HostResult<unknown>> {
  const schema: z.ZodType<HostArguments<M>> = CALLS[method];
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return refused('bad-request', `Call "${method}": ${firstIssue(parsed.error)}.`);
  try {
    // TypeScript does not see that a method taken by M accepts the arguments taken by the same M.
    const call = service[method] as (...values: HostArguments<M>) => Promise<HostResult<unknown>>;
    return await call(...parsed.data);
  } catch (error) {
    return refused('failed', `Call "${method}" failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `argument ${issue.path.join('.') || 'list'}: ${issue.message}` : 'malformed';
}
