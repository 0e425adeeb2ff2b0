import { basename } from 'node:path';
import type { DamagedFile } from '../../shared/contract/index.ts';
import { Failure } from '../../shared/model/failure.ts';
import { isId } from '../../shared/model/id.ts';
import { storedHolder } from './holders.ts';
import type { Found } from './refused.ts';
import type { Session } from './session.ts';
import { smtpTargets, type Target } from './targets.ts';

/**
 * Every SMTP connection manager of the data folder. A damaged package is a test that cannot begin, as a damaged package
 * file is; the report tells it, so that the session's client, which would tell it, too, is not asked.
 */
export function everyTarget({ services }: Session): Found<Target> {
  const { packages, damaged } = services.packages.list();
  return {
    found: packages.flatMap((pkg) => smtpTargets(storedHolder(pkg))),
    refused: damaged.filter(heldPackage).map(({ file, keptAs }) => ({
      label: file,
      error: new Failure('STORE_DAMAGED', { file, keptAs }),
    })),
  };
}

/** Whether a file of the data folder held a package: those are named by its id. */
const heldPackage = ({ file }: DamagedFile): boolean => isId(`{${basename(file, '.json')}}`);
