// Run by the tests in a process of its own.
//   node saver.ts <data folder> <file>                  saves the file with one server after another until it is killed
//   node saver.ts <data folder> <file> <name> <count>   adds <count> connection managers, each by a save of its own
import Conf from 'conf';
import { createServices } from '../../../electron/services.ts';
import { Failure } from '../../../shared/model/failure.ts';

const [dataFolder = '', path = '', name, count = '0'] = process.argv.slice(2);
const services = createServices({ dataFolder, Conf, door: 'cli' });

/** Reads the file, edits and saves it; begins again where another process came before. */
async function save(edit: (packageId: string, connectionId: string) => void): Promise<void> {
  const { package: pkg } = await services.packageFiles.read({ path });
  edit(pkg.id, pkg.connections[0]?.id ?? '');
  try {
    await services.packageFiles.save({ packageId: pkg.id });
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'PACKAGE_FILE_CHANGED_ON_DISK') throw error;
    await save(edit);
  }
}

if (name === undefined) {
  for (let number = 0; ; number += 1) {
    const connectionString = `SmtpServer=server${number};UseWindowsAuthentication=False;EnableSsl=False;`;
    await save((packageId, connectionId) => services.connections.update({ packageId, connectionId, connectionString }));
    if (number === 1) process.stdout.write('busy\n');
  }
}

for (let number = 0; number < Number(count); number += 1) {
  await save((packageId) => services.connections.add({ packageId, type: 'SMTP', name: `${name} ${number}` }));
}
await services.close();
