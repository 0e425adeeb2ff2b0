import type { ProtocolCode } from '../../diagnosis/codes.ts';
import type { DiagnosisWords } from './diagnosis.ts';

/** Findings of a server that does not keep to the protocol. */
export const protocol: Record<ProtocolCode, DiagnosisWords> = {
  REPLY_BEFORE_COMMAND: {
    cause:
      '{{host}} sent a reply that nothing had been asked for, in the step “$t(connection.step.{{step}})”. From there on its answers prove nothing: {{seen}}',
    fix: 'Servers do not answer ahead of a command. Something in between may rewrite the mail traffic, or what listens there is not a mail server. The transcript shows the whole conversation.',
  },
  REPLY_UNFINISHED: {
    cause:
      '{{host}} began to answer in the step “$t(connection.step.{{step}})”, but did not finish within {{timeout}} ms: {{seen}}',
    fix: 'A server that delays on purpose, a line end that is missing, or something in between that holds data back look like this. If the server is only slow, raise the time-out; otherwise tell its administrator.',
  },
  PLAINTEXT_INJECTED: {
    cause:
      'Behind the server’s yes to encryption more came in plain text. It was discarded, and the connection was ended before anything was sent: {{seen}}',
    fix: 'Somebody on the way may be slipping in replies (as in CVE-2011-0411), or the server is faulty. Do not send through this connection. Tell the network’s and the server’s administrator.',
  },
};
