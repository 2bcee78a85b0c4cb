import { readFile } from "node:fs/promises";
import { parseManifest } from "../manifest/parse-manifest.ts";
import type { DbtSession, Executor, Invocation } from "./executor.ts";
import { findPython } from "./python-host/find-python.ts";
import { PythonConversation } from "./python-host/python-conversation.ts";
import { PythonSession } from "./python-host/python-session.ts";

/** What the Python host is told. */
export interface PythonHostOptions {
  /** The folder of `dbt_project.yml`. */
  readonly projectDir: string;
  /** The interpreter that has dbt; by default it is looked for, see `findPython`. */
  readonly python?: string;
  /** Variables that dbt sees; this process's own by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** `debug` also passes dbt's debug lines on. */
  readonly logLevel?: "info" | "debug";
  /** Milliseconds that a cancelled query has to end before its worker is killed. */
  readonly grace?: number;
}

/**
 * Executes nodes in one Python process that imports dbt once, parses once, and forks its workers, or
 * has threads in their place where the database has one writer.
 */
export class PythonHost implements Executor {
  readonly #options: Required<PythonHostOptions>;

  constructor({
    projectDir,
    environment = process.env,
    python = findPython({ projectDir, environment }),
    logLevel = "info",
    grace = 5_000,
  }: PythonHostOptions) {
    this.#options = { projectDir, environment, python, logLevel, grace };
  }

  async open(invocation: Invocation): Promise<DbtSession> {
    const { logLevel } = this.#options;
    const conversation = new PythonConversation({ ...this.#options, ...invocation });
    try {
      conversation.send({
        type: "open",
        workers: invocation.workers,
        planOnly: invocation.planOnly,
        checkRelations: invocation.checkRelations,
        logLevel,
        args: invocation.flags,
      });
      const selection = await conversation.selection;
      const path = selection.manifestPath;
      const manifest = parseManifest(await readFile(path, "utf8"), { path });
      return new PythonSession({ conversation, selection, manifest });
    } catch (error) {
      await conversation.end();
      throw error;
    }
  }
}
