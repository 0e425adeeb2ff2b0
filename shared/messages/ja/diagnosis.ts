import type { diagnosis as englishDiagnosis } from '../en/diagnosis.ts';
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

export const diagnosis: typeof englishDiagnosis = {
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
