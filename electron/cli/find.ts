import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import type { CandidateEvent, FindEvent, FindResult } from '../../shared/contract/find-settings.ts';
import { cleanServer } from '../../shared/model/clean-server.ts';
import { DEFAULT_PROPERTIES, formatConnectionString } from '../../shared/model/connection-string.ts';
import { serverNamedIn } from '../../shared/model/server-parts.ts';
import { action } from './command.ts';
import { diagnosisJson, eventJson } from './event-json.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Session } from './session.ts';

/** Adds `find`. */
export function addFindCommand(program: Command, t: TFunction): void {
  program
    .command('find')
    .argument('<server>', t('find.cli.server'))
    .description(t('find.cli.command'))
    .action(action<[string]>(findSettings));
}

async function findSettings({ client, signal, json, print, tell, t }: Session, given: string): Promise<ExitStatus> {
  const server = serverNamedIn(given) ?? cleanServer(given);
  if (server !== given) tell(t('connection.smtp.taken', { server }));
  const candidates: CandidateEvent[] = [];
  let result: FindResult | undefined;
  for await (const event of await client.smtp.find({ server }, { signal })) {
    if (event.type === 'result') result = event;
    else if (event.status !== 'asking') candidates.push(event);
    if (json) print(JSON.stringify(findJson(event, t)));
    else if (event.type === 'candidate') for (const line of candidateLines(event, t)) print(line);
  }
  if (result) for (const line of resultLines(result, candidates, t)) (json ? tell : print)(line);
  return result?.ok ? exitStatus.done : exitStatus.failed;
}

function findJson(event: FindEvent, t: TFunction): Record<string, unknown> {
  if (event.type === 'candidate') return { ...event, ...(event.result && { result: eventJson(event.result, t) }) };
  const { diagnosis, ...rest } = event;
  return { ...rest, ...(diagnosis && diagnosisJson(diagnosis, t)) };
}

function candidateLines({ candidate, status, result }: CandidateEvent, t: TFunction): string[] {
  if (!result || status === 'cancelled') return [];
  const way = t(`find.ways.${candidate}`);
  if (!result.ok) return [`  ✗ ${way}: ${t(`diagnosis.${result.diagnosis.code}.cause`, result.diagnosis.params)}`];
  const { inSsis, advice } = result;
  const words = [
    t('find.works'),
    ...(inSsis ? [t('find.inSsis', { text: t(`inSsis.${inSsis.code}`, inSsis.params) })] : []),
    ...advice
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, params }) => t(`diagnosis.${code}.cause`, params)),
  ];
  return [`  ✓ ${way}: ${words.join(' ')}`];
}

/** What to use, as a sentence and as the connection string to copy. */
function resultLines(result: FindResult, candidates: readonly CandidateEvent[], t: TFunction): string[] {
  const { offered, offeredForSsis, diagnosis } = result;
  const named = (name: typeof offered): CandidateEvent | undefined =>
    candidates.find(({ candidate }) => candidate === name);
  const stringOf = (event: CandidateEvent): string => {
    const { smtpServer, enableSsl } = event;
    const connectionString = formatConnectionString({ ...DEFAULT_PROPERTIES, smtpServer, enableSsl });
    return `  ${t('find.settings', { connectionString })}`;
  };
  const [safest, forSsis] = [named(offered), named(offeredForSsis)];
  if (!safest) {
    const cause = diagnosis ? t(`diagnosis.${diagnosis.code}.cause`, diagnosis.params) : '';
    return [t('find.none', { cause }).trim()];
  }
  const lines = [t('find.found', { way: t(`find.ways.${safest.candidate}`) }), stringOf(safest)];
  if (!safest.enableSsl) lines.push(t('find.unencrypted'));
  if (!forSsis) lines.push(t('find.noneForSsis'));
  else if (forSsis !== safest) {
    lines.push(t('find.foundForSsis', { way: t(`find.ways.${forSsis.candidate}`) }), stringOf(forSsis));
  }
  return lines;
}
