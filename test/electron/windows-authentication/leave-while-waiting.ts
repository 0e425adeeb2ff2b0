// A process of its own: asks a domain controller that does not answer, and leaves while the call is under way.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createGssContext } from '../../../electron/windows-authentication/gssapi/context.ts';
import { exitAtOnce } from '../../../electron/windows-authentication/index.ts';

const silent = createServer().listen(0, '127.0.0.1');
await once(silent, 'listening');
const address = silent.address();
const configuration = process.argv[2] ?? '';
writeFileSync(
  configuration,
  `[libdefaults]
 default_realm = EXAMPLE.TEST
 dns_lookup_kdc = false
 udp_preference_limit = 1
[realms]
 EXAMPLE.TEST = {
  kdc = 127.0.0.1:${typeof address === 'object' && address ? address.port : 0}
 }
`,
);
process.env.KRB5_CONFIG = configuration;
const account = { kind: 'account', domain: 'EXAMPLE', user: 'alice', password: 'Secret-123' } as const;
createGssContext(account, { host: 'mail.example.test' }).step().catch(console.error);
await once(silent, 'connection');
await exitAtOnce(7);
