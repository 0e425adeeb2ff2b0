import type { SendEvent, SendResult } from '../../shared/contract/smtp-events.ts';
import { eventJson } from './event-json.ts';
import { eventLines, resultLines } from './event-lines.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Session } from './session.ts';

/** Prints the events of a send as they come; the exit status is the result's. */
export async function printSend(events: AsyncIterable<SendEvent>, session: Session): Promise<ExitStatus> {
  const { json, print, tell, t } = session;
  let result: SendResult | undefined;
  for await (const event of events) {
    if (event.type === 'result') result = event;
    if (json) print(JSON.stringify(eventJson(event, t)));
    else for (const line of eventLines(event, t)) print(line);
  }
  if (json && result && !result.ok) for (const line of resultLines(result, t)) tell(line);
  return result?.ok ? exitStatus.done : exitStatus.failed;
}
