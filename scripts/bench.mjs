// npm run bench <name>: measures, and prints what it found; test/bench/ has the names.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fail, productNode, root, run } from './run.mjs';
import { setUp } from './setup.mjs';

const folder = path.join(root, 'test/bench');
const names = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const [name = '', ...options] = process.argv.slice(2);

try {
  if (!names.includes(name)) throw new Error(`npm run bench <name>, one of: ${names.join(', ')}`);
  await setUp();
  process.exitCode = await run(productNode(), [path.join(folder, `${name}.bench.ts`), ...options]);
} catch (error) {
  fail(error);
}
