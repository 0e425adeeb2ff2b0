import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import type { RefusedFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import { validatePackage } from '../../shared/model/package.ts';
import { action } from './command.ts';
import { type ExitStatus, worstOf } from './exit-status.ts';
import { fileArguments } from './file-arguments.ts';
import { findHolder } from './holders.ts';
import { packageJson } from './package-json.ts';
import { errorReport } from './report-error.ts';
import type { Session } from './session.ts';

type ExportOptions = { output: string; replace?: boolean };

/** Adds `package import` and `package export`. */
export function addCarryCommands(group: Command, t: TFunction): void {
  group
    .command('import')
    .argument('<file...>', t('cli.argument.files'))
    .description(t('cli.command.packageImport'))
    .action(action<[string[]]>(importPackages));

  group
    .command('export')
    .argument('<name>', t('cli.argument.packageOrFile'))
    .requiredOption('-o, --output <file>', t('cli.option.output'))
    .option('--replace', t('cli.option.replace'))
    .description(t('cli.command.packageExport'))
    .action(
      action<[string, ExportOptions]>(async ({ client, json, print, t: words }, name, { output, replace }) => {
        const { package: pkg } = await findHolder(client, name);
        const { path } = await client.packageFiles.export({ packageId: pkg.id, path: resolve(output), replace });
        print(json ? JSON.stringify({ ...packageJson(pkg), path }) : words('cli.exported', { name: pkg.name, path }));
      }),
    );
}

async function importPackages(session: Session, names: string[]): Promise<ExitStatus> {
  const { client, json, print, tell, t } = session;
  const files = (await Promise.all(names.map(async (name) => (await fileArguments(name)) ?? [{ path: name }]))).flat();
  const paths = files.map(({ path }) => resolve(path));
  const { packages, refused } = await client.packageFiles.import({ paths });
  if (json) print(JSON.stringify(packages.map(packageJson)));
  else for (const pkg of packages) print(t('cli.imported', pkg));
  for (const pkg of packages) {
    for (const { objectName, code, params } of validatePackage(pkg)) {
      tell(t('packages.problem', { object: `${pkg.name}/${objectName}`, problem: t(`problem.${code}`, params) }));
    }
  }
  return tellRefused(session, refused);
}

/** Tells why files could not be read; the worst of the exit statuses that follow. */
export function tellRefused({ tell, t }: Session, refused: readonly RefusedFile[]): ExitStatus {
  const statuses = refused.map(({ path, code, params, problems = [] }) => {
    const { cause, fix, status } = errorReport(new Failure(code, params, { problems }), t);
    tell(cause.includes(path) ? cause : `${path}: ${cause}`);
    if (fix) tell(fix);
    return status;
  });
  return worstOf(statuses);
}
