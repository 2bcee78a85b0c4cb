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

/** A copy of a project that has everything, in a folder of its own, with a database of its own. */
export abstract class SampleProject {
  readonly folder: string;
  readonly python: string;
  /** The name of its database. */
  abstract readonly database: string;

  protected constructor({ folder, python }: { readonly folder: string; readonly python: string }) {
    this.folder = folder;
    this.python = python;
  }

  /** Changes the data so that whatever is incremental finds something new, changed or gone. */
  abstract changeSeeds(): Promise<void>;

  /**
   * All that lies in the database, by name: relations with their columns and rows, functions. What
   * the clock put there (in snapshots) is said to be so.
   */
  abstract contents(): Promise<Readonly<Record<string, unknown>>>;

  /** The rows of a query, each a list. */
  abstract query(sql: string): Promise<readonly (readonly unknown[])[]>;

  async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** Writes a file anew with some of its text replaced. */
  async edit(path: string, change: (text: string) => string): Promise<void> {
    await this.write(path, change(await readFile(join(this.folder, path), "utf8")));
  }

  /** Takes away what dbt 1.9 does not know. */
  async makeOlder(): Promise<void> {
    await rm(join(this.folder, "newer"), { recursive: true });
    // `arguments:` of generic tests came with 1.10.
    await this.edit("models/schema.yml", (schema) =>
      schema.replaceAll(/arguments: \{ (.*) \}/g, (_, inside: string) =>
        inside.replaceAll(/, (?=[a-z]+:)/g, "\n              "),
      ),
    );
  }

  orchestrator(options: Partial<DbtOrchestratorOptions> = {}): DbtOrchestrator {
    const { folder, python } = this;
    return new DbtOrchestrator({
      cwd: folder,
      profilesDir: folder,
      python,
      dbtFlags: days,
      ...options,
    });
  }

  /** Runs dbt's own command. */
  async dbt(command: string, ...args: readonly string[]): Promise<string> {
    const flags = command === "build" ? [...days, ...args] : args;
    return this.run(["-m", "dbt.cli.main", command, ...flags, "--profiles-dir", this.folder]);
  }

  /** Runs the project's Python in the project's folder, and answers with what it prints. */
  protected async run(args: readonly string[]): Promise<string> {
    const { stdout } = await execute(this.python, args, { cwd: this.folder });
    return stdout;
  }
}

/** Copies a project that lies beside the tests into a folder that is gone when the test is over. */
export async function copyProject(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(import.meta.dirname, "..", name), folder, { recursive: true });
  // What `dbt deps` would do.
  await cp(join(folder, "packages"), join(folder, "dbt_packages"), { recursive: true });
  return folder;
}
