import { all, type Case, evidence, file, refused } from '../evidence.ts';

const SFM = 'https://github.com/ActiveCampaign/smtp-field-manual';
const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const EXCHANGE =
  'https://learn.microsoft.com/exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages';

/** Recipients and message. */
export const mailCases: readonly Case[] = [
  ['RELAY_DENIED', refused('recipient', '550 5.7.1 Unable to relay'), EXCHANGE],
  [
    'RELAY_DENIED',
    refused('recipient', '554 5.7.1 <b@example.org>: Relay access denied'),
    'https://github.com/docker-mailserver/docker-mailserver/issues/385 (Postfix)',
  ],
  [
    'RELAY_DENIED',
    refused('recipient', '550 relay not permitted'),
    'https://github.com/nodemailer/nodemailer/issues/386 (Exim)',
  ],
  ['RELAY_DENIED', refused('recipient', '553 Relaying disallowed'), `${SFM} (553)`],
  ['RELAY_DENIED', refused('recipient', '550 5.7.1 <b@example.org>... Relaying denied'), 'sendmail'],
  [
    'RELAY_DENIED',
    refused('recipient', "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"),
    'qmail-smtpd',
  ],
  [
    'EXCHANGE_RELAY_DENIED',
    refused('recipient', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'),
    'https://learn.microsoft.com/exchange/mail-flow/connectors/allow-anonymous-relay',
  ],
  [
    'CONNECTOR_NOT_MATCHED',
    refused('recipient', '550 5.7.64 TenantAttribution; Relay Access Denied'),
    'https://learn.microsoft.com/exchange/mail-flow-best-practices/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off',
  ],
  ['CONNECTOR_NOT_MATCHED', refused('recipient', '450 4.4.62 Mail sent to the wrong Office 365 region'), NDR],
  [
    'RECIPIENT_DOMAIN_NOT_ACCEPTED',
    refused('recipient', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)'),
    NDR,
  ],
  ['RECIPIENT_DOMAIN_NOT_ACCEPTED', refused('recipient', '550 5.4.1 Relay Access Denied'), NDR],
  [
    'GREYLISTED',
    refused(
      'recipient',
      '450 4.2.0 <b@example.com>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/',
    ),
    'https://github.com/eleith/emailjs/issues/202 (postgrey)',
  ],
  [
    'GREYLISTED',
    refused('recipient', '451 4.7.1 Greylisting in action, please come back later'),
    'https://github.com/postalserver/postal/issues/576',
  ],
  ['GREYLISTED', refused('recipient', '451 4.7.1 Try again later'), `${SFM} (451)`],
  ['GREYLISTED', refused('recipient', '451 try again later'), 'RFC 6647 §3, a server without enhanced codes'],
  ['GREYLISTED', all('450 4.2.0 Greylisted', '450 4.2.0 Greylisted'), 'RFC 6647 §3'],
  ['ALL_RECIPIENTS_REFUSED', all('550 5.1.1 User unknown', '450 4.2.0 Greylisted'), 'RFC 5321 §3.3'],
  [
    'ALL_RECIPIENTS_REFUSED',
    all('550 5.1.1 User unknown', '554 5.7.1 <b@example.org>: Relay access denied'),
    'RFC 5321 §3.3',
  ],
  [
    'RELAY_DENIED',
    all('554 5.7.1 <a@example.org>: Relay access denied', '554 5.7.1 <b@example.org>: Relay access denied'),
    'Postfix',
  ],
  [
    'NON_ASCII_ADDRESS',
    evidence({ step: 'sender', trouble: 'notOffered', address: 'ü@example.com' }),
    'https://github.com/nodemailer/nodemailer/issues/1378',
  ],
  [
    'NON_ASCII_ADDRESS',
    refused('recipient', '555 5.5.2 Syntax error, cannot decode response. - gsmtp', { address: 'jürgen@example.com' }),
    'https://github.com/mikel/mail/issues/1383 (Gmail)',
  ],
  [
    'NON_ASCII_ADDRESS',
    refused('recipient', '553 5.6.7 Must use SMTPUTF8 for this address', { address: 'jürgen@example.com' }),
    'RFC 6531 §3.5',
  ],
  ['ALL_RECIPIENTS_REFUSED', all('550 5.1.1 User unknown', '550 5.1.1 User unknown'), 'RFC 5321 §3.3'],
  ['TOO_MANY_RECIPIENTS', refused('recipient', '452 4.5.3 Too many recipients'), NDR],
  ['TOO_MANY_RECIPIENTS', refused('recipient', '550 5.5.3 Too many recipients'), EXCHANGE],
  ['TOO_MANY_RECIPIENTS', refused('recipient', '452 4.5.3 Recipient limit exceeded'), 'RFC 3463 §3.6 X.5.3'],
  [
    'MAILBOX_FULL',
    refused('recipient', '552 5.2.2 The email account that you tried to reach is over quota'),
    'Gmail SMTP errors and codes',
  ],
  ['MAILBOX_FULL', refused('recipient', '452 4.2.2 Mailbox full'), 'RFC 3463 §3.3 X.2.2'],
  ['MAILBOX_FULL', refused('recipient', '452 4.2.2 Quota exceeded for mailbox'), 'RFC 3463 §3.3 X.2.2'],
  ['MAILBOX_FULL', refused('recipient', '552 Quota exceeded for the mailbox b@example.com'), 'RFC 5321 §4.2.3'],
  ['MAILBOX_FULL', refused('recipient', '452 4.2.2 mailbox full, try again later'), 'RFC 3463 §3.3 X.2.2'],
  [
    'MAILBOX_FULL',
    refused('data', '452 4.2.2 <b@example.com> Quota exceeded (mailbox for user is full)'),
    'Dovecot LMTP',
  ],
  [
    'MAILBOX_DISABLED',
    refused('recipient', '550 5.2.1 The email account that you tried to reach is disabled.'),
    'Gmail SMTP errors and codes',
  ],
  [
    'RECIPIENT_RESTRICTED',
    refused('recipient', '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required'),
    NDR,
  ],
  ['RECIPIENT_RESTRICTED', refused('recipient', '550 5.7.124 Sender not in allowed-senders list'), NDR],
  ['RECIPIENT_DOMAIN_RESERVED', refused('recipient', '550 5.1.4 Recipient domain is reserved by RFC 2606'), EXCHANGE],
  [
    'RECIPIENT_DOMAIN_RESERVED',
    refused('recipient', '550 5.1.6 Recipient addresses in single label domains not accepted'),
    EXCHANGE,
  ],
  [
    'RECIPIENT_DOMAIN_NOT_FOUND',
    refused('recipient', '450 4.1.2 <b@nowhere.example>: Recipient address rejected: Domain not found'),
    'Postfix reject_unknown_recipient_domain',
  ],
  ['RECIPIENT_DOMAIN_NOT_FOUND', refused('recipient', '550 Unrouteable address'), 'Exim'],
  ['RECIPIENT_ADDRESS_INVALID', refused('recipient', '501 5.1.3 Invalid address'), EXCHANGE],
  ['RECIPIENT_ADDRESS_INVALID', refused('recipient', '501 5.1.3 Bad recipient address syntax'), 'Postfix'],
  [
    'RECIPIENT_ADDRESS_INVALID',
    refused('recipient', '553 5.1.2 The recipient address <b> is not a valid RFC-5321 address.'),
    `${SFM} (553, Gmail)`,
  ],
  ['RECIPIENT_UNKNOWN', refused('recipient', '550 5.1.1 User unknown'), 'sendmail'],
  [
    'RECIPIENT_UNKNOWN',
    refused(
      'recipient',
      '550 5.1.1 <relay@example.com>: Recipient address rejected: User unknown in local recipient table',
    ),
    'Postfix',
  ],
  ['RECIPIENT_UNKNOWN', refused('recipient', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found'), NDR],
  ['RECIPIENT_UNKNOWN', refused('recipient', '550 No such user here'), 'Exim, cPanel'],
  ['RECIPIENT_REFUSED', refused('recipient', '550 5.7.1 No'), 'RFC 5321 §3.3'],
  [
    'SERVER_BUSY',
    refused('recipient', '451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (S77719)'),
    `${SFM} (451, Exchange Online)`,
  ],
  [
    'SERVER_BUSY',
    refused('data', '451 4.7.0 Temporary server error. Please try again later. PRX5'),
    `${SFM} (451, Exchange)`,
  ],
  ['SERVER_BUSY', refused('data', '451 4.3.0 Temporary System Problem. Try again later'), `${SFM} (451, Gmail)`],
  ['SERVER_BUSY', refused('data', '451 4.4.2 Timeout waiting for data, try again later'), 'RFC 3463 §3.5 X.4.2'],
  [
    'SERVER_BUSY',
    refused('data', '421 4.3.0 Temporary System Problem. Try again later (10). - gsmtp'),
    'https://github.com/nodemailer/smtp-server/issues/182 (Gmail)',
  ],
  ['MESSAGE_TOO_LARGE', evidence({ step: 'data', trouble: 'notOffered', max: 1_000 }), 'RFC 1870 §6'],
  ['MESSAGE_TOO_LARGE', refused('sender', '552 5.3.4 Message size exceeds fixed limit'), 'Postfix message_size_limit'],
  [
    'MESSAGE_TOO_LARGE',
    refused('data', '552 5.3.4 Error: message file too big'),
    'https://github.com/nodemailer/nodemailer/issues/400 (Postfix)',
  ],
  ['MESSAGE_TOO_LARGE', refused('data', '550 5.2.3 Message too large'), 'RFC 3463 §3.3 X.2.3'],
  ['MESSAGE_TOO_LARGE', refused('data', '552 Too much'), 'RFC 5321 §4.2.3'],
  [
    'ATTACHMENT_TYPE_REFUSED',
    refused(
      'data',
      '552-5.7.0 This message was blocked because its content presents a potential security issue.\n552 5.7.0 Please visit https://support.google.com/mail/?p=BlockedMessage',
    ),
    `${SFM}/pull/63 (Gmail)`,
  ],
  ['ATTACHMENT_TYPE_REFUSED', refused('data', '552 5.7.0 illegal attachment'), `${SFM}/pull/63`],
  [
    'BARE_LINE_FEED',
    refused(
      'data',
      '550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds, which cannot be sent via DATA',
    ),
    NDR,
  ],
  [
    'BARE_LINE_FEED',
    refused('data', '521 5.5.2 mail.example.com Error: bare <LF> received'),
    'Postfix smtpd_forbid_bare_newline',
  ],
  [
    'EIGHT_BIT_REFUSED',
    refused('data', '554 5.6.3 Conversion required but not supported'),
    'RFC 6152 §3, RFC 3463 X.6.3',
  ],
  ['EIGHT_BIT_REFUSED', refused('data', '554 5.6.1 Body type not supported by Remote Host'), 'RFC 3463 §3.7 X.6.1'],
  [
    'HEADERS_REFUSED',
    refused('data', '550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant'),
    NDR,
  ],
  [
    'HEADERS_REFUSED',
    refused(
      'data',
      '550-5.7.1 Messages missing a valid address in From:\n550 5.7.1 header, or having no From: header, are not accepted.',
    ),
    'Gmail SMTP errors and codes',
  ],
  ['MAIL_LOOP', refused('data', '550 5.4.6 Hop count exceeded - possible mail loop'), EXCHANGE],
  ['MAIL_LOOP', refused('data', '554 5.4.14 Hop count exceeded - possible mail loop ATTR34'), NDR],
  ['SPAM_REFUSED', refused('data', '554 5.7.1 Spam message rejected'), 'rspamd'],
  [
    'SPAM_REFUSED',
    refused(
      'data',
      '550-5.7.1 Our system has detected that this message is likely suspicious due to\n550 5.7.1 the very low reputation of the sending domain.',
    ),
    'Gmail SMTP errors and codes',
  ],
  [
    'POLICY_REFUSED',
    refused('data', '550 5.7.1 Message rejected due to content restrictions'),
    `${SFM} (550, Exchange)`,
  ],
  ['POLICY_REFUSED', refused('recipient', '554 5.7.1 Rejected by local policy'), 'RFC 3463 §3.8 X.7.1'],
  ['MESSAGE_REFUSED', refused('data', '554 5.6.0 Corrupt message content'), 'RFC 3463 §3.7'],
  ['ATTACHMENT_MISSING', file('attachment', 'missing'), 'this product'],
  ['ATTACHMENT_NOT_READABLE', file('attachment', 'notReadable'), 'this product'],
  ['MESSAGE_SOURCE_NOT_READABLE', file('messageSource', 'missing'), 'this product'],
  ['MESSAGE_SOURCE_TOO_LARGE', file('messageSource', 'tooLarge'), 'this product'],
  [
    'DELIVERY_UNCLEAR',
    evidence({ step: 'data', trouble: 'unanswered', messageId: '<a@b>', answer: '299 ok' }),
    'RFC 5321 §4.3.2',
  ],
  [
    'DELIVERY_UNCLEAR',
    evidence({ step: 'data', trouble: 'unanswered', messageId: '<a@b>', answer: 'HTTP/1.1 200 OK' }),
    'RFC 5321 §4.3.2',
  ],
  ['DELIVERY_UNKNOWN', evidence({ step: 'data', trouble: 'unanswered', messageId: '<a@b>' }), 'RFC 1047'],
];
