// npm run lab: keeps the lab up for hand work, until Ctrl+C.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALICE, LOCKED, STALE } from './accounts.ts';
import { labMissing, type ServiceName, startLab } from './lab.ts';
import { labFolder, removeFolder } from './process.ts';
import { describeServices } from './services.ts';

const missing = labMissing();
if (missing) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}

// From the beginning: a lab that is half up is taken down, too. A terminal's Ctrl+C comes twice, once by way of npm.
// The timer keeps this process alive; the lab does not.
const ended = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  setInterval(() => {}, 3_600_000);
});
const startedAt = performance.now();
const lab = await startLab();
const took = ((performance.now() - startedAt) / 1000).toFixed(1);
const folder = await labFolder('lab');
const authority = join(folder, 'authority.pem');
await writeFile(authority, lab.authority.pem);
const tickets = await lab.kdc.signIn(ALICE);

const row = (where: string, what: string): string => `  ${where.padEnd(16)} ${what}`;
const services = (Object.keys(describeServices) as ServiceName[]).map((name) => {
  const host = name === 'implicitTls' ? lab.implicitTlsAddress : 'localhost';
  return row(`${host}:${lab.port(name)}`, `${name}: ${describeServices[name]}`);
});
process.stdout.write(
  [
    `The lab is up (${took} s). Ctrl+C ends it.`,
    '',
    'Servers:',
    row(`localhost:${lab.postfix.port}`, 'relays for everybody, offers STARTTLS, no sign-in'),
    row(`localhost:${lab.postfix.plainPort}`, 'relays for nobody, offers neither STARTTLS nor sign-in'),
    ...services,
    row(`localhost:${lab.kdc.port}`, 'Kerberos KDC'),
    '',
    'Mail to anybody@example.test is delivered, but to unknown@example.test.',
    `Delivered mail: ${lab.postfix.mailbox}`,
    '',
    `Account: ${ALICE.domain}\\${ALICE.user}, password ${ALICE.password}`,
    `For the KDC alone: ${LOCKED.user} (locked), ${STALE.user} (password expired), password ${STALE.password}`,
    '',
    `Environment of clients (a ticket for ${ALICE.user} is there; kdestroy and kinit change it):`,
    `  export KRB5_CONFIG=${lab.kdc.configuration}`,
    `  export KRB5CCNAME=${tickets}`,
    `  export NODE_EXTRA_CA_CERTS=${authority}`,
    '',
  ].join('\n'),
);

await ended;
await lab.stop();
await removeFolder(folder);
process.exit();
