import type { CommanderError } from 'commander';
import type { TFunction } from 'i18next';

/** Commander has its sentences in English only, as a whole; these take out what was typed, by the code of the error. */
const SENTENCES = {
  unknownCommand: /^error: unknown command '(?<name>.*?)'(?:\n\(Did you mean (?:one of )?(?<similar>.+)\?\))?$/s,
  unknownOption: /^error: unknown option '(?<name>.*?)'(?:\n\(Did you mean (?:one of )?(?<similar>.+)\?\))?$/s,
  missingArgument: /^error: missing required argument '(?<name>.+)'$/,
  optionMissingArgument: /^error: option '(?<flags>.+)' argument missing$/,
  missingMandatoryOptionValue: /^error: required option '(?<flags>.+)' not specified$/,
  conflictingOption: /^error: option '(?<flags>.+)' cannot be used with option '(?<other>.+)'$/,
  excessArguments: /^error: too many arguments.*? Expected (?<expected>\d+) arguments? but got (?<received>\d+): /s,
  invalidArgument: /^error: option '(?<flags>.+?)' argument '(?<value>.*)' is invalid\. (?<reason>.*)$/s,
  help: /^\(outputHelp\)$/,
} as const;

const CHOICES = /^Allowed choices are (?<choices>.+)\.$/;

/** What is wrong with a call, and what was probably meant. */
export function callError({ code, message }: CommanderError, t: TFunction): { cause: string; fix: string } {
  const kind = code.replace('commander.', '');
  const groups = isKnown(kind) ? SENTENCES[kind].exec(message) : null;
  // A command that refuses its own options says so in words of its own.
  if (!isKnown(kind) || !groups) return { cause: message, fix: '' };
  const { similar, reason = '', ...typed } = groups.groups ?? {};
  const choices = CHOICES.exec(reason)?.groups?.choices;
  return {
    cause: t(`cli.call.${kind}`, {
      ...typed,
      reason: choices === undefined ? reason : t('cli.call.choices', { choices }),
    }),
    fix: similar === undefined ? '' : t('cli.call.similar', { names: similar }),
  };
}

const isKnown = (kind: string): kind is keyof typeof SENTENCES => kind in SENTENCES;
