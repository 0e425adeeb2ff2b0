import type { Case } from '../evidence.ts';
import { authenticationCases } from './authentication.ts';
import { connectingCases } from './connecting.ts';
import { encryptionCases } from './encryption.ts';
import { mailCases } from './mail.ts';
import { senderCases } from './sender.ts';

/** What real servers say, and what the system and OpenSSL report. */
export const CASES: readonly Case[] = [
  ...connectingCases,
  ...encryptionCases,
  ...authenticationCases,
  ...senderCases,
  ...mailCases,
];
