import { openKeychain } from '../../../electron/accounts/keychain.ts';
import { exitAtOnce } from '../../../electron/windows-authentication/index.ts';

// Speaks to the keychain of the session that it is started in: `keep` puts a password there, `find` reads and removes it.
const account = 'EXAMPLE\\keychain-test';
const keychain = await openKeychain();
const [, , action] = process.argv;
if (!keychain) process.stdout.write('"none"\n');
else if (action === 'keep') await keychain.set(account, 'Correct-horse-42');
else {
  const found = await keychain.get(account);
  await keychain.remove(account);
  await keychain.remove(account);
  const afterwards = (await keychain.get(account)) ?? null;
  process.stdout.write(`${JSON.stringify({ found, afterwards })}\n`);
}
// As the command line ends.
await exitAtOnce(0);
