import type { Certificate, Diagnosis } from '../contract/smtp-events.ts';
import { DEFAULT_TIMEOUT, type SmtpProperties, TIMEOUT_MAX } from '../model/connection-string.ts';
import { DEFAULT_PORT, IMPLICIT_TLS_PORT, type SmtpServer } from '../model/smtp-server.ts';
import type { Fix } from './fix.ts';
import { namesInsteadOf, usableNames } from './server-names.ts';

/** The port of mail submission (RFC 6409), where servers offer STARTTLS. */
export const SUBMISSION_PORT = 587;

/** What was tested, as far as fixes depend on it. */
export type Tested = {
  readonly properties: SmtpProperties;
  /** The server's certificate, then its issuers; empty where there was no TLS. */
  readonly certificates: readonly Certificate[];
};

/** A kind of fix, and which of it are worth offering in a situation. */
export type Offer = {
  readonly kind: Fix['kind'];
  readonly fixes: (situation: Tested & { readonly server: SmtpServer; readonly finding: Diagnosis }) => readonly Fix[];
};

/** Port 25, the only one that SSIS can use. */
export const relayPort: Offer = {
  kind: 'usePort',
  fixes: ({ server }) => (server.port === DEFAULT_PORT ? [] : [{ kind: 'usePort', port: DEFAULT_PORT }]),
};

export const submissionPort: Offer = {
  kind: 'usePort',
  fixes: ({ server }) => (server.port === SUBMISSION_PORT ? [] : [{ kind: 'usePort', port: SUBMISSION_PORT }]),
};

export const encryptedSubmission: Offer = {
  kind: 'usePortWithSsl',
  fixes: ({ server, properties }) =>
    server.port === SUBMISSION_PORT && properties.enableSsl ? [] : [{ kind: 'usePortWithSsl', port: SUBMISSION_PORT }],
};

export const sslOn: Offer = {
  kind: 'turnSslOn',
  fixes: ({ properties }) => (properties.enableSsl ? [] : [{ kind: 'turnSslOn' }]),
};

/** SSL where it starts with the first byte. */
export const implicitTls: Offer = {
  kind: 'turnSslOn',
  fixes: (situation) => (situation.server.port === IMPLICIT_TLS_PORT ? sslOn.fixes(situation) : []),
};

export const sslOff: Offer = {
  kind: 'turnSslOff',
  fixes: ({ properties }) => (properties.enableSsl ? [{ kind: 'turnSslOff' }] : []),
};

export const tickWindows: Offer = {
  kind: 'tickWindowsAuthentication',
  fixes: ({ properties }) => (properties.useWindowsAuthentication ? [] : [{ kind: 'tickWindowsAuthentication' }]),
};

export const untickWindows: Offer = {
  kind: 'untickWindowsAuthentication',
  fixes: ({ properties }) => (properties.useWindowsAuthentication ? [{ kind: 'untickWindowsAuthentication' }] : []),
};

/** Names of the certificate that the server has shown. */
export const certificateNames: Offer = {
  kind: 'useServer',
  fixes: ({ server, certificates }) =>
    namesInsteadOf(server.host, certificates[0]?.altNames ?? []).map((host) => ({ kind: 'useServer', host })),
};

/** Servers of a mail domain that was entered instead of one. */
export const mailServers: Offer = {
  kind: 'useServer',
  fixes: ({ server, finding }) =>
    usableNames(String(finding.params.mailServers ?? '').split(', '), server.host).map((host) => ({
      kind: 'useServer',
      host,
    })),
};

/** The default time-out where there is less, else twice the time. */
export const moreTime: Offer = {
  kind: 'raiseTimeout',
  fixes: ({ properties: { timeout } }) => {
    const longer = timeout < DEFAULT_TIMEOUT ? DEFAULT_TIMEOUT : Math.min(timeout * 2, TIMEOUT_MAX);
    return longer > timeout ? [{ kind: 'raiseTimeout', timeout: longer }] : [];
  },
};

/** Only an authority can be trusted, and only one whose certificate the server has shown. */
export const trustRoot: Offer = {
  kind: 'trustAuthority',
  fixes: ({ certificates }) => {
    const root = certificates.at(-1);
    return root?.selfSigned && root.ca ? [{ kind: 'trustAuthority', authority: root }] : [];
  },
};
