import type { DiagnosisCode, InSsisCode } from '../../diagnosis/codes.ts';
import { authentication } from './authentication.ts';
import { protocol } from './protocol.ts';

/** Why, and what to do about it (empty where there is nothing to do). */
export type DiagnosisWords = { cause: string; fix: string };

export const diagnosis: Record<DiagnosisCode, DiagnosisWords> = {
  TEST_PASSED: { cause: 'The SMTP server {{host}} can be reached and is ready on port {{port}}.', fix: '' },
  MAIL_SENT: { cause: 'The mail was handed over to {{host}} for every recipient ({{count}}).', fix: '' },
  MAIL_PARTLY_SENT: {
    cause: 'The mail was handed over for {{count}} recipients. The server refused {{rejected}}: {{addresses}}.',
    fix: 'See the server’s reply to each refused recipient, and correct or remove the address.',
  },
  DELIVERY_UNKNOWN: {
    cause: 'The mail was sent completely, but the server’s answer to it never came. It may or may not be delivered.',
    fix: 'Before you send it again, look for the message {{messageId}} in the server’s log or in the recipient’s mailbox.',
  },
  CANCELLED: { cause: 'Cancelled.', fix: '' },
  TIMED_OUT: {
    cause: 'The time-out of {{timeout}} ms ended in the step “$t(connection.step.{{step}})”.',
    fix: 'Try again. If the server is slow but works, raise the time-out.',
  },
  HOST_NOT_FOUND: {
    cause: 'There is no server by the name “{{host}}”.',
    fix: 'Check the spelling. A name that is known inside the company network only may need the network or a VPN.',
  },
  DNS_FAILED: {
    cause: 'The name “{{host}}” could not be looked up because the DNS server did not answer ({{reason}}).',
    fix: 'This is not the mail server’s fault. Check the network connection or VPN, and try again.',
  },
  CONNECTION_REFUSED: {
    cause: '{{host}} is there, but nothing listens on port {{port}}.',
    fix: 'Check the port: 25 is for relays, 587 for clients. If both are right, the mail service is stopped.',
  },
  CONNECTION_TIMED_OUT: {
    cause: '{{host}} did not answer on port {{port}}.',
    fix: 'Most often a firewall swallows the connection; providers and clouds block port 25. Ask for it to be opened, or try port 587.',
  },
  NETWORK_UNREACHABLE: {
    cause: 'There is no way from this machine to {{host}} ({{reason}}).',
    fix: 'Check the network connection, the VPN and the address.',
  },
  CONNECTION_RESET: {
    cause: '{{host}} cut the connection on port {{port}}.',
    fix: 'A firewall, a virus scanner or the server’s list of allowed clients may do this. Ask the administrator whether this machine may connect.',
  },
  CONNECTION_FAILED: {
    cause: 'The connection to {{host}} on port {{port}} failed ({{reason}}).',
    fix: 'Check the network connection and the server name.',
  },
  NO_GREETING: {
    cause: '{{host}} accepts connections on port {{port}}, but did not greet within {{timeout}} ms.',
    fix: 'Check the port: a port that expects encryption from the start, or another service, stays silent like this. A busy server may need a longer time-out.',
  },
  GREETING_REFUSED: {
    cause: 'The server does not take mail from this machine: {{reply}}',
    fix: 'The server refuses this machine’s IP address. Ask its administrator to allow it, or use the server that is meant for clients.',
  },
  NOT_SMTP: {
    cause: 'What answers at {{host}} on port {{port}} is not a mail server. It said: {{seen}}',
    fix: 'Check the server name and the port: 25 or 587.',
  },
  HTTP_SERVER: {
    cause: 'A web server answers at {{host}} on port {{port}}.',
    fix: 'Check the server name and the port: 25 or 587.',
  },
  IMAP_SERVER: {
    cause: 'An IMAP server answers at {{host}} on port {{port}}: it is for reading mail, not for sending.',
    fix: 'Use the port for sending: 25 or 587.',
  },
  POP3_SERVER: {
    cause: 'A POP3 server answers at {{host}} on port {{port}}: it is for fetching mail, not for sending.',
    fix: 'Use the port for sending: 25 or 587.',
  },
  TLS_EXPECTED: {
    cause: 'Port {{port}} of {{host}} expects encryption from the first byte.',
    fix: 'Use port 587 or 25 with “Enable Secure Sockets Layer (SSL)”. On port 465 encryption starts at once if SSL is enabled.',
  },
  SERVER_BUSY: {
    cause: 'The server cannot take mail at the moment: {{reply}}',
    fix: 'Try again in some minutes. If it stays, tell the server’s administrator: too many connections, maintenance or a full disk are the usual reasons.',
  },
  CONNECTION_DROPPED: {
    cause: '{{host}} ended the connection in the step “$t(connection.step.{{step}})” without a reason.',
    fix: 'Try again. The server’s log says why, if the server itself did it; a firewall or a virus scanner in between may, too.',
  },
  EHLO_REFUSED: {
    cause: 'The server refused this machine’s introduction (EHLO): {{reply}}',
    fix: 'Some servers want a full DNS name. Give this machine one, or ask the server’s administrator to accept it.',
  },
  REPLY_TOO_LONG: {
    cause: '{{host}} sent a reply without an end.',
    fix: 'This is not how a mail server behaves. Check the server name and the port.',
  },
  PROTOCOL_ERROR: {
    cause:
      '{{host}} answered the step “$t(connection.step.{{step}})” with something that does not belong there: {{reply}}',
    fix: 'A firewall or a virus scanner that rewrites mail traffic may cause this. The transcript shows the whole conversation.',
  },
  ...protocol,
  STARTTLS_NOT_OFFERED: {
    cause: 'The server does not offer encryption (STARTTLS) on port {{port}}.',
    fix: 'Try port 587. If encryption is offered elsewhere, a firewall in between may remove the offer. Turn SSL off only if the mail may travel in plain text.',
  },
  STARTTLS_REFUSED: {
    cause: 'The server offers encryption, but refused to start it: {{reply}}',
    fix: 'Its certificate or key is probably broken or missing. Tell the server’s administrator.',
  },
  STARTTLS_REQUIRED: {
    cause: 'The server takes mail only over an encrypted connection: {{reply}}',
    fix: 'Turn on “Enable Secure Sockets Layer (SSL)”.',
  },
  TLS_HANDSHAKE_FAILED: {
    cause: 'The encrypted connection to {{host}} could not be set up ({{reason}}).',
    fix: 'The server’s encryption may be outdated or broken, or something in between interferes. Tell the server’s administrator.',
  },
  TLS_PROTOCOL_VERSION: {
    cause: 'The server knows only TLS versions older than 1.2, which are not safe ({{reason}}).',
    fix: 'The server’s administrator should enable TLS 1.2 or 1.3.',
  },
  TLS_NOT_SPOKEN: {
    cause: '{{host}} went on in plain text on port {{port}} where encryption should have started.',
    fix: 'On port 465 encryption must start at once: use port 587 or 25 where the server does not do that. Otherwise something in between may interfere.',
  },
  CERTIFICATE_EXPIRED: {
    cause: 'The server’s certificate expired on {{validTo}}.',
    fix: 'The server’s administrator must renew it.',
  },
  CERTIFICATE_NOT_YET_VALID: {
    cause: 'The server’s certificate is not valid before {{validFrom}}.',
    fix: 'Check the clock of this machine. If it is right, the server’s administrator must replace the certificate.',
  },
  CERTIFICATE_WRONG_NAME: {
    cause: 'The server’s certificate is for other names: {{names}}. It does not prove that this is {{host}}.',
    fix: 'Enter one of these names as the SMTP server if it is the same machine.',
  },
  CERTIFICATE_SELF_SIGNED: {
    cause: 'The server vouches for itself: its certificate ({{subject}}) is not issued by an authority.',
    fix: 'The server’s administrator should install a certificate of an authority that this machine trusts.',
  },
  CERTIFICATE_UNKNOWN_ISSUER: {
    cause:
      'The server’s certificate was issued by “{{issuer}}”, which this machine does not trust, or the server does not send the certificates in between.',
    fix: 'If it is your company’s authority, add it to the trusted certificate authorities in the settings. Otherwise the administrator must install the full chain.',
  },
  CERTIFICATE_INVALID: {
    cause: 'The server’s certificate cannot be used ({{reason}}).',
    fix: 'The server’s administrator must replace it. The certificate view shows its details.',
  },
  ...authentication,
  AUTHENTICATION_REQUIRED: {
    cause: 'The server does not take anonymous mail: {{reply}}',
    fix: 'Turn on “Use Windows Authentication”, or ask the administrator to let this machine send anonymously.',
  },
  SENDER_REFUSED: {
    cause: 'The server refused the sender {{address}}: {{reply}}',
    fix: 'Use a sender address that this server knows, or that you may send as.',
  },
  RECIPIENT_REFUSED: {
    cause: 'The server refused the recipient {{address}}: {{reply}}',
    fix: 'Check the spelling of the address.',
  },
  RELAY_DENIED: {
    cause: 'The server does not pass mail on to {{address}} for this machine: {{reply}}',
    fix: 'Ask the administrator to allow this machine to relay, or to let it sign in. Also check that it is the right server.',
  },
  GREYLISTED: {
    cause: 'The server asks unknown senders to come back later: {{reply}}',
    fix: 'This is a protection against spam, not an error. Try again in 5 to 15 minutes.',
  },
  NON_ASCII_ADDRESS: {
    cause: 'The server cannot take addresses with letters beyond ASCII before the “@”: {{address}}',
    fix: 'Use another address, or a server that offers SMTPUTF8.',
  },
  ALL_RECIPIENTS_REFUSED: {
    cause: 'The server refused all {{count}} recipients, the last one with: {{reply}}',
    fix: 'See its reply to each recipient.',
  },
  MESSAGE_TOO_LARGE: {
    cause: 'The mail is larger than the server takes: {{reply}}',
    fix: 'Make the attachments smaller, or put the files where a link leads to them. Attachments grow by a third in a mail.',
  },
  MESSAGE_REFUSED: {
    cause: 'The server refused the message: {{reply}}',
    fix: 'The server’s words say why: content, attachment types and the sender’s domain (SPF, DKIM, DMARC) are the usual reasons.',
  },
  ATTACHMENT_MISSING: {
    cause: 'The attachment does not exist: {{path}}. Nothing was sent.',
    fix: 'Check the path, as seen from the machine that sends.',
  },
  ATTACHMENT_NOT_READABLE: {
    cause: 'The attachment cannot be read: {{path}}. The mail was not sent.',
    fix: 'Check that it is a file and that you may read it.',
  },
  MESSAGE_SOURCE_NOT_READABLE: {
    cause: 'The file with the message text cannot be read: {{path}}. Nothing was sent.',
    fix: 'Check the path of the file connection manager and the permissions of the file.',
  },
  MESSAGE_SOURCE_TOO_LARGE: {
    cause: 'The file with the message text is larger than {{max}} bytes: {{path}}. Nothing was sent.',
    fix: 'Attach the file instead.',
  },
  STARTTLS_AVAILABLE: {
    cause: 'The server offers encryption, but SSL is off: the mail travels in plain text.',
    fix: 'Turn on “Enable Secure Sockets Layer (SSL)”.',
  },
  CERTIFICATE_EXPIRES_SOON: {
    cause: 'The server’s certificate expires in {{days}} days, on {{validTo}}.',
    fix: 'Remind the server’s administrator. Once it has expired, packages with SSL cannot send any more.',
  },
};

/** What SSIS would do, after “In SSIS: ”. */
export const inSsis: Record<InSsisCode, string> = {
  SAME_FAILURE_NO_SECURE_CONNECTION: 'the same failure, “Server does not support secure connections.”',
  SAME_FAILURE_SENDING_MAIL: 'the same failure, reported as “Failure sending mail.” or with the server’s words.',
  SAME_TIME_OUT: 'the same failure, “The operation has timed out.”, after {{timeout}} ms.',
  FAILS_AFTER_SENDING: 'the mail goes to the accepted recipients, too, and then the task fails.',
  PORT_NOT_SUPPORTED:
    'a port cannot be given. SSIS takes “{{host}}:{{port}}” for a server name and does not find it; it always uses port 25.',
  IMPLICIT_TLS_NOT_SUPPORTED:
    'encryption from the first byte is not supported. SSIS would wait for a greeting on port {{port}} until its time-out.',
  ADDED_AUTHORITY_UNKNOWN:
    'this certificate is trusted only if its authority is also in the Windows certificate store of the machine that runs the package.',
  GOES_ON_ANONYMOUSLY:
    'it tries GSSAPI and NTLM as far as they are offered, goes on anonymously, and reports what the server says to that: “Client was not authenticated”, “Unable to relay”, or nothing, and the mail goes out.',
  SIGNS_IN_AS_RUNNING_USER:
    'it signs in as the user that runs the package, not with the Windows account that is stored here.',
  WINDOWS_AUTHENTICATION_SIGNS_IN:
    'it signs in with GSSAPI or NTLM as the user that runs the package. If that fails, or the server offers neither, it goes on anonymously.',
};
