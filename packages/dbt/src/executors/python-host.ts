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
  RecordedResults,
} from "./executor.ts";
import { HostError } from "./errors.ts";
import type { Selected, Unexecuted } from "./messages.ts";
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
      return openSession(selection, { manifest, conversation, signal: invocation.signal });
    }
  }
}

interface Conversing {
  readonly conversation: PythonConversation;
  readonly signal: AbortSignal | undefined;
}

/** Waits for what Python does before the first node or after the last. An interrupt has it give that up. */
async function interruptible<Value>(
  what: string,
  { conversation, signal }: Conversing,
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

/** What goes on with dbt once it has selected. */
function openSession(
  { nodes, threads, flags, args, place, context, targetFolder }: Selected,
  { manifest, ...conversing }: Conversing & { readonly manifest: Manifest },
): DbtSession {
  const { conversation } = conversing;
  return {
    manifest,
    selection: new Map(nodes.map((node) => [node.uniqueId, node])),
    threads,
    flags,
    args,
    facts: { place, context },
    targetFolder: targetFolder ?? undefined,
    begin: () => beginNodes(conversing),
    onChanging: (listener) => conversation.onChanging(listener),
    run: (requests) => conversation.execute(requests),
    finish: (unexecuted) => finish(unexecuted, conversing),
    [Symbol.asyncDispose]: () => conversation.end(),
  };
}

async function beginNodes({ conversation, signal }: Conversing): Promise<Beginning | undefined> {
  const what = "dbt made schemas and ran its on-run-start: no node was begun";
  const ready = await interruptible(what, { conversation, signal }, () => {
    if (signal?.aborted === true) conversation.interrupt();
    return conversation.readiness;
  });
  if (ready === undefined) return undefined;
  const { existing, database, files } = ready;
  const marks = [database, ...(await Promise.all(files.map(describeFile)))].filter(Boolean);
  const databases = marks.map((mark) =>
    createHash("sha256")
      .update(JSON.stringify([mark]))
      .digest("hex"),
  );
  return { existing: new Set(existing), databases };
}

async function finish(
  unexecuted: readonly Unexecuted[],
  conversing: Conversing,
): Promise<RecordedResults> {
  const { conversation } = conversing;
  const { results } = await interruptible("dbt ran its on-run-end", conversing, () => {
    conversation.send({ type: "finish", unexecuted });
    return conversation.completion;
  });
  return new Map(results.map(({ uniqueId, status }) => [uniqueId, status]));
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
