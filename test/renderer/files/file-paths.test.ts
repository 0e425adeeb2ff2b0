import { describe, expect, it } from 'vitest';
import {
  fileName,
  folderOf,
  inFolder,
  isAbsolute,
  namedFiles,
  pathsIn,
  splitName,
  withRecent,
} from '../../../renderer/files/file-paths.ts';
import type { PackageFile } from '../../../shared/contract/package-files.ts';
import { emptyPackage } from '../../../shared/model/package.ts';

describe('paths of either system', () => {
  it.each([
    ['C:\\ETL\\Load.dtsx', 'C:\\ETL', 'Load.dtsx'],
    ['/srv/etl/Load.dtsx', '/srv/etl', 'Load.dtsx'],
    ['\\\\server\\share\\Load.dtsx', '\\\\server\\share', 'Load.dtsx'],
    ['C:/ETL\\Load.dtsx', 'C:/ETL', 'Load.dtsx'],
    ['Load.dtsx', '', 'Load.dtsx'],
  ])('%s is in %s', (path, folder, name) => {
    expect(folderOf(path)).toBe(folder);
    expect(fileName(path)).toBe(name);
  });

  it('joins with the separator of the folder', () => {
    expect(inFolder('C:\\ETL', 'Mail.conmgr')).toBe('C:\\ETL\\Mail.conmgr');
    expect(inFolder('/srv/etl', 'Mail.conmgr')).toBe('/srv/etl/Mail.conmgr');
    expect(inFolder('/', 'Mail.conmgr')).toBe('/Mail.conmgr');
  });

  it.each(['C:\\ETL', 'c:/etl', '/srv', '\\\\server\\share'])('%s says where it begins', (path) => {
    expect(isAbsolute(path)).toBe(true);
  });

  it.each(['Load.dtsx', 'etl/Load.dtsx', '..\\Load.dtsx', 'C:Load.dtsx', '~/Load.dtsx'])('%s does not', (path) => {
    expect(isAbsolute(path)).toBe(false);
  });

  it('splits a name at its last dot', () => {
    expect(splitName('Load.v2.dtsx')).toEqual({ stem: 'Load.v2', extension: '.dtsx' });
    expect(splitName('.conmgr')).toEqual({ stem: '.conmgr', extension: '' });
    expect(splitName('Load')).toEqual({ stem: 'Load', extension: '' });
  });

  it('takes pasted paths apart, quotes and repetitions aside', () => {
    expect(pathsIn('"C:\\ETL\\Load.dtsx"\r\n\n  /srv/Mail.conmgr \n/srv/Mail.conmgr')).toEqual([
      'C:\\ETL\\Load.dtsx',
      '/srv/Mail.conmgr',
    ]);
    expect(pathsIn(' \n ')).toEqual([]);
  });

  it('keeps the last paths, each once, the newest first', () => {
    expect(withRecent(['/a', '/b', '/c'], ['/b'], 3)).toEqual(['/b', '/a', '/c']);
    expect(withRecent(['/a', '/b', '/c'], ['/d'], 3)).toEqual(['/d', '/a', '/b']);
  });
});

describe('names of open files', () => {
  const open = (path: string, member?: string): PackageFile => ({
    package: emptyPackage('{00000000-0000-0000-0000-000000000001}', 'Package'),
    path,
    ...(member !== undefined && { member }),
    kind: 'package',
    format: { encoding: 'UTF-8', byteOrderMark: false, lineEnding: 'LF' },
    modified: false,
    onDisk: 'asRead',
  });

  it('have their folder where another has the same name', () => {
    const named = namedFiles([open('/a/Load.dtsx'), open('/b/load.DTSX'), open('/b/Mail.conmgr')]);
    expect(named.map(({ name, place }) => [name, place])).toEqual([
      ['Load.dtsx', '/a'],
      ['load.DTSX', '/b'],
      ['Mail.conmgr', undefined],
    ]);
  });

  it('are those of the members of a deployment file', () => {
    const named = namedFiles([open('/a/ETL.ispac', 'Load.dtsx'), open('/a/Load.dtsx')]);
    expect(named.map(({ name, place }) => [name, place])).toEqual([
      ['Load.dtsx', '/a/ETL.ispac'],
      ['Load.dtsx', '/a'],
    ]);
  });
});
