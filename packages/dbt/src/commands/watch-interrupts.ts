import type { CommandIo } from "./command-io.ts";

/** The two signals that a build takes from the keyboard. */
export interface Interrupts extends Disposable {
  /** Aborts at the first interrupt: queries are cancelled, dbt writes its results. */
  readonly signal: AbortSignal;
  /** Aborts at the second one: everything is killed. */
  readonly kill: AbortSignal;
}

/** Listens for interrupts until it is disposed of. */
export function watchInterrupts({ onInterrupt, stderr }: CommandIo): Interrupts {
  const gently = new AbortController();
  const atOnce = new AbortController();
  const stop = onInterrupt(() => {
    if (gently.signal.aborted) {
      atOnce.abort(new Error("Interrupted twice."));
      return;
    }
    stderr("Interrupted: cancelling what runs. Interrupt again to kill it.\n");
    gently.abort(new Error("Interrupted."));
  });
  return { signal: gently.signal, kill: atOnce.signal, [Symbol.dispose]: stop };
}
