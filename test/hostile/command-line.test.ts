import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatConnectionString, type SmtpProperties } from '../../shared/model/connection-string.ts';
import { ACCOUNT, ENVELOPE, propertiesFor } from './ask.ts';
import { hostileCases } from './cases/index.ts';
import type { Asked, HostileCase } from './hostile-case.ts';
import { issue, makeRoot } from './x509.ts';

const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

const OPTIONS: Record<Asked, readonly string[]> = {
  test: [],
  envelope: ['--from', ENVELOPE.from, '--to', ENVELOPE.to],
  'sign-in': ['--account', `${ACCOUNT.domain}\\${ACCOUNT.user}`],
  send: [],
};

/** Eight conversations at once in a process that is still loading take their time on a busy machine. */
const patient = (properties: SmtpProperties): SmtpProperties => ({ ...properties, timeout: properties.timeout * 2 });

type Line = { type: string; target?: string; ok: boolean; code?: string };

// SSL_CERT_FILE is what OpenSSL, and so Node, takes for the system's store; other systems have other ways.
const canTrust = process.platform === 'linux';
const usable = ({ properties }: HostileCase): boolean => canTrust || !properties.enableSsl;

test.each(['test', 'envelope', 'sign-in'] as const)(
  'smtpcm test --json prints the code of the finding of every hostile server (%s)',
  async (asked) => {
    const authority = makeRoot();
    const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
    const pem = join(folder, 'authority.pem');
    await writeFile(pem, authority.pem);
    const stage = { authority, identity: issue(authority) };
    const cases = hostileCases.filter((hostile) => hostile.asked === asked && usable(hostile));
    const servers = await Promise.all(cases.map((hostile) => hostile.server(stage)));
    try {
      const targets = cases.map((hostile, at) =>
        formatConnectionString(patient(propertiesFor(hostile, servers[at]?.port ?? 0))),
      );
      const child = spawn(
        process.execPath,
        [cli, 'test', ...targets, ...OPTIONS[asked], '--concurrency', '8', '--json'],
        {
          env: {
            PATH: process.env.PATH,
            LANG: 'C',
            SMTPCM_DATA_DIR: folder,
            SMTPCM_PASSWORD: ACCOUNT.password,
            SSL_CERT_FILE: pem,
          },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
      const lines = stdout
        .trim()
        .split('\n')
        .map((line): Line => JSON.parse(line));
      const results = new Map(lines.filter(({ type }) => type === 'result').map(({ target, code }) => [target, code]));
      const found = cases.map(({ name, finding }, at) => ({ name, finding, code: results.get(targets[at]) }));
      expect(found.filter(({ finding, code }) => ![finding].flat().some((expected) => expected === code))).toEqual([]);
      // Neither stream ever acts on the terminal.
      expect((stdout + stderr).replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    } finally {
      await Promise.all(servers.map((server) => server.close()));
      await rm(folder, { recursive: true });
    }
  },
  240_000,
);
