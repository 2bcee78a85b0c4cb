import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RoastMark } from "@mea-culpa/formats";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { writeFrontMatter } from "../entry/entry-front-matter.ts";
import { openSite } from "../generators/registry.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import { runGit } from "../git/run-git.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import type { CommandIo } from "./command-io.ts";

/** What became of building the site with an entry as a roast's would be. */
export type TriedBuild =
  | { readonly kind: "built"; readonly entry: string }
  | { readonly kind: "failed"; readonly entry: string; readonly output: string };

/**
 * Builds the site with the operator's own command, in a copy of the newest commit, with an entry in it
 * whose front matter is a roast's. What was installed beside a work tree is there, too.
 */
export async function tryBuild(options: {
  command: string;
  devLog: DevLog;
  promise: DevLogPromise;
  files: SiteFiles;
  now: string;
  io: Pick<CommandIo, "cwd" | "env" | "signal">;
}): Promise<TriedBuild> {
  const { command, devLog, io } = options;
  const folder = await mkdtemp(path.join(tmpdir(), "roast-bot-build-"));
  try {
    const copy = ["clone", "--quiet", "--no-local", "--no-checkout", "--", devLog.cwd, folder];
    await runGit(copy, { cwd: devLog.cwd });
    await runGit(["checkout", "--quiet", "--detach", devLog.branch.tip], { cwd: folder });
    await linkInstalled(folder, options);
    const entry = await writeTrialEntry(folder, options);
    const output = await runCommand(command, { folder, io });
    return output === undefined ? { kind: "built", entry } : { kind: "failed", entry, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `node_modules` beside each `package.json` of the work tree, which no clone has. */
async function linkInstalled(
  folder: string,
  { devLog, files, io }: Pick<Parameters<typeof tryBuild>[0], "devLog" | "files" | "io">,
): Promise<void> {
  if (devLog.kind !== "work-tree") return;
  const workTree = path.resolve(io.cwd, devLog.location);
  const packages = [...files.paths].filter((file) => /(^|\/)package\.json$/.test(file));
  for (const parent of packages.map((file) => path.dirname(file))) {
    const installed = path.join(workTree, parent, "node_modules");
    if (existsSync(installed)) await symlink(installed, path.join(folder, parent, "node_modules"));
  }
}

async function writeTrialEntry(
  folder: string,
  { promise, files, now }: { promise: DevLogPromise; files: SiteFiles; now: string },
): Promise<string> {
  const { generator, entry: keys = {}, paths } = promise;
  const site = openSite(generator, { files, entryFolder: paths.entries });
  const mark: RoastMark = {
    subject: "a trial",
    generator,
    writer: "house",
    evidence: `${paths.evidence}/trial/evidence.json`,
    evidence_sha256: "0".repeat(64),
    receipts: `${paths.evidence}/trial/receipts.json`,
    body_sha256: "0".repeat(64),
  };
  const [format] = site.frontMatterFormats;
  const text = writeFrontMatter(
    {
      title: "A trial of roast-bot",
      description: "Whether the site takes a roast.",
      date: now,
      author: "roast-bot",
      tags: ["roast", "roast-bot"],
      roast_bot: mark,
    },
    { site, format, keys },
  );
  const name = site.nameEntry({ slug: "a-trial-of-roast-bot", day: now.slice(0, 10) });
  const entry = `${paths.entries}/${name}.md`;
  await mkdir(path.join(folder, paths.entries), { recursive: true });
  await writeFile(path.join(folder, entry), `${text}\nA trial, which nobody will read.\n`);
  return entry;
}

/** Runs a command as a shell does; what it printed last if it failed. */
async function runCommand(
  command: string,
  { folder, io }: { readonly folder: string; readonly io: Pick<CommandIo, "env" | "signal"> },
): Promise<string | undefined> {
  const child = spawn(command, {
    cwd: folder,
    shell: true,
    env: io.env,
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

const mostLines = 16;

const mostPrinted = 2000;
