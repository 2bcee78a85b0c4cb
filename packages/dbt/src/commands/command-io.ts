/** What a command may touch of the process it runs in; passed in, so that tests run commands too. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Calls back for each interrupt (Ctrl-C, SIGTERM) until the returned function is called. */
  readonly onInterrupt: (act: () => void) => () => void;
  /** Sets how the process will end: 0 by default. */
  readonly setExitCode: (code: ExitCode) => void;
}

/** 0: all is well; 1: a node or dbt failed; 2: the command line is wrong; 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;
