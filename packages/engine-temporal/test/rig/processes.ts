import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A process of a script beside this file, killed at the end of its block. */
export class Script implements AsyncDisposable {
  readonly child: ChildProcess;

  constructor(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.child = fork(new URL(`./${name}.ts`, import.meta.url), args, {
      env: { ...process.env, ...env },
      execArgv: ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      serialization: "advanced",
    });
  }

  get isGone(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** What it says next; rejects where it ends without a word. */
  async says(): Promise<unknown> {
    const ended = once(this.child, "exit").then(() => {
      throw new Error(`${this.child.spawnargs.join(" ")} ended before it said anything.`);
    });
    ended.catch(() => {});
    const [message]: unknown[] = await Promise.race([once(this.child, "message"), ended]);
    return message;
  }

  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    if (this.isGone) return;
    const gone = once(this.child, "exit");
    this.child.kill(signal);
    await gone;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.isGone) this.child.kill("SIGCONT");
    await this.kill();
  }
}

/** Starts a worker and waits until it takes attempts. */
export async function startWorker(
  address: string,
  options: {
    readonly queue: string;
    readonly slots?: number;
    readonly env?: Record<string, string>;
  },
): Promise<Script> {
  const { queue, slots = 2, env = {} } = options;
  const worker = new Script("worker-main", [address, queue, String(slots)], env);
  await worker.says();
  return worker;
}

/** A file in which stages write down what they did. */
export class WorkRecord implements AsyncDisposable {
  readonly folder: string;
  readonly file: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.file = join(folder, "record");
  }

  static async make(): Promise<WorkRecord> {
    return new WorkRecord(await mkdtemp(join(tmpdir(), "engine-temporal-")));
  }

  async lines(): Promise<readonly (readonly string[])[]> {
    const text = await readFile(this.file, "utf8").catch(() => "");
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split(" "));
  }

  /** Waits until so many nodes began, or ended. */
  async until(what: "began" | "ended", count: number): Promise<void> {
    while ((await this.lines()).filter(([verb]) => verb === what).length < count) await sleep(50);
  }

  /** How many nodes began more than once. */
  async repeated(): Promise<number> {
    const begun = (await this.lines()).flatMap(([verb, node = ""]) =>
      verb === "began" ? [node] : [],
    );
    return begun.length - new Set(begun).size;
  }

  /** The processes that are still there in the middle of a node; an idle one waits for the next. */
  async busy(): Promise<readonly number[]> {
    const last = new Map((await this.lines()).map(([verb, , pid]) => [Number(pid), verb]));
    return [...last].flatMap(([pid, verb]) => (verb === "began" && isAlive(pid) ? [pid] : []));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
