import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { writeFileSync } from 'atomically';
import { FolderLock } from '../store/folder-lock.ts';
import { errorCode, storeFailure } from '../store/store-failure.ts';
import { type Identity, makeAuthority } from './certificates.ts';

/** Certificate and key in one file, so that the two can never be of different authorities. */
const FILE = 'authority.pem';

/** RFC 5280 appendix A.1 bounds a common name at 64 characters. */
const COMMON_NAME_MAX = 64;

function commonName(): string {
  const [before, after] = ['SMTP Connection Manager Test Inbox CA (', ')'];
  return `${before}${hostname().slice(0, COMMON_NAME_MAX - before.length - after.length)}${after}`;
}

const pemBlock = (label: string): RegExp => new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----\\n?`);

/** The authority in a file's text, or undefined where it is damaged or out of date. */
function parseAuthority(text: string, now: Date): Identity | undefined {
  const certificate = pemBlock('CERTIFICATE').exec(text)?.[0];
  const key = pemBlock('PRIVATE KEY').exec(text)?.[0];
  if (certificate === undefined || key === undefined) return undefined;
  try {
    const parsed = new X509Certificate(certificate);
    const usable =
      parsed.ca &&
      parsed.checkPrivateKey(createPrivateKey(key)) &&
      parsed.validFromDate <= now &&
      now < parsed.validToDate;
    return usable ? { certificate, key } : undefined;
  } catch {
    // Damaged inside the armour: the same as no authority. The caller keeps the file aside.
    return undefined;
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw storeFailure(error, path);
  }
}

/**
 * The inbox's own certificate authority: read from its folder, made there at first use. A file that can't be used
 * (damaged, or out of date) is kept aside beside the new one. Two programs that start at once get the same authority.
 *
 * @throws Failure STORE_READ_ONLY, STORE_FULL, STORE_BUSY, STORE_FAILED
 */
export async function openAuthority(folder: string, now: Date): Promise<Identity> {
  const path = join(folder, FILE);
  const present = parseAuthority(readIfPresent(path) ?? '', now);
  if (present) return present;

  const made = await makeAuthority(commonName(), now);
  return new FolderLock(folder).run(() => {
    const text = readIfPresent(path);
    const madeMeanwhile = parseAuthority(text ?? '', now);
    if (madeMeanwhile) return madeMeanwhile;
    if (text !== undefined) renameSync(path, join(folder, `authority.damaged-${now.getTime()}.pem`));
    writeFileSync(path, `${made.certificate}${made.key}`, { mode: 0o600 });
    return made;
  });
}
