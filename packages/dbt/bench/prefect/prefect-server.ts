import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../test/rig/free-port.ts";
import { signalGroup } from "../measure/signal-group.ts";
import type { WatchedServer } from "../watched-server.ts";

/** Milliseconds. The first start also makes the server's database. */
const STARTUP = 180_000;
const ANSWER = 10_000;
const GRACE = 10_000;
const PAUSE = 100;

/** A Prefect server on a free port of 127.0.0.1, with all its files in a folder of its own. */
export class PrefectServer implements WatchedServer, AsyncDisposable {
  readonly name = "Prefect's server, meanwhile";
  /** Of its interface. */
  readonly url: string;
  /** What its clients are told: where it is, and to tell nobody else. */
  readonly clientEnvironment: Readonly<Record<string, string>>;
  readonly #python: string;
  readonly #port: number;
  readonly #folder: string;
  #process: ChildProcess;

  private constructor({
    python,
    port,
    folder,
  }: {
    readonly python: string;
    readonly port: number;
    readonly folder: string;
  }) {
    this.#python = python;
    this.#port = port;
    this.#folder = folder;
    this.url = `http://127.0.0.1:${port}/api`;
    this.clientEnvironment = {
      PREFECT_HOME: folder,
      PREFECT_API_URL: this.url,
      PREFECT_SERVER_ANALYTICS_ENABLED: "false",
      DO_NOT_TRACK: "1",
      DBT_SEND_ANONYMOUS_USAGE_STATS: "false",
    };
    this.#process = this.#spawn();
  }

  /** Starts one from a Python environment that has Prefect. It is left paused. */
  static async start({ python }: { readonly python: string }): Promise<PrefectServer> {
    const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), "prefect-"))]);
    const server = new PrefectServer({ python, port, folder });
    try {
      await server.#answers();
    } catch (error) {
      await server[Symbol.asyncDispose]();
      throw error;
    }
    server.pause();
    return server;
  }

  get pid(): number {
    const { pid } = this.#process;
    if (pid === undefined) throw new Error(`${this.#python} could not be started.`);
    return pid;
  }

  pause(): void {
    signalGroup(this.pid, "SIGSTOP");
  }

  async resume(): Promise<void> {
    signalGroup(this.pid, "SIGCONT");
    await this.#answers();
  }

  /** Kills the process and starts another one, with the same address and database. */
  async restart(): Promise<void> {
    signalGroup(this.pid, "SIGKILL");
    await this.#end();
    this.#process = this.#spawn();
    await this.#answers();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }

  #spawn(): ChildProcess {
    const log = openSync(join(this.#folder, "server.txt"), "a");
    const address = ["--host", "127.0.0.1", "--port", `${this.#port}`];
    const child = spawn(this.#python, ["-m", "prefect", "server", "start", ...address], {
      cwd: this.#folder,
      // A group of its own, so that it can be paused and ended with all that it starts.
      detached: true,
      env: { ...process.env, ...this.clientEnvironment },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    return child;
  }

  async #end(): Promise<void> {
    const child = this.#process;
    const exited = child.exitCode === null ? once(child, "exit") : Promise.resolve();
    signalGroup(this.pid, "SIGCONT");
    signalGroup(this.pid, "SIGTERM");
    const controller = new AbortController();
    const { signal } = controller;
    await Promise.race([exited, setTimeout(GRACE, undefined, { signal })]);
    controller.abort();
    signalGroup(this.pid, "SIGKILL");
  }

  async #answers(): Promise<void> {
    const deadline = AbortSignal.timeout(STARTUP);
    while (!(await this.#isHealthy())) {
      if (this.#process.exitCode !== null || deadline.aborted) {
        const log = await readFile(join(this.#folder, "server.txt"), "utf8");
        throw new Error(`Prefect's server doesn't answer at ${this.url}:\n${log}`);
      }
      await setTimeout(PAUSE);
    }
  }

  async #isHealthy(): Promise<boolean> {
    try {
      const response = await fetch(`${this.url}/health`, { signal: AbortSignal.timeout(ANSWER) });
      return (await response.json()) === true;
    } catch {
      return false;
    }
  }
}
