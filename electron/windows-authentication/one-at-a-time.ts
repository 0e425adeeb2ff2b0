/** Calls that must not overlap, and an end that waits for the one under way. */
export type Turns = {
  /** Runs the call when those before it have ended. */
  readonly take: <Value>(call: () => Promise<Value>) => Promise<Value>;
  /** Lets no further call begin; `release` runs at once where none is under way, else after the last. */
  readonly end: (release: () => void) => void;
  /** @throws the error of a call that comes after the end */
  readonly goOn: () => void;
};

/** @param refuse makes the error of a call that comes after the end */
export function createTurns(refuse: () => Error): Turns {
  let last: Promise<unknown> | undefined;
  let ended = false;
  const goOn = (): void => {
    if (ended) throw refuse();
  };
  return {
    goOn,
    take: (call) => {
      const turn = (last ?? Promise.resolve()).then(() => {
        goOn();
        return call();
      });
      const settled = turn.then(
        () => {},
        () => {
          // Whoever asked for the call hears of it.
        },
      );
      last = settled;
      return turn.finally(() => {
        if (last === settled) last = undefined;
      });
    },
    end: (release) => {
      if (ended) return;
      ended = true;
      if (last) void last.then(release);
      else release();
    },
  };
}
