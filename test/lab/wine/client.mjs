// Runs in Windows Node under Wine: does what requests say with the built product and writes down what came of them.
// Arguments: the folder of the built product, the folder of request1, answer1, request2, … `answer0` says that it runs;
// the request null ends it.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [built, folder] = process.argv.slice(2);
const product = (module) => import(pathToFileURL(`${built}/${module}`).href);
const { openHandles } = await product('windows-authentication/index.js');

/** A connection test, all of its events. */
async function test({ properties, options }) {
  const { testConnection } = await product('smtp/index.js');
  const events = [];
  for await (const event of testConnection(properties, options)) events.push(event);
  return events;
}

/** NTLM by SSPI with an account, for which the product itself has its own NTLM on every system. */
async function ntlmBySspi({ properties, options, account, servicePrincipal }) {
  const { startRun } = await product('smtp/run.js');
  const { openSession } = await product('smtp/session.js');
  const { exchange } = await product('smtp/sasl/exchange.js');
  const { windowsMechanisms } = await product('smtp/sasl/mechanisms.js');
  const { createSspiContext } = await product('windows-authentication/sspi/context.js');
  const { serverOf } = await product('smtp/definition.js');
  const { signal } = new AbortController();
  const run = startRun(serverOf(properties), properties, { ...options, signal, emit: () => {} });
  const session = await openSession(run);
  const context = createSspiContext('NTLM', { kind: 'account', ...account }, { servicePrincipal });
  try {
    const reply = await exchange(session, windowsMechanisms(['NTLM'])[0], context, run.signal);
    return { reply, identity: await context.identity() };
  } finally {
    context.close();
    session.close();
    run.end();
  }
}

async function answer(request) {
  const what = { test, ntlmBySspi }[request.what];
  const outcome = await what(request).then(
    (value) => ({ value }),
    (error) => ({ error: `${error.name}: ${error.message} ${JSON.stringify(error.facts ?? {})}` }),
  );
  return { ...outcome, openHandles: openHandles(), platform: process.platform };
}

/** The request with a number, once it is there. */
async function requestOf(number) {
  const file = join(folder, `request${number}`);
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 20));
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** As a whole, so that nobody reads half of it. */
function write(number, content) {
  const file = join(folder, `answer${number}`);
  writeFileSync(`${file}.new`, JSON.stringify(content));
  renameSync(`${file}.new`, file);
}

write(0, {});
for (let number = 1; ; number += 1) {
  const request = await requestOf(number);
  // Wine keeps threads of its own.
  if (request === null) process.exit(0);
  write(number, await answer(request));
}
