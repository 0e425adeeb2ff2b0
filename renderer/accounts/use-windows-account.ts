import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { GivenAccount } from '../../shared/contract/accounts.ts';
import { client, orpc } from '../client.ts';
import {
  type AccountForm,
  accountFormProblems,
  formOfAccount,
  givenOf,
  isEmpty,
  isStored,
  namesStored,
} from './account-form.ts';

/** The Windows account of an editor: the stored one to begin with, then as typed. Nothing is stored before `save`. */
export function useWindowsAccount(connectionId: string | undefined) {
  const queryClient = useQueryClient();
  const stored = useQuery({
    queryKey: orpc.accounts.get.key({ input: { connectionId: connectionId ?? '' } }),
    queryFn: async () => (await client.accounts.get({ connectionId: connectionId ?? '' })) ?? null,
    enabled: connectionId !== undefined,
  }).data;
  const keychain = useQuery(orpc.accounts.keychain.queryOptions()).data?.available;
  const [typed, setTyped] = useState<AccountForm>();
  const [checked, setChecked] = useState(false);
  const fields = useRef<HTMLFieldSetElement>(null);
  const form = typed ?? formOfAccount(stored);
  const problems = accountFormProblems(form);
  const dirty = typed !== undefined && !isStored(typed, stored);

  return {
    form,
    dirty,
    /** Problems to show: none before the form was checked for the first time. */
    problems: checked ? problems : [],
    /** Whether the password of the account in the form is known without being typed. */
    passwordKnown: stored?.hasPassword === true && namesStored(form, stored),
    /** Whether passwords are kept when the program ends; undefined until that is known. */
    keychain,
    change: (changes: Partial<AccountForm>): void => setTyped({ ...form, ...changes }),
    /** Where its fields stand. */
    fields,
    /** Whether the form can be used; its problems are shown from then on, and the first has the focus. */
    check: (): boolean => {
      setChecked(true);
      if (problems.length > 0) {
        // Once the fields are marked.
        setTimeout(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }
      return problems.length === 0;
    },
    /** What a test is told: nothing where what is stored is what is meant. */
    given: (): GivenAccount | undefined => (dirty ? givenOf(form) : undefined),
    /** Stores what was typed for a connection manager. What can't be used was typed and then hidden: it is dropped. */
    save: async (storedId: string): Promise<void> => {
      if (!dirty || problems.length > 0) return;
      if (isEmpty(form)) await client.accounts.remove({ connectionId: storedId });
      else await client.accounts.set({ connectionId: storedId, ...givenOf(form) });
      await queryClient.invalidateQueries({ queryKey: orpc.accounts.key() });
    },
  };
}

export type WindowsAccountState = ReturnType<typeof useWindowsAccount>;
