// An authentication server for Postfix, as Dovecot's is, that knows NTLM by gss-ntlmssp. Run it as a program; what
// `NtlmService`s it has is its one argument, JSON.
// The protocol: https://doc.dovecot.org/2.3/developer_manual/design/auth_protocol/
import { chmodSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { type Acceptor, acceptNtlm } from './gss-acceptor.ts';

/** One Unix socket of the server. */
export type NtlmService = {
  readonly socket: string;
  /** Hash of the certificate that a client has to be bound to where it comes through TLS, hex. */
  readonly endPoint: string;
  /** Spoil the client's message integrity code, to see that it is verified. */
  readonly spoilMic?: boolean;
  /** Take clients that send no code, as servers without Extended Protection do. */
  readonly lenient?: boolean;
};

// MS-NLMP §2.2.1.3 (the MIC comes after the Version) and §2.2.2.1.
const AUTHENTICATE = 3;
const MIC = 72;
const AV_FLAGS = 6;
const MIC_PRESENT = 2;
const AV_CHANNEL_BINDINGS = 10;

function serve(connection: Socket, { endPoint, spoilMic, lenient }: NtlmService): void {
  const clients = new Map<string, { acceptor: Acceptor; secured: boolean }>();
  const say = (...fields: string[]): void => void connection.write(`${fields.join('\t')}\n`);
  say('VERSION', '1', '1');
  say('MECH', 'NTLM', 'dictionary', 'active');
  say('SPID', String(process.pid));
  say('CUID', '1');
  say('COOKIE', '0'.repeat(32));
  say('DONE');

  const end = (id: string): void => {
    clients.get(id)?.acceptor.close();
    clients.delete(id);
  };
  const answer = (id: string, response: string): string[] => {
    try {
      const token = Buffer.from(response, 'base64');
      const client = clients.get(id);
      if (!client) throw new Error('nobody has begun with this number');
      if (token.length === 0) return ['CONT', id, ''];
      if (token[8] === AUTHENTICATE && !lenient) demand(token, client.secured);
      if (token[8] === AUTHENTICATE && spoilMic) token.writeUInt8(token.readUInt8(MIC) ^ 1, MIC);
      const { token: next, user } = client.acceptor.step(token);
      if (user === undefined) return ['CONT', id, next.toString('base64')];
      end(id);
      return ['OK', id, `user=${user}`];
    } catch (error) {
      end(id);
      return ['FAIL', id, `reason=${error instanceof Error ? error.message : error}`];
    }
  };
  const lines = createInterface(connection).on('line', (line) => {
    const [verb, id = '', ...fields] = line.split('\t');
    if (verb === 'AUTH') {
      const secured = fields.includes('secured');
      clients.set(id, { acceptor: acceptNtlm(secured ? Buffer.from(endPoint, 'hex') : undefined), secured });
      say(...answer(id, fields.find((field) => field.startsWith('resp='))?.slice(5) ?? ''));
    } else if (verb === 'CONT') say(...answer(id, fields[0] ?? ''));
  });
  connection.on('close', () => [...clients.keys()].forEach(end));
  // The interface hears of the connection's errors, a client that has gone among them; 'close' follows.
  lines.on('error', () => connection.destroy());
}

/** What gss-ntlmssp verifies where it is there, and lets pass where it is not. */
function demand(message: Buffer, secured: boolean): void {
  const pairs = targetInfoOf(message);
  if (((pairs.get(AV_FLAGS)?.readUInt32LE() ?? 0) & MIC_PRESENT) === 0) throw new Error('the client sends no MIC');
  const bound = pairs.get(AV_CHANNEL_BINDINGS)?.some((byte) => byte !== 0);
  if (secured && !bound) throw new Error('the client is not bound to the TLS channel');
}

/** The AV_PAIRs of the response: 16 bytes of proof and 28 of the client's challenge come before them. */
function targetInfoOf(message: Buffer): Map<number, Buffer> {
  const pairs = new Map<number, Buffer>();
  const response = message.subarray(message.readUInt32LE(24)).subarray(0, message.readUInt16LE(20));
  for (let at = 44; at + 4 <= response.length; ) {
    const end = at + 4 + response.readUInt16LE(at + 2);
    pairs.set(response.readUInt16LE(at), response.subarray(at + 4, end));
    at = end;
  }
  return pairs;
}

for (const service of JSON.parse(process.argv[2] ?? '[]') as NtlmService[]) {
  createServer((connection) => serve(connection, service)).listen(service.socket, () =>
    chmodSync(service.socket, 0o666),
  );
}
