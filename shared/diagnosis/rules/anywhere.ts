import type { Evidence } from '../evidence.ts';
import { quoteReply, type Rule, refused } from '../rule.ts';

/** What a firewall leaves of a greeting that it rewrites: Cisco's SMTP inspection masks it with asterisks. */
const MASKED_GREETING = /^220[ -][*\s]*\*{6,}/;
/** The same of a capability: `XXXXXXXA` for STARTTLS. */
const MASKED_CAPABILITY = /^X{6,}[A-Z]?$/;

/** Whether a firewall rewrites the conversation. */
export const isInspected = ({
  greeting = '',
  capabilities = [],
}: Pick<Evidence, 'greeting' | 'capabilities'>): boolean =>
  MASKED_GREETING.test(greeting) || capabilities.some((line) => MASKED_CAPABILITY.test(line));

/** Refusals that mean the same wherever they come: of this machine, its behaviour, or its number of connections. */
export const anywhereRules: readonly Rule[] = [
  {
    code: 'SMTP_INSPECTION',
    seen: 'STARTTLS is missing, and the greeting is asterisks or a capability `XXXXXXXA`.',
    when: { steps: ['starttls'], trouble: 'notOffered', and: isInspected },
  },
  {
    code: 'SMTP_INSPECTION',
    seen: 'A command is not known (500, 502), and the greeting is asterisks or a capability `XXXXXXXA`.',
    when: { ...refused(/^50[02] /), and: isInspected },
  },
  {
    code: 'TLS_TOO_OLD_FOR_SERVER',
    seen: '421 4.7.66: TLS 1.0 and 1.1 are not supported.',
    when: refused(/ 4\.7\.66 |TLS ?1\.0 and (?:TLS ?)?1\.1 are not supported/i),
    params: quoteReply,
  },
  {
    code: 'BLOCKLISTED',
    seen: 'The reply names a block list (Spamhaus, DNSBL, PBL, S3150 …).',
    when: refused(
      /spamhaus|spamcop|barracudacentral|\b(?:dns|r|u|p|x|s)bl\b|block ?list|black ?list|blocked using|S3150|banned sending IP|poor reputation/i,
    ),
    params: quoteReply,
  },
  {
    code: 'EARLY_TALKER',
    seen: 'Synchronization error, improper command pipelining.',
    when: refused(
      /synchroni[sz]ation error|improper (?:use of )?(?:SMTP )?command pipelining|talk(?:ed|s|ing)? (?:too soon|before)/i,
    ),
    params: quoteReply,
  },
  {
    code: 'TOO_MANY_CONNECTIONS',
    seen: '421 or 432 and too many connections.',
    when: refused(
      /^4\d\d .*(?:too many (?:concurrent )?(?:SMTP )?(?:connections|sessions)|concurrent connections? limit|connection (?:rate|count) limit|connections? (?:from your host|exceeded))/i,
    ),
    params: quoteReply,
  },
  {
    code: 'EHLO_NAME_IS_SERVER',
    seen: '5.7.506 Bad HELO: this machine calls itself as the server is called.',
    when: refused(/ 5\.7\.506 |bad HELO/i),
    params: quoteReply,
  },
  {
    code: 'EHLO_NAME_REFUSED',
    seen: '504 5.5.2 or another refusal of the HELO name, often only at RCPT TO.',
    when: refused(
      /HELO command rejected|need fully[- ]qualified hostname|invalid (?:HELO|EHLO)|(?:HELO|EHLO)(?: name| hostname| argument| domain)? (?:is )?(?:invalid|not valid|rejected|required)/i,
    ),
    params: quoteReply,
  },
  {
    code: 'EHLO_NAME_REFUSED',
    seen: '501 5.5.4 to EHLO: invalid domain name.',
    when: refused(/^501 .*(?:domain name|invalid (?:command )?arguments?|host ?name)/i, 'ehlo'),
    params: quoteReply,
  },
  {
    code: 'REVERSE_DNS_MISSING',
    seen: '5.7.25, 4.7.25, or words about reverse DNS or a PTR record.',
    when: refused(/ [45]\.7\.25 |reverse DNS|\bPTR\b|cannot find your (?:reverse )?hostname|rDNS/i),
    params: quoteReply,
  },
  {
    code: 'IPV6_RULES',
    seen: '4.7.26, 5.7.26 or 5.7.1, and the words speak of IPv6.',
    when: refused(/^[45]\d\d [45]\.7\.\d+ .*IPv6/i),
    params: quoteReply,
  },
  {
    code: 'SERVICE_NOT_ACTIVE',
    seen: '421 4.3.2: the mail service is not available, not active, or shutting down.',
    when: refused(/^4\d\d 4\.3\.2 .*(?:not available|not active|unavailable|not accepting|shutting down|maintenance)/i),
    params: quoteReply,
  },
  {
    code: 'SENDING_LIMIT_REACHED',
    seen: '4.7.28, 5.4.5, 5.7.508, 4.7.1 quota exceeded, 5.2.2 submission quota, 454 throttling, and other words about a rate.',
    // 4.2.2 and 4.5.3 say what is full: a mailbox, or the list of recipients.
    when: refused(
      / 4\.7\.28 | 5\.4\.5 | 5\.7\.508 | [45]\.7\.1 .*quota exceeded|submission quota|^\d+ (?![45]\.(?:2\.2|5\.3) ).*(?:throttling|(?:sending|message|daily|hourly|rate|recipient) (?:rate |user )?(?:limit|quota)(?: has been| is| was)? (?:exceeded|reached)|quota exceeded for (?!.*mailbox)|daily (?:user )?sending (?:limit|quota)|too many (?:messages|mails)|rate limited|unusual rate)/i,
    ),
    params: quoteReply,
  },
];
