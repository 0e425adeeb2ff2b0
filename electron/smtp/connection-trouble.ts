import { constants } from 'node:os';
import type { NodemailerError } from 'nodemailer/lib/errors';
import { printable, toReply } from './reply.ts';
import { SmtpTrouble } from './trouble.ts';

/** What a failed reply is: a refusal, or no answer to what was asked. */
export function replyTrouble(text: string): SmtpTrouble {
  const reply = toReply(text);
  if (!reply) return new SmtpTrouble({ trouble: 'unexpected', seen: text.slice(0, 512) });
  return new SmtpTrouble({ trouble: reply.code < 400 ? 'unexpected' : 'refused', reply });
}

/** What an error of a socket is: the system's, by its errno name, or TLS'. */
export const socketTrouble = (code: string, error: Error): SmtpTrouble =>
  new SmtpTrouble(
    { trouble: code in constants.errno ? 'system' : 'tls', error: { code, message: printable(error.message, 512) } },
    { cause: error },
  );

/**
 * What an error of nodemailer's SMTPConnection is evidence of.
 *
 * @param hide takes secrets that the server quotes out of its reply
 */
export function connectionTrouble(error: NodemailerError, hide: (text: string) => string): SmtpTrouble {
  const { code = '', originalCode, response } = error;
  // Not with the error as its cause: its message has the reply as it came.
  if (typeof response === 'string' && response !== '') return replyTrouble(hide(response));
  // Without a reply, the one breach of protocol it knows is a reply that does not end.
  if (code === 'EPROTOCOL') return new SmtpTrouble({ trouble: 'tooLong' }, { cause: error });
  if (code === 'ESTREAM') {
    const path = (error as NodeJS.ErrnoException).path ?? '';
    return new SmtpTrouble(
      { trouble: 'attachment', error: { code: 'notReadable', message: error.message }, path },
      { cause: error },
    );
  }
  if (code === 'ESOCKET') return socketTrouble(String(originalCode ?? 'UNKNOWN'), error);
  return new SmtpTrouble({ trouble: 'closed' }, { cause: error });
}
