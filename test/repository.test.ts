import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every text file that git knows, as a pair of its path and its content. */
function trackedTexts(): [path: string, text: string][] {
  const paths = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  return paths
    .filter((path) => existsSync(join(root, path)))
    .map((path): [string, string] => [path, readFileSync(join(root, path), 'latin1')])
    .filter(([, text]) => !text.includes('\0'));
}

/** The places (`path: what was found`) where a pattern occurs. */
const findings = (pattern: RegExp): string[] =>
  trackedTexts().flatMap(([path, text]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${path}: ${found}`];
  });

// A source package has no .git: there is no telling then what is part of the repository.
describe.skipIf(!existsSync(join(root, '.git')))('no tracked file holds', () => {
  it('a path of the machine that somebody developed on', () => {
    expect(findings(/(?<![\w.~}*-])\/(?:work|root|home|Users)\/(?!user\/)[\w.-]+/)).toEqual([]);
  });

  it('the address of a package registry', () => {
    expect(findings(/https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio)[\w.-]*/i)).toEqual([]);
  });

  it('a private key', () => {
    expect(findings(/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40,}/)).toEqual([]);
  });

  it('an unfinished merge', () => {
    expect(findings(/^(?:<{7}|>{7}) /m)).toEqual([]);
  });
});

it('package-lock.json takes every package from the registry, and names none', () => {
  const lock: { packages: Record<string, { resolved?: string; integrity?: string }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(packages.filter(([path, { integrity }]) => path.startsWith('node_modules/') && !integrity)).toEqual([]);
});
