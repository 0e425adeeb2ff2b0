// npm run smtpcm: the command line, on the pinned Node, set up first where that is missing.
import path from 'node:path';
import { fail, productNode, root, run } from './run.mjs';
import { setUp } from './setup.mjs';

try {
  await setUp();
  const cli = path.join(root, 'dist/electron/cli.js');
  // npm runs scripts in the package's folder; paths in arguments are meant from where the caller stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  process.exitCode = await run(productNode(), [cli, ...process.argv.slice(2)], { cwd });
} catch (error) {
  fail(error);
}
