import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { PythonHost } from "../../src/executors/python-host.ts";
import { DbtOrchestrator } from "../../src/orchestrate/dbt-orchestrator.ts";
import type { DbtOrchestratorOptions } from "../../src/orchestrate/orchestrator-options.ts";
import { ownerOfPort } from "./linux-processes.ts";
import type { Postgres } from "./postgres.ts";

const execute = promisify(execFile);

/** A small project on Postgres, in a folder and a schema of its own. */
export class Quay {
  /** What the profile has; the server asks nobody for it. */
  static readonly password = 'anchor "heavy" é 17';
  readonly folder: string;
  readonly schema: string;
  readonly #python: string;
  readonly #postgres: Postgres;

  private constructor(options: {
    folder: string;
    schema: string;
    python: string;
    postgres: Postgres;
  }) {
    this.folder = options.folder;
    this.schema = options.schema;
    this.#python = options.python;
    this.#postgres = options.postgres;
  }

  /** Models by name; a text with `{{ config(` of its own has the last word on how it is built. */
  static async build(
    models: Readonly<Record<string, string>>,
    {
      python,
      postgres,
      profile = {},
    }: {
      readonly python: string;
      readonly postgres: Postgres;
      /** Further keys of the profile's target, or others in their place. */
      readonly profile?: Readonly<Record<string, string | number>>;
    },
  ): Promise<Quay> {
    const folder = await mkdtemp(join(tmpdir(), "quay-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const schema = `quay_${folder.slice(-6).toLowerCase()}`;
    const { port } = postgres;
    const quay = new Quay({ folder, schema, python, postgres });
    await quay.write(
      "dbt_project.yml",
      [
        "name: quay",
        "profile: quay",
        'version: "1.0"',
        "flags: {send_anonymous_usage_stats: false}",
        "models: {+materialized: table}",
        "",
      ].join("\n"),
    );
    const dev = {
      type: "postgres",
      host: "127.0.0.1",
      port,
      user: "postgres",
      password: Quay.password,
      dbname: "postgres",
      schema,
      threads: 4,
      ...profile,
    };
    const profiles = { quay: { target: "dev", outputs: { dev } } };
    await quay.write("profiles.yml", JSON.stringify(profiles));
    for (const [name, sql] of Object.entries(models)) await quay.write(`models/${name}.sql`, sql);
    return quay;
  }

  async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  orchestrator(options: Partial<DbtOrchestratorOptions> = {}): DbtOrchestrator {
    const { folder } = this;
    const executor = new PythonHost({ cwd: folder, python: this.#python });
    return new DbtOrchestrator({ cwd: folder, profilesDir: folder, executor, ...options });
  }

  /** Resolves when the server says that so many queries with this mark are running. */
  async running(mark: string, least = 1): Promise<void> {
    const sql = `select count(*) from pg_stat_activity where state = 'active' and query like '%${mark}%' and pid <> pg_backend_pid()`;
    for (;;) {
      const [[count] = []] = await this.#postgres.query(sql);
      if (Number(count) >= least) return;
    }
  }

  /** The process that has the connection on which the marked query runs. */
  async workerOf(mark: string): Promise<number> {
    const [[port] = []] = await this.#postgres.query(
      `select client_port from pg_stat_activity where state = 'active' and query like '%${mark}%' and pid <> pg_backend_pid()`,
    );
    return ownerOfPort(Number(port));
  }

  /** The rows of a query, each a list. */
  async query(sql: string): Promise<readonly (readonly unknown[])[]> {
    const script =
      "import psycopg2, json, sys; c = psycopg2.connect(host='127.0.0.1', port=sys.argv[1], user='postgres'); c.autocommit = True; k = c.cursor(); k.execute(sys.argv[2]); print(json.dumps(k.fetchall(), default=str))";
    const args = ["-c", script, String(this.#postgres.port), sql];
    const { stdout } = await execute(this.#python, args);
    return JSON.parse(stdout);
  }
}
