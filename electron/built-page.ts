import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of the built page, ready to be served. */
export type PageFile = { body: Buffer<ArrayBuffer>; contentType: string; cacheControl: string };

/** Answers with the file for a URL's path as it stands in the request, undefined where there is none. */
export type BuiltPage = (urlPath: string) => Promise<PageFile | undefined>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Where the page is built: beside the compiled code, also when this runs from the sources. */
export const builtPageFolder = (): string => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const dist = path.basename(path.dirname(here)) === 'dist' ? path.dirname(here) : path.join(here, '../dist');
  return path.join(dist, 'renderer');
};

/**
 * The files of the built page. A URL's path is never turned into a path on disk: it is looked up, undecoded, among
 * the files that are there, so that nothing outside of the folder can be named.
 */
export function builtPage(folder: string): BuiltPage {
  let files: ReadonlyMap<string, string> | undefined;
  return async (urlPath) => {
    const wanted = urlPath === '/' ? '/index.html' : urlPath;
    // A new build has new names: they are read again with each load of the page.
    if (!files || wanted === '/index.html') files = await filesIn(folder);
    const file = files.get(wanted);
    const contentType = file && contentTypes[path.extname(file)];
    if (!contentType) return undefined;
    // Vite puts a hash of the content into the names of everything in assets/.
    const cacheControl = wanted.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
    const body = await readFile(file).catch(undefinedIfMissing);
    return body && { body, contentType, cacheControl };
  };
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true }).catch(undefinedIfMissing)) ?? [];
  return new Map(names.map((name) => [`/${name.split(path.sep).join('/')}`, path.join(folder, name)]));
}

/** There is no page before the first build, and a file of the old one goes with the next. */
function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
