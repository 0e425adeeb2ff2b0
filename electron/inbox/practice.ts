import type { InboxSettings } from '../../shared/contract/inbox.ts';
import type { Practice } from '../../shared/contract/practice.ts';

/** A refusal as it stands on the wire: the reply code, then its text with the enhanced code (RFC 3463) in front. */
export type Refusal = { readonly code: number; readonly text: string };

/** Who writes to whom, as far as the server has heard. */
export type Envelope = { readonly from: string; readonly to: string };

/** How the inbox behaves while it plays a server. What is left out is as the inbox does it. */
export type Scenario = {
  /** How it introduces itself: what stands before and behind `ESMTP` in its greeting, and its answer to EHLO. */
  readonly greeting?: { readonly name: string; readonly banner: string; readonly ehlo: string };
  /** Whether STARTTLS is offered, whatever the settings say; the certificate may have run out. */
  readonly encryption?: 'offered' | 'expired' | 'none';
  /** Takes no mail without a sign-in, and lets nobody in. */
  readonly authentication?: {
    readonly mechanisms: readonly string[];
    readonly anonymous: string;
    readonly refused: string;
  };
  readonly recipient?: (envelope: Envelope) => Refusal | undefined;
  /** Milliseconds before it greets, and before each answer of a transaction. */
  readonly delay?: number;
};

/** What the scenarios with a clock go by. */
export type PracticeClock = {
  readonly now: () => Date;
  /** Milliseconds that a slow server takes for an answer. */
  readonly pace: number;
};

/** Milliseconds after which a slow server answers, unless told. */
export const DEFAULT_PACE = 3_000;

/** Milliseconds that a greylisting server wants to be left alone; real ones take minutes. */
export const GREY_TIME = 5_000;

/** Senders and recipients a greylisting server remembers. */
const REMEMBERED_MAX = 1_000;

const PLAYED = 'played by the test inbox of SMTP Connection Manager';

const EXCHANGE = {
  name: 'practice.example.com Microsoft',
  banner: `MAIL Service, ${PLAYED}`,
  ehlo: 'practice.example.com Hello [127.0.0.1]',
};

const POSTFIX = { name: 'practice.example.com', banner: `Postfix, ${PLAYED}`, ehlo: 'practice.example.com' };

const MICROSOFT_365 = {
  greeting: {
    name: 'practice.outlook.office365.com Microsoft',
    banner: `MAIL Service, ${PLAYED}`,
    ehlo: 'practice.outlook.office365.com Hello [127.0.0.1]',
  },
  mechanisms: ['LOGIN', 'XOAUTH2'],
  // https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/fix-error-code-5-7-57-in-exchange-online
  anonymous: '5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM',
};

/** Makes a server to play; undefined where the inbox is to be itself. Each has a memory of its own. */
export function scenarioOf(practice: Practice, clock: PracticeClock): Scenario | undefined {
  switch (practice) {
    case 'none':
      return undefined;
    case 'exchange-5.7.57':
      return {
        greeting: MICROSOFT_365.greeting,
        authentication: { ...MICROSOFT_365, refused: '5.7.3 Authentication unsuccessful' },
      };
    case 'microsoft-365-5.7.139':
      return {
        greeting: MICROSOFT_365.greeting,
        authentication: {
          ...MICROSOFT_365,
          // https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission
          refused:
            '5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
        },
      };
    case 'exchange-5.7.54':
      // https://learn.microsoft.com/exchange/mail-flow/connectors/allow-anonymous-relay
      return {
        greeting: EXCHANGE,
        recipient: () => ({ code: 550, text: '5.7.54 SMTP; Unable to relay recipient in non-accepted domain' }),
      };
    case 'relay-denied':
      // Postfix: reject_unauth_destination, https://www.postfix.org/postconf.5.html#reject_unauth_destination
      return {
        greeting: POSTFIX,
        recipient: ({ to }) => ({ code: 554, text: `5.7.1 <${to}>: Relay access denied` }),
      };
    case 'greylisting':
      return { greeting: POSTFIX, recipient: greylist(clock.now) };
    case 'mailbox-full':
      // Postfix with Dovecot's quota service, https://doc.dovecot.org/main/core/plugins/quota.html
      return {
        greeting: POSTFIX,
        recipient: ({ to }) => ({ code: 552, text: `5.2.2 <${to}>: Recipient address rejected: Mailbox is full` }),
      };
    case 'expired-certificate':
      return { encryption: 'expired' };
    case 'no-starttls':
      return { encryption: 'none' };
    case 'slow':
      return { delay: clock.pace };
  }
}

/** The settings that the inbox has while it plays: a play has its own sign-in, and some have their own encryption. */
export function playedSettings(settings: InboxSettings, scenario: Scenario | undefined): InboxSettings {
  if (!scenario) return settings;
  const tls = scenario.encryption === undefined ? settings.tls : scenario.encryption !== 'none';
  return { ...settings, tls, requireWindowsAuthentication: false };
}

/**
 * Postgrey (https://postgrey.schweikert.ch): the first mail from one address to another is put off, and so are those that
 * come again too soon.
 */
function greylist(now: () => Date): NonNullable<Scenario['recipient']> {
  const firstSeen = new Map<string, number>();
  return ({ from, to }) => {
    const pair = `${from.toLowerCase()} ${to.toLowerCase()}`;
    const time = now().getTime();
    const first = firstSeen.get(pair);
    if (first !== undefined && time - first >= GREY_TIME) return undefined;
    if (first === undefined) {
      const [oldest] = firstSeen.keys();
      if (firstSeen.size >= REMEMBERED_MAX && oldest !== undefined) firstSeen.delete(oldest);
      firstSeen.set(pair, time);
    }
    const domain = to.slice(to.lastIndexOf('@') + 1);
    const help = `http://postgrey.schweikert.ch/help/${domain}.html`;
    return { code: 450, text: `4.2.0 <${to}>: Recipient address rejected: Greylisted, see ${help}` };
  };
}
