import { isDefinedError, safe } from '@orpc/client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RouterContext } from '../../electron/router.ts';
import { listen } from '../hostile/listen.ts';
import { all, localServer, testServices } from './services/services-under-test.ts';
import { type Transport, transports } from './transports.ts';

/** Services behind a transport. */
async function reach(transport: Transport, context: Partial<RouterContext> = {}) {
  const services = testServices();
  return { services, client: await transport({ services, ...context }) };
}

const NOWHERE = '{00000000-0000-0000-0000-000000000000}';

describe.each(transports)('%s', (_name, transport) => {
  it('does what the operation says and answers with the result', async () => {
    const { services, client } = await reach(transport);
    const added = await client.packages.add({ name: '夜間 “Load”', description: 'line\nline' });
    expect(added).toEqual(services.packages.get(added.id));
    expect(await client.packages.list()).toEqual({ packages: [added], damaged: [] });
  });

  it.each([
    ['a wrong type', { name: 5 }],
    ['a missing field', {}],
    ['nothing', undefined],
  ])('refuses an input with %s before anything is done', async (_what, input) => {
    const { services, client } = await reach(transport);
    const add = client.packages.add as (input: unknown) => Promise<unknown>;
    await expect(add(input)).rejects.toMatchObject({ code: 'BAD_REQUEST', status: 400 });
    expect(services.packages.list().packages).toEqual([]);
  });

  it('refuses an id that is none', async () => {
    const { client } = await reach(transport);
    await expect(client.packages.remove({ packageId: '../../etc' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('answers an expected failure as the typed error of the contract', async () => {
    const { client } = await reach(transport);
    const [error] = await safe(client.packages.remove({ packageId: NOWHERE }));
    if (!isDefinedError(error)) return expect.unreachable(String(error));
    expect(error.data).toEqual({ code: 'PACKAGE_NOT_FOUND', params: { name: NOWHERE, context: 'id' }, problems: [] });
  });

  it('names every problem of a definition that is not valid', async () => {
    const { client } = await reach(transport);
    const [error] = await safe(client.packages.add({ name: '', description: 'x'.repeat(10_000_000) }));
    if (!isDefinedError(error)) return expect.unreachable(String(error));
    expect(error.data).toMatchObject({
      code: 'INVALID_DEFINITION',
      problems: [
        { property: 'name', code: 'NAME_EMPTY' },
        { property: 'description', code: 'DESCRIPTION_TOO_LONG' },
      ],
    });
  });

  it('tells of a bug only its number, and the log the rest', async () => {
    const log = vi.fn<(entry: string) => void>();
    const { services, client } = await reach(transport, { log });
    services.settings.get = () => {
      throw new Error('internal detail');
    };
    const [error] = await safe(client.settings.get());
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(error)).not.toContain('internal detail');
    const [number] = /[0-9a-f-]{36}/.exec(error?.message ?? '') ?? [];
    expect(log.mock.calls).toEqual([[expect.stringMatching(`^${number} Error: internal detail`)]]);
  });

  it('streams the events of a test as they come, the result last', async () => {
    const { services, client } = await reach(transport);
    const { port } = await services.inbox.start({ port: 0 });
    const events = await all(await client.smtp.test({ connectionString: localServer(port) }));
    expect(events.slice(0, 2)).toEqual([
      { type: 'step', step: 'resolve', status: 'started' },
      expect.objectContaining({ type: 'step', step: 'resolve', status: 'passed', ms: expect.any(Number) }),
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'result', ok: true });
  });

  it('answers a failure of a stream as the typed error, too', async () => {
    const { client } = await reach(transport);
    const connectionString = 'SmtpServer=x;UserName=u;Password=secret;';
    const [error] = await safe((async () => all(await client.smtp.test({ connectionString })))());
    expect(error).toMatchObject({
      code: 'FAILURE',
      defined: true,
      data: { code: 'INVALID_DEFINITION', problems: [{ code: 'BASIC_AUTHENTICATION' }] },
    });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('closes the connection to the server when the caller leaves the loop', async () => {
    const { client } = await reach(transport);
    const silent = await listen(() => {});
    for await (const event of await client.smtp.test({ connectionString: localServer(silent.port) })) {
      if (event.type === 'step' && event.step === 'greeting') break;
    }
    await vi.waitFor(() => expect(silent.open.size).toBe(0));
    expect(silent.heard()).toBe('');
  });

  it('closes the connection to the server when the caller aborts', async () => {
    const { client } = await reach(transport);
    const silent = await listen(() => {});
    const abort = new AbortController();
    const stream = await client.smtp.test({ connectionString: localServer(silent.port) }, { signal: abort.signal });
    const reading = all(stream).catch(() => undefined); // each transport ends an aborted stream in its own way
    await vi.waitFor(() => expect(silent.open.size).toBe(1));
    abort.abort();
    await vi.waitFor(() => expect(silent.open.size).toBe(0));
    await reading;
  });

  it('tells about changes until the caller aborts', async () => {
    const { services, client } = await reach(transport);
    const abort = new AbortController();
    onTestFinished(() => abort.abort());
    const changes = (await client.app.changes(undefined, { signal: abort.signal }))[Symbol.asyncIterator]();
    expect((await changes.next()).value).toEqual({ topic: 'alive' });
    services.packages.add({ name: 'Load' });
    expect((await changes.next()).value).toEqual({ topic: 'packages' });
  });

  it('takes and gives files, bytes and names unchanged', async () => {
    const { services, client } = await reach(transport);
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const kept = await client.files.keep({ file: new File([bytes], '報告.bin') });
    expect(kept).toMatchObject({ name: '報告.bin', size: bytes.length, state: 'present' });

    const { port } = await services.inbox.start({ port: 0 });
    const mail = { from: 'a@example.com', to: 'b@example.com', subject: '件名', attachments: [kept.path] };
    const sent = await all(await client.smtp.send({ connectionString: localServer(port), mail }));
    expect(sent.at(-1)).toMatchObject({ ok: true });
    const [message] = await client.inbox.list();
    const attachment = await client.inbox.attachment({ id: message?.id ?? '', index: 0 });
    expect(attachment.name).toBe('報告.bin');
    expect(Buffer.compare(Buffer.from(await attachment.arrayBuffer()), bytes)).toBe(0);
    const raw = await client.inbox.raw({ id: message?.id ?? '' });
    expect(raw.type).toBe('message/rfc822');
    expect(await raw.text()).toContain('To: b@example.com');
  });

  it('answers an optional result that is not there', async () => {
    const { client } = await reach(transport);
    expect(await client.files.choose({ multiple: true })).toBeUndefined();
  });
});
