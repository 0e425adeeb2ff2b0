import type { Diagnosis } from '../contract/smtp-events.ts';
import { isInternal } from '../diagnosis/ip-address.ts';
import type { SmtpProperties } from '../model/connection-string.ts';
import { parseSmtpServer } from '../model/smtp-server.ts';
import type { Facts } from './facts.ts';

/** What stands in a letter's sentences and commands: `{{address}}` there, `{address}` here. */
export type LetterValues = {
  /** This computer's address, as far as it is known, as it is and as systems want it written. */
  readonly address: string;
  /** In Postfix' `mynetworks`, where an IPv6 address stands in brackets. */
  readonly network: string;
  /** Where an Exchange connector listens for it: on every address of its family. */
  readonly anyAddress: string;
  /** In an SPF record (RFC 7208 §5.6); an address that exists inside a network only means nothing there. */
  readonly spf: string;
  readonly host: string;
  readonly port: string;
  readonly sender: string;
  readonly recipient: string;
  readonly account: string;
  readonly principal: string;
  /** Whether mail comes over TLS, as PowerShell writes it. */
  readonly requireTls: string;
};

/** Gathers what a letter says from a test; `unknownAddress` stands where this computer's address is not known. */
export function letterValues(
  { params }: Diagnosis,
  { smtpServer, enableSsl }: SmtpProperties,
  facts: Facts,
  unknownAddress: string,
): LetterValues {
  const server = parseSmtpServer(smtpServer);
  const { host, port } = 'code' in server ? { host: smtpServer, port: 25 } : server;
  const askedAbout = (step: 'sender' | 'recipient'): string => {
    const event = facts.steps.findLast((other) => other.step === step);
    return event?.detail?.address ?? (event?.status === 'failed' ? String(params.address ?? '') : '');
  };
  return {
    ...addressValues(facts.seenAs ?? facts.localAddress, unknownAddress),
    host,
    port: String(port),
    sender: askedAbout('sender') || '<sender>',
    recipient: askedAbout('recipient') || '<recipient>',
    account: facts.signIn?.identity ?? '<account>',
    principal: String(params.principal ?? `SMTPSVC/${host}`),
    requireTls: enableSsl ? '$true' : '$false',
  };
}

type AddressValues = Pick<LetterValues, 'address' | 'network' | 'anyAddress' | 'spf'>;

function addressValues(address: string | undefined, unknown: string): AddressValues {
  const ipv6 = address?.includes(':') ?? false;
  return {
    address: address ?? unknown,
    network: ipv6 ? `[${address}]` : (address ?? unknown),
    anyAddress: ipv6 ? '[::]' : '0.0.0.0',
    spf: address && !isInternal(address) ? `${ipv6 ? 'ip6' : 'ip4'}:${address}` : 'ip4:<public address of our network>',
  };
}

/** Fills in a command. A quote in a value must not end the quotes that stand around it. */
export const fill = (command: string, values: LetterValues): string =>
  command.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? oneLine(values[name as keyof LetterValues]).replaceAll("'", "''") : whole,
  );

/** A text in one line of a letter. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
