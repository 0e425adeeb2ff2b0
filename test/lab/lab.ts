import { randomInt } from 'node:crypto';
import { IMPLICIT_TLS_PORT } from '../../shared/model/smtp-server.ts';
import { type Authority, makeAuthority } from '../certificates.ts';
import { MAIL_HOST } from './accounts.ts';
import { cyrusMissing, setUpCyrus } from './cyrus.ts';
import { dovecotMissing, startDovecot } from './dovecot.ts';
import { type Kdc, kdcMissing, startKdc } from './kdc.ts';
import { ntlmMissing, startNtlmServer } from './ntlm.ts';
import { type Postfix, postfixMissing, startPostfix } from './postfix.ts';
import { answers } from './process.ts';
import { type ServiceName, services } from './services.ts';

export type { ServiceName } from './services.ts';

/** Mail servers that ask for Windows authentication, and the KDC they trust, on loopback. */
export type Lab = {
  readonly kdc: Kdc;
  readonly authority: Authority;
  readonly postfix: Postfix;
  /** The port of a service. */
  readonly port: (service: ServiceName) => number;
  /** Where the service with TLS from the first byte listens; such a service has port 465. */
  readonly implicitTlsAddress: string;
  readonly stop: () => Promise<void>;
};

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
  const kept = <Part extends { readonly stop: () => Promise<void> }>(part: Part): Part => {
    stops.push(part.stop);
    return part;
  };
  try {
    const authority = await makeAuthority();
    const implicitTlsAddress = await addressWithFreePort(IMPLICIT_TLS_PORT);
    const identity = await authority.issue({ names: ['localhost', MAIL_HOST], ips: ['127.0.0.1', implicitTlsAddress] });
    const kdc = kept(await startKdc());
    const cyrus = kept(await setUpCyrus());
    const dovecot = kept(await startDovecot(kdc));
    const ntlm = kept(await startNtlmServer(identity));
    const postfix = kept(
      await startPostfix(identity, {
        environment: { KRB5_CONFIG: kdc.configuration, KRB5_KTNAME: kdc.keytab, KRB5RCACHENAME: 'none:' },
        sasl: { cyrus: cyrus.configuration },
        services: services({ cyrus: 'cyrus', dovecot, ntlm, implicitTlsAddress }),
      }),
    );
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

/**
 * An address of this machine's loopback network where nobody has the port. It is drawn by lot: a second lab that starts
 * at the same time would find the same one free, and Postfix shares ports without an error.
 */
async function addressWithFreePort(port: number): Promise<string> {
  const address = `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}`;
  const free = !(await answers({ host: address, port }));
  return free ? address : addressWithFreePort(port);
}
