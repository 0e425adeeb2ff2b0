import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Overrides } from '../../shared/expressions/overrides.ts';
import type { RunFacts } from '../../shared/expressions/run-facts.ts';
import { languageOf } from '../../shared/messages/index.ts';
import { idFromUuid } from '../../shared/model/id.ts';
import { orpc } from '../client.ts';

/** What expressions are shown with: this machine, and the moment at which the screen came up. */
export function useRunFacts(overrides: Overrides): RunFacts {
  const { data: info } = useQuery(orpc.app.info.queryOptions());
  const [opened] = useState(() => {
    const now = new Date();
    return { now: now.getTime(), offset: -now.getTimezoneOffset(), executionId: idFromUuid(crypto.randomUUID()) };
  });
  const { locale = 'en', machineName = '', userName = '' } = info ?? {};
  return useMemo(
    () => ({ ...opened, localeId: languageOf(locale) === 'ja' ? 1041 : 1033, machineName, userName, overrides }),
    [opened, locale, machineName, userName, overrides],
  );
}
