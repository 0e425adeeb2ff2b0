import sasl, { type SASLMechanism } from 'smtp-server/lib/sasl.js';
import { TEST_ACCOUNT } from '../../shared/model/test-account.ts';
import { accountName } from '../../shared/model/windows-account.ts';
import { createNtlmAcceptor } from '../windows-authentication/ntlm/index.ts';
import { SecurityTrouble } from '../windows-authentication/security-trouble.ts';

/** What Exchange says (Microsoft's “Fix issues with printers, scanners, and LOB applications”, error 5.7.57). */
export const ANONYMOUS_REFUSED = '5.7.57 Client not authenticated to send mail';

type Account = { readonly domain: string; readonly user: string };

/** Windows compares names without regard to case. */
const isTestAccount = ({ domain, user }: Account): boolean =>
  domain.toUpperCase() === TEST_ACCOUNT.domain.toUpperCase() && user.toUpperCase() === TEST_ACCOUNT.user.toUpperCase();

/**
 * AUTH NTLM (MS-SMTPNTLM) for the test account, in Exchange's words. smtp-server's `onAuth` hears only of mechanisms
 * with one answer. Those with several are a table that it exports with its types, and this is one more entry there: it
 * is used by no server whose `authMethods` doesn't name NTLM.
 */
const signIn: SASLMechanism = function signInByNtlm(args, done) {
  const acceptor = createNtlmAcceptor({
    computer: 'TESTINBOX',
    domain: TEST_ACCOUNT.domain,
    host: this.name,
    passwordOf: (account) => (isTestAccount(account) ? TEST_ACCOUNT.password : undefined),
  });

  const step = (line: Buffer | string, finish: () => void, take: (token: Buffer) => void): void => {
    const text = line.toString().trim();
    try {
      if (text === '*') this.send(501, '5.7.0 Authentication cancelled', false);
      else take(Buffer.from(text, 'base64'));
    } catch (error) {
      if (!(error instanceof SecurityTrouble)) throw error;
      this.send(535, '5.7.3 Authentication unsuccessful', false);
    }
    finish();
  };
  const negotiate = (line: Buffer | string, finish: () => void): void =>
    step(line, finish, (token) => {
      const challenge = acceptor.challenge(token);
      this._nextHandler = authenticate;
      this.send(334, challenge.toString('base64'));
    });
  const authenticate = (line: Buffer | string, finish: () => void): void =>
    step(line, finish, (token) => {
      this.session.user = accountName(acceptor.accept(token));
      this.send(235, '2.7.0 Authentication successful', false);
    });

  const [initial] = args;
  if (initial !== undefined) return negotiate(initial, done);
  this._nextHandler = negotiate;
  this.send(334, 'NTLM supported');
  done();
};

Object.assign(sasl, { SASL_NTLM: signIn });
