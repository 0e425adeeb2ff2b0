import type { MessageCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of the message and its files. */
export const message: Record<MessageCode, DiagnosisWords> = {
  MESSAGE_TOO_LARGE: {
    cause: 'The mail is larger than the server takes: {{reply}}',
    fix: 'Make the attachments smaller, or put the files where a link leads to them. Attachments grow by a third in a mail.',
  },
  MESSAGE_REFUSED: {
    cause: 'The server refused the message: {{reply}}',
    fix: 'The server’s words say why: content, attachment types and the sender’s domain (SPF, DKIM, DMARC) are the usual reasons.',
  },
  ATTACHMENT_TYPE_REFUSED: {
    cause: 'The server does not take attachments of this type: {{reply}}',
    fix: 'Renaming or zipping does not help. Put the file where a link leads to it.',
  },
  SPAM_REFUSED: {
    cause: 'The server takes the message for spam, or for infected: {{reply}}',
    fix: 'Change the wording, links and attachments, and use a sender whose domain is set up for sending. The administrator can tell which rule decided.',
  },
  POLICY_REFUSED: {
    cause: 'A policy of the server forbids this mail: {{reply}}',
    fix: 'The server’s administrator knows the policy. Ask what may be sent from this machine, by this sender and to this recipient.',
  },
  HEADERS_REFUSED: {
    cause: 'The server does not accept the header of the message: {{reply}}',
    fix: 'Check From and Subject for unusual characters: the From line must be one complete address.',
  },
  BARE_LINE_FEED: {
    cause: 'The server found line ends in the message that do not belong in mail: {{reply}}',
    fix: 'This product sends correct ones, so something in between changes them: a proxy or a virus scanner. Where SSIS gets this reply, the message source has single line feeds: save it with Windows line ends.',
  },
  EIGHT_BIT_REFUSED: {
    cause: 'The server, or the one it passes the mail on to, cannot carry letters beyond ASCII (8BITMIME): {{reply}}',
    fix: 'This product encodes such letters, so something in between changes them. Use a server that offers 8BITMIME, as all current ones do.',
  },
  MAIL_LOOP: {
    cause: 'The mail goes round in a circle between servers: {{reply}}',
    fix: 'The administrator must correct the routing: two servers take each other, or themselves, for responsible.',
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
};
