// Run by the tests in a process of its own: changes one package again and again.
//   node writer.ts <folder> <package id> <name> <count>   adds <count> connection managers and renames each
//   node writer.ts <folder> <package id>                  rewrites the description until it is killed
import Conf from 'conf';
import { connectionOperations } from '../../../electron/services/connections.ts';
import { openStore } from '../../../electron/store/index.ts';

const [folder = '', packageId = '', name, count = '0'] = process.argv.slice(2);
const store = openStore(folder, Conf);

if (name === undefined) {
  for (let number = 0; ; number += 1) {
    const description = String(number).repeat(2_000);
    store.packages.change(packageId, (pkg) => ({ ...pkg, description }));
    if (number === 2) process.stdout.write('busy\n');
  }
}

const connections = connectionOperations(store.packages, () => {});
for (let number = 0; number < Number(count); number += 1) {
  const { id } = connections.add({ packageId, type: 'SMTP', name: `${name} ${number} new` });
  connections.update({ packageId, connectionId: id, name: `${name} ${number}` });
}
