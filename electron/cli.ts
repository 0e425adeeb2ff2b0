#!/usr/bin/env node
import { CommanderError } from 'commander';
import { messagesIn } from '../shared/messages/index.ts';
import { exitStatus } from './cli/exit-status.ts';
import { terminalLanguage } from './cli/language.ts';
import { createProgram } from './cli/program.ts';
import { errorCode } from './store/store-failure.ts';
import { exitAtOnce } from './windows-authentication/index.ts';

// The reader has seen enough (`| head`), or nothing more can be written (a full disk).
process.stdout.on('error', (error) => process.exit(errorCode(error) === 'EPIPE' ? exitStatus.done : exitStatus.failed));

try {
  await createProgram(messagesIn(terminalLanguage())).parseAsync();
} catch (error) {
  // Commander has told already what is wrong with the call; help and version come this way, too, with 0.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitStatus.done : exitStatus.invalid;
}

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
  });
await Promise.all([written(process.stdout), written(process.stderr)]);
await exitAtOnce(Number(process.exitCode ?? exitStatus.done));
