import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { resolveHost } from '../../../electron/smtp/resolve.ts';
import { SmtpTrouble } from '../../../electron/smtp/trouble.ts';

const MX = 15;
const NXDOMAIN = 3;

type Record = { readonly priority: number; readonly exchange: string };

const label = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((part) => Buffer.from(`${String.fromCharCode(part.length)}${part}`)),
    Buffer.alloc(1),
  ]);

const mxRecord = ({ priority, exchange }: Record): Buffer => {
  const data = Buffer.concat([Buffer.from([0, priority]), label(exchange)]);
  // The name is that of the question, at offset 12; type MX, class IN, 60 s.
  return Buffer.concat([Buffer.from([0xc0, 12, 0, MX, 0, 1, 0, 0, 0, 60, 0, data.length]), data]);
};

/** A DNS server on this machine that answers every question with a code (RFC 1035 §4.1.1), and MX with records. */
async function dnsServer(code: number, records: readonly Record[] = []): Promise<Resolver> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  socket.on('message', (query, { port, address }) => {
    // Without the additional section that the question came with.
    const end = query.indexOf(0, 12) + 5;
    const type = query.readUInt16BE(end - 4);
    const answers = type === MX ? records.map(mxRecord) : [];
    const header = Buffer.from(query.subarray(0, 12));
    header.writeUInt16BE(0x8180 | code, 2);
    header.writeUInt16BE(answers.length, 6);
    header.writeUInt16BE(0, 10);
    socket.send(Buffer.concat([header, query.subarray(12, end), ...answers]), port, address);
  });
  const resolver = new Resolver({ timeout: 1_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return resolver;
}

/** What is known about a name that the system does not find. */
async function failure(dns: Resolver, name = 'no-such-host.invalid'): Promise<SmtpTrouble['facts']> {
  const error = await resolveHost(name, dns).catch((reason: unknown) => reason);
  if (!(error instanceof SmtpTrouble)) throw new Error('the name was found');
  return error.facts;
}

test('a name that does not exist keeps the system’s error', async () => {
  const facts = await failure(await dnsServer(NXDOMAIN));
  expect(facts).toMatchObject({
    trouble: 'system',
    error: { code: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/) },
  });
  expect(facts.mailServers).toBeUndefined();
});

test.each([
  [2, 'ESERVFAIL'],
  [5, 'EREFUSED'],
])('a DNS server that answers %i has failed', async (code, name) => {
  expect(await failure(await dnsServer(code))).toMatchObject({ trouble: 'system', error: { code: name } });
});

test('a name without an address is told from no name at all', async () => {
  const facts = await failure(await dnsServer(0));
  expect(facts.error?.code).toBe('ENODATA');
  expect(facts.mailServers).toBeUndefined();
});

test('a mail domain comes with its servers, the preferred one first', async () => {
  const dns = await dnsServer(0, [
    { priority: 20, exchange: 'mx2.example.com' },
    { priority: 10, exchange: 'mx1.example.com' },
    { priority: 30, exchange: 'mx3.example.com' },
    { priority: 40, exchange: 'mx4.example.com' },
  ]);
  const facts = await failure(dns);
  expect(facts).toMatchObject({
    error: { code: 'ENODATA' },
    mailServers: ['mx1.example.com', 'mx2.example.com', 'mx3.example.com'],
  });
});

test('a name without a dot is not asked about', async () => {
  const facts = await failure(await dnsServer(0), 'no-such-host-here');
  expect(facts.error?.code).toMatch(/^(?:ENOTFOUND|EAI_AGAIN)$/);
});

test('addresses are not looked up', async () => {
  expect(await resolveHost('192.0.2.1')).toEqual(['192.0.2.1']);
  expect(await resolveHost('2001:db8::1')).toEqual(['2001:db8::1']);
});
