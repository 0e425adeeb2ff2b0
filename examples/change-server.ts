// Gives every SMTP connection manager in the packages of a folder another server, and shows what changes in which file.
//
//   node examples/change-server.ts src mail2.example.com            shows it
//   node examples/change-server.ts src mail2.example.com --save     does it
import { Failure, openWorkspace } from 'smtp-connection-manager';

const [folder, server, option] = process.argv.slice(2);
if (!folder || !server) throw new Error('Usage: change-server.ts <folder> <server> [--save]');

const workspace = openWorkspace();
try {
  const { usages, refused } = await workspace.files.scan(folder);
  for (const { path, code } of refused) console.error(`${path}: ${code}`);

  const paths = new Set(usages.filter(({ kind, member }) => kind === 'connection' && !member).map(({ path }) => path));
  for (const path of paths) {
    const file = await workspace.files.open(path);
    for (const connection of file.connections) {
      if (connection.connectionManagerType === 'SMTP') connection.properties.smtpServer = server;
    }
    for (const { path: changed, hunks } of await file.diff()) {
      for (const { line, before, after } of hunks) {
        console.log(`${changed}:${line}`);
        for (const text of before) console.log(`- ${text.trim()}`);
        for (const text of after) console.log(`+ ${text.trim()}`);
      }
    }
    if (option === '--save') await file.save();
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await workspace.close();
}
