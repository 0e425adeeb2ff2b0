import { aboutAddress, quoteReply, type Rule, refused } from '../rule.ts';

/**
 * Who sends: whether the server wants to know it, and whether it believes it. In the order from the particular to the
 * general; many servers say at RCPT TO or after the message what they think of the sender.
 */
export const senderRules: readonly Rule[] = [
  {
    code: 'STARTTLS_REQUIRED',
    seen: '530 5.7.0 or 451 5.7.3: issue STARTTLS first.',
    when: refused(/STARTTLS|must be encrypted|encryption (?:is )?required/i),
    params: quoteReply,
  },
  {
    code: 'MICROSOFT_365_ANONYMOUS',
    seen: '5.7.57 from a server of Microsoft 365.',
    when: { ...refused(/ 5\.7\.57 /), provider: 'microsoft365' },
    params: quoteReply,
  },
  {
    code: 'AUTHENTICATION_REQUIRED',
    seen: '530, 5.7.57, or words about authentication.',
    when: refused(
      /^530 | 5\.7\.57 |not authenticated|(?<!RESOLVER\.RST.*)authentication (?:is )?required|log ?in first|sign in first/i,
    ),
    params: quoteReply,
  },
  {
    code: 'SEND_AS_DENIED',
    seen: '5.7.60, 5.2.252, SendAsDenied, not owned by user, not authorized to send from that address.',
    when: refused(
      / 5\.7\.60 | 5\.2\.252 |SendAsDenied|send as this sender|not owned by user|not authorized to send (?:from|as|on behalf)|sender address rejected: not logged in/i,
    ),
    params: aboutAddress,
  },
  {
    code: 'SENDER_NOT_VERIFIED',
    seen: '554: email address is not verified (Amazon SES), sender identity not verified (SendGrid).',
    when: refused(
      /(?:email )?address is not verified|identit(?:y|ies) (?:is |are )?not verified|verified Sender Identity/i,
    ),
    params: aboutAddress,
  },
  {
    code: 'SENDER_DOMAIN_NOT_FOUND',
    seen: '4.1.8, 5.1.8 or words: the domain of the sender does not exist.',
    when: refused(
      /sender address rejected: domain not found|sender domain must (?:exist|resolve)|domain of sender (?:address )?(?:<> )?(?:does not (?:exist|resolve)|not found)|sender domain not found|unresolvable sender/i,
    ),
    params: aboutAddress,
  },
  {
    code: 'SENDER_BLOCKED',
    seen: '5.1.8 bad outbound sender, 5.1.90, 5.7.501 to 5.7.503, 5.7.705: the provider has blocked who sends.',
    when: refused(/bad outbound sender| 5\.1\.90 | 5\.7\.50[1-3] | 5\.7\.70[58] |access denied, spam abuse/i),
    params: aboutAddress,
  },
  {
    code: 'SENDER_DOMAIN_NOT_FOUND',
    seen: '4.1.8, 5.1.8 without words that are known.',
    when: refused(/ [45]\.1\.8 /, 'sender', 'recipient'),
    params: aboutAddress,
  },
  {
    code: 'SPF_FAILED',
    seen: '5.7.23, or words about SPF.',
    when: refused(/ 5\.7\.23 |\bSPF\b(?!.*\bDKIM\b)|sender policy framework/i),
    params: aboutAddress,
  },
  {
    code: 'DMARC_FAILED',
    seen: '5.7.26, 5.7.509, 550 5.7.9 of Yahoo, or words about DMARC and DKIM.',
    when: refused(/ 5\.7\.26 | 5\.7\.509 |\bDMARC\b|\bDKIM\b|sender is unauthenticated|^55[04] 5\.7\.9 .*polic/i),
    params: aboutAddress,
  },
  {
    code: 'SENDER_ADDRESS_INVALID',
    seen: '5.1.7, 501 5.1.0, or a syntax error at MAIL FROM.',
    when: refused(
      / [45]\.1\.7 |^501 5\.1\.0 |^(?:501|553) .*(?:syntax|invalid).*(?:address|sender|mailbox)|invalid sender/i,
      'sender',
    ),
    params: aboutAddress,
  },
  {
    code: 'CLIENT_REJECTED',
    seen: '554 5.7.1 client host rejected, or another refusal of this machine’s address.',
    when: refused(
      /client host rejected|client address rejected|(?:IP|host)(?: address)? (?:is )?not (?:allowed|authori[sz]ed|permitted)|access denied.*(?:IP|client)/i,
    ),
    params: quoteReply,
  },
];

/** Conditions of the server that have nothing to do with this mail. */
export const serverConditionRules: readonly Rule[] = [
  {
    code: 'SERVER_OUT_OF_STORAGE',
    seen: '452 4.3.1: insufficient system resources or storage.',
    when: refused(/^4\d\d 4\.3\.1 |^4\d\d .*insufficient system (?:resources|storage)/i),
    params: quoteReply,
  },
  {
    code: 'SERVER_MISCONFIGURED',
    seen: '4.3.5 or 5.3.5: server configuration error, temporary lookup failure.',
    when: refused(/ [45]\.3\.5 |server configuration (?:error|problem)|temporary lookup failure/i),
    params: quoteReply,
  },
];
