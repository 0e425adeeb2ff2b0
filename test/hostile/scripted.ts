import type { Identity } from '../certificates.ts';
import { type Listening, listen } from './listen.ts';
import { type Exchange, playScript, type Script } from './script.ts';

export type { Answer, Exchange, Script } from './script.ts';

/**
 * An SMTP server that answers each command by a script, politely where the script is silent about it, and ends with the
 * test.
 *
 * @param identity with it, STARTTLS is followed by TLS
 * @param beginExchange begins an AUTH exchange; without it AUTH is a command like any other
 */
export const scripted = (
  script: Script = {},
  identity?: Identity,
  beginExchange?: () => Exchange,
): Promise<Listening> => listen(playScript(script, { identity, beginExchange }));
