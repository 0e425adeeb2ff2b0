import * as z from 'zod';
import { lastResultSchema } from '../../shared/contract/index.ts';
import { authoritySchema, type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import { windowsAccountSchema } from '../../shared/model/windows-account.ts';

/** What the settings are until someone changes them. 2525 is the usual port of a test server. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  inbox: { port: 2525, tls: false },
  envelopes: {},
  panes: {},
};

/** The last finished test of each connection manager. */
export const resultsSchema = z.array(lastResultSchema);

/** Certificate authorities that this machine trusts in addition, as PEM, and who added them. */
export const authoritiesSchema = z.array(authoritySchema.pick({ pem: true, origin: true }));
export type StoredAuthority = z.infer<typeof authoritiesSchema>[number];

/** The Windows account of each connection manager that has one, by its id. Without passwords. */
export const accountsSchema = z.record(z.string(), windowsAccountSchema);
export type AccountsById = Readonly<z.infer<typeof accountsSchema>>;

/** The files that hold one value each, and how they are read. */
export const documents = {
  settings: { name: 'settings.json', parse: (content: unknown) => settingsSchema.parse(content) },
  results: { name: 'results.json', parse: (content: unknown) => resultsSchema.parse(content) },
  authorities: { name: 'authorities.json', parse: (content: unknown) => authoritiesSchema.parse(content) },
  accounts: { name: 'accounts.json', parse: (content: unknown) => accountsSchema.parse(content) },
} as const;
