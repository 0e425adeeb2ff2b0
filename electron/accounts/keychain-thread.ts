import { parentPort } from 'node:worker_threads';
import { Entry } from '@napi-rs/keyring';
import type { KeychainAnswer, KeychainCall } from './keychain-call.ts';

// Secret Service alone: the library's second choice on Linux, the kernel's key ring, forgets everything at a restart.
const LASTING = { linux: { store: 'secret-service' } } as const;

function answer(call: KeychainCall): KeychainAnswer {
  const { id, service, account } = call;
  try {
    const entry = new Entry(service, account, LASTING);
    if (call.action === 'set') entry.setPassword(call.password);
    else if (call.action === 'remove') entry.deletePassword();
    else {
      const password = entry.getPassword();
      return password === null ? { id } : { id, password };
    }
    return { id };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (call: KeychainCall) => parentPort?.postMessage(answer(call)));
