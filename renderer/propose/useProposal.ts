/** What the engine proposes for the present request, while the user types. */
import { useEffect, useState } from 'react';
import type { Proposal, ProposalRequest } from '../../shared/model/derived/index.ts';
import type { Problem } from '../../shared/model/result.ts';
import { useController } from '../state/context.ts';
import { messageOf } from '../state/notices.ts';

/** Long enough not to work out what is typed over, ms. */
const PAUSE_ms = 200;

export interface ShownProposal {
  readonly proposal: Proposal | null;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
}

export function useProposal(request: ProposalRequest): ShownProposal {
  const { engine } = useController();
  const [shown, setShown] = useState<{ readonly request: ProposalRequest | null } & Omit<ShownProposal, 'busy'>>({ request: null, proposal: null, problems: [] });
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      engine
        .propose(request)
        .then((answer) => {
          if (wanted) setShown((before) => (answer.ok ? { request, proposal: answer.value, problems: [] } : { request, proposal: before.proposal, problems: answer.problems }));
        })
        .catch((error: unknown) => {
          if (wanted) setShown((before) => ({ ...before, request, problems: [{ code: 'failed', place: '', message: messageOf(error) }] }));
        });
    }, PAUSE_ms);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [request, engine]);
  return { proposal: shown.proposal, problems: shown.problems, busy: shown.request !== request };
}
