import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { writeFiles } from "../rig/write-files.ts";
import type { Warehouse } from "./warehouse.ts";

const folderOfScripts = import.meta.dirname;

/** An interpreter that has dbt imported: each of its commands begins at once, in a process of its own. */
export class WarmPython implements AsyncDisposable {
  /** What stands for `python`; with `dbt` as its first argument it is dbt's own command. */
  readonly executable: string;
  readonly #server: ChildProcess;
  readonly #folder: string;

  private constructor(options: { executable: string; server: ChildProcess; folder: string }) {
    this.executable = options.executable;
    this.#server = options.server;
    this.#folder = options.folder;
  }

  /** Nothing is connected to. */
  static async start({
    python,
    adapter,
    output,
  }: Pick<Warehouse, "python" | "adapter" | "output">): Promise<WarmPython> {
    const folder = await mkdtemp(join(tmpdir(), "warm-python-"));
    const socket = join(folder, "socket");
    const executable = join(folder, "python");
    const client = join(folderOfScripts, "zygote_client.py");
    await writeFile(executable, `#!/bin/sh\nexec "${python}" -S -E "${client}" "${socket}" "$@"\n`);
    await chmod(executable, 0o755);
    const outputs = { dev: { ...output("quay"), threads: 1 } };
    await writeFiles(folder, {
      "dbt_project.yml": "{ name: warmth, version: '1.0', profile: warmth }",
      "profiles.yml": JSON.stringify({ warmth: { target: "dev", outputs } }),
    });
    const server = spawn(python, [join(folderOfScripts, "zygote.py"), socket, folder, adapter], {
      cwd: folder,
      env: { ...process.env, DBT_SEND_ANONYMOUS_USAGE_STATS: "false" },
      stdio: ["pipe", "pipe", "inherit"],
    });
    const ready = Promise.withResolvers<void>();
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (line === "ready") ready.resolve();
    });
    server.once("exit", (code) => ready.reject(new Error(`It ended with ${code}.`)));
    await ready.promise;
    return new WarmPython({ executable, server, folder });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = Promise.withResolvers<void>();
    this.#server.once("exit", () => ended.resolve());
    this.#server.stdin?.end();
    await ended.promise;
    await rm(this.#folder, { recursive: true, force: true });
  }
}
