import { type Command, InvalidArgumentError } from 'commander';
import type { TFunction } from 'i18next';
import type { Evaluate } from '../../shared/contract/index.ts';
import { effectiveConnection } from '../../shared/expressions/effective-connection.ts';
import type { ExpressionError } from '../../shared/expressions/error.ts';
import { type Overrides, qualifiedOverrides } from '../../shared/expressions/overrides.ts';
import { expressionSentence } from '../../shared/expressions/sentence.ts';
import { readableProperties } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import { parseSmtpServer } from '../../shared/model/smtp-server.ts';
import { runFacts } from '../services/run-facts.ts';
import type { Session } from './session.ts';
import type { Target } from './targets.ts';

/** Values for this command alone, by the names of variables and parameters. */
export type OverrideOptions = { set?: Overrides };

/** Adds `--set User::Server=mail2`, which may be given several times. */
export const addOverrideOption = (command: Command, t: TFunction): Command =>
  command.option('--set <name=value>', t('cli.option.set'), (text: string, before: Overrides = {}) => {
    const at = text.indexOf('=');
    if (at < 1) throw new InvalidArgumentError(t('cli.setIncomplete'));
    return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1) };
  });

/** With what the property expressions of a target are evaluated; undefined for a connection string, which has none. */
export function evaluateOf({ stored }: Target, { set = {} }: OverrideOptions): Evaluate | undefined {
  if (!stored) return undefined;
  const { overrides } = qualifiedOverrides(stored.package, set);
  return { packageId: stored.package.id, propertyExpressions: stored.connection.propertyExpressions, overrides };
}

/**
 * Checks the names of `--set`: one that no target's package has is a mistake.
 *
 * @throws Failure OVERRIDE_UNKNOWN
 */
export function checkOverrides(targets: readonly Target[], { set = {} }: OverrideOptions): void {
  const packages = targets.flatMap(({ stored }) => (stored ? [stored.package] : []));
  for (const name of Object.keys(set)) {
    const known = packages.some((pkg) => qualifiedOverrides(pkg, { [name]: '' }).unknown.length === 0);
    if (!known) throw new Failure('OVERRIDE_UNKNOWN', { name, package: packages[0]?.name ?? '' });
  }
}

/** What an expression makes of a property at run time, or the sentence that says why it cannot be evaluated. */
export type EvaluatedProperty = { property: string; expression: string; value?: string; error?: string };

/** What the expressions of a target make of its properties. */
export function evaluatedProperties(target: Target, options: OverrideOptions, t: TFunction): EvaluatedProperty[] {
  const { stored } = target;
  const evaluate = evaluateOf(target, options);
  if (!stored || !evaluate) return [];
  const { outcomes } = effectiveConnection(stored.package, stored.connection, runFacts(evaluate.overrides));
  return outcomes.map(({ property, expression, value, error }) => ({
    property,
    expression,
    ...(error ? { error: sentenceOf(error, expression, t) } : { value }),
  }));
}

function sentenceOf({ code, params, variable, part }: ExpressionError, expression: string, t: TFunction): string {
  return expressionSentence(t, { code, params, variable, part: part === expression ? '' : part });
}

/** The server of a target at run time; of one that names none, something of its own. */
export function serverOf(target: Target, options: OverrideOptions): string {
  const { stored, label, connectionString } = target;
  const evaluate = evaluateOf(target, options);
  const effective =
    stored && evaluate
      ? effectiveConnection(stored.package, stored.connection, runFacts(evaluate.overrides)).connection
      : { connectionString };
  const server = parseSmtpServer(readableProperties(effective.connectionString)?.smtpServer ?? '');
  return 'host' in server ? `${server.host.toLowerCase()}:${server.port}` : label;
}

/** Says on standard error what expressions make of properties. An error is told by the test itself. */
export function tellEvaluated(
  { tell, t }: Pick<Session, 'tell' | 't'>,
  target: Target,
  options: OverrideOptions,
): void {
  for (const { property, value } of evaluatedProperties(target, options, t)) {
    if (value !== undefined) tell(t('cli.evaluated', { target: target.label, property, value }));
  }
}
