import type { NodemailerError } from 'nodemailer/lib/errors';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { SmtpTrouble } from './trouble.ts';

/** How an operation on a connection begins; it ends with the first of the two. */
type Start<Value> = (resolve: (value: Value) => void, reject: (error: unknown) => void) => void;

/**
 * Runs one operation on a connection. It ends as it says itself, or with the connection: nodemailer tells some of its
 * failures to callbacks, some only by events. Aborting the signal ends both.
 *
 * @param close closes the connection
 * @param troubleOf what an error of nodemailer's is evidence of
 */
export function operate<Value>(
  connection: SMTPConnection,
  signal: AbortSignal,
  close: () => void,
  troubleOf: (error: NodemailerError) => SmtpTrouble,
  start: Start<Value>,
): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const settle = (finish: () => void): void => {
      connection.off('error', onError).off('end', onEnd);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const onError = (error: NodemailerError): void => settle(() => reject(troubleOf(error)));
    // After its end nodemailer may still hand over the reason, a 421 say.
    const onEnd = (): void => {
      setImmediate(() => settle(() => reject(new SmtpTrouble({ trouble: 'closed' }))));
    };
    const onAbort = (): void => {
      settle(() => reject(signal.reason));
      close();
    };
    if (signal.aborted) return onAbort();
    connection.on('error', onError).on('end', onEnd);
    signal.addEventListener('abort', onAbort);
    start(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
  });
}
