import { createServer } from 'node:net';
import { type Authority, makeAuthority } from '../certificates.ts';
import { MAIL_HOST } from './accounts.ts';
import { cyrusMissing, setUpCyrus } from './cyrus.ts';
import { dovecotMissing, startDovecot } from './dovecot.ts';
import { type Kdc, kdcMissing, startKdc } from './kdc.ts';
import { ntlmMissing, startNtlmServer } from './ntlm.ts';
import { type Postfix, postfixMissing, startPostfix } from './postfix.ts';
import type { Service } from './postfix-config.ts';

/** Mail servers that ask for Windows authentication, and the KDC they trust, on loopback. */
export type Lab = {
  readonly kdc: Kdc;
  readonly authority: Authority;
  readonly postfix: Postfix;
  /** The port of a service of `describeServices`. */
  readonly port: (service: ServiceName) => number;
  /** Where the service with TLS from the first byte listens; such a service has port 465. */
  readonly implicitTlsAddress: string;
  readonly stop: () => Promise<void>;
};

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

/** Why the lab cannot run here, for people; undefined where it can. */
export function labMissing(): string | undefined {
  const postfix = postfixMissing();
  if (postfix) return postfix;
  const packages = [...kdcMissing(), ...cyrusMissing(), ...dovecotMissing(), ...ntlmMissing()];
  if (packages.length === 0) return undefined;
  return `the authentication lab needs: apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** Starts everything; all of it listens when this resolves. Where one part fails, the others are stopped. */
export async function startLab(): Promise<Lab> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const part of stops.reverse()) await part();
  };
  try {
    const authority = await makeAuthority();
    const implicitTlsAddress = await addressWithFreePort(465);
    const identity = await authority.issue({ names: ['localhost', MAIL_HOST], ips: ['127.0.0.1', implicitTlsAddress] });
    const kdc = await startKdc();
    stops.push(kdc.stop);
    const cyrus = await setUpCyrus();
    stops.push(cyrus.remove);
    const [dovecot, ntlm] = await Promise.all([
      startDovecot(kdc).then((started) => {
        stops.push(started.stop);
        return started;
      }),
      startNtlmServer(identity).then((started) => {
        stops.push(started.stop);
        return started;
      }),
    ]);
    const postfix = await startPostfix(identity, {
      environment: { KRB5_CONFIG: kdc.configuration, KRB5_KTNAME: kdc.keytab, KRB5RCACHENAME: 'none:' },
      sasl: { cyrus: cyrus.configuration },
      services: services({
        cyrus: { smtpd_sasl_path: 'cyrus' },
        dovecot: dovecotSasl(dovecot.socket),
        ntlm: dovecotSasl(ntlm.socket),
        ntlmSpoilt: dovecotSasl(ntlm.spoiling),
        ntlmOther: dovecotSasl(ntlm.otherEndPoint),
        ntlmLenient: dovecotSasl(ntlm.lenient),
        implicitTlsAddress,
      }),
    });
    stops.push(postfix.stop);
    const port = (service: ServiceName): number => {
      const found = postfix.ports[service];
      if (found === undefined) throw new Error(`no service ${service}`);
      return found;
    };
    return { kdc, authority, postfix, port, implicitTlsAddress, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Sets variables of this process, libkrb5's among them; gives the way back. */
export function inEnvironment(variables: NodeJS.ProcessEnv): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

type Options = Service['options'];

const dovecotSasl = (socket: string): Options => ({ smtpd_sasl_type: 'dovecot', smtpd_sasl_path: socket });
const only = (mechanisms: string): Options => ({ smtpd_sasl_mechanism_filter: mechanisms });

/** Refuses mail from those who have not signed in. */
const refusing = (words = '5.7.1 Client was not authenticated'): Options => ({
  smtpd_sasl_auth_enable: 'yes',
  smtpd_delay_reject: 'no',
  smtpd_relay_restrictions: 'permit_sasl_authenticated,reject',
  smtpd_sender_restrictions: `permit_sasl_authenticated,check_sender_access,static:{530 ${words}}`,
});

function services(sasl: {
  cyrus: Options;
  dovecot: Options;
  ntlm: Options;
  ntlmSpoilt: Options;
  ntlmOther: Options;
  ntlmLenient: Options;
  implicitTlsAddress: string;
}): Record<ServiceName, Service> {
  const cyrus = { ...refusing(), ...sasl.cyrus };
  const dovecot = { ...refusing(), ...sasl.dovecot };
  return {
    cyrus: { options: cyrus },
    cyrusGssapi: { options: { ...cyrus, ...only('gssapi') } },
    cyrusSpnego: { options: { ...cyrus, ...only('gss-spnego') } },
    cyrusNtlm: { options: { ...cyrus, ...only('ntlm') } },
    dovecot: { options: dovecot },
    dovecotGssapi: { options: { ...dovecot, ...only('gssapi') } },
    dovecotSpnego: { options: { ...dovecot, ...only('gss-spnego') } },
    gssNtlm: { options: { ...refusing(), ...sasl.ntlm } },
    gssNtlmSpoiltMic: { options: { ...refusing(), ...sasl.ntlmSpoilt } },
    gssNtlmOtherEndPoint: { options: { ...refusing(), ...sasl.ntlmOther } },
    gssNtlmLenient: { options: { ...refusing(), ...sasl.ntlmLenient } },
    exchange: {
      options: {
        ...refusing('5.7.57 Client not authenticated to send mail'),
        ...sasl.cyrus,
        ...only('gssapi, ntlm'),
        smtpd_tls_auth_only: 'yes',
      },
    },
    passwords: { options: { ...cyrus, ...only('plain, login') } },
    implicitTls: {
      address: sasl.implicitTlsAddress,
      port: 465,
      options: { ...cyrus, smtpd_tls_wrappermode: 'yes' },
    },
  };
}

/** The first address of this machine's loopback network where nobody has the port. */
async function addressWithFreePort(port: number): Promise<string> {
  for (let last = 1; last < 255; last += 1) {
    const address = `127.0.0.${last}`;
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, address, () => resolve(true));
    });
    await new Promise<unknown>((resolve) => server.close(resolve));
    if (free) return address;
  }
  throw new Error(`port ${port} is taken on every loopback address`);
}
