import { createRequire } from 'node:module';
import { runFacts } from './run-facts.ts';

/** Which way the services are used. */
export type Door = 'desktop' | 'browser' | 'cli';

const require = createRequire(import.meta.url);

/** The product's version. By its own package name, so that it is found from the sources and from the built files. */
export const productVersion = (): string => String(require('smtp-connection-manager/package.json').version);

/** What a door says about itself. `locale` is the system's language where the door knows it better than Node. */
export const appInfo = (options: { door: Door; dataFolder: string; locale: string | undefined }) => {
  const { machineName, userName } = runFacts();
  return {
    version: productVersion(),
    door: options.door,
    platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : ('linux' as const),
    locale: options.locale ?? Intl.DateTimeFormat().resolvedOptions().locale,
    dataFolder: options.dataFolder,
    machineName,
    userName,
  };
};
