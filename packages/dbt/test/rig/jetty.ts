import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/** Folders of programs: ours under its own name, and the Node that it needs. */
const repository = resolve(import.meta.dirname, "../../../..");

const schema = `
models:
  - name: boats
    columns:
      - name: id
        data_tests: [not_null]
  - name: crews
    columns:
      - name: id
        data_tests:
          - unique: {config: {severity: warn}}
`;

/** Models by name; `boats` is a view, `crews` has a double id. */
const models: Readonly<Record<string, string>> = {
  boats: "select 1 as id, 'Tern' as name union all select 2, 'Knot'",
  crews: "select 1 as id from {{ ref('boats') }}",
  trips: "select * from {{ ref('boats') }} join {{ ref('crews') }} using (id)",
};

/** A project of three models and two tests on DuckDB, in a folder of its own. */
export class Jetty {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** With further models, or others by the same names. */
  static async build(others: Readonly<Record<string, string>> = {}): Promise<Jetty> {
    const folder = await mkdtemp(join(tmpdir(), "jetty-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const jetty = new Jetty(folder);
    const flags = "flags: {send_anonymous_usage_stats: false}";
    const built = "models: {+materialized: table}";
    const project = `name: jetty\nprofile: jetty\nversion: "1.0"\n${flags}\n${built}\n`;
    await jetty.write("dbt_project.yml", project);
    // Four nodes at once, each query on one core: an endless one leaves the other to who looks at it.
    const output = "{type: duckdb, path: jetty.duckdb, threads: 4, config_options: {threads: 1}}";
    await jetty.write("profiles.yml", `jetty:\n  target: dev\n  outputs:\n    dev: ${output}\n`);
    await jetty.write("models/schema.yml", schema);
    for (const [name, sql] of Object.entries({ ...models, ...others })) {
      await jetty.write(`models/${name}.sql`, sql);
    }
    await mkdir(join(folder, "bin"));
    const command = join(repository, "packages/dbt/bin/dbt-per-node.js");
    await symlink(command, join(folder, "bin/dbt-per-node"));
    return jetty;
  }

  /** What a program needs that starts `dbt-per-node` by its name. */
  environment(python: string): Readonly<Record<string, string>> {
    const path = [join(this.folder, "bin"), join(repository, "node_modules/.bin")];
    return {
      PATH: [...path, process.env["PATH"] ?? ""].join(":"),
      DBT_PER_NODE_PYTHON: python,
      DBT_PROJECT_DIR: this.folder,
      DBT_PROFILES_DIR: this.folder,
    };
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), "utf8");
  }

  async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
