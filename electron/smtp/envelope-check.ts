import type { Envelope } from '../../shared/contract/index.ts';
import { mailboxOf } from '../../shared/model/addresses.ts';
import { isPositive } from './reply.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import { SmtpTrouble } from './trouble.ts';
import { wireAddress } from './wire-address.ts';

/**
 * Asks whether the server would take a mail: MAIL FROM, RCPT TO, and RSET, so that nothing is sent. Only with addresses
 * that a person gave; without them the two steps are skipped, for made-up ones would be a probe and may get us blocked.
 *
 * @throws SmtpTrouble refused with the server's reply
 */
export async function checkEnvelope(session: Session, run: Run, envelope: Envelope | undefined): Promise<void> {
  if (!envelope) {
    run.steps.skip('sender');
    run.steps.skip('recipient');
    return;
  }
  await ask('sender', 'MAIL FROM', envelope.from);
  await ask('recipient', 'RCPT TO', envelope.to);
  await session.command('RSET', run.signal);

  async function ask(step: 'sender' | 'recipient', command: string, entry: string): Promise<void> {
    const address = mailboxOf(entry) ?? entry;
    run.steps.start(step);
    const { onWire, parameter } = wireAddress(address, session.capabilities);
    const reply = await session.command(`${command}:<${onWire}>${step === 'sender' ? parameter : ''}`, run.signal);
    if (!isPositive(reply)) throw new SmtpTrouble({ trouble: 'refused', reply, address }, { detail: { address } });
    run.steps.pass({ detail: { address }, reply });
  }
}
