#!/usr/bin/env node
import { CommanderError } from 'commander';
import { exitStatus } from './cli/exit-status.ts';
import { createProgram } from './cli/program.ts';
import { terminal } from './cli/session.ts';
import { tellFailure } from './cli/tell-failure.ts';
import { errorCode } from './store/store-failure.ts';
import { exitAtOnce } from './windows-authentication/index.ts';

// The reader has seen enough (`| head`), or nothing more can be written (a full disk).
process.stdout.on('error', (error) => process.exit(errorCode(error) === 'EPIPE' ? exitStatus.done : exitStatus.failed));

try {
  await createProgram(terminal.t).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // A call that cannot be read may have the option anywhere. Help and version come this way, too, with 0.
  const json = process.argv.includes('--json');
  process.exitCode = error.exitCode === 0 ? exitStatus.done : tellFailure(error, { ...terminal, json });
}

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
  });
await Promise.all([written(process.stdout), written(process.stderr)]);
await exitAtOnce(Number(process.exitCode ?? exitStatus.done));
