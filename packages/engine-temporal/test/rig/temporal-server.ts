import { execFile, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { cacheFolder } from "@mea-culpa/test-browser/cache-folder";

const execute = promisify(execFile);
const sources = resolve(import.meta.dirname, "../../server");
const BINARY = "temporal-server";

/** A real Temporal server on loopback: its state is one SQLite file, so that it may be killed and come back. */
export class TemporalServer implements AsyncDisposable {
  readonly address: string;
  readonly #port: number;
  readonly #folder: string;
  readonly #binary: string;
  #process: ChildProcess | undefined;

  private constructor(binary: string, { folder, port }: { folder: string; port: number }) {
    this.#binary = binary;
    this.#folder = folder;
    this.#port = port;
    this.address = `127.0.0.1:${port}`;
  }

  static async start(): Promise<TemporalServer> {
    const binary = await buildServer();
    const folder = await mkdtemp(join(tmpdir(), "temporal-"));
    const server = new TemporalServer(binary, { folder, port: await findPorts(10) });
    await server.up();
    return server;
  }

  /** Starts the process, again after `kill`; resolves when it answers. */
  async up(): Promise<void> {
    const file = join(this.#folder, "temporal.db");
    const child = spawn(this.#binary, ["-port", String(this.#port), "-file", file], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    const errors: string[] = [];
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
    const exited = once(child, "exit").then(() => {
      throw new Error(`The Temporal server ended: ${errors.join("")}`);
    });
    exited.catch(() => {});
    const lines = createInterface({ input: child.stdout });
    await Promise.race([once(lines, "line"), exited]);
    // Nobody reads on, and a full pipe would hold the server.
    child.stdout.resume();
  }

  /** Kills the process at once; its file stays. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/**
 * The server's binary: built by Go's own client from modules whose hashes stand in `server/go.sum`, once
 * for each version: two cores take minutes. Rejects with what to do where Go is missing: a suite that
 * passed without a server would prove nothing.
 */
export async function buildServer(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of ["main.go", "go.mod", "go.sum"])
    hash.update(await readFile(join(sources, name)));
  const version = hash.digest("hex").slice(0, 16);
  const folder = await cacheFolder({
    name: `temporal-server-${version}-${process.platform}-${process.arch}`,
    fill: build,
  });
  return join(folder, BINARY);
}

async function build(into: string): Promise<void> {
  try {
    const output = ["-o", join(into, BINARY)];
    await execute("go", ["build", "-trimpath", "-ldflags", "-s -w", ...output, "."], {
      cwd: sources,
      maxBuffer: 64_000_000,
    });
  } catch (cause) {
    throw new Error(
      "The Temporal server could not be built, and nothing of @mea-culpa/engine-temporal can be " +
        "tested without it. Needed: Go 1.26.8 or newer (https://go.dev/dl) and its module proxy. " +
        `To see what is wrong: cd ${sources} && go build .`,
      { cause },
    );
  }
}

/** The first of so many free ports in a row. */
async function findPorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 20_000 + Math.floor(Math.random() * 30_000);
    const held: Server[] = [];
    try {
      for (let port = first; port < first + count; port += 1) held.push(await hold(port));
      return first;
    } catch {
      // One of them is taken: elsewhere, then.
    } finally {
      await Promise.all(held.map((server) => new Promise((closed) => server.close(closed))));
    }
  }
  throw new Error(`There are no ${count} free ports in a row.`);
}

function hold(port: number): Promise<Server> {
  const { promise, resolve: done, reject } = Promise.withResolvers<Server>();
  const server = createServer();
  server.once("error", reject);
  server.listen(port, "127.0.0.1", () => done(server));
  return promise;
}
