import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Manifest } from "../manifest/manifest.ts";
import { parseManifest } from "../manifest/parse-manifest.ts";
import type {
  Beginning,
  DbtSession,
  Environment,
  Executor,
  Invocation,
  NodeRequest,
  ProjectFacts,
  RecordedResults,
} from "./executor.ts";
import type { NodeReport, Selected, Unexecuted } from "./messages.ts";
import { PythonConversation } from "./python-host/python-conversation.ts";
import { readRunResults } from "./read-run-results.ts";

/** What the Python host is told. */
export interface PythonHostOptions {
  /** The folder of `dbt_project.yml`. */
  readonly projectDir: string;
  /** The interpreter that has dbt; by default it is looked for, see `findPython`. */
  readonly python?: string;
  /** Variables that dbt sees; this process's own by default. */
  readonly environment?: Environment;
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

/**
 * The interpreter that is taken when none is named: `DBT_PER_NODE_PYTHON`, the active virtual
 * environment, the project's own (`.venv` or `venv`), and at last whatever `python3` is.
 */
function findPython({
  projectDir,
  environment,
}: {
  readonly projectDir: string;
  readonly environment: Environment;
}): string {
  if (environment.DBT_PER_NODE_PYTHON) return environment.DBT_PER_NODE_PYTHON;
  const folders = [environment.VIRTUAL_ENV, join(projectDir, ".venv"), join(projectDir, "venv")];
  for (const folder of folders) {
    if (!folder) continue;
    const python = join(folder, "bin", "python");
    if (existsSync(python)) return python;
  }
  return "python3";
}

class PythonSession implements DbtSession {
  readonly manifest: Manifest;
  readonly selected: ReadonlySet<string>;
  readonly facts: ProjectFacts;
  readonly targetFolder: string;
  readonly #conversation: PythonConversation;
  readonly #runResultsPath: string;

  constructor({
    conversation,
    selection,
    manifest,
  }: {
    readonly conversation: PythonConversation;
    readonly selection: Selected;
    readonly manifest: Manifest;
  }) {
    this.manifest = manifest;
    this.selected = new Set(selection.selected);
    const { place, context } = selection;
    this.facts = { place, context };
    this.targetFolder = dirname(selection.runResultsPath);
    this.#conversation = conversation;
    this.#runResultsPath = selection.runResultsPath;
  }

  async begin(): Promise<Beginning> {
    const { existing } = await this.#conversation.readiness;
    return { existing: new Set(existing) };
  }

  run(requests: readonly NodeRequest[]): readonly Promise<NodeReport | undefined>[] {
    return this.#conversation.execute(requests);
  }

  async finish(unexecuted: readonly Unexecuted[]): Promise<RecordedResults> {
    this.#conversation.send({ type: "finish", unexecuted });
    await this.#conversation.completion;
    return readRunResults(this.#runResultsPath);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#conversation.end();
  }
}
