import { CommanderError } from 'commander';
import { vi } from 'vitest';
import { createProgram } from '../../../electron/cli/program.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { temporaryFolder } from '../package-files/files-under-test.ts';
import type { Outcome } from './cli-under-test.ts';

/** The command line in this process, which is quicker to start: one command at a time. */
export type TerminalHere = {
  dataDir: string;
  run(...args: string[]): Promise<Outcome>;
  /** Runs a command whose standard output is one JSON document. */
  // biome-ignore lint/suspicious/noExplicitAny: what is in the document is what the tests are about
  json(...args: string[]): Promise<any>;
};

/** A terminal in a folder, on a data folder of its own. */
export function terminalHere(folder: string): TerminalHere {
  const dataDir = temporaryFolder();

  const run = async (...args: string[]): Promise<Outcome> => {
    const output = { stdout: '', stderr: '' };
    const capture = (name: 'stdout' | 'stderr') =>
      vi.spyOn(process[name], 'write').mockImplementation((text) => {
        output[name] += String(text);
        return true;
      });
    const spies = [vi.spyOn(process, 'cwd').mockReturnValue(folder), capture('stdout'), capture('stderr')];
    const { exitCode } = process;
    try {
      await createProgram(messagesIn('en')).parseAsync(['--data-dir', dataDir, ...args], { from: 'user' });
      return { status: Number(process.exitCode), ...output };
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return { status: error.exitCode === 0 ? 0 : 2, ...output };
    } finally {
      process.exitCode = exitCode;
      for (const spy of spies) spy.mockRestore();
    }
  };
  return { dataDir, run, json: async (...args) => JSON.parse((await run(...args, '--json')).stdout) };
}
