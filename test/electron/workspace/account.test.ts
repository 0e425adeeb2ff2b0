import { expect, it, onTestFinished, vi } from 'vitest';
import { TEST_ACCOUNT } from '../../../shared/model/test-account.ts';
import { everyFile } from '../accounts/accounts-under-test.ts';
import { openInbox } from '../inbox/inbox-under-test.ts';
import { workspaceOfTest } from './workspace-under-test.ts';

/** A connection manager that signs in to a test inbox which refuses anonymous mail. */
async function withRefusingInbox() {
  // No message bus, no keychain: the tests leave that of whoever runs them alone.
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', undefined).stubEnv('XDG_RUNTIME_DIR', undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  const inbox = await openInbox();
  const { port } = await inbox.start({ port: 0, tls: false, requireWindowsAuthentication: true });
  const { dataFolder, workspace } = workspaceOfTest();
  const pkg = workspace.packages.add('Load');
  const smtp = pkg.connections.add('SMTP', {
    connectionString: `SmtpServer=127.0.0.1:${port};UseWindowsAuthentication=True;EnableSsl=False;`,
  });
  return { inbox, dataFolder, pkg, smtp };
}

// Elsewhere there is a keychain, and it is that of whoever runs the tests.
it.skipIf(process.platform !== 'linux')(
  'signs in as the account that was set, and gives no password back',
  async () => {
    const { inbox, dataFolder, pkg, smtp } = await withRefusingInbox();
    const { domain, user, password } = TEST_ACCOUNT;
    expect(await smtp.account.get()).toBeUndefined();
    await smtp.account.set({ domain, user });
    await expect(smtp.acquireConnection()).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });

    const known = { domain, user, servicePrincipal: '', hasPassword: true, keychain: false };
    expect(await smtp.account.set({ domain, user, password })).toEqual(known);
    expect(await smtp.account.get()).toEqual(known);
    const connection = await smtp.acquireConnection();
    await connection.verify();
    expect(await connection.send({ from: 'a@example.com', to: 'b@example.com', subject: 'One' })).toMatchObject({
      ok: true,
    });
    smtp.releaseConnection(connection);

    const task = pkg.sendMailTasks.add({ smtpConnection: smtp.id, fromLine: 'a@example.com', toLine: 'b@example.com' });
    expect(await task.execute()).toMatchObject({ ok: true });
    expect(inbox.list()).toHaveLength(2);
    expect(everyFile(dataFolder)).not.toContain(password);

    await smtp.account.remove();
    expect(await smtp.account.get()).toBeUndefined();
  },
);
