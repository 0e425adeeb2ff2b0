import type { Evidence } from '../evidence.ts';
import { quoteReply, type Rule, refused } from '../rule.ts';

const aboutAddress = (evidence: Evidence) => ({ ...quoteReply(evidence), address: evidence.address ?? '' });

const ofFile =
  (trouble: Evidence['trouble'], ...codes: string[]) =>
  (evidence: Evidence): boolean =>
    evidence.trouble === trouble && (codes.length === 0 || codes.includes(evidence.error?.code ?? ''));

const filePath = ({ path }: Evidence) => ({ path: path ?? '' });

/**
 * Envelope and message. Patterns see `code enhanced-code text`; they hold the wordings of Exchange, Exchange Online,
 * Postfix, Exim and sendmail, in the order from the particular to the general.
 */
export const mailRules: readonly Rule[] = [
  {
    code: 'DELIVERY_UNKNOWN',
    when: ({ trouble }) => trouble === 'unanswered',
    params: ({ messageId }) => ({ messageId: messageId ?? '' }),
  },
  { code: 'ATTACHMENT_MISSING', when: ofFile('attachment', 'missing'), params: filePath },
  { code: 'ATTACHMENT_NOT_READABLE', when: ofFile('attachment'), params: filePath },
  {
    code: 'MESSAGE_SOURCE_TOO_LARGE',
    when: ofFile('messageSource', 'tooLarge'),
    params: (evidence) => ({ ...filePath(evidence), max: evidence.max ?? 0 }),
  },
  { code: 'MESSAGE_SOURCE_NOT_READABLE', when: ofFile('messageSource'), params: filePath },
  {
    code: 'NON_ASCII_ADDRESS',
    when: ({ step, trouble }) => trouble === 'notOffered' && (step === 'sender' || step === 'recipient'),
    params: aboutAddress,
  },
  {
    code: 'MESSAGE_TOO_LARGE',
    when: ({ trouble, step }) => trouble === 'notOffered' && step === 'data',
    params: ({ max }) => ({ reply: `SIZE ${max}` }),
  },
  {
    code: 'MESSAGE_TOO_LARGE',
    when: refused(
      /^552 (?!5\.2\.2)|^\d+ 5\.(?:3\.4|2\.3) |message (?:file )?(?:is )?too (?:big|large)|size limit|maximum (?:message )?size/i,
    ),
    params: quoteReply,
  },
  { code: 'STARTTLS_REQUIRED', when: refused(/STARTTLS/i), params: quoteReply },
  {
    code: 'AUTHENTICATION_REQUIRED',
    when: refused(/^530 |5\.7\.57|not authenticated|authentication (?:is )?required|log ?in first/i),
    params: quoteReply,
  },
  {
    code: 'RELAY_DENIED',
    when: refused(/relay|5\.7\.54|5\.7\.64|not (?:a )?local|not permitted to send to/i, 'sender', 'recipient'),
    params: aboutAddress,
  },
  {
    code: 'GREYLISTED',
    when: refused(/^4\d\d .*(?:gr[ea]y ?list|try again later|come back later)/is, 'sender', 'recipient', 'data'),
    params: aboutAddress,
  },
  {
    code: 'ALL_RECIPIENTS_REFUSED',
    when: (evidence) =>
      evidence.step === 'recipient' && evidence.trouble === 'refused' && (evidence.recipients ?? 1) > 1,
    params: (evidence) => ({ ...quoteReply(evidence), count: evidence.recipients ?? 0 }),
  },
  { code: 'SERVER_BUSY', when: refused(/^4/), params: quoteReply },
  { code: 'SENDER_REFUSED', when: refused(/^/, 'sender'), params: aboutAddress },
  { code: 'RECIPIENT_REFUSED', when: refused(/^/, 'recipient'), params: aboutAddress },
  { code: 'MESSAGE_REFUSED', when: refused(/^/, 'data'), params: quoteReply },
];
