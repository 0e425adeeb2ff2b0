import type { en } from '../en/index.ts';
import { browser } from './browser.ts';
import { capability } from './capability.ts';
import { cli } from './cli.ts';
import { common } from './common.ts';
import { connection } from './connection.ts';
import { desktop } from './desktop.ts';
import { diagnosis, inSsis } from './diagnosis.ts';
import { expression } from './expression.ts';
import { failure } from './failure.ts';
import { files } from './files.ts';
import { find } from './find.ts';
import { fix } from './fix.ts';
import { history } from './history.ts';
import { inbox } from './inbox.ts';
import { letter } from './letter.ts';
import { packages } from './packages.ts';
import { practice } from './practice.ts';
import { problem } from './problem.ts';
import { report } from './report.ts';
import { sample } from './sample.ts';
import { settings } from './settings.ts';
import { task } from './task.ts';
import { testAll } from './test-all.ts';
import { usage } from './usage.ts';

export const ja: typeof en = {
  browser,
  capability,
  cli,
  common,
  connection,
  desktop,
  diagnosis,
  expression,
  failure,
  files,
  find,
  fix,
  history,
  inbox,
  inSsis,
  letter,
  packages,
  practice,
  problem,
  report,
  sample,
  settings,
  task,
  usage,
  testAll,
};
