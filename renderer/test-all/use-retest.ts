import { Failure } from '../../shared/model/failure.ts';
import { useAskForPassword } from '../accounts/use-ask-for-password.ts';
import type { Row } from './rows.ts';
import { useTestAll } from './TestAllProvider.tsx';

/** Tests one connection manager again. Where a password was lacking, it is asked for first. */
export function useRetest(): (row: Row) => Promise<void> {
  const { start } = useTestAll();
  const ask = useAskForPassword();
  return async (row) => {
    const { failure } = row;
    if (failure?.code === 'PASSWORD_NEEDED') {
      const password = await ask(new Failure(failure.code, failure.params));
      if (password === undefined) return;
    }
    start([row]);
  };
}
