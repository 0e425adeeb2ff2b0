// npm run docs: writes the pages of docs/ that come of the source.
import { fail, productNode, run } from './run.mjs';
import { setUp } from './setup.mjs';

try {
  await setUp();
  process.exitCode = await run(productNode(), ['test/docs/write.ts']);
} catch (error) {
  fail(error);
}
