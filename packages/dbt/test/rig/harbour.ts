import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { DbtOrchestrator } from "../../src/orchestrate/dbt-orchestrator.ts";
import type { DbtOrchestratorOptions } from "../../src/orchestrate/orchestrator-options.ts";

const execute = promisify(execFile);

/** The days that the microbatch model is built for; without an end it would be all days until today. */
const days = ["--event-time-start", "2020-01-01", "--event-time-end", "2020-01-05"];

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
    return new Harbour(folder, python);
  }

  async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** Takes away what dbt 1.9 does not know. */
  async makeOlder(): Promise<void> {
    await rm(join(this.folder, "newer"), { recursive: true });
    const schema = await readFile(join(this.folder, "models/schema.yml"), "utf8");
    // `arguments:` of generic tests came with 1.10.
    const older = schema.replaceAll(/arguments: \{ (.*) \}/g, (_, inside: string) =>
      inside.replaceAll(/, (?=[a-z]+:)/g, "\n              "),
    );
    await this.write("models/schema.yml", older);
  }

  /** A ship comes, one is found heavier, and a port gets another name. */
  async changeSeeds(): Promise<void> {
    const ships = await readFile(join(this.folder, "seeds/ships.csv"), "utf8");
    await this.write(
      "seeds/ships.csv",
      `${ships.replace("Albatross,120", "Albatross,121")}4,Dunlin,90,2020-01-04\n`,
    );
    const ports = await readFile(join(this.folder, "seeds/ports.csv"), "utf8");
    await this.write("seeds/ports.csv", ports.replace("Porto,2020-01-01", "Oporto,2020-02-01"));
  }

  orchestrator(options: Partial<DbtOrchestratorOptions> = {}): DbtOrchestrator {
    const { folder, python } = this;
    return new DbtOrchestrator({
      projectDir: folder,
      profilesDir: folder,
      python,
      dbtFlags: days,
      ...options,
    });
  }

  /** Runs dbt's own command. */
  async dbt(command: string, ...args: readonly string[]): Promise<string> {
    const flags = command === "build" ? [...days, ...args] : args;
    const { stdout } = await execute(
      this.python,
      ["-m", "dbt.cli.main", command, ...flags, "--profiles-dir", this.folder],
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

  /**
   * Every relation with its columns and its rows in a settled order, and every function, by name.
   * What the clock put there (in snapshots) is said to be so.
   */
  async contents(): Promise<Readonly<Record<string, unknown>>> {
    const script = join(import.meta.dirname, "duckdb_contents.py");
    const { stdout } = await execute(this.python, [script, this.folder]);
    return JSON.parse(stdout);
  }
}
