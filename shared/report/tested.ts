import type { TFunction } from 'i18next';
import type { TestEvent } from '../contract/smtp-events.ts';
import type { Language } from '../messages/index.ts';

/** A test as a report tells it. */
export type Tested = {
  /** Package and name of the connection manager that was tested; undefined for one that is not stored. */
  readonly package?: string | undefined;
  readonly name?: string | undefined;
  /** The definition that was tested. */
  readonly connectionString: string;
  /** When the test began or, where only its result is left, when it ended. ISO 8601. */
  readonly testedAt: string;
  /** What the test streamed; of a test of an earlier session only its result is left. */
  readonly events: readonly TestEvent[];
  /** Why it could not even begin. */
  readonly failure?: { readonly code: string; readonly cause: string; readonly fix: string } | undefined;
};

/** In whose words a report is written, and by which version of this product. */
export type ReportContext = { readonly t: TFunction; readonly language: Language; readonly version: string };

/** The product's name, as it stands in its reports. */
export const PRODUCT = 'SMTP Connection Manager';

/** What a test is called where several stand together. */
export const nameOf = ({ package: pkg, name, connectionString }: Tested): string =>
  name === undefined ? connectionString : [pkg, name].filter((part) => part !== undefined).join('/');
