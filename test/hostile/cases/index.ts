import type { HostileCase } from '../hostile-case.ts';
import { authenticationCases } from './authentication.ts';
import { certificateCases } from './certificates.ts';
import { charsetCases } from './charsets.ts';
import { cutCases } from './cuts.ts';
import { greetingCases } from './greeting.ts';
import { orderCases } from './order.ts';
import { quotingCases } from './quoting.ts';
import { replyCases } from './replies.ts';
import { sendingCases } from './sending.ts';
import { tlsCases } from './tls.ts';

/** Every hostile server, for the tests and for the benchmark. */
export const hostileCases: readonly HostileCase[] = [
  ...greetingCases,
  ...charsetCases,
  ...replyCases,
  ...orderCases,
  ...tlsCases,
  ...certificateCases,
  ...authenticationCases,
  ...quotingCases,
  ...cutCases,
  ...sendingCases,
];
