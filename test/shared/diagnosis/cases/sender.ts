import { type Case, refused } from '../evidence.ts';

const SFM = 'https://github.com/ActiveCampaign/smtp-field-manual';
const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';

/** Who sends. */
export const senderCases: readonly Case[] = [
  [
    'AUTHENTICATION_REQUIRED',
    refused('sender', '530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM'),
    'Exchange Server, receive connector without Anonymous',
  ],
  [
    'MICROSOFT_365_ANONYMOUS',
    refused('sender', '530 5.7.57 Client not authenticated to send mail. [AS9PR0101CA0001.eurprd01.prod.outlook.com]', {
      host: 'smtp.office365.com',
    }),
    'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/fix-error-code-5-7-57-in-exchange-online',
  ],
  [
    'AUTHENTICATION_REQUIRED',
    refused('sender', '530 5.7.1 Client was not authenticated'),
    'https://learn.microsoft.com/exchange/mail-flow/test-smtp-with-telnet',
  ],
  ['AUTHENTICATION_REQUIRED', refused('sender', '550 5.7.1 Client was not authenticated'), 'Exchange Server'],
  ['AUTHENTICATION_REQUIRED', refused('recipient', '554 5.7.1 Authentication required'), 'Postfix'],
  ['AUTHENTICATION_REQUIRED', refused('sender', '530 5.7.0 Authentication Required.'), 'Gmail'],
  [
    'CLIENT_REJECTED',
    refused('recipient', '554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied'),
    'Postfix access(5)',
  ],
  [
    'REVERSE_DNS_MISSING',
    refused('data', '550 5.7.25 The IP address sending this message does not have a PTR record setup'),
    'Gmail SMTP errors and codes',
  ],
  [
    'REVERSE_DNS_MISSING',
    refused('recipient', '450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.1]'),
    'Postfix reject_unknown_client_hostname',
  ],
  [
    'IPV6_RULES',
    refused(
      'data',
      '450 4.7.26 Service does not accept messages sent over IPv6 [2001:db8::1] unless they pass either SPF or DKIM validation',
    ),
    NDR,
  ],
  [
    'SENDER_REFUSED',
    refused('sender', '550 5.7.1 This sender may not send here', { address: 'relay@example.com' }),
    'RFC 5321 §3.3',
  ],
  [
    'SEND_AS_DENIED',
    refused('sender', '550 5.7.60 SMTP; Client does not have permissions to send as this sender'),
    'https://learn.microsoft.com/exchange/mail-flow-best-practices/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off',
  ],
  [
    'SEND_AS_DENIED',
    refused('data', '554 5.2.252 SendAsDenied; a@example.com not allowed to send as b@example.com'),
    'https://github.com/gophish/gophish/issues/2900',
  ],
  [
    'SEND_AS_DENIED',
    refused('data', '554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied'),
    'https://github.com/FusionAuth/fusionauth-issues/issues/220',
  ],
  [
    'SEND_AS_DENIED',
    refused('recipient', '553 5.7.1 <boss@example.com>: Sender address rejected: not owned by user alice'),
    'Postfix reject_sender_login_mismatch',
  ],
  [
    'SEND_AS_DENIED',
    refused('sender', '550 You are not authorized to send from that email address'),
    'https://sendgrid.com/docs/for-developers/sending-email/smtp-errors-and-troubleshooting/',
  ],
  ['SENDER_ADDRESS_INVALID', refused('sender', '550 5.1.7 Invalid address'), 'Exchange Server'],
  ['SENDER_ADDRESS_INVALID', refused('sender', '501 5.1.0 Invalid Sender'), `${SFM} (501)`],
  [
    'SENDER_DOMAIN_NOT_FOUND',
    refused('sender', '450 4.1.8 <a@nowhere.example>: Sender address rejected: Domain not found'),
    `${SFM} (450, Postfix)`,
  ],
  [
    'SENDER_DOMAIN_NOT_FOUND',
    refused('sender', '553 5.1.8 <a@nowhere.example>... Domain of sender address a@nowhere.example does not exist'),
    'sendmail check_mail',
  ],
  ['SENDER_DOMAIN_NOT_FOUND', refused('sender', '550 5.1.8 Bad sender'), 'RFC 3463 §3.2 X.1.8'],
  [
    'SENDER_BLOCKED',
    refused('data', '550 5.1.8 Access denied, bad outbound sender. For more information please go to …'),
    NDR,
  ],
  ['SENDER_BLOCKED', refused('data', '550 5.7.501 Access denied, spam abuse detected.'), NDR],
  [
    'SENDER_NOT_VERIFIED',
    refused(
      'data',
      '554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: a@example.com',
    ),
    'https://github.com/aws/amazon-ecs-agent/issues/533 (Amazon SES)',
  ],
  [
    'SENDER_NOT_VERIFIED',
    refused(
      'data',
      '550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.',
    ),
    'https://sendgrid.com/docs/for-developers/sending-email/smtp-errors-and-troubleshooting/',
  ],
  [
    'SPF_FAILED',
    refused('recipient', '550 5.7.23 The message was rejected because of Sender Policy Framework violation'),
    NDR,
  ],
  [
    'SPF_FAILED',
    refused(
      'recipient',
      '550 5.7.1 <b@example.com>: Recipient address rejected: Please see http://www.open-spf.org/Why?s=mfrom',
    ),
    'pypolicyd-spf',
  ],
  [
    'DMARC_FAILED',
    refused(
      'data',
      '550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.\n550 5.7.26  DKIM = did not pass - gsmtp',
    ),
    'https://github.com/cloudflare/cloudflare-docs/issues/11542',
  ],
  [
    'DMARC_FAILED',
    refused(
      'data',
      '550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification and has a DMARC policy of reject.',
    ),
    NDR,
  ],
  [
    'DMARC_FAILED',
    refused(
      'data',
      '554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes',
    ),
    `${SFM} (Yahoo)`,
  ],
  ['SENDING_LIMIT_REACHED', refused('data', '550 5.2.2 Submission quota exceeded'), NDR],
  [
    'SENDING_LIMIT_REACHED',
    refused('recipient', '450 4.7.1 <name@example.com>: Recipient address rejected: Policy Rejection- Quota Exceeded.'),
    'https://github.com/bbottema/simple-java-mail/issues/348',
  ],
  [
    'SENDING_LIMIT_REACHED',
    refused('data', '454 Throttling failure: Maximum sending rate exceeded.'),
    'https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html',
  ],
  [
    'SENDING_LIMIT_REACHED',
    refused('data', '454 Throttling failure: Daily message quota exceeded.'),
    'https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html',
  ],
  [
    'SENDING_LIMIT_REACHED',
    refused(
      'data',
      '550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to …',
    ),
    'Gmail SMTP errors and codes',
  ],
  [
    'SENDING_LIMIT_REACHED',
    refused('data', '421 4.7.28 Gmail has detected an unusual rate of email'),
    'Gmail SMTP errors and codes',
  ],
  [
    'SERVER_OUT_OF_STORAGE',
    refused('sender', '452 4.3.1 Insufficient system resources'),
    'https://github.com/muquit/mailsend/issues/15 (Exchange back pressure)',
  ],
  ['SERVER_OUT_OF_STORAGE', refused('sender', '452 4.3.1 Insufficient system storage'), 'Postfix queue_minfree'],
  ['SERVER_MISCONFIGURED', refused('recipient', '451 4.3.5 Server configuration error'), 'Postfix'],
  ['SERVER_MISCONFIGURED', refused('recipient', '451 4.3.0 <b@example.com>: Temporary lookup failure'), 'Postfix'],
];
