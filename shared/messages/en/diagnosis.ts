import type { DiagnosisCode } from '../../diagnosis/codes.ts';
import { advice } from './diagnosis/advice.ts';
import { authentication } from './diagnosis/authentication.ts';
import { certificate } from './diagnosis/certificate.ts';
import { connecting } from './diagnosis/connecting.ts';
import { encryption } from './diagnosis/encryption.ts';
import { greeting } from './diagnosis/greeting.ts';
import { message } from './diagnosis/message.ts';
import { recipient } from './diagnosis/recipient.ts';
import { sender } from './diagnosis/sender.ts';
import { verdict } from './diagnosis/verdict.ts';
import { protocol } from './protocol.ts';

/** Why, and what to do about it (empty where there is nothing to do). */
export type DiagnosisWords = { cause: string; fix: string };

/** The words of every finding. */
export const diagnosis: Record<DiagnosisCode, DiagnosisWords> = {
  ...verdict,
  ...connecting,
  ...greeting,
  ...protocol,
  ...encryption,
  ...certificate,
  ...authentication,
  ...sender,
  ...recipient,
  ...message,
  ...advice,
};

export { inSsis } from './diagnosis/in-ssis.ts';
