import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { joinAttachments, splitAttachments } from '../../shared/model/send-mail-task.ts';
import { orpc } from '../client.ts';
import { useErrorText } from '../controls/use-text.ts';

/** Largest file that `files.keep` takes, in bytes. */
export const KEEP_MAX = 64 * 1024 * 1024;

/** The sizes and states of files by path; undefined while they are being looked at. */
export function useFileStates(paths: readonly string[]) {
  return useQuery({
    ...orpc.files.states.queryOptions({ input: { paths: [...paths] } }),
    enabled: paths.length > 0,
    // Files change without telling: look again whenever a list of them comes on the screen.
    staleTime: 0,
    placeholderData: (before) => before,
  });
}

/** What an attachments list does. `line` is FileAttachments as SSIS keeps it, `|` between paths. */
export function useAttachments(line: string, onChange: (line: string) => void) {
  const errorText = useErrorText();
  const [problem, setProblem] = useState<string>();
  const paths = splitAttachments(line);
  const keep = useMutation(orpc.files.keep.mutationOptions());
  const choose = useMutation(orpc.files.choose.mutationOptions());

  const add = (added: readonly string[]): void => {
    setProblem(undefined);
    const fresh = [...new Set(added.map((path) => path.trim()))].filter((path) => path !== '' && !paths.includes(path));
    onChange(joinAttachments([...paths, ...fresh]));
  };
  /** Takes a call whose failure is told at the field. */
  const attempt = async (work: () => Promise<readonly string[]>): Promise<void> => {
    try {
      add(await work());
    } catch (error) {
      const { message, fix } = errorText(error);
      setProblem(`${message} ${fix}`);
    }
  };
  return {
    paths,
    problem,
    setProblem,
    busy: keep.isPending || choose.isPending,
    add,
    remove: (path: string) => onChange(joinAttachments(paths.filter((other) => other !== path))),
    /** Opens the native dialog. Resolves to false where this door has none. */
    browse: async (): Promise<boolean> => {
      let available = true;
      await attempt(async () => {
        const chosen = await choose.mutateAsync({ multiple: true });
        available = chosen !== undefined;
        return chosen?.paths ?? [];
      });
      return available;
    },
    /** Keeps files that have no path here. */
    keepFiles: (files: readonly File[]) =>
      attempt(async () => {
        const kept: string[] = [];
        for (const file of files) kept.push((await keep.mutateAsync({ file })).path);
        return kept;
      }),
  };
}
