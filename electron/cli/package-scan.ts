import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import type { RefusedFile, Usage } from '../../shared/contract/package-files.ts';
import { action } from './command.ts';
import type { ExitStatus } from './exit-status.ts';
import { tellRefused } from './package-carry.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';
import { pathOf } from './targets.ts';

/** Adds `package scan`. */
export function addScanCommand(group: Command, t: TFunction): void {
  group
    .command('scan')
    .argument('<folder>', t('cli.argument.folder'))
    .description(t('cli.command.packageScan'))
    .action(action<[string]>(scanFolder));
}

async function scanFolder(session: Session, folder: string): Promise<ExitStatus> {
  const { client, json, print, tell, t, signal } = session;
  const refused: RefusedFile[] = [];
  let usages: Usage[] = [];
  let files = 0;
  for await (const event of await client.packageFiles.scan({ folder: resolve(folder) }, { signal })) {
    if (event.type === 'refused') refused.push(event.refused);
    if (event.type === 'result') ({ usages, files } = event);
  }
  if (json) print(JSON.stringify({ files, usages: usages.map(usageJson), refused }));
  else if (usages.length === 0) tell(t('cli.none'));
  else for (const line of usageLines(usages, folder, t)) print(line);
  return tellRefused(session, refused);
}

function usageLines(usages: readonly Usage[], folder: string, t: TFunction): string[] {
  const header = (['file', 'name', 'type', 'connection', 'uses', 'findings'] as const).map((column) =>
    t(`cli.column.${column}`),
  );
  const rows = usages.map((usage) => [
    placeOf(usage, folder),
    pathOf(usage),
    usage.kind === 'connection' ? 'SMTP' : t('cli.sendMailTask'),
    usage.kind === 'connection' ? usage.connectionString : usage.connectionName,
    usage.kind === 'connection' ? String(usage.uses) : '',
    findings(usage, folder, t),
  ]);
  return tableLines(header, rows);
}

/** The file, as seen from the folder, and what is inside of it. */
const placeOf = ({ path, member }: Pick<Usage, 'path' | 'member'>, folder: string): string =>
  [relative(resolve(folder), path), member].filter((part) => part !== undefined).join('#');

/** The flags in a few words, then a sentence for each problem that no flag says already. */
function findings({ flags, problems, double }: Usage, folder: string, t: TFunction): string {
  const flagged: readonly string[] = flags;
  const sentences = problems.flatMap(({ code, params }) =>
    flagged.includes(code) ? [] : t(`problem.${code}`, params),
  );
  const other = double ? `${placeOf(double, folder)}#${double.name}` : '';
  return [flags.map((flag) => t(`cli.flag.${flag}`, { other })).join(', '), ...sentences]
    .filter((part) => part !== '')
    .join('; ');
}

/** Scripts get the codes of problems. */
const usageJson = ({ problems, ...usage }: Usage): Record<string, unknown> => ({
  ...usage,
  problems: [...new Set(problems.map(({ code }) => code))],
});
