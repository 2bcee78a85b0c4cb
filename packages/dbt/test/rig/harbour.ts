import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

const execute = promisify(execFile);

/** A copy of the sample project in a folder of its own, gone when the test is over. */
export class Harbour {
  readonly folder: string;
  readonly python: string;

  private constructor(folder: string, python: string) {
    this.folder = folder;
    this.python = python;
  }

  static async copy(python: string): Promise<Harbour> {
    const folder = await mkdtemp(join(tmpdir(), "harbour-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await cp(join(import.meta.dirname, "../harbour"), folder, { recursive: true });
    // What `dbt deps` would do.
    await cp(join(folder, "packages"), join(folder, "dbt_packages"), { recursive: true });
    const harbour = new Harbour(folder, python);
    await harbour.write(
      "profiles.yml",
      [
        "harbour:",
        "  target: dev",
        "  outputs:",
        `    dev: {type: duckdb, path: "${join(folder, "harbour.duckdb")}", threads: 4}`,
        "",
      ].join("\n"),
    );
    return harbour;
  }

  /** Writes generic tests as the oldest dbt wants them: `arguments:` came with 1.10. */
  async beforeArguments(): Promise<void> {
    const schema = await readFile(join(this.folder, "models/schema.yml"), "utf8");
    const older = schema.replaceAll(/arguments: \{ (.*) \}/g, (_, inside: string) =>
      inside.replaceAll(/, (?=[a-z]+:)/g, "\n              "),
    );
    await this.write("models/schema.yml", older);
  }

  async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** Runs dbt's own command. */
  async dbt(...args: readonly string[]): Promise<string> {
    const { stdout } = await execute(
      this.python,
      ["-m", "dbt.cli.main", ...args, "--profiles-dir", this.folder],
      { cwd: this.folder },
    );
    return stdout;
  }

  /** The rows of a query on the DuckDB file, each a list. */
  async query(sql: string): Promise<readonly (readonly unknown[])[]> {
    const script =
      "import duckdb, json, sys; print(json.dumps(duckdb.connect(sys.argv[1]).execute(sys.argv[2]).fetchall(), default=str))";
    const file = join(this.folder, "harbour.duckdb");
    const { stdout } = await execute(this.python, ["-c", script, file, sql]);
    return JSON.parse(stdout);
  }

  /** Every relation with its columns and its rows in a settled order, by name. */
  async contents(): Promise<Readonly<Record<string, unknown>>> {
    const script = `
import duckdb, json, sys
database = duckdb.connect(sys.argv[1])
found = {}
for schema, name, kind in database.execute("select table_schema, table_name, table_type from information_schema.tables where table_name not in ('executions', 'build_log') order by 1, 2").fetchall():
    columns = [c for c, in database.execute("select column_name from information_schema.columns where table_schema = ? and table_name = ? and column_name not in ('dbt_updated_at', 'dbt_valid_from', 'dbt_scd_id') order by ordinal_position", [schema, name]).fetchall()]
    rows = database.execute('select ' + ', '.join('"' + c + '"' for c in columns) + ' from "' + schema + '"."' + name + '"').fetchall()
    found[schema + '.' + name] = [kind, columns, sorted(rows, key=str)]
print(json.dumps(found, default=str))`;
    const file = join(this.folder, "harbour.duckdb");
    const { stdout } = await execute(this.python, ["-c", script, file]);
    return JSON.parse(stdout);
  }
}
