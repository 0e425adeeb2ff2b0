import type { StepDetail } from '../../shared/contract/smtp-events.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { SecurityTrouble, usualPrincipal } from '../windows-authentication/index.ts';
import { printable } from './reply.ts';
import { asciiHost } from './resolve.ts';
import { evidenceOf, type Run } from './run.ts';
import { type SaslMechanism, windowsMechanisms } from './sasl/mechanisms.ts';
import { accountName, signIn } from './sasl/sign-in.ts';
import type { Session } from './session.ts';
import { SmtpTrouble } from './trouble.ts';

/**
 * Milliseconds that a domain controller gets at most to answer for an account that NTLM could sign in without one. Half of
 * the time that is left has to be enough, too: NTLM needs the other.
 */
const KERBEROS_TIME = 5_000;

/**
 * Signs in the way the definition says. Anonymous is no sign-in at all. Windows authentication tries what the server
 * offers, GSSAPI before NTLM, and never turns into anonymous, as it does in .NET: a server that lets anonymous mail
 * through would hide that the sign-in does not work.
 *
 * @throws SmtpTrouble notOffered, refused, security; or the run's signal's reason
 */
export async function authenticate(session: Session, run: Run): Promise<void> {
  if (!run.properties.useWindowsAuthentication) {
    run.steps.skip('authenticate');
    return;
  }
  run.steps.start('authenticate');
  const { mechanisms: offered } = session.capabilities;
  const found: StepDetail = { mechanisms: [...offered] };
  const mechanisms = windowsMechanisms(offered);
  if (mechanisms.length === 0) {
    const couldEncrypt = !session.encrypted && session.capabilities.has('STARTTLS');
    throw new SmtpTrouble({ trouble: 'notOffered', mechanisms: offered, couldEncrypt }, { detail: found });
  }
  const failures: SmtpTrouble[] = [];
  for (const [index, mechanism] of mechanisms.entries()) {
    const isLast = index === mechanisms.length - 1;
    const tried = { ...found, mechanism: mechanism.name, ...failedMechanisms(failures, run) };
    try {
      const { reply, identity } = await signIn(session, run, mechanism, isLast ? undefined : kerberosTime(run));
      const { user, protocol, validUntil } = identity;
      const detail = { ...tried, identity: user, protocol, ...(validUntil && { validUntil }) };
      run.steps.pass({ detail, reply });
      return;
    } catch (error) {
      const failure = failureOf(error, run, mechanism, tried);
      failures.push(failure);
      const goesOn = !isLast && mayGoOn(failure) && !run.signal.aborted;
      run.transcript(
        'note',
        `${mechanism.name} ${sayWhy(failure)}${goesOn ? `; ${mechanisms[index + 1]?.name} is tried` : ''}`,
      );
      if (!goesOn) break;
    }
  }
  throw decisive(failures);
}

/** What had been tried, and why it did not sign in. */
function failedMechanisms(failures: readonly SmtpTrouble[], run: Run): Pick<StepDetail, 'failedMechanisms'> {
  if (failures.length === 0) return {};
  const failed = failures.map((failure) => ({
    mechanism: failure.facts.mechanism ?? '',
    diagnosis: diagnose(evidenceOf(failure, run)),
  }));
  return { failedMechanisms: failed };
}

/** For the transcript, which is in the language of protocols. */
const sayWhy = ({ facts: { trouble, error, reply } }: SmtpTrouble): string => {
  if (trouble === 'refused') return `was refused (${reply?.code})`;
  return `failed (${[error?.code ?? trouble, error?.message].filter(Boolean).join(': ')})`;
};

const kerberosTime = ({ credentials, remaining }: Run): number | undefined =>
  credentials.kind === 'account' ? Math.min(KERBEROS_TIME, Math.floor(remaining() / 2)) : undefined;

/**
 * What an error of a sign-in is evidence of.
 *
 * @throws the error itself where it is the end of the run, or a bug
 */
function failureOf(error: unknown, run: Run, mechanism: SaslMechanism, detail: StepDetail): SmtpTrouble {
  const servicePrincipal = run.servicePrincipal ?? usualPrincipal(mechanism.by, asciiHost(run.server.host));
  const account = accountName(run.credentials);
  const around = { servicePrincipal, ...(account && { account }), mechanism: mechanism.name };
  if (error instanceof SmtpTrouble) {
    return new SmtpTrouble({ ...error.facts, ...around }, { detail, cause: error });
  }
  if (!(error instanceof SecurityTrouble)) throw error;
  const facts = { code: error.reason, message: printable(error.detail, 512) };
  return new SmtpTrouble({ trouble: 'security', error: facts, ...around }, { detail, cause: error });
}

/**
 * Whether another mechanism may be tried, as .NET does when the server refuses one. A domain controller that knows the
 * account and says no ends it: each further try with that password is counted, and brings the account nearer to being
 * locked. So does a server that does not prove who it is.
 */
function mayGoOn({ facts: { trouble, error, reply } }: SmtpTrouble): boolean {
  if (trouble === 'security') return !FINAL.includes(error?.code ?? '');
  return trouble === 'refused' && (reply?.code ?? 0) >= 500;
}

const FINAL: readonly string[] = ['wrongPassword', 'passwordExpired', 'accountLocked', 'badToken'];

/** The failure that says most: the last one, unless it is only that another mechanism was not there to be tried. */
function decisive(failures: readonly SmtpTrouble[]): SmtpTrouble | undefined {
  const telling = failures.filter(
    ({ facts: { trouble, error } }) => trouble !== 'closed' && error?.code !== 'accountNeeded',
  );
  return telling.at(-1) ?? failures.at(-1);
}
