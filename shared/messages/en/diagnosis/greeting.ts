import type { GreetingCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of greeting and EHLO. */
export const greeting: Record<GreetingCode, DiagnosisWords> = {
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
  SSH_SERVER: {
    cause: 'An SSH server answers at {{host}} on port {{port}}.',
    fix: 'Check the server name and the port: 25 or 587.',
  },
  FTP_SERVER: {
    cause: 'An FTP server answers at {{host}} on port {{port}}.',
    fix: 'Check the server name and the port: 25 or 587.',
  },
  TLS_EXPECTED: {
    cause: 'Port {{port}} of {{host}} expects encryption from the first byte.',
    fix: 'Use port 587 or 25 with “Enable Secure Sockets Layer (SSL)”. On port 465 encryption starts at once if SSL is enabled.',
  },
  SERVER_BUSY: {
    cause: 'The server cannot take mail at the moment: {{reply}}',
    fix: 'Try again in some minutes. If it stays, tell the server’s administrator: too many connections, maintenance or a full disk are the usual reasons.',
  },
  SERVICE_NOT_ACTIVE: {
    cause: 'The server is up, but its mail service is not: {{reply}}',
    fix: 'Wait if it is being maintained. Otherwise its administrator must start the service (on Exchange see Get-ServerComponentState, and whether a receive connector on port 25 belongs to the Front End Transport service).',
  },
  TOO_MANY_CONNECTIONS: {
    cause: 'Too many connections to the server are open at once: {{reply}}',
    fix: 'Wait a minute, and send mails one after another instead of side by side. Packages that run at the same time count together.',
  },
  BLOCKLISTED: {
    cause: 'The server refuses this machine’s IP address because a block list names it: {{reply}}',
    fix: 'Send through your provider’s or company’s relay instead of directly. To be taken off the list, look the address up at the list that the reply names.',
  },
  EARLY_TALKER: {
    cause: 'The server says that this machine spoke before its turn: {{reply}}',
    fix: 'Every reply is waited for here, so something in between changes the order: a proxy or the mail protection of a virus scanner. Connect without it.',
  },
  SMTP_INSPECTION: {
    cause:
      'A firewall between here and {{host}} rewrites the mail conversation and hides what the server offers, encryption included.',
    fix: 'Ask the network administrator to switch off SMTP inspection (“fixup”, “inspect esmtp” on Cisco firewalls) for this connection.',
  },
  CONNECTION_DROPPED: {
    cause: '{{host}} ended the connection in the step “$t(connection.step.{{step}})” without a reason.',
    fix: 'Try again. The server’s log says why, if the server itself did it; a firewall or a virus scanner in between may, too.',
  },
  EHLO_REFUSED: {
    cause: 'The server refused this machine’s introduction (EHLO): {{reply}}',
    fix: 'Some servers want a full DNS name. Give this machine one, or ask the server’s administrator to accept it.',
  },
  EHLO_NOT_KNOWN: {
    cause: 'The server does not know the command EHLO, which every current mail server knows: {{reply}}',
    fix: 'What answers there is no mail server, or its port lacks a sign-in method (on Exchange the receive connector). Check the port, or tell the administrator.',
  },
  EHLO_NAME_REFUSED: {
    cause: 'The server does not accept the name by which this machine introduces itself: {{reply}}',
    fix: 'Give this machine a full DNS name with a dot and without underscores (computer name and primary DNS suffix), or ask the administrator to accept its address. SSIS introduces itself by the computer’s name, too.',
  },
  EHLO_NAME_IS_SERVER: {
    cause: 'This machine introduces itself by the server’s own name: {{reply}}',
    fix: 'Change the name of this machine, or its primary DNS suffix, so that it differs from that of the mail server.',
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
};
