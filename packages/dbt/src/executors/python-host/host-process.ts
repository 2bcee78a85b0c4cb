import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { packageFolder } from "../../package-folder.ts";
import { HostError } from "../errors.ts";
import type { Environment } from "../executor.ts";
import type { OrchestratorMessage } from "../messages.ts";

/** The Python side. */
const worker = join(packageFolder, "worker");
/**
 * Runs a module as `python -m` does, but, like `dbt`, takes no file of the folder where it stands for a module:
 * a project may have a `random.py`.
 */
const RUN_MODULE = [
  "import sys",
  "sys.path[:1] == [''] and sys.path.pop(0)",
  "del sys.argv[:2]",
  "import runpy",
  "runpy.run_module(sys.argv[0], run_name='__main__')",
].join("; ");
/** How many of the last lines on standard error are kept, to say why a process died. */
const LAST_LINES = 20;

export interface HostExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last lines that it wrote to standard error. */
  readonly lastLines: readonly string[];
}

/** What is heard of a host process. `exited` comes last, and once. */
interface HostListener {
  readonly line: (line: string) => void;
  /** A line on standard error: what macros print, and what Python says when it breaks. */
  readonly printed: (line: string) => void;
  readonly exited: (exit: HostExit) => void;
}

/** The Python process that imports dbt, and its process group. */
export class HostProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #closed: Promise<void>;

  constructor({
    python,
    folder,
    environment,
    listener,
  }: {
    readonly python: string;
    readonly folder: string;
    readonly environment: Environment;
    readonly listener: HostListener;
  }) {
    const path = [worker, environment.PYTHONPATH].filter(Boolean).join(":");
    this.#child = spawn(python, ["-c", RUN_MODULE, "-m", "dbt_per_node"], {
      cwd: folder,
      // The terminal's Ctrl-C is for us to act on: the group doesn't get it from the terminal.
      detached: true,
      env: { ...environment, PYTHONPATH: path, PYTHONUNBUFFERED: "1" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const lastLines: string[] = [];
    const conceal = concealSecrets(environment);
    createInterface({ input: this.#child.stdout }).on("line", listener.line);
    createInterface({ input: this.#child.stderr }).on("line", (line) => {
      const concealed = conceal(line);
      lastLines.push(concealed);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      listener.printed(concealed);
    });
    // An error of writing to a process that is gone is ignored: its exit is reported anyway.
    this.#child.stdin.on("error", () => undefined);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#closed = promise;
    this.#child.on("error", (error) => {
      listener.exited({ code: null, signal: null, lastLines: [error.message] });
      resolve();
    });
    this.#child.on("close", (code, signal) => {
      listener.exited({ code, signal, lastLines });
      resolve();
    });
  }

  send(message: OrchestratorMessage): void {
    this.#child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /** Interrupts the process, not its workers. */
  interrupt(): void {
    this.#child.kill("SIGINT");
  }

  /** Kills the whole group at once. */
  kill(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  }

  /** Hangs up, gives the processes `grace` milliseconds to end by themselves, then kills them. */
  async end(grace: number): Promise<void> {
    this.#child.stdin.end();
    const timer = setTimeout(() => this.kill(), grace);
    await this.#closed;
    clearTimeout(timer);
    // Workers outlive a host that was killed by others; the group is theirs too.
    this.kill();
  }
}

/** Why a process that should still be there is not. */
export function makeDeathError({ code, signal, lastLines }: HostExit, python: string): HostError {
  const said = lastLines.join("\n");
  if (/ENOENT|EACCES/.test(said) && code === null && signal === null) {
    return new HostError(
      `Python could not be started as "${python}". Name one that has dbt with --python or DBT_PER_NODE_PYTHON.`,
      { code: "PYTHON_NOT_FOUND", cause: new Error(said) },
    );
  }
  const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
  return new HostError(`dbt's process ended ${how} in the middle of its work.`, {
    code: "HOST_DIED",
    cause: new Error(said || "It wrote nothing to standard error."),
  });
}

/** dbt's own prefix for variables that must not be shown. */
const PREFIX = "DBT_ENV_SECRET";
/** Shorter values are not secrets: to conceal each "a" would make every line unreadable. */
const SHORTEST_SECRET = 4;

/** A function that puts `*****` in the place of the values of the environment's secrets. */
function concealSecrets(environment: Environment): (text: string) => string {
  const secrets = Object.entries(environment)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([, value]) => value ?? "")
    .filter((value) => value.length >= SHORTEST_SECRET)
    // The longest first: one may be part of another.
    .sort((left, right) => right.length - left.length);
  return (text) => secrets.reduce((line, secret) => line.replaceAll(secret, "*****"), text);
}
