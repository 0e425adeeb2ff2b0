import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SendEvent, TestEvent } from '../../shared/contract/smtp-events.ts';
import { messagesIn } from '../../shared/messages/index.ts';
import { ask, propertiesFor } from './ask.ts';
import { hostileCases } from './cases/index.ts';
import { issue, makeRoot } from './x509.ts';

const authority = makeRoot();
const stage = { authority, identity: issue(authority) };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const sizes = new Set(hostileCases.flatMap(({ attachment }) => attachment ?? []));
  for (const size of sizes) await writeFile(join(folder, `${size}.bin`), Buffer.alloc(size, 'attachment'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every text in a value, however deep. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** What a terminal or a list would act on: controls other than line ends and tabs, bidirectional overrides. */
const ACTIVE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

test('there are at least 50 of them, each with a name of its own', () => {
  const names = hostileCases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(50);
});

describe.concurrent('a server with', () => {
  test.each(hostileCases.map((hostile) => [hostile.name, hostile] as const))(
    '%s',
    async (_name, hostile) => {
      const server = await hostile.server(stage);
      try {
        const attachments = hostile.attachment === undefined ? [] : [join(folder, `${hostile.attachment}.bin`)];
        const events: (TestEvent | SendEvent)[] = [];
        const properties = propertiesFor(hostile, server.port);
        const question = { asked: hostile.asked, properties, authorities: [authority.pem], attachments };
        for await (const event of ask(question)) events.push(event);

        const last = events.at(-1);
        if (last?.type !== 'result') throw new Error('the last event is no result');
        const { diagnosis } = last;
        expect([hostile.finding].flat()).toContain(diagnosis.code);
        expect(events.filter(({ type }) => type === 'result')).toHaveLength(1);

        const started = events.filter((event) => event.type === 'step' && event.status === 'started').length;
        const ended = events.filter(
          (event) => event.type === 'step' && /^(?:passed|failed)$/.test(event.status),
        ).length;
        expect(ended).toBe(started);
        // Nothing that came from the server may act on a terminal, or fill a screen by itself.
        const words = (['en', 'ja'] as const).map((language) => {
          const t = messagesIn(language);
          return t(`diagnosis.${diagnosis.code}.cause`, diagnosis.params);
        });
        for (const text of words) expect(text.length).toBeLessThan(2_000);
        for (const text of [...textsOf(events), ...words]) expect(text.replaceAll(/[\r\n\t]/g, '')).not.toMatch(ACTIVE);
        // Nothing stays open behind it. A server that did not read has to, to see that.
        for (const socket of server.open) socket.resume();
        await server.deserted();
      } finally {
        await server.close();
      }
    },
    60_000,
  );
});
