import { IMPLICIT_TLS_PORT } from '../../shared/model/smtp-server.ts';
import type { Dovecot } from './dovecot.ts';
import type { NtlmServer } from './ntlm.ts';
import type { Service } from './postfix-config.ts';

/** What the services are, for people. */
export const describeServices = {
  cyrus: 'Postfix with Cyrus SASL: PLAIN LOGIN NTLM GSSAPI GSS-SPNEGO, with STARTTLS and without',
  cyrusGssapi: 'as cyrus, GSSAPI alone',
  cyrusSpnego: 'as cyrus, GSS-SPNEGO alone',
  cyrusNtlm: 'as cyrus, NTLM alone',
  dovecot: 'Postfix with Dovecot SASL: PLAIN LOGIN GSSAPI GSS-SPNEGO, with STARTTLS and without',
  dovecotGssapi: 'as dovecot, GSSAPI alone',
  dovecotSpnego: 'as dovecot, GSS-SPNEGO alone',
  gssNtlm: 'Postfix with gss-ntlmssp: NTLM, checks MIC and channel binding',
  gssNtlmSpoiltMic: "as gssNtlm, but the client's MIC is spoilt on its way",
  gssNtlmOtherEndPoint: "as gssNtlm, but bound to another server's certificate",
  gssNtlmLenient: 'as gssNtlm, but takes clients without MIC and channel binding',
  exchange: 'as Exchange: GSSAPI NTLM after STARTTLS alone, 530 5.7.57 without',
  passwords: 'PLAIN LOGIN alone, as servers on the internet',
  implicitTls: 'as cyrus, TLS from the first byte',
} as const;
export type ServiceName = keyof typeof describeServices;

type Options = Service['options'];

const only = (mechanisms: string): Options => ({ smtpd_sasl_mechanism_filter: mechanisms });

/** Asks for a sign-in, and refuses mail from those who have not signed in. */
const demanding = (sasl: Options, words = '5.7.1 Client was not authenticated'): Options => ({
  ...sasl,
  smtpd_sasl_auth_enable: 'yes',
  smtpd_delay_reject: 'no',
  smtpd_relay_restrictions: 'permit_sasl_authenticated,reject',
  smtpd_sender_restrictions: `permit_sasl_authenticated,check_sender_access,static:{530 ${words}}`,
});

/** The services as Postfix is to be told. */
export function services(parts: {
  /** Name of the configuration of Cyrus SASL. */
  readonly cyrus: string;
  readonly dovecot: Dovecot;
  readonly ntlm: NtlmServer;
  readonly implicitTlsAddress: string;
}): Record<ServiceName, Service> {
  const at = (socket: string): Options => ({ smtpd_sasl_type: 'dovecot', smtpd_sasl_path: socket });
  const bySocket = (socket: string): Service => ({ options: demanding(at(socket)) });
  const { ntlm } = parts;
  const cyrusSasl = { smtpd_sasl_path: parts.cyrus };
  const cyrus = demanding(cyrusSasl);
  const dovecot = demanding(at(parts.dovecot.socket));
  const exchange = demanding(cyrusSasl, '5.7.57 Client not authenticated to send mail');
  return {
    cyrus: { options: cyrus },
    cyrusGssapi: { options: { ...cyrus, ...only('gssapi') } },
    cyrusSpnego: { options: { ...cyrus, ...only('gss-spnego') } },
    cyrusNtlm: { options: { ...cyrus, ...only('ntlm') } },
    dovecot: { options: dovecot },
    dovecotGssapi: { options: { ...dovecot, ...only('gssapi') } },
    dovecotSpnego: { options: { ...dovecot, ...only('gss-spnego') } },
    gssNtlm: bySocket(ntlm.socket),
    gssNtlmSpoiltMic: bySocket(ntlm.spoiling),
    gssNtlmOtherEndPoint: bySocket(ntlm.otherEndPoint),
    gssNtlmLenient: bySocket(ntlm.lenient),
    exchange: { options: { ...exchange, ...only('gssapi, ntlm'), smtpd_tls_auth_only: 'yes' } },
    passwords: { options: { ...cyrus, ...only('plain, login') } },
    implicitTls: {
      address: parts.implicitTlsAddress,
      port: IMPLICIT_TLS_PORT,
      options: { ...cyrus, smtpd_tls_wrappermode: 'yes' },
    },
  };
}
