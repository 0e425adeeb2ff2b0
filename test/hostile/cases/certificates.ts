import type { Identity } from '../../certificates.ts';
import { bombs } from '../certificate-bombs.ts';
import type { HostileCase } from '../hostile-case.ts';
import { OFFERS_TLS, serverCase, WITH_TLS } from '../hostile-case.ts';
import { playScript } from '../script.ts';
import { serve } from '../server.ts';

const serving = (identity: Identity) => serve(playScript({ EHLO: [OFFERS_TLS, '250 hostile.test\r\n'] }, { identity }));

/** Servers whose certificates are made to hurt whoever reads them. */
export const certificateCases: readonly HostileCase[] = bombs.map(({ name, finding, make }) =>
  serverCase(name, finding, async ({ authority }) => serving(await make(authority)), WITH_TLS),
);
