// npm run screenshots: takes the pictures in docs/ from the running product.
import { fail, productNode, run } from './run.mjs';
import { setUp } from './setup.mjs';
import { setUpTestTools } from './test-tools.mjs';

try {
  await setUp();
  await setUpTestTools();
  process.exitCode = await run(productNode(), ['test/e2e/screenshots.ts']);
} catch (error) {
  fail(error);
}
