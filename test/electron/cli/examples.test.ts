import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { examples } from '../../../electron/cli/examples.ts';
import { createProgram } from '../../../electron/cli/program.ts';
import { messagesIn } from '../../../shared/messages/index.ts';

const program = createProgram(messagesIn('ja'));

/** The commands that do something, by the words they are called with. */
function callable(group: Command, path: readonly string[] = []): [string, Command][] {
  return group.commands.flatMap((command): [string, Command][] => {
    const names = [...path, command.name()];
    return command.commands.length > 0 ? callable(command, names) : [[names.join(' '), command]];
  });
}

it('has examples for every command and no other', () => {
  expect(Object.keys(examples)).toEqual(callable(program).map(([name]) => name));
});

it.each(callable(program))('ends the help of %s with calls that it takes', (name, command) => {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  for (const call of examples[name] ?? []) {
    expect(help).toContain(`\n例:\n`);
    expect(help).toContain(`\n  ${call}\n`);
    const words = Array.from(call.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '');
    expect(words.join(' ')).toMatch(new RegExp(`^smtpcm ${name}\\b`));
    const { operands, unknown } = command.parseOptions(words.slice(1 + name.split(' ').length));
    expect(unknown.filter((word) => word !== '--json')).toEqual([]);
    const { registeredArguments: known } = command;
    expect(operands.length).toBeGreaterThanOrEqual(known.filter(({ required }) => required).length);
    if (!known.some(({ variadic }) => variadic)) expect(operands.length).toBeLessThanOrEqual(known.length);
  }
});
