import type { Diagnosis } from '../../shared/contract/smtp-events.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { formatSmtpServer, parseSmtpServer } from '../../shared/model/smtp-server.ts';

/** The port of mail submission (RFC 6409), where servers offer STARTTLS. */
const SUBMISSION_PORT = 587;

/** A change of properties that may resolve a finding; its label is `connection.quickFix.<label>`. */
export type QuickFix = {
  readonly label: 'usePort587' | 'turnSslOff' | 'turnSslOn' | 'useWindowsAuthentication';
  readonly changes: Partial<SmtpProperties>;
};

/** What can be tried with one press, for the findings of a test. */
export function quickFixes(findings: readonly Diagnosis[], properties: SmtpProperties): QuickFix[] {
  const codes = new Set(findings.map(({ code }) => code));
  const fixes: QuickFix[] = [];
  if (codes.has('STARTTLS_NOT_OFFERED')) {
    const server = parseSmtpServer(properties.smtpServer);
    if ('host' in server && server.port !== SUBMISSION_PORT) {
      const smtpServer = formatSmtpServer({ host: server.host, port: SUBMISSION_PORT });
      fixes.push({ label: 'usePort587', changes: { smtpServer } });
    }
    fixes.push({ label: 'turnSslOff', changes: { enableSsl: false } });
  }
  if (codes.has('STARTTLS_AVAILABLE') && !properties.enableSsl) {
    fixes.push({ label: 'turnSslOn', changes: { enableSsl: true } });
  }
  if (codes.has('AUTHENTICATION_REQUIRED') && !properties.useWindowsAuthentication) {
    fixes.push({ label: 'useWindowsAuthentication', changes: { useWindowsAuthentication: true } });
  }
  return fixes;
}
