import { type Case, offers, refused, security } from '../evidence.ts';

const M365 = { host: 'smtp.office365.com', port: 587 };
const GREETING = { greeting: '220 AS9PR0101CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready' };

/** Signing in. */
export const authenticationCases: readonly Case[] = [
  ['AUTHENTICATION_NEEDS_TLS', offers([], { couldEncrypt: true }), 'RFC 4954 §4'],
  ['AUTHENTICATION_NOT_OFFERED', offers([]), 'https://github.com/jstedfast/MailKit/issues/624'],
  ['WINDOWS_AUTHENTICATION_NOT_OFFERED', offers(['LOGIN', 'PLAIN', 'CRAM-MD5'], { couldEncrypt: true }), 'RFC 4954 §3'],
  ['MICROSOFT_365_SIGN_IN', offers(['LOGIN', 'XOAUTH2'], M365), 'EHLO of smtp.office365.com'],
  ['MICROSOFT_365_SIGN_IN', offers(['LOGIN', 'XOAUTH2'], GREETING), 'EHLO of smtp.office365.com by an alias'],
  [
    'GMAIL_SIGN_IN',
    offers(['LOGIN', 'PLAIN', 'XOAUTH2', 'PLAIN-CLIENTTOKEN', 'OAUTHBEARER'], { host: 'smtp.gmail.com' }),
    'EHLO of smtp.gmail.com',
  ],
  [
    'GMAIL_SIGN_IN',
    offers(['PLAIN'], { greeting: '220 smtp.gmail.com ESMTP 5b1f17b1804b1-4532 - gsmtp' }),
    'EHLO of smtp.gmail.com by an alias',
  ],
  [
    'SMTP_AUTH_DISABLED',
    refused(
      'authenticate',
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
    ),
    'https://github.com/simonrob/email-oauth2-proxy/issues/193',
  ],
  [
    'SMTP_AUTH_DISABLED',
    refused(
      'authenticate',
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
    ),
    'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
  ],
  [
    'BASIC_AUTHENTICATION_DISABLED',
    refused('authenticate', '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.'),
    'https://github.com/nodemailer/nodemailer/issues/1714',
  ],
  [
    'BASIC_AUTHENTICATION_DISABLED',
    refused('authenticate', '550 5.7.30 Basic authentication is not supported for Client Submission.'),
    'Exchange Online, retirement of basic authentication for client submission',
  ],
  [
    'AUTHENTICATION_REFUSED',
    refused('authenticate', '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.'),
    'Exchange Online, wrong password',
  ],
  [
    'SIGN_IN_BLOCKED_BY_POLICY',
    refused(
      'authenticate',
      '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
    ),
    'Exchange Online, conditional access',
  ],
  [
    'APP_PASSWORD_REQUIRED',
    refused(
      'authenticate',
      '534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp',
    ),
    'https://github.com/PHPMailer/PHPMailer/issues/1708',
  ],
  [
    'GMAIL_PASSWORD_REFUSED',
    refused(
      'authenticate',
      '535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials - gsmtp',
    ),
    'https://github.com/mageplaza/magento-2-smtp/issues/178',
  ],
  [
    'SES_CREDENTIALS_REFUSED',
    refused('authenticate', '535 Authentication Credentials Invalid'),
    'https://github.com/sandstorm-io/sandstorm/issues/2734',
  ],
  [
    'SIGN_IN_UNAVAILABLE',
    refused('authenticate', '454 4.7.0 Temporary authentication failure'),
    'RFC 4954 §4, https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html',
  ],
  [
    'SIGN_IN_UNAVAILABLE',
    refused('authenticate', '454 4.7.0 Too many login attempts, please try again later.'),
    'Gmail SMTP errors and codes',
  ],
  [
    'MECHANISM_REFUSED',
    refused('authenticate', '504 5.7.4 Unrecognized authentication type'),
    'https://github.com/ninthwalker/NowShowing/issues/32 (Exchange)',
  ],
  ['MECHANISM_REFUSED', refused('authenticate', '503 5.5.1 Error: authentication not enabled'), 'Postfix'],
  ['MECHANISM_REFUSED', refused('authenticate', '534 5.7.9 Authentication mechanism is too weak'), 'RFC 4954 §6'],
  ['AUTHENTICATION_REFUSED', refused('authenticate', '535 5.7.3 Authentication unsuccessful'), 'Exchange'],
  ['AUTHENTICATION_REFUSED', refused('authenticate', '535 5.7.8 Error: authentication failed'), 'RFC 4954 §6'],
  ['ACCOUNT_LOCKED', refused('authenticate', '535 5.7.8 Account is locked'), 'RFC 5248'],
  ['ACCOUNT_LOCKED', refused('authenticate', '525 5.7.13 User account disabled'), 'RFC 5248'],
  ['PASSWORD_EXPIRED', refused('authenticate', '535 5.7.8 The password has expired'), 'RFC 5248'],
  ['PASSWORD_EXPIRED', refused('authenticate', '432 4.7.12 A password transition is needed'), 'RFC 4954 §4'],
  ['NO_KERBEROS_TICKET', security('noTicket'), 'RFC 4120'],
  ['KERBEROS_TICKET_EXPIRED', security('ticketExpired'), 'RFC 4120 KRB_AP_ERR_TKT_EXPIRED'],
  ['CLOCK_SKEW', security('clockSkew'), 'RFC 4120 KRB_AP_ERR_SKEW'],
  [
    'SERVICE_PRINCIPAL_UNKNOWN',
    security('unknownService'),
    'https://learn.microsoft.com/dotnet/api/system.net.mail.smtpclient.targetname',
  ],
  ['KDC_UNREACHABLE', security('kdcUnreachable'), 'MIT Kerberos KRB5_KDC_UNREACH'],
  ['ACCOUNT_UNKNOWN', security('unknownAccount'), 'RFC 4120 KDC_ERR_C_PRINCIPAL_UNKNOWN'],
  ['PASSWORD_WRONG', security('wrongPassword'), 'RFC 4120 KDC_ERR_PREAUTH_FAILED'],
  ['PASSWORD_EXPIRED', security('passwordExpired'), 'RFC 4120 KDC_ERR_KEY_EXPIRED'],
  ['ACCOUNT_LOCKED', security('accountLocked'), 'RFC 4120 KDC_ERR_CLIENT_REVOKED'],
  ['WINDOWS_ACCOUNT_NEEDED', security('accountNeeded'), 'this product'],
  ['SECURITY_LIBRARY_MISSING', security('noLibrary'), 'this product'],
  ['SERVER_NOT_PROVEN', security('badToken'), 'RFC 4121'],
  ['SECURITY_FAILED', security('other'), 'RFC 2743'],
];
