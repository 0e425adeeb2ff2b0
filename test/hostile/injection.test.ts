import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSendMailTask, sendMail, testConnection } from '../../electron/smtp/index.ts';
import type { Mail } from '../../shared/contract/index.ts';
import type { SendEvent, TestEvent } from '../../shared/contract/smtp-events.ts';
import { DEFAULT_CONNECTION } from '../../shared/model/connection-manager.ts';
import { DEFAULT_PROPERTIES } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import { emptyPackage, type Package } from '../../shared/model/package.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../shared/model/send-mail-task.ts';
import { newVariable } from '../../shared/model/variable.ts';
import { expectOneMail, namedEvil } from './heard-mail.ts';
import { playScript } from './script.ts';
import { type Listening, serve } from './server.ts';

const EHLO = '250-recording.test\r\n250-SMTPUTF8\r\n250 SIZE 10000000\r\n';
const RUNS = { numRuns: 60 };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'injection-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What ends a line for somebody: for SMTP, for a lenient server, for Unicode, for C. */
const BREAKS = [
  '\r\n',
  '\n',
  '\r',
  '\n\r',
  '\r\n ',
  '\u0085',
  '\u2028',
  '\u2029',
  '\v',
  '\f',
  '\0',
  '\u010a',
  '\u560d\u560a',
];
/** What somebody would like to slip in behind it. */
const PAYLOADS = [
  'X-Evil: yes',
  'Bcc: evil@example.com',
  'Content-Type: text/html; boundary="x"',
  '.',
  '.\r\nMAIL FROM:<evil@example.com>\r\nRCPT TO:<evil@example.com>\r\nDATA\r\nX-Evil: yes\r\n',
  'RCPT TO:<evil@example.com>',
  'RSET',
];
const evil = fc
  .tuple(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(...BREAKS),
    fc.constantFrom(...BREAKS, ''),
    fc.constantFrom(...PAYLOADS),
    fc.constantFrom(...BREAKS, ''),
  )
  .map((parts) => parts.join(''));

/** Every place of an address line that somebody can write into. */
const evilAddress = fc.tuple(evil, fc.nat(6)).map(([text, place]) => {
  const places = [
    `"${text}" <a@example.com>`,
    `${text} <a@example.com>`,
    `Name <a@example.com${text}>`,
    `Name <${text}@example.com>`,
    `a@example.com${text}`,
    `"${text}"@example.com`,
    `a@example.com> SIZE=1${text}`,
  ];
  return places[place] ?? '';
});

const MAIL: Mail = {
  from: 'sender@example.com',
  to: 'recipient@example.com',
  cc: '',
  bcc: '',
  subject: 'Subject',
  text: 'Text',
  priority: 'Normal',
  attachments: [],
};

/** Lets somebody talk to a server of its own and hands over what that heard; undefined where nobody was let. */
async function heardOf(talk: (server: Listening) => AsyncIterable<SendEvent | TestEvent>): Promise<string | undefined> {
  const server = await serve(playScript({ EHLO }));
  try {
    for await (const _ of talk(server));
    await server.deserted();
    return server.heard();
  } catch (error) {
    // Refused, and nobody was connected to.
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ code: 'INVALID_DEFINITION' });
    expect(server.heard()).toBe('');
    return undefined;
  } finally {
    await server.close();
  }
}

const at = ({ port }: Listening) => ({ ...DEFAULT_PROPERTIES, smtpServer: `127.0.0.1:${port}`, timeout: 15_000 });

/** Sends a mail; refused, or one mail and nothing else. */
async function expectOnlyThisMail(changes: Partial<Mail>): Promise<boolean> {
  const mail = { ...MAIL, ...changes };
  const heard = await heardOf((server) => sendMail(at(server), mail, { authorities: [] }));
  if (heard === undefined) return false;
  await expectOneMail(heard, mail, mail.attachments.length);
  return true;
}

describe('nothing is slipped into a mail by', () => {
  test.each(['from', 'to', 'cc', 'bcc'] as const)('its %s', async (line) => {
    await fc.assert(
      fc.asyncProperty(evilAddress, async (address) => void (await expectOnlyThisMail({ [line]: address }))),
      RUNS,
    );
  });

  test('its subject', async () => {
    await fc.assert(
      fc.asyncProperty(evil, async (subject) => void (await expectOnlyThisMail({ subject }))),
      RUNS,
    );
  });

  test.each(['text', 'html'] as const)('its %s', async (part) => {
    await fc.assert(
      fc.asyncProperty(fc.array(evil, { maxLength: 5 }), async (lines) => {
        expect(await expectOnlyThisMail({ [part]: lines.join('\n') })).toBe(true);
      }),
      RUNS,
    );
  });

  test('its priority', async () => {
    for (const payload of PAYLOADS) {
      const priority = `High\r\n${payload}` as Mail['priority'];
      expect(await expectOnlyThisMail({ priority })).toBe(true);
    }
  });

  test.skipIf(process.platform === 'win32')('the names of its attachments', async () => {
    // What a file system takes: no slash and no NUL.
    const names = evil
      .map((text) => text.replaceAll(/[/\0]/g, '').slice(0, 60))
      .filter((name) => !/^\.{0,2}$/.test(name));
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom('', '.eml', '.txt'), async (name, ending) => {
        const path = join(folder, name + ending);
        await writeFile(path, 'X-Evil: yes\r\n\r\n.\r\nQUIT\r\n');
        expect(await expectOnlyThisMail({ attachments: [path] })).toBe(true);
        await rm(path);
      }),
      RUNS,
    );
  });

  test('its domain, which becomes a part of the Message-ID', async () => {
    for (const domain of ['[127.0.0.1]', 'exämple.com', 'a_b.example.com', '例え.jp']) {
      expect(await expectOnlyThisMail({ from: `sender@${domain}` })).toBe(true);
    }
  });
});

const SMTP_ID = '{00000000-0000-4000-8000-000000000001}';
const FILE_ID = '{00000000-0000-4000-8000-000000000002}';

const packageFor = (port: number, body: string): Package => ({
  ...emptyPackage('{00000000-0000-4000-8000-000000000000}', 'Package'),
  connections: [
    {
      ...DEFAULT_CONNECTION,
      id: SMTP_ID,
      name: 'Relay',
      connectionString: `SmtpServer=127.0.0.1:${port};Timeout=15000;`,
    },
    {
      ...DEFAULT_CONNECTION,
      id: FILE_ID,
      name: 'File',
      connectionManagerType: 'FILE',
      connectionString: join(folder, 'body.txt'),
    },
  ],
  variables: [newVariable('User::Body', body)],
});

test('an address behind an odd display name is the one that is written to', async () => {
  const to = 'a@example.com\u560d\u560a\u010aRCPT TO:<evil@example.com>\r\n';
  expect(await expectOnlyThisMail({ to })).toBe(true);
});

describe('nothing is slipped into the mail of a Send Mail task by', () => {
  async function expectOnlyThisTask(changes: Partial<SendMailTask>, body = ''): Promise<void> {
    const task: SendMailTask = {
      ...DEFAULT_TASK,
      id: '{00000000-0000-4000-8000-000000000003}',
      name: 'Task',
      smtpConnection: SMTP_ID,
      fromLine: MAIL.from,
      toLine: MAIL.to,
      subject: MAIL.subject,
      messageSource: MAIL.text ?? '',
      ...changes,
    };
    const heard = await heardOf(({ port }) => runSendMailTask(task, packageFor(port, body), { authorities: [] }));
    if (heard === undefined) return;
    await expectOneMail(heard, { from: task.fromLine, to: task.toLine, cc: task.ccLine, bcc: task.bccLine });
  }

  test.each(['fromLine', 'toLine', 'ccLine', 'bccLine'] as const)('its %s', async (line) => {
    await fc.assert(
      fc.asyncProperty(evilAddress, (address) => expectOnlyThisTask({ [line]: address })),
      { numRuns: 30 },
    );
  });

  test('its subject', async () => {
    await fc.assert(
      fc.asyncProperty(evil, (subject) => expectOnlyThisTask({ subject })),
      { numRuns: 30 },
    );
  });

  test('its message source, typed in, from a variable or from a file', async () => {
    await fc.assert(
      fc.asyncProperty(evil, async (text) => {
        await writeFile(join(folder, 'body.txt'), text);
        await expectOnlyThisTask({ messageSource: text });
        await expectOnlyThisTask({ messageSourceType: 'Variable', messageSource: 'User::Body' }, text);
        await expectOnlyThisTask({ messageSourceType: 'FileConnection', messageSource: FILE_ID });
      }),
      { numRuns: 20 },
    );
  });
});

test.each(['from', 'to'] as const)('no command is slipped in by the %s of a test', async (side) => {
  await fc.assert(
    fc.asyncProperty(evilAddress, async (address) => {
      const envelope = { from: MAIL.from, to: MAIL.to, [side]: address };
      const heard = await heardOf((server) => testConnection(at(server), { authorities: [], envelope }));
      if (heard === undefined) return;
      expect(heard).toMatch(
        /^EHLO [^\r\n]+\r\nMAIL FROM:<[^\r\n<>]+>(?: SMTPUTF8)?\r\nRCPT TO:<[^\r\n<>]+>\r\nRSET\r\nQUIT\r\n$/,
      );
      expect(heard.match(/<evil@/g) ?? []).toHaveLength(namedEvil(address));
    }),
    RUNS,
  );
});

test.each([
  '"a b"@example.com',
  '"a\\"b"@example.com',
  '"RCPT TO:"@example.com',
  '"a@b"@example.com',
  '" Bcc: evil@example.com"@example.com',
  'a+b=c@example.com',
])('the odd address %s, which is one, arrives as it is', async (address) => {
  const mail = { ...MAIL, to: address };
  const heard = await heardOf((server) => sendMail(at(server), mail, { authorities: [] }));
  expect(heard).toContain(`RCPT TO:<${address}>\r\nDATA\r\n`);
  await expectOneMail(heard ?? '', mail);
});

test.each(['"<evil@example.com>"@example.com', '"a> <b"@example.com', '"\\<"@example.com'])(
  'the address %s, which some servers would read as two, is refused',
  async (address) => {
    for (const line of ['from', 'to', 'cc', 'bcc'] as const) {
      expect(await expectOnlyThisMail({ [line]: address })).toBe(false);
    }
  },
);
