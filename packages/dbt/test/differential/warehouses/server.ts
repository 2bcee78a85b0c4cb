import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../rig/free-port.ts";
import { type Database, DATABASES, type Dialect, type Warehouse } from "../warehouse.ts";
import { adapterPython, readByScript } from "./read-by-script.ts";
import { ServerProcess } from "./server-process.ts";

/** What is to be known of a database that a server of its own serves, and that a driver of Python's can read. */
interface ServerKind {
  readonly adapter: string;
  readonly dialect: Dialect;
  /** The server's command, for a port and a folder of its own. */
  readonly command: (options: {
    readonly port: number;
    readonly folder: string;
    readonly python: string;
  }) => Promise<readonly [program: string, ...args: string[]]>;
  /** What the server says when it takes connections. */
  readonly readyLine: string;
  readonly output: (database: Database, port: number) => object;
}

export async function openServer(kind: ServerKind): Promise<Warehouse> {
  const [python, port] = await Promise.all([adapterPython(kind.adapter), freePort()]);
  const folder = await mkdtemp(join(tmpdir(), `${kind.adapter}-`));
  const command = await kind.command({ port, folder, python });
  const isReady = (line: string): boolean => line.includes(kind.readyLine);
  const server = await ServerProcess.start(command, { isReady, folder });
  const output = (database: Database): object => kind.output(database, port);
  const outputs = DATABASES.map((database) => JSON.stringify(output(database)));
  return {
    adapter: kind.adapter,
    dialect: kind.dialect,
    isInFolder: false,
    python,
    output,
    clear: async (warm) => {
      await readByScript(warm, ["driver_contents.py", "clear", ...outputs]);
    },
    readContents: (place) =>
      readByScript(place.python, ["driver_contents.py", "read", ...outputs], place),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
