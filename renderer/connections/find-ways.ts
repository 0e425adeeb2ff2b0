import {
  type CandidateEvent,
  type FindCandidate,
  type FindEvent,
  type FindResult,
  findCandidates,
} from '../../shared/contract/find-settings.ts';

/** One way to the server as it stands: its latest event, or none where it was not asked yet. */
export type Way = { readonly candidate: FindCandidate; readonly event: CandidateEvent | undefined };

/** Every way in the order of their safety. */
export const waysOf = (events: readonly FindEvent[]): Way[] =>
  findCandidates.map((candidate) => ({
    candidate,
    event: events.findLast((event) => event.type === 'candidate' && event.candidate === candidate) as
      | CandidateEvent
      | undefined,
  }));

export const findResultOf = (events: readonly FindEvent[]): FindResult | undefined =>
  events.find((event) => event.type === 'result');
