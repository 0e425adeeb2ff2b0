import { inSlot } from './native-slots.ts';
import { createTurns } from './one-at-a-time.ts';
import type { WindowsCredentials } from './security-context.ts';
import { SecurityTrouble } from './security-trouble.ts';

/** What a security context of a system library is built on: its calls one after the other, and what they hold. */
export type ContextFrame = {
  /** Runs a call when those before it have ended. */
  readonly inTurn: <Value>(call: () => Promise<Value>) => Promise<Value>;
  /** The same for a call that may wait for a domain controller. */
  readonly inSlot: <Value>(call: () => Promise<Value>) => Promise<Value>;
  /** Keeps something until the context is closed; what was kept last is released first. */
  readonly keep: (release: () => void) => void;
  /** @throws SecurityTrouble where the context has been closed: nobody needs what would come next */
  readonly goOn: () => void;
  /** Releases everything, after the call that is under way. */
  readonly close: () => void;
};

/** Makes the frame of one context. */
export function createContextFrame(credentials: WindowsCredentials): ContextFrame {
  const turns = createTurns(() => new SecurityTrouble('other', 'a security context that is closed'));
  const kept: (() => void)[] = [];
  return {
    inTurn: turns.take,
    inSlot: (call) =>
      turns.take(() =>
        inSlot(domainOf(credentials), () => {
          // Nobody may need it any more once there is room.
          turns.goOn();
          return call();
        }),
      ),
    keep: (release) => kept.push(release),
    goOn: turns.goOn,
    close: () =>
      turns.end(() => {
        for (const release of kept.reverse()) release();
      }),
  };
}

/** Whose controllers are asked, as it was typed; empty for the signed-in user. */
function domainOf(credentials: WindowsCredentials): string {
  if (credentials.kind === 'signedInUser') return '';
  return credentials.domain || (credentials.user.split('@', 2)[1] ?? '');
}
