// npm run lab: real mail servers and a Kerberos KDC on loopback for hand work, until Ctrl+C.
import { productNode, run } from './run.mjs';
import { setUp } from './setup.mjs';
import { setUpTestTools } from './test-tools.mjs';

process.env.PATH = `${process.env.PATH}:/usr/sbin:/sbin`;
try {
  await setUp();
  await setUpTestTools();
  process.exitCode = await run(productNode(), ['test/lab/main.ts']);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
