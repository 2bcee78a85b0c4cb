import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import { sourceEnvironment } from "../git/credentials.ts";
import { runGit } from "../git/run-git.ts";
import { modelEnvironment } from "../writers/model/model-environment.ts";
import type { CommandIo } from "./command-io.ts";

/**
 * A copy of a dev log's newest commit in a folder of its own, to be built with files that nobody has
 * published. What was installed beside a work tree is there, too. It goes when it is disposed of.
 */
export class SiteCopy implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(options: {
    devLog: DevLog;
    files: SiteFiles;
    io: Pick<CommandIo, "cwd">;
  }): Promise<SiteCopy> {
    const { devLog } = options;
    const made = await mkdtemp(path.join(tmpdir(), "roast-bot-build-"));
    const copy = new SiteCopy(await realpath(made));
    try {
      const { folder } = copy;
      const clone = ["clone", "--quiet", "--no-local", "--no-checkout", "--", devLog.cwd, folder];
      await runGit(clone, { cwd: devLog.cwd });
      await runGit(["checkout", "--quiet", "--detach", devLog.branch.tip], { cwd: folder });
      await linkInstalled(folder, options);
      return copy;
    } catch (error) {
      await copy[Symbol.asyncDispose]();
      throw error;
    }
  }

  /**
   * Writes a file at a path of the repository.
   *
   * @throws when a link of the repository would lead it elsewhere.
   */
  async write(file: string, text: string): Promise<void> {
    const target = path.join(this.folder, file);
    let parent = this.folder;
    for (const name of path.relative(this.folder, path.dirname(target)).split(path.sep)) {
      parent = path.join(parent, name);
      await mkdir(parent).catch(ifItExists);
      const real = await realpath(parent);
      if (real !== parent) {
        throw new Error(`${file} is not written: a link leads to ${real} instead.`);
      }
    }
    await rm(target, { force: true });
    await writeFile(target, text, { flag: "wx" });
  }

  /**
   * Runs the operator's own command there, as a shell does, with none of the bot's secrets; what it
   * printed last if it failed, `undefined` if it did not.
   */
  async build(
    command: string,
    {
      io,
      variables = {},
    }: {
      readonly io: Pick<CommandIo, "env" | "signal">;
      readonly variables?: Readonly<Record<string, string>>;
    },
  ): Promise<string | undefined> {
    const child = spawn(command, {
      cwd: this.folder,
      shell: true,
      env: { ...withoutSecrets(io.env), ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      ...(io.signal !== undefined && { signal: io.signal }),
    });
    let printed = "";
    const keep = (chunk: Buffer): void => {
      printed = (printed + chunk.toString("utf8")).slice(-mostPrinted);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    if (code === 0) return undefined;
    const last = printed
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(-mostLines);
    return last.join(" | ") || `it ended with ${code ?? "a signal"}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function ifItExists(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
}

const mostLines = 16;

const mostPrinted = 2000;

/** What builds a site needs no token of the bot's: not to push, not to read sources, not to ask a model. */
function withoutSecrets(environment: CommandIo["env"]): CommandIo["env"] {
  const secret = new Set<string>([...sourceEnvironment, ...modelEnvironment]);
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !secret.has(name) && !name.startsWith("ROAST_BOT_"),
    ),
  );
}

/** `node_modules` beside each `package.json` of the work tree, which no clone has. */
async function linkInstalled(
  folder: string,
  { devLog, files, io }: Parameters<typeof SiteCopy.make>[0],
): Promise<void> {
  if (devLog.kind !== "work-tree") return;
  const workTree = path.resolve(io.cwd, devLog.location);
  const packages = [...files.paths].filter((file) => /(^|\/)package\.json$/.test(file));
  for (const parent of packages.map((file) => path.dirname(file))) {
    const installed = path.join(workTree, parent, "node_modules");
    if (existsSync(installed)) await symlink(installed, path.join(folder, parent, "node_modules"));
  }
}
