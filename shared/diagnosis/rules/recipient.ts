import type { Evidence } from '../evidence.ts';
import { aboutAddress, quoteReply, type Rule, refused } from '../rule.ts';

const ENVELOPE = ['sender', 'recipient'] as const;
const UNTIL_DATA = ['sender', 'recipient', 'data'] as const;

/**
 * Relaying, which is asked for by a recipient and refused because of who asks. Wordings of Exchange, Exchange Online,
 * Postfix, Exim and sendmail.
 */
export const relayRules: readonly Rule[] = [
  {
    code: 'EXCHANGE_RELAY_DENIED',
    seen: '550 5.7.54: unable to relay recipient in non-accepted domain (Exchange).',
    when: refused(/ 5\.7\.54 |unable to relay recipient in non-accepted domain/i, ...UNTIL_DATA),
    params: aboutAddress,
  },
  {
    code: 'CONNECTOR_NOT_MATCHED',
    seen: '550 5.7.64 TenantAttribution, or 4.4.62 (Microsoft 365).',
    when: refused(/ [45]\.7\.64 | 4\.4\.62 |TenantAttribution/i, ...UNTIL_DATA),
    params: aboutAddress,
  },
  {
    code: 'RECIPIENT_DOMAIN_NOT_ACCEPTED',
    seen: '550 5.4.1: relay access denied, recipient address rejected (Microsoft 365).',
    when: refused(/ 5\.4\.1 /, ...UNTIL_DATA),
    params: aboutAddress,
  },
  {
    code: 'RELAY_DENIED',
    seen: '550 5.7.1 unable to relay, 554 5.7.1 relay access denied, relay not permitted, relaying disallowed, not in rcpthosts (qmail).',
    when: refused(/\brelay(?:ing)?\b|\brcpthosts\b|not (?:a )?local|not permitted to send to/i, ...ENVELOPE),
    params: aboutAddress,
  },
];

/** Who should get the mail. */
export const recipientRules: readonly Rule[] = [
  {
    code: 'GREYLISTED',
    seen: '4xx with greylisted; 450 or 451 with 4.2.0, 4.7.1 or no enhanced code, and try again or come back later.',
    // Whoever is busy or out of order asks to come back later as well, and says so by its enhanced code.
    when: refused(
      /^4\d\d .*gr[ea]y ?-?list|^45[01] (?:4\.2\.0|4\.7\.1|-) .*(?:(?:try again|come back) later|retry (?:in|after))/i,
      ...UNTIL_DATA,
    ),
    params: aboutAddress,
    severity: 'warning',
  },
  {
    code: 'NON_ASCII_ADDRESS',
    seen: '5.6.7, or 555 5.5.2 to an address with letters beyond ASCII.',
    when: {
      ...refused(/ [45]\.6\.7 |^555 |SMTPUTF8/i, ...ENVELOPE),
      and: ({ address = '' }: Evidence) => [...address].some((letter) => letter > '\u007f'),
    },
    params: aboutAddress,
  },
  {
    code: 'ALL_RECIPIENTS_REFUSED',
    seen: 'Every one of several recipients is refused, and not for one of the reasons above.',
    when: { steps: ['recipient'], trouble: 'refused', and: ({ refusals = [] }) => refusals.length > 1 },
    params: (evidence) => ({ ...quoteReply(evidence), count: evidence.refusals?.length ?? 0 }),
  },
  {
    code: 'TOO_MANY_RECIPIENTS',
    seen: '452 4.5.3, 5.5.3: too many recipients.',
    when: refused(/ [45]\.5\.3 (?!.*unrecognized)|too many recipients/i, ...UNTIL_DATA),
    params: quoteReply,
  },
  {
    code: 'MAILBOX_FULL',
    seen: '552 5.2.2, 452 4.2.2: mailbox full, over quota.',
    when: refused(
      / [45]\.2\.2 |mailbox (?:is )?full|over (?:its )?(?:storage )?quota|(?:out of|insufficient) (?:mailbox )?storage|quota exceeded/i,
    ),
    params: aboutAddress,
  },
  {
    code: 'MAILBOX_DISABLED',
    seen: '550 5.2.1, 450 4.2.1: mailbox disabled or not accepting mail.',
    when: refused(
      / [45]\.2\.1 |mailbox (?:is )?(?:disabled|inactive|suspended)|account (?:is |has been )?(?:disabled|suspended|inactive)/i,
      'recipient',
      'data',
    ),
    params: aboutAddress,
  },
  {
    code: 'RECIPIENT_RESTRICTED',
    seen: '5.7.124, 5.7.133 to 5.7.136, 5.1.0 RESOLVER.RST: the recipient takes mail of some senders only.',
    when: refused(
      / 5\.7\.(?:12[0-9]|13[2-6]) |RESOLVER\.RST|not authorized to send to the recipient|sender not (?:allowed|permitted|authenticated for)|restricted recipient/i,
    ),
    params: aboutAddress,
  },
  {
    code: 'RECIPIENT_DOMAIN_RESERVED',
    seen: '5.1.4, 5.1.5, 5.1.6: the domain is reserved by RFC 2606, or has no dot (Exchange).',
    when: refused(/ 5\.1\.[456] |reserved by RFC ?2606|single[- ]label domain/i, ...ENVELOPE),
    params: aboutAddress,
  },
  {
    code: 'RECIPIENT_DOMAIN_NOT_FOUND',
    seen: '5.1.2, 5.4.4, 5.4.310 or words: the domain of the recipient does not exist.',
    when: refused(
      /recipient address rejected: domain not found|^\d+ [45]\.1\.2 .*(?:host|domain).*(?:unknown|not found|lookup)| 5\.4\.4 | 5\.4\.310 |unrouteable (?:address|domain)|domain (?:does not exist|not found)/i,
      'recipient',
    ),
    params: aboutAddress,
  },
  {
    code: 'RECIPIENT_ADDRESS_INVALID',
    seen: '501 5.1.3, 553 5.1.2: the address is malformed.',
    when: refused(/ 5\.1\.[23] |^(?:501|553) .*(?:syntax|invalid|malformed|RFC-?532[12])/i, 'recipient'),
    params: aboutAddress,
  },
  {
    code: 'RECIPIENT_UNKNOWN',
    seen: '550 5.1.1, 5.1.10, or words: user unknown, no such user.',
    when: refused(
      / [45]\.1\.(?:1|10) |(?:user|recipient|mailbox|address)(?: address)? (?:is )?(?:unknown|not found|not exist|does not exist)|unknown (?:user|recipient|local part)|no such (?:user|recipient|mailbox|person)|doesn't have a|no mailbox here/i,
      'recipient',
    ),
    params: aboutAddress,
  },
];

/** What is left of the envelope. */
export const lastEnvelopeRules: readonly Rule[] = [
  { code: 'SERVER_BUSY', seen: 'Every other 4xx.', when: refused(/^4/), params: quoteReply },
  {
    code: 'SENDER_REFUSED',
    seen: 'Every other 5xx to MAIL FROM.',
    when: refused(/^/, 'sender'),
    params: aboutAddress,
  },
  {
    code: 'RECIPIENT_REFUSED',
    seen: 'Every other 5xx to RCPT TO.',
    when: refused(/^/, 'recipient'),
    params: aboutAddress,
  },
];
