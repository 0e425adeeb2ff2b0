import { expect, it } from 'vitest';
import { connectionOperations } from '../../../electron/services/connections.ts';
import { testServices } from './services-under-test.ts';

it('sets a property of the connection manager as it is when it is stored, whatever was read before', () => {
  const { packages, connections } = testServices();
  const { id: packageId } = packages.add({ name: 'Load' });
  const { id: connectionId } = connections.add({ packageId, type: 'SMTP', connectionString: 'SmtpServer=before;' });
  const stale = packages.get(packageId);
  connections.update({ packageId, connectionId, connectionString: 'SmtpServer=after;Timeout=2000;' });

  const fresh = packages.get(packageId);
  const { setProperties } = connectionOperations(
    { get: () => stale, change: (_, edit) => ({ before: fresh, after: edit(fresh) }) },
    () => undefined,
  );
  expect(setProperties({ packageId, connectionId }, { enableSsl: true }).connectionString).toBe(
    'SmtpServer=after;UseWindowsAuthentication=False;EnableSsl=True;Timeout=2000;',
  );
});
