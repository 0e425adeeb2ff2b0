import { sendMail, testConnection } from '../../electron/smtp/index.ts';
import type { SendEvent, TestEvent } from '../../shared/contract/smtp-events.ts';
import { DEFAULT_PROPERTIES, type SmtpProperties } from '../../shared/model/connection-string.ts';
import type { HostileCase } from './hostile-case.ts';

/** Who sends to whom, and as whom. */
export const ENVELOPE = { from: 'sender@example.com', to: 'recipient@example.com' };
export const ACCOUNT = { kind: 'account', domain: 'EXAMPLE', user: 'alice', password: 'Secret-123' } as const;

/** What is needed to ask a hostile server; it can be passed to another process. */
export type Question = {
  readonly asked: HostileCase['asked'];
  readonly properties: SmtpProperties;
  /** Certificate authorities to trust, PEM. */
  readonly authorities: readonly string[];
  /** Paths of files to attach. */
  readonly attachments: readonly string[];
};

/** The definition of a connection to a hostile server. */
export const propertiesFor = ({ asked, properties }: HostileCase, port: number): SmtpProperties => ({
  ...DEFAULT_PROPERTIES,
  smtpServer: `127.0.0.1:${port}`,
  useWindowsAuthentication: asked === 'sign-in',
  ...properties,
});

/** Asks: a test, or a mail. */
export function ask({ asked, properties, authorities, attachments }: Question): AsyncGenerator<TestEvent | SendEvent> {
  if (asked === 'send') {
    const mail = {
      ...ENVELOPE,
      cc: '',
      bcc: '',
      subject: 'Subject',
      text: 'Text',
      priority: 'Normal' as const,
      attachments: [...attachments],
    };
    return sendMail(properties, mail, { authorities });
  }
  const envelope = asked === 'envelope' ? ENVELOPE : undefined;
  const credentials = asked === 'sign-in' ? ACCOUNT : undefined;
  return testConnection(properties, { authorities, envelope, credentials });
}
