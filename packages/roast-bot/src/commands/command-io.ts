import type { StageRunners } from "../run/processes.ts";

/** What a command may touch of the process it runs in; passed in, so that tests run commands too. */
export interface CommandIo {
  /** Writes to standard output as it stands. */
  readonly stdout: (text: string) => void;
  /** Writes to standard error as it stands. */
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock: the current instant in ISO 8601 UTC. */
  readonly now: () => string;
  /** Whether standard output is a terminal: only then is colour used. */
  readonly isTTY: boolean;
  /** Whether errors are told whole: class, causes and stack. */
  readonly verbose: boolean;
  /** The folder that relative paths of the command line start from. */
  readonly cwd: string;
  /** What carries the stages of a run out; pools of processes when absent. */
  readonly runners?: StageRunners;
  /** Aborts when the process is asked to end; absent where nobody asks. */
  readonly signal?: AbortSignal;
  /** Asks on a terminal, where there is one; an empty answer is the usual one. */
  readonly ask?: (question: string, usual: string) => Promise<string>;
  /** Waits until Enter is pressed, where there is a terminal. */
  readonly waitForEnter?: (signal: AbortSignal) => Promise<void>;
  /** Sets how the process will end: 0 by default. */
  readonly setExitCode: (code: ExitCode) => void;
}

/** 0: done and all is well; 1: something failed or does not hold; 2: usage or configuration. */
export type ExitCode = 0 | 1 | 2;
