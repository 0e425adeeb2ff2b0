import type { Socket } from 'node:net';
import type { DiagnosisCode } from '../../shared/diagnosis/codes.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import type { Identity } from '../certificates.ts';
import { playScript, type Script } from './script.ts';
import { type Listening, serve } from './server.ts';
import type { RootAuthority } from './x509.ts';

/** What a hostile server may need: an authority that the client trusts, and a good certificate of it. */
export type Stage = { readonly authority: RootAuthority; readonly identity: Identity };

/** What is asked of the server: a test, one with addresses, one as a Windows account, or to take a mail. */
export type Asked = 'test' | 'envelope' | 'sign-in' | 'send';

/** A server that misbehaves, and what has to be found out about it. */
export type HostileCase = {
  readonly name: string;
  readonly asked: Asked;
  readonly properties: Partial<SmtpProperties>;
  /** The finding; several where it depends on the order in which the system reports two events. */
  readonly finding: DiagnosisCode | readonly DiagnosisCode[];
  /** Bytes of the attachment of the mail. */
  readonly attachment?: number;
  readonly server: (stage: Stage) => Promise<Listening>;
};

/** Milliseconds for a case that has to end by itself, and for one that only the time-out ends. */
export const PATIENT = 15_000;
export const SHORT = 2_000;
/** The same behind a TLS handshake. */
export const SHORT_WITH_TLS = 4_000;

type Options = Partial<Pick<HostileCase, 'asked' | 'properties' | 'attachment'>>;

const build = (
  name: string,
  finding: HostileCase['finding'],
  server: HostileCase['server'],
  { asked = 'test', properties = {}, attachment }: Options,
): HostileCase => ({
  name,
  asked,
  properties: { timeout: PATIENT, ...properties },
  finding,
  ...(attachment !== undefined && { attachment }),
  server,
});

/** A case whose server follows a script, and can speak TLS. */
export const scriptCase = (
  name: string,
  finding: HostileCase['finding'],
  script: Script,
  options: Options = {},
): HostileCase => build(name, finding, ({ identity }) => serve(playScript(script, { identity })), options);

/** A case whose server is made by hand. */
export const serverCase = (
  name: string,
  finding: HostileCase['finding'],
  server: HostileCase['server'],
  options: Options = {},
): HostileCase => build(name, finding, server, options);

/** A case whose server handles each connection by hand. */
export const socketCase = (
  name: string,
  finding: HostileCase['finding'],
  onConnection: (socket: Socket) => void,
  options: Options = {},
): HostileCase => build(name, finding, () => serve(onConnection), options);

/** SSL by STARTTLS, and a script that offers it. */
export const WITH_TLS = { properties: { enableSsl: true } } as const;
export const OFFERS_TLS = '250-hostile.test\r\n250 STARTTLS\r\n';
