import type { Difference } from '../../shared/contract/package-files.ts';
import { readableProperties } from '../../shared/model/connection-string.ts';

const shownProperties = ['smtpServer', 'useWindowsAuthentication', 'enableSsl', 'timeout'] as const;

/**
 * Differences as people read them: two connection strings of SMTP connection managers are taken apart into the properties
 * that differ. Those of keys that no editor shows, and the paths of FILE connection managers, stay whole.
 */
export function propertyDifferences(differences: readonly Difference[]): Difference[] {
  return differences.flatMap((difference) => {
    if (difference.property !== 'connectionString' || !isOfSmtp(difference)) return [difference];
    const [before, after] = [readableProperties(difference.onDisk), readableProperties(difference.edited)];
    if (!before || !after) return [difference];
    const parts = shownProperties
      .filter((property) => before[property] !== after[property])
      .map((property) => ({
        object: difference.object,
        property,
        onDisk: textOf(before[property]),
        edited: textOf(after[property]),
      }));
    return parts.length > 0 ? parts : [difference];
  });
}

/** A path alone reads as the name of a server, too. */
const isOfSmtp = ({ onDisk, edited }: Difference): boolean => /\bSmtpServer\s*=/i.test(`${onDisk};${edited}`);

/** True and False as connection strings have them. */
const textOf = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
