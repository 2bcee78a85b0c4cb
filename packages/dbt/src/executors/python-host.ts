import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, stat } from "node:fs/promises";
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
import { HostError } from "./errors.ts";
import type { NodeReport, ResolvedFlags, Selected, SelectedNode, Unexecuted } from "./messages.ts";
import { chooseFolder, findProjectFolder } from "./python-host/project-folder.ts";
import { PythonConversation } from "./python-host/python-conversation.ts";

/** What the Python host is told. */
export interface PythonHostOptions {
  /** The folder that dbt runs in, where relative paths start; this process's own by default. */
  readonly cwd?: string | undefined;
  /** The folder of `dbt_project.yml`; where dbt finds it if left out. */
  readonly projectDir?: string | undefined;
  /** The interpreter that has dbt; by default it is looked for, see `findPython`. */
  readonly python?: string | undefined;
  /** Variables that dbt sees; this process's own by default. */
  readonly environment?: Environment;
  /** `debug` also passes dbt's debug lines on. */
  readonly logLevel?: "info" | "debug";
}

/**
 * Executes nodes in one Python process that imports dbt once, parses once, and has workers: processes,
 * or threads where the database has one writer.
 */
export class PythonHost implements Executor {
  readonly #options: {
    readonly cwd: string;
    readonly projectDir: string | undefined;
    readonly environment: Environment;
    readonly python: string;
    readonly logLevel: "info" | "debug";
  };

  constructor({
    cwd = process.cwd(),
    projectDir,
    environment = process.env,
    python = findPython(findProjectFolder({ cwd, projectDir, environment }), environment),
    logLevel = "info",
  }: PythonHostOptions) {
    this.#options = { cwd, projectDir, environment, python, logLevel };
  }

  async open(invocation: Invocation): Promise<DbtSession> {
    const { logLevel } = this.#options;
    const { command, flags, workers = null, isolation, planOnly, isCaching } = invocation;
    const folder = chooseFolder({ ...this.#options, flags });
    const conversation = new PythonConversation({ ...this.#options, ...invocation, folder });
    try {
      const what = "dbt read the project: no node was begun";
      return await interruptible(what, { ...invocation, conversation }, begin);
    } catch (error) {
      await conversation.end();
      throw error;
    }

    async function begin(): Promise<DbtSession> {
      invocation.signal?.throwIfAborted();
      const open = { command, args: flags, workers, isolation, planOnly, isCaching, logLevel };
      conversation.send({ type: "open", ...open });
      if (invocation.repeat !== undefined) {
        const location = await conversation.location;
        const folder = await invocation.repeat(location.folder);
        conversation.send({ type: "repeat", folder });
      }
      const selection = await conversation.selection;
      const manifest = await readManifest(selection, { isCaching });
      invocation.signal?.throwIfAborted();
      const { invocationId } = selection;
      conversation.send({ type: "manifest-read", invocationId });
      return new PythonSession({ conversation, selection, manifest, signal: invocation.signal });
    }
  }
}

/** Waits for what Python does before the first node or after the last. An interrupt has it give that up. */
async function interruptible<Value>(
  what: string,
  {
    conversation,
    signal,
  }: { readonly conversation: PythonConversation; readonly signal?: AbortSignal | undefined },
  act: () => Promise<Value>,
): Promise<Value> {
  const interrupt = (): void => conversation.interrupt();
  signal?.addEventListener("abort", interrupt, { once: true });
  try {
    return await act();
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new HostError(`Interrupted while ${what}.`, { code: "INTERRUPTED", cause: error });
  } finally {
    signal?.removeEventListener("abort", interrupt);
  }
}

/** Reads the manifest from the folder it was put into for that, checks whose it is, and removes the folder. */
async function readManifest(
  { manifestPath: path, invocationId }: Selected,
  { isCaching }: Pick<Invocation, "isCaching">,
): Promise<Manifest> {
  try {
    const text = await readFile(path, "utf8");
    return parseManifest(text, { path, invocationId, hasDigests: isCaching });
  } finally {
    await rm(dirname(path), { recursive: true, force: true });
  }
}

/**
 * The interpreter that is taken when none is named: `DBT_PER_NODE_PYTHON`, the active virtual
 * environment, the project's own (`.venv` or `venv`), and at last whatever `python3` is.
 */
function findPython(projectFolder: string, environment: Environment): string {
  if (environment.DBT_PER_NODE_PYTHON) return environment.DBT_PER_NODE_PYTHON;
  const own = [".venv", "venv"].map((name) => join(projectFolder, name));
  for (const folder of [environment.VIRTUAL_ENV, ...own]) {
    if (!folder) continue;
    const python = join(folder, "bin", "python");
    if (existsSync(python)) return python;
  }
  return "python3";
}

class PythonSession implements DbtSession {
  readonly manifest: Manifest;
  readonly selection: ReadonlyMap<string, SelectedNode>;
  readonly threads: number;
  readonly flags: ResolvedFlags;
  readonly args: Readonly<Record<string, unknown>>;
  readonly facts: ProjectFacts;
  readonly targetFolder: string | undefined;
  readonly #conversation: PythonConversation;
  readonly #signal: AbortSignal | undefined;

  constructor({
    conversation,
    selection,
    manifest,
    signal,
  }: {
    readonly conversation: PythonConversation;
    readonly selection: Selected;
    readonly manifest: Manifest;
    readonly signal: AbortSignal | undefined;
  }) {
    const { nodes, threads, flags, args, place, context, targetFolder } = selection;
    this.manifest = manifest;
    this.selection = new Map(nodes.map((node) => [node.uniqueId, node]));
    this.threads = threads;
    this.flags = flags;
    this.args = args;
    this.facts = { place, context };
    this.targetFolder = targetFolder ?? undefined;
    this.#conversation = conversation;
    this.#signal = signal;
  }

  async begin(): Promise<Beginning | undefined> {
    const ready = await interruptible(
      "dbt made schemas and ran its on-run-start: no node was begun",
      { conversation: this.#conversation, signal: this.#signal },
      () => {
        if (this.#signal?.aborted === true) this.#conversation.interrupt();
        return this.#conversation.readiness;
      },
    );
    if (ready === undefined) return undefined;
    const { existing, database, files } = ready;
    const marks = [database, ...(await Promise.all(files.map(describeFile)))].filter(Boolean);
    const hash = createHash("sha256").update(JSON.stringify(marks)).digest("hex");
    return { existing: new Set(existing), database: marks.length === 0 ? "" : hash };
  }

  run(requests: readonly NodeRequest[]): readonly Promise<NodeReport | undefined>[] {
    return this.#conversation.execute(requests);
  }

  async finish(unexecuted: readonly Unexecuted[]): Promise<RecordedResults> {
    const { results } = await interruptible(
      "dbt ran its on-run-end",
      { conversation: this.#conversation, signal: this.#signal },
      () => {
        this.#conversation.send({ type: "finish", unexecuted });
        return this.#conversation.completion;
      },
    );
    return new Map(results.map(({ uniqueId, status }) => [uniqueId, status]));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#conversation.end();
  }
}

/**
 * A text that identifies a file, by whatever path: another one that was made at the same path has another text.
 */
async function describeFile(path: string): Promise<string> {
  try {
    const { dev, ino, birthtimeNs } = await stat(path, { bigint: true });
    return `${dev} ${ino} ${birthtimeNs}`;
  } catch {
    return `none at ${path}`;
  }
}
