import type { AdviceCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of a pass: advice. */
export const advice: Record<AdviceCode, DiagnosisWords> = {
  STARTTLS_AVAILABLE: {
    cause: 'The server offers encryption, but SSL is off: the mail travels in plain text.',
    fix: 'Turn on “Enable Secure Sockets Layer (SSL)”.',
  },
  CERTIFICATE_EXPIRES_SOON: {
    cause: 'The server’s certificate expires in {{days}} days, on {{validTo}}.',
    fix: 'Remind the server’s administrator. Once it has expired, packages with SSL cannot send any more.',
  },
  WEAK_CIPHER: {
    cause:
      'The connection is encrypted with {{protocol}} and {{cipher}}, which does not protect recorded mail if the server’s key is stolen later.',
    fix: 'The server’s administrator should prefer cipher suites with ECDHE and AES-GCM.',
  },
  ANONYMOUS_RELAY: {
    cause: 'The server would take mail from {{sender}} to {{address}} without anybody signing in.',
    fix: 'That is fine if this machine is allowed to relay. If any machine can do it, the server is an open relay and will be abused: ask its administrator.',
  },
  SLOW_DNS: {
    cause: 'Looking up the name took {{seconds}} seconds.',
    fix: 'The first DNS server of this machine probably does not answer, so that the second one is asked. Tell the network administrator.',
  },
  SLOW_GREETING: {
    cause: 'The server took {{seconds}} seconds to greet.',
    fix: 'Some wait on purpose, to keep out senders of spam; most often the server cannot look up this machine’s name. Its administrator can enter the address, or exempt it.',
  },
  SLOW_STEP: {
    cause: 'The step “$t(connection.step.{{step}})” took {{seconds}} seconds.',
    fix: 'If it stays so slow, tell the server’s administrator. Each mail waits that long.',
  },
  NEAR_TIME_OUT: {
    cause: 'The test took {{ms}} ms, and the time-out is {{timeout}} ms: a mail with attachments may not make it.',
    fix: 'Raise the time-out.',
  },
  ADDRESSES_DEAD: {
    cause: 'Some addresses of {{host}} did not answer: {{addresses}}.',
    fix: 'Whoever asks for them first waits in vain. The administrator should take dead addresses out of DNS.',
  },
  IPV6_ADDRESSES_DEAD: {
    cause: 'The IPv6 addresses of {{host}} did not answer: {{addresses}}.',
    fix: 'The mail goes out by IPv4, but programs that ask IPv6 first wait in vain. The administrator should mend IPv6 or take these addresses out of DNS.',
  },
  IP_ADDRESS_WITH_SSL: {
    cause: 'The server is entered as an IP address. Certificates are made for names, and few hold addresses.',
    fix: 'Enter the server’s name, so that a new certificate or a new address does not break packages.',
  },
  IP_ADDRESS_WITH_WINDOWS_AUTHENTICATION: {
    cause: 'The server is entered as an IP address, so that Kerberos cannot be used and NTLM signs in, if at all.',
    fix: 'Enter the full DNS name under which the domain knows the server.',
  },
  KERBEROS_NOT_USED: {
    cause: 'Kerberos was not used, NTLM signed in: $t(diagnosis.{{why}}.cause)',
    fix: 'NTLM does not prove who the server is, and more and more domains turn it off. $t(diagnosis.{{why}}.fix)',
  },
};
