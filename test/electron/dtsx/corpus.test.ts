import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patchesFor, readDtsx, readParams, readProject } from '../../../electron/dtsx/index.ts';
import { PACKAGE_ID, read, saved, withConnection, withoutPatches, withTask } from './dtsx-under-test.ts';

const folder = process.env.SMTPCM_CORPUS ?? fileURLToPath(new URL('../../../../shared/packages', import.meta.url));
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:dtsx|conmgr|dtproj|params)$/i.test(file))
      .toSorted()
  : [];

if (files.length === 0) {
  const notRun = `not run: there are no packages in ${folder}; SMTPCM_CORPUS names a folder that has some`;
  console.warn(`Real packages: ${notRun}`);
  describe('real packages', () => {
    it.skip(notRun, () => {});
  });
}

describe.runIf(files.length > 0)('real packages', () => {
  it.each(files.filter((file) => /\.(?:dtsx|conmgr)$/i.test(file)))(
    '%s: each connection manager and task is edited, and no other byte changes',
    async (name) => {
      const file = path.join(folder, name);
      const bytes = readFileSync(file);
      const document = await readDtsx(createReadStream(file), { path: file, id: PACKAGE_ID, name }).catch(
        (error: Error) => error,
      );
      if (document instanceof Error) {
        expect(document).toMatchObject({ code: 'PACKAGE_FILE_ENCRYPTED' });
        return;
      }
      const { package: pkg } = document;
      expect(await saved(bytes, document, structuredClone(pkg))).toEqual(bytes);
      const edits = [
        ...pkg.connections.map((_, at) => withConnection(pkg, at, { connectionString: 'SmtpServer=edited & "new";' })),
        ...pkg.connections.map((_, at) => withConnection(pkg, at, { name: 'A new name' })),
        ...pkg.sendMailTasks.map((_, at) => withTask(pkg, at, { subject: 'Edited\t<here>', ccLine: 'a@example.org' })),
      ];
      for (const after of edits) {
        const now = await saved(bytes, document, after);
        expect((await read([now], { path: file, name })).package).toEqual(after);
        const patches = patchesFor(document, after);
        expect(withoutPatches(now, patches, 'after')).toEqual(withoutPatches(bytes, patches, 'before'));
      }
    },
    60_000,
  );

  it.runIf(files.some((file) => /\.(?:dtproj|params)$/i.test(file)))(
    'reads projects and their parameters',
    async () => {
      for (const name of files.filter((file) => /\.(?:dtproj|params)$/i.test(file))) {
        const source = createReadStream(path.join(folder, name));
        if (name.endsWith('.dtproj')) expect((await readProject(source, name)).packages).not.toEqual([]);
        else expect(await readParams(source, name)).toBeInstanceOf(Array);
      }
    },
  );
});
