import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runGit } from "../../src/git/run-git.ts";
import { importHistory } from "../support/fast-import.ts";
import { entryCommit, promiseText } from "../publish/promised-dev-log.ts";
import { ilsesProject } from "../run/promised-project.ts";
import { gitWithFault, type GitFault } from "./git-with-faults.ts";

/** How a run ended: by itself, with what it reported, or by being killed. */
export type Ending =
  | { readonly kind: "killed" }
  | {
      readonly kind: "ended";
      readonly outcome: string;
      readonly stages: readonly string[];
      readonly notes: readonly string[];
      /** How many events the run has told of. */
      readonly events: number;
    };

/** A dev log on which runs go wrong. */
export interface Patient {
  readonly kind: "bare" | "work-tree";
  readonly address: string;
  readonly state: string;
}

export interface RunFault {
  readonly git?: GitFault;
  /** From 1: the event at which the run is killed. */
  readonly event?: number;
  readonly now?: string;
}

/** The one slot of the lab's promise is over by then, and nobody has written. */
const afterDeadline = "2026-01-26T07:00:05Z";
export const oneMinuteLater = "2026-01-26T07:01:05Z";
export const oneDayLater = "2026-01-27T07:00:05Z";

/**
 * A place where runs go wrong: dev logs that are copies of one that owes a single roast, and runs
 * with faults, each in a process of its own. Counts the faults it has tried.
 */
export class FaultLab implements AsyncDisposable {
  readonly #folder: string;
  readonly #realGit: string;
  #made = 0;
  faults = 0;

  private constructor(folder: string, realGit: string) {
    this.#folder = folder;
    this.#realGit = realGit;
  }

  static async open(): Promise<FaultLab> {
    const folder = await mkdtemp(path.join(tmpdir(), "roast-bot-faults-"));
    const project = await ilsesProject(folder);
    const terms = promiseText.replace("since: 2026-01-06", "since: 2026-01-20");
    const promise = `${terms}sources:\n  - name: ilse/kiln\n    git: ${project}\n`;
    const files = {
      "hugo.toml": 'title = "Kiln"\n',
      "roast-bot.yaml": promise,
      "README.md": "Log.\n",
    };
    await importHistory(path.join(folder, "template.git"), [
      { at: "2026-01-05T09:00:00Z", files },
      entryCommit("2026-01-07T10:00:00Z", "first-firing"),
    ]);
    const { output } = await carryOut("sh", ["-c", "command -v git"], process.env);
    return new FaultLab(folder, output.trim());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A dev log that owes one roast: a bare repository, or a work tree without a remote. */
  async devLog(kind: Patient["kind"]): Promise<Patient> {
    const folder = this.#newFolder();
    const bare = path.join(folder, "dev-log.git");
    await cp(path.join(this.#folder, "template.git"), bare, { recursive: true });
    const state = path.join(folder, "state");
    if (kind === "bare") return { kind, address: bare, state };
    const address = path.join(folder, "dev-log");
    await runGit(["clone", "--quiet", "--", bare, address], { cwd: "/" });
    await runGit(["remote", "remove", "origin"], { cwd: address });
    return { kind, address, state };
  }

  /** A run, with or without a fault. */
  async run(patient: Patient, options: RunFault = {}): Promise<Ending> {
    return (await this.#run(patient, options)).ending;
  }

  /** How many writing calls of git, and how many events, a run without a fault has. */
  async measure(
    kind: Patient["kind"],
  ): Promise<{ readonly writes: number; readonly events: number }> {
    const { ending, bin } = await this.#run(await this.devLog(kind), {});
    if (ending.kind === "killed") throw new Error("a run without a fault was killed");
    const calls = await readFile(path.join(bin, "calls"), "utf8");
    return { writes: calls.trimEnd().split("\n").length, events: ending.events };
  }

  async #run(
    patient: Patient,
    { git = { kind: "none", at: 0 }, event, now = afterDeadline }: RunFault,
  ): Promise<{ readonly ending: Ending; readonly bin: string }> {
    if (git.kind !== "none" || event !== undefined) this.faults += 1;
    const bin = await gitWithFault(this.#newFolder(), { fault: git, realGit: this.#realGit });
    const script = fileURLToPath(new URL("./faulty-run.ts", import.meta.url));
    const { output, signal } = await carryOut(
      process.execPath,
      [
        "--conditions=@mea-culpa/source",
        "--disable-warning=ExperimentalWarning",
        script,
        patient.address,
        patient.state,
        now,
        ...(event === undefined ? [] : [String(event)]),
      ],
      {
        ...process.env,
        PATH: `${bin}:${process.env["PATH"] ?? ""}`,
        NODE_COMPILE_CACHE: path.join(this.#folder, "compile-cache"),
      },
    );
    if (signal === "SIGKILL") return { ending: { kind: "killed" }, bin };
    return {
      ending: {
        kind: "ended",
        ...(JSON.parse(output) as Omit<Ending & { kind: "ended" }, "kind">),
      },
      bin,
    };
  }

  #newFolder(): string {
    this.#made += 1;
    return path.join(this.#folder, String(this.#made));
  }
}

/** What a program writes to its standard output, and the signal that ended it, if one did. */
function carryOut(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly output: string; readonly signal: string | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (_code, signal) => resolve({ output, signal }));
  });
}

/** Carries out what is asked for each number of a range, two at a time. */
export async function inPairs(
  { first, last }: { readonly first: number; readonly last: number },
  attempt: (number: number) => Promise<void>,
): Promise<void> {
  for (let at = first; at <= last; at += 2) {
    await Promise.all([attempt(at), ...(at < last ? [attempt(at + 1)] : [])]);
  }
}
