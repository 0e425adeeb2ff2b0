import { sizeInWords } from '../../capabilities.ts';
import type { Evidence } from '../evidence.ts';
import { aboutAddress, quote, quoteReply, type Rule, refused } from '../rule.ts';

const filePath = ({ path }: Evidence) => ({ path: path ?? '' });

/** What goes wrong with a mail before a server hears of it, or after it has taken it. */
export const mailRules: readonly Rule[] = [
  {
    // The first digit of another 2yz says yes (RFC 5321 §4.2), 250 is the only yes here (§4.3.2), and .NET fails on it.
    code: 'DELIVERY_UNCLEAR',
    seen: 'The message has left with its final dot, and the answer is neither 250 nor a refusal.',
    when: { trouble: 'unanswered', and: ({ answer }) => answer !== undefined },
    params: ({ messageId, answer }) => ({ messageId: messageId ?? '', reply: quote(answer ?? '') }),
  },
  {
    code: 'DELIVERY_UNKNOWN',
    seen: 'The message has left with its final dot, and no answer comes.',
    when: { trouble: 'unanswered' },
    params: ({ messageId }) => ({ messageId: messageId ?? '' }),
  },
  {
    code: 'ATTACHMENT_MISSING',
    seen: 'A file to attach does not exist.',
    when: { trouble: 'attachment', error: /^missing\b/ },
    params: filePath,
  },
  {
    code: 'ATTACHMENT_NOT_READABLE',
    seen: 'A file to attach cannot be read.',
    when: { trouble: 'attachment' },
    params: filePath,
  },
  {
    code: 'MESSAGE_SOURCE_TOO_LARGE',
    seen: 'The file of a file connection manager is too large for a message text.',
    when: { trouble: 'messageSource', error: /^tooLarge\b/ },
    params: (evidence) => ({ ...filePath(evidence), max: evidence.max ?? 0 }),
  },
  {
    code: 'MESSAGE_SOURCE_NOT_READABLE',
    seen: 'The file of a file connection manager cannot be read.',
    when: { trouble: 'messageSource' },
    params: filePath,
  },
  {
    code: 'NON_ASCII_ADDRESS',
    seen: 'Letters beyond ASCII before the @, and EHLO does not list SMTPUTF8 (RFC 6531).',
    when: { steps: ['sender', 'recipient'], trouble: 'notOffered' },
    params: aboutAddress,
  },
  {
    code: 'MESSAGE_TOO_LARGE',
    seen: 'The message is larger than SIZE of EHLO (RFC 1870).',
    when: { steps: ['data'], trouble: 'notOffered' },
    params: ({ max = 0, size }) => ({
      reply: `SIZE ${max} (${sizeInWords(max)})${size === undefined ? '' : ` < ${sizeInWords(size)}`}`,
    }),
  },
];

/** What a server says to the message itself. In the order from the particular to the general. */
export const messageRules: readonly Rule[] = [
  {
    code: 'MESSAGE_TOO_LARGE',
    seen: '552 5.3.4, 5.2.3: message too large.',
    when: refused(
      /^\d+ 5\.(?:3\.4|2\.3) |message (?:file )?(?:is )?too (?:big|large)|size limit|maximum (?:message )?size|(?:message )?size exceed|max message size/i,
    ),
    params: quoteReply,
  },
  {
    code: 'ATTACHMENT_TYPE_REFUSED',
    seen: '552 5.7.0: illegal attachment, potential security issue (Gmail).',
    when: refused(
      /illegal attachment|attachment (?:type|extension|is not allowed|rejected|blocked)|(?:file|attachment) type .*not (?:allowed|accepted)|potential security issue|executable (?:file|attachment)/i,
      'data',
    ),
    params: quoteReply,
  },
  {
    code: 'MESSAGE_TOO_LARGE',
    seen: 'Every other 552 without 5.2.2.',
    when: refused(/^552 (?!5\.2\.2 )/),
    params: quoteReply,
  },
  {
    code: 'BARE_LINE_FEED',
    seen: '550 5.6.11, or words about a bare line feed.',
    when: refused(/ 5\.6\.11 |bare (?:<?(?:LF|CR)|line ?feed|newline)/i, 'data'),
    params: quoteReply,
  },
  {
    code: 'EIGHT_BIT_REFUSED',
    seen: '554 5.6.3, 5.6.1: 8-bit content cannot be carried or converted (RFC 6152).',
    when: refused(
      / 5\.6\.[13] |8BITMIME|8-?bit (?:data|content|characters?|body)|body type not supported/i,
      'sender',
      'data',
    ),
    params: quoteReply,
  },
  {
    code: 'HEADERS_REFUSED',
    seen: '5.7.512, or words about RFC 5322 and header fields.',
    when: refused(
      / 5\.7\.512 |not RFC ?5322 compliant|RFC ?5322 .*compliant|missing a valid address in From|no From: header|(?:missing|invalid|multiple|duplicate) "?(?:from|date|message-id|to)"?:? header|header (?:is )?(?:missing|invalid|malformed)/i,
      'data',
    ),
    params: quoteReply,
  },
  {
    code: 'MAIL_LOOP',
    seen: '5.4.6, 5.4.14: mail loop, too many hops.',
    when: refused(/ 5\.4\.(?:6|14) |mail loop|loops? back to|too many hops|hop count exceeded|routing loop/i),
    params: quoteReply,
  },
  {
    code: 'SPAM_REFUSED',
    seen: '5xx, and the words speak of spam, a virus or the content.',
    when: refused(/^5\d\d .*(?:\bspam\b|\bvirus\b|unsolicited|malware|phish|\bUBE\b|\bUCE\b|likely suspicious)/i),
    params: quoteReply,
  },
  {
    code: 'POLICY_REFUSED',
    seen: '5xx, and the words speak of a policy or of content restrictions.',
    when: refused(
      /^5\d\d .*(?:polic(?:y|ies)|content restriction|prohibited|administrative(?:ly)? (?:prohibition|denied))/i,
      'sender',
      'recipient',
      'data',
    ),
    params: quoteReply,
  },
];

/** What is left of the message. */
export const lastMessageRules: readonly Rule[] = [
  {
    code: 'MESSAGE_REFUSED',
    seen: 'Every other 5xx to the message.',
    when: refused(/^/, 'data'),
    params: quoteReply,
  },
];
