/** Resolves with the password that a call was lacking; undefined where the user declines or something else is wrong. */
export type AskForPassword = (error: unknown) => Promise<string | undefined>;

/**
 * Opens a stream; where it ends for lack of a password, which is before its first event, asks for it and opens it again.
 * `open` is given the password, for a call whose account the host doesn't keep.
 */
export async function* asking<Event>(
  ask: AskForPassword,
  open: (password?: string) => Promise<AsyncIterable<Event>>,
): AsyncGenerator<Event> {
  try {
    yield* await open();
  } catch (error) {
    const password = await ask(error);
    if (password === undefined) throw error;
    yield* await open(password);
  }
}
