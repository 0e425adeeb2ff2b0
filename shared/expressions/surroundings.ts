/** What an evaluation may know of the machine and the moment: the clock is I/O, so it is handed in. */
export type Surroundings = {
  /** The machine's clock, in 100 ns units since 1970-01-01 00:00 of the same clock. */
  readonly now: bigint;
  /** Minutes that the machine's clock is ahead of UTC. */
  readonly offset: number;
  /** Windows' number of the package's locale: 1033 English (United States), 1041 Japanese. */
  readonly localeId: number;
};
