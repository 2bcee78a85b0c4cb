import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A server of a database, for as long as it is needed. */
export class ServerProcess implements AsyncDisposable {
  readonly #end: () => Promise<void>;

  private constructor(end: () => Promise<void>) {
    this.#end = end;
  }

  /** Resolves when the server has said, in a line, that it is ready; rejects with its last lines if it ends before. */
  static async start(
    [program, ...args]: readonly [program: string, ...args: string[]],
    {
      isReady,
      folder,
      environment,
    }: {
      readonly isReady: (line: string) => boolean;
      readonly folder: string;
      readonly environment?: Readonly<Record<string, string>>;
    },
  ): Promise<ServerProcess> {
    const env = { ...process.env, ...environment };
    const child = spawn(program, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    const ended = once(child, "exit");
    const ready = Promise.withResolvers<void>();
    const lines: string[] = [];
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on("line", (line) => {
        if (isReady(line)) ready.resolve();
        lines.push(line);
        if (lines.length > 20) lines.shift();
      });
    }
    child.once("error", ready.reject);
    child.once("exit", () => ready.reject(new Error(`${program} ended: ${lines.join("\n")}`)));
    await ready.promise;
    return new ServerProcess(async () => {
      child.kill("SIGKILL");
      await ended;
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#end();
  }
}
