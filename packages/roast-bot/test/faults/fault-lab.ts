import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runGit } from "../../src/git/run-git.ts";
import { importHistory } from "../support/fast-import.ts";
import { entryCommit, promiseText } from "../publish/promised-dev-log.ts";
import { ilsesProject } from "../run/promised-project.ts";
import { gitWithFault, type GitFault } from "./git-with-faults.ts";
import { type Ended, runOnce } from "./run-once.ts";

/** How a run ended: by itself, with what it reported, or by being killed. */
export type Ending = { readonly kind: "killed" } | ({ readonly kind: "ended" } & Ended);

/** A dev log on which runs go wrong. */
export interface Patient {
  readonly kind: "bare" | "work-tree";
  /** Holds the dev log, its remote and the state. */
  readonly folder: string;
  readonly address: string;
  readonly state: string;
}

/** A moment of a run: the disk as a kill would have left it. */
export interface Moment {
  /** Of the event after which it was, or of git's writing call before or after which. */
  readonly number: number;
  /** Whether the disk then was another than at the moment before, the journal aside. */
  readonly isNew: boolean;
  /** Puts the dev log and the state back to where they stood then. */
  readonly restore: () => Promise<void>;
}

/** The one slot of the lab's promise is over by then, and nobody has written. */
const afterDeadline = "2026-01-26T07:00:05Z";
export const oneMinuteLater = "2026-01-26T07:01:05Z";
export const oneDayLater = "2026-01-27T07:00:05Z";

/**
 * A place where runs go wrong: dev logs that are copies of one that owes a single roast, and runs
 * with faults, or what they left. Counts the faults it has tried.
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
    if (kind === "bare") return { kind, folder, address: bare, state };
    const address = path.join(folder, "dev-log");
    await runGit(["clone", "--quiet", "--", bare, address], { cwd: "/" });
    await runGit(["remote", "remove", "origin"], { cwd: address });
    return { kind, folder, address, state };
  }

  /** A run without a fault, in this process. */
  async run(
    { address, state }: Patient,
    { now = afterDeadline }: { readonly now?: string } = {},
  ): Promise<Ending> {
    return { kind: "ended", ...(await runOnce({ address, state }, { now })) };
  }

  /** A run in a process of its own; with a fault, if one is given. */
  async runApart(
    patient: Patient,
    { git, killAt }: { readonly git?: GitFault; readonly killAt?: number } = {},
  ): Promise<Ending> {
    if (git !== undefined || killAt !== undefined) this.faults += 1;
    return this.#spawn(patient, {
      git,
      event: killAt === undefined ? [] : ["kill", String(killAt)],
    });
  }

  /** Carries a run out and keeps what lay on the disk at each of its events and of git's writes. */
  async moments(kind: Patient["kind"]): Promise<{
    readonly patient: Patient;
    readonly events: readonly Moment[];
    readonly writes: readonly Moment[];
  }> {
    const patient = await this.devLog(kind);
    const { folder } = patient;
    const into = this.#newFolder();
    await mkdir(into);
    const git = { kind: "copy", folder, into } as const;
    const ending = await this.#spawn(patient, { git, event: ["copy", folder, into] });
    if (ending.kind === "killed") throw new Error("a run without a fault was killed");
    const names = await readdir(into);
    const of = async (what: RegExp): Promise<readonly Moment[]> => {
      const found = names
        .flatMap((name) => {
          const [, when = "", number] = what.exec(name) ?? [];
          return number === undefined ? [] : [{ name, when, number: Number(number) }];
        })
        .toSorted((one, other) => one.number - other.number || (one.when === "before" ? -1 : 1));
      return Promise.all(
        found.map(async ({ name, number }, index) => {
          const before = path.join(into, found[index - 1]?.name ?? "");
          const options = ["-rq", "--exclude=journal.sqlite*", before, path.join(into, name)];
          const { output, code } = await carryOut("diff", options, process.env);
          // 1 says that they differ, and 2 that it could not say.
          if (code !== 0 && code !== 1) throw new Error(`diff ended with ${code}`);
          const restore = async (): Promise<void> => {
            this.faults += 1;
            await rm(folder, { recursive: true });
            const copy = { recursive: true, preserveTimestamps: true };
            await cp(path.join(into, name), folder, copy);
          };
          return { number, isNew: output !== "", restore };
        }),
      );
    };
    const [events, writes] = [await of(/^(event)-(\d+)$/), await of(/^(before|after)-(\d+)-/)];
    return { patient, events, writes };
  }

  async #spawn(
    { address, state }: Patient,
    { git, event }: { readonly git: GitFault | undefined; readonly event: readonly string[] },
  ): Promise<Ending> {
    const bin = this.#newFolder();
    if (git !== undefined) await gitWithFault(bin, { fault: git, realGit: this.#realGit });
    const script = fileURLToPath(new URL("./faulty-run.ts", import.meta.url));
    const { output, signal } = await carryOut(
      process.execPath,
      [
        "--conditions=@mea-culpa/source",
        "--disable-warning=ExperimentalWarning",
        script,
        address,
        state,
        afterDeadline,
        ...event,
      ],
      { ...process.env, PATH: `${bin}:${process.env["PATH"] ?? ""}` },
    );
    if (signal === "SIGKILL") return { kind: "killed" };
    return { kind: "ended", ...(JSON.parse(output) as Ended) };
  }

  #newFolder(): string {
    this.#made += 1;
    return path.join(this.#folder, String(this.#made));
  }
}

/** What a program writes to its standard output, its exit code, and the signal that ended it, if one did. */
function carryOut(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{
  readonly output: string;
  readonly code: number | null;
  readonly signal: string | null;
}> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ output, code, signal }));
  });
}
