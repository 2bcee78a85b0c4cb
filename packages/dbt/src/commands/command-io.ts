import type { Environment } from "../executors/executor.ts";

/** What a command may touch of the process it runs in; passed in, so that tests run commands too. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Environment;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Our own. */
  readonly version: string;
  /** Calls back for each interrupt (Ctrl-C, SIGTERM, SIGHUP) until the returned function is called. */
  readonly onInterrupt: (act: () => void) => () => void;
  /** Sets how the process will end: 0 by default. */
  readonly setExitCode: (code: ExitCode) => void;
}

/** 0: all is well; 1: a node failed; 2: the command line is wrong, or dbt as a whole gave up; 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** The two signals that a build takes from the keyboard. */
export interface Interrupts extends Disposable {
  /** Aborts at the first interrupt: queries are cancelled, dbt writes its results. */
  readonly signal: AbortSignal;
  /** Aborts at the second one: what does not end at once is killed. */
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
    stderr("Interrupted: cancelling what runs. Interrupt again to wait no longer for it.\n");
    gently.abort(new Error("Interrupted."));
  });
  return { signal: gently.signal, kill: atOnce.signal, [Symbol.dispose]: stop };
}
