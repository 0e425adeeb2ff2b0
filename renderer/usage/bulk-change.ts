import type { BulkChange, BulkEvent, FileDiff, RefusedFile, Usage } from '../../shared/contract/package-files.ts';

/** The properties that can be changed of many, and on which kind of object each is. */
export const bulkProperties = {
  smtpServer: 'connection',
  enableSsl: 'connection',
  useWindowsAuthentication: 'connection',
  timeout: 'connection',
  fromLine: 'task',
  toLine: 'task',
  ccLine: 'task',
  bccLine: 'task',
} as const satisfies Record<BulkChange['change']['property'], Usage['kind']>;
export type BulkProperty = keyof typeof bulkProperties;

/** The properties that at least one of the objects has. */
export const propertiesOf = (usages: readonly Usage[]): BulkProperty[] =>
  (Object.keys(bulkProperties) as BulkProperty[]).filter((property) =>
    usages.some(({ kind }) => kind === bulkProperties[property]),
  );

/** Whether a property is either True or False. */
export const isSwitch = (property: BulkProperty): property is 'enableSsl' | 'useWindowsAuthentication' =>
  property === 'enableSsl' || property === 'useWindowsAuthentication';

/** The objects of a selection that have a property. */
export const targetsOf = (usages: readonly Usage[], property: BulkProperty): BulkChange['targets'] =>
  usages
    .filter(({ kind, member }) => kind === bulkProperties[property] && member === undefined)
    .map(({ path, id }) => ({ path, id }));

/** The change of a property to what was typed; undefined where that is no value of it. */
export function changeOf(property: BulkProperty, typed: string): BulkChange['change'] | undefined {
  if (isSwitch(property)) return { property, value: typed === 'True' };
  if (property !== 'timeout') return { property, value: typed.trim() };
  return /^\s*\d+\s*$/.test(typed) ? { property, value: Number(typed) } : undefined;
}

/** What a change of many does, or did, as far as it has come. */
export type BulkResult = {
  readonly diffs: readonly FileDiff[];
  readonly refused: readonly RefusedFile[];
  /** The files that it changes, as they were read. */
  readonly previewed: readonly { path: string; sha256: string }[];
};

export const NO_RESULT: BulkResult = { diffs: [], refused: [], previewed: [] };

/** The result with what one more file adds to it. */
export function withEvent(result: BulkResult, event: Exclude<BulkEvent, { type: 'progress' }>): BulkResult {
  if (event.type === 'refused') return { ...result, refused: [...result.refused, event.refused] };
  const { path, sha256, diffs } = event;
  return { ...result, diffs: diffs.reduce(withDiff, result.diffs), previewed: [...result.previewed, { path, sha256 }] };
}

/** The `.dtproj` of several packages is shown once. */
const withDiff = (diffs: readonly FileDiff[], diff: FileDiff): readonly FileDiff[] =>
  diffs.some(({ path }) => path === diff.path)
    ? diffs.map((known) => (known.path === diff.path ? { ...known, hunks: [...known.hunks, ...diff.hunks] } : known))
    : [...diffs, diff];
