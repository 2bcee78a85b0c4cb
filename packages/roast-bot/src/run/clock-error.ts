/** The clock is so far past the newest commit of the dev log that it may be wrong; nothing was done. */
export class ClockError extends Error {
  override readonly name = "ClockError";
  readonly code = "CLOCK_IN_DOUBT";
  readonly isRetryable = false;

  constructor({ at, latest, days }: { at: string; latest: string; days: number }) {
    super(
      `the clock says ${at}, ${days} days after the newest commit of the dev log (${latest}); ` +
        "nothing was settled. If that is right, run it once with --yes; else set the clock.",
    );
  }
}
