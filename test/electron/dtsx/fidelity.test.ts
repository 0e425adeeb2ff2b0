import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patchesFor } from '../../../electron/dtsx/index.ts';
import type { ConnectionManager } from '../../../shared/model/connection-manager.ts';
import type { Package } from '../../../shared/model/package.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../../shared/model/send-mail-task.ts';
import { newVariable } from '../../../shared/model/variable.ts';
import { chunksOf, read, readSample, sample, sampleNames, saved, withoutPatches } from './dtsx-under-test.ts';

/** Text with what escaping, encodings and line ends may get wrong. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '\n',
        '\r',
        '\r\n',
        '\t',
        ' ',
        ']]>',
        '&amp;',
        '&#x9;',
        '{',
        '}',
        '|',
        '\\',
        'é',
        '注',
        '😀',
        '\u2028',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
/** A name: no control characters, not empty. */
const name = text.map((each) => `n${each.replace(/[\r\n\t\u2028]|\p{Cc}/gu, '')}`);
const guid = fc.uuid().map((uuid) => `{${uuid.toUpperCase()}}`);
const expressions = fc
  .uniqueArray(fc.constantFrom('ConnectionString', 'SmtpServer', 'Subject', 'Timeout', 'ToLine'), { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((property) => text.map((expression) => ({ property, expression })))));

const connectionChange = fc.record(
  { name, description: text, connectionString: text, delayValidation: fc.boolean(), propertyExpressions: expressions },
  { requiredKeys: [] },
);
const taskChange = fc.record(
  {
    name,
    description: text,
    smtpConnection: guid,
    fromLine: text,
    toLine: text,
    ccLine: text,
    bccLine: text,
    subject: text,
    messageSourceType: fc.constantFrom('DirectInput' as const, 'Variable' as const),
    messageSource: text,
    priority: fc.constantFrom('Low' as const, 'Normal' as const, 'High' as const),
    fileAttachments: text,
    propertyExpressions: expressions,
  },
  { requiredKeys: [] },
);
const at = fc.nat({ max: 9 });

type Edit = (pkg: Package) => Package;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, connectionChange).map(
    ([index, change]): Edit =>
      (pkg) => ({ ...pkg, connections: changed(pkg.connections, index, change) }),
  ),
  fc.tuple(at, taskChange).map(
    ([index, change]): Edit =>
      (pkg) => ({ ...pkg, sendMailTasks: changed(pkg.sendMailTasks, index, change) }),
  ),
  fc.tuple(at, text, text).map(
    ([index, value, expression]): Edit =>
      (pkg) => ({
        ...pkg,
        variables: changed(
          pkg.variables.filter(({ dataType }) => dataType !== 'Object'),
          index,
          { value, expression },
        ).concat(pkg.variables.filter(({ dataType }) => dataType === 'Object')),
      }),
  ),
  fc.tuple(at, guid, name, connectionChange, fc.boolean()).map(
    ([index, id, called, change, isFile]): Edit =>
      (pkg) => ({
        ...pkg,
        connections: inserted(pkg.connections, index, {
          description: '',
          connectionString: '',
          delayValidation: false,
          propertyExpressions: [],
          ...change,
          connectionManagerType: isFile ? 'FILE' : 'SMTP',
          id,
          name: called,
        }),
      }),
  ),
  at.map(
    (index): Edit =>
      (pkg) => ({ ...pkg, connections: pkg.connections.filter((_, place) => place !== index) }),
  ),
  fc.tuple(guid, name, taskChange).map(
    ([id, called, change]): Edit =>
      (pkg) => ({ ...pkg, sendMailTasks: [...pkg.sendMailTasks, { ...DEFAULT_TASK, ...change, id, name: called }] }),
  ),
  at.map(
    (index): Edit =>
      (pkg) => {
        const gone = pkg.sendMailTasks[index];
        return gone?.name === 'Mail it'
          ? pkg
          : { ...pkg, sendMailTasks: pkg.sendMailTasks.filter((task) => task !== gone) };
      },
  ),
  fc.tuple(at, text).map(
    ([index, value]): Edit =>
      (pkg) => ({ ...pkg, variables: inserted(pkg.variables, index, newVariable(`User::New${value.length}`, value)) }),
  ),
  fc.tuple(name, text).map(
    ([called, description]): Edit =>
      (pkg) => ({ ...pkg, name: called, description }),
  ),
);

const changed = <Item>(items: readonly Item[], index: number, change: Partial<Item>): Item[] =>
  items.map((item, place) => (place === index ? { ...item, ...change } : item));
const inserted = <Item>(items: readonly Item[], index: number, item: Item): Item[] => [
  ...items.slice(0, index),
  item,
  ...items.slice(index),
];

/** Places in a file are not the model's, and neither are the containers of tasks in a renamed one. */
const comparable = (pkg: Package) => ({
  ...pkg,
  sendMailTasks: pkg.sendMailTasks
    .map((task) => ({ ...task, container: '' }))
    .toSorted((a: SendMailTask, b: SendMailTask) => (a.id < b.id ? -1 : 1)),
  variables: pkg.variables.toSorted((a, b) => (`${a.scope} ${a.name}` < `${b.scope} ${b.name}` ? -1 : 1)),
});

/** Whether ids and names are unique, as the services see to before an edit gets here. */
const isSound = ({ connections, sendMailTasks, variables }: Package): boolean =>
  [
    connections.map((each) => each.name.toLowerCase()),
    sendMailTasks.map((each) => each.name.toLowerCase()),
    [...connections, ...sendMailTasks].map(({ id }) => id),
    variables.map((each) => each.scope + each.name),
  ].every((keys) => new Set(keys).size === keys.length);

/** A connection manager's removal is refused while a task uses it. */
const usesWhatIsThere = (before: Package, { connections, sendMailTasks }: Package): boolean =>
  sendMailTasks.every(({ smtpConnection, messageSource }) =>
    [smtpConnection, messageSource].every(
      (id) =>
        connections.some((connection: ConnectionManager) => connection.id === id) ||
        !before.connections.some((connection) => connection.id === id),
    ),
  );

const packages = sampleNames.filter((each) => each.endsWith('.dtsx') && each !== 'odd-ids.dtsx');

it('changes nothing but what is edited, and reads back as it was edited', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...packages),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      async (file, edits) => {
        const bytes = sample(file);
        const document = await read([bytes]);
        const after = edits.reduce((pkg, each) => each(pkg), document.package);
        fc.pre(isSound(after) && usesWhatIsThere(document.package, after));
        const patches = patchesFor(document, after);
        const now = await saved(bytes, document, after);
        const again = await read([now]);
        expect(comparable(again.package)).toEqual(comparable(after));
        expect(again.format).toEqual(document.format);
        expect(withoutPatches(now, patches, 'after')).toEqual(withoutPatches(bytes, patches, 'before'));
        expect(patchesFor(again, again.package)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

it('changes no more than the inside of one value for one value', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('2005.dtsx', '2008.dtsx', '2012.dtsx', '2019.dtsx', 'utf-16be.dtsx', 'project/Letter.conmgr'),
      text,
      async (file, value) => {
        const document = await readSample(file);
        const [connection] = document.package.connections;
        if (!connection) throw new Error('The sample has a connection manager');
        const after = {
          ...document.package,
          connections: [{ ...connection, connectionString: value }, ...document.package.connections.slice(1)],
        };
        const bytes = sample(file);
        const now = await saved(bytes, document, after);
        const { gone } = difference(bytes, now);
        // What is gone is text without markup, and was part of the old value.
        expect(gone.toString('latin1')).not.toMatch(/["<>]/);
        expect((await read([now])).package).toEqual(after);
      },
    ),
    { numRuns: 100 },
  );
});

/** What is between the bytes that both begin with and those that both end with. */
function difference(before: Buffer, after: Buffer): { gone: Buffer } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { gone: before.subarray(start, before.length - end) };
}

it('reads the same however the bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sampleNames), fc.integer({ min: 1, max: 5_000 }), async (file, size) => {
      expect(await read(chunksOf(sample(file), size))).toEqual(await readSample(file));
    }),
    { numRuns: 100 },
  );
});
