import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gitAddressKind } from "@mea-culpa/formats";
import { makeOwnFolder } from "../own-folder.ts";
import type { Branches } from "./default-branch.ts";
import type { GitSettings } from "./git-environment.ts";
import { GitError } from "./git-error.ts";
import { runGit, type RunGitOptions } from "./run-git.ts";

/** Runs git in a repository that others have made: see {@link openForeignFolder}. */
export function runInForeignFolder(
  args: readonly string[],
  folder: ForeignFolder,
): Promise<string> {
  return openForeignFolder(folder)(args);
}

type ForeignFolder = Pick<RunGitOptions, "cwd" | "signal">;

/**
 * Returns what runs git in a repository that others have made. Its `.git/config` may name programs:
 * those that git starts to fetch (a partial clone does so by itself), and those that filter files. No
 * address is talked to but a folder's, nothing missing is fetched, and every filter passes files on as
 * they are. Hooks and file monitors are off for every git of ours.
 */
export function openForeignFolder({ cwd, signal }: ForeignFolder): RunInFolder {
  const git = { cwd, isForeign: true, ...(signal && { signal }) };
  let filters: Promise<GitSettings> | undefined;
  return async (args) => {
    if (filterless.has(args[0] ?? "")) return runGit(args, git);
    return runGit(args, { ...git, settings: await (filters ??= disableFilters(git)) });
  };
}

/** Runs git there once and returns its standard output. */
export type RunInFolder = (args: readonly string[]) => Promise<string>;

async function disableFilters(git: RunGitOptions): Promise<GitSettings> {
  const list = ["config", "--name-only", "-z", "--get-regexp", "^filter\\."];
  const keys = (await runGit(list, git).catch(acceptNone)).split("\0").filter(Boolean);
  return Object.fromEntries(keys.map((key) => [key, key.endsWith(".required") ? "false" : ""]));
}

/** Commands that read and write no file of a work tree. */
const filterless = new Set([
  "config",
  "diff-tree",
  "fetch",
  "log",
  "remote",
  "rev-parse",
  "symbolic-ref",
  "update-ref",
]);

/** A repository of ours through which a folder's objects and references are read. */
export interface FolderView {
  /** Where it lies; it is bare. */
  readonly directory: string;
  /** What the folder itself is. */
  readonly kind: "work-tree" | "bare";
  readonly branches: Branches;
}

/**
 * Makes the view of a folder, or brings it up to date. Nothing that stands beside them in the folder (configuration, attributes, grafts,
 * the work tree) has a say in what git then shows, and the folder is never written to. What a
 * partial clone lacks is asked of its remote by our own configuration, and kept in our repository.
 *
 * @throws {GitError} when the folder is no repository.
 */
export async function viewFolder(
  folder: string,
  { cache, signal }: { readonly cache: string; readonly signal?: AbortSignal },
): Promise<FolderView> {
  const ask = (args: readonly string[]): Promise<string> =>
    runGit(args, { cwd: folder, isForeign: true, ...(signal && { signal }) });
  const asked = ["--is-bare-repository", "--show-object-format", "--path-format=absolute"];
  const answer = await ask(["rev-parse", ...asked, "--git-common-dir"]);
  const [isBare, format = ""] = answer.split("\n", 2);
  // A folder's name may hold line breaks.
  const common = answer.split("\n").slice(2, -1).join("\n");
  const [refs, remotes, shallow] = await Promise.all([
    ask(["for-each-ref", "--format=%(objectname) %(refname) %(symref) %(HEAD)"]),
    readRemotes(ask, folder),
    readFile(path.join(common, "shallow"), "utf8").catch(() => ""),
  ]);
  const view = path.join(
    cache,
    "views",
    `${createHash("sha256").update(common).digest("hex").slice(0, 24)}.git`,
  );
  await makeOwnFolder(path.dirname(view));
  await mkdir(path.join(view, "objects", "info"), { recursive: true });
  await mkdir(path.join(view, "refs"), { recursive: true });
  const listed = refs.split("\n").filter(Boolean).map(parseRef);
  const checkedOut = listed.find(({ isHead }) => isHead)?.name;
  // A branch without a commit is not among them.
  const head = checkedOut === undefined ? await readHead(ask) : `ref: ${checkedOut}`;
  const write = (name: string, text: string) => writeWhole(path.join(view, name), text);
  await write("config", writeConfig({ format, remotes }));
  await write(
    path.join("objects", "info", "alternates"),
    `${quote(path.join(common, "objects"))}\n`,
  );
  if (shallow === "") await rm(path.join(view, "shallow"), { force: true });
  else await write("shallow", shallow);
  for (const { name, target } of listed) {
    if (target === undefined) continue;
    await mkdir(path.dirname(path.join(view, name)), { recursive: true });
    await write(name, `ref: ${target}\n`);
  }
  const plain = listed.filter(({ target }) => target === undefined);
  const packed = plain.map(({ id, name }) => `${id} ${name}\n`).join("");
  await write("packed-refs", `# pack-refs with: sorted \n${packed}`);
  // Last: a folder without it is no repository.
  await write("HEAD", `${head}\n`);
  const branches = listed
    .filter(({ name }) => /^refs\/(?:heads|remotes)\//.test(name))
    .map(
      ({ name, id, target = "", isHead }) => [name, { tip: id, leadsTo: target, isHead }] as const,
    );
  return {
    directory: view,
    kind: isBare === "true" ? "bare" : "work-tree",
    branches: new Map(branches),
  };
}

interface Reference {
  readonly id: string;
  readonly name: string;
  /** What a symbolic one names. */
  readonly target?: string;
  readonly isHead: boolean;
}

/** References have no spaces in their names. */
function parseRef(line: string): Reference {
  const [id = "", name = "", target = "", mark] = line.split(" ");
  const isHead = mark === "*";
  // Only a remote's own default branch is looked for by its name.
  return target !== "" && /^refs\/remotes\/[^/]+\/HEAD$/.test(name)
    ? { id, name, target, isHead }
    : { id, name, isHead };
}

async function readHead(ask: Ask): Promise<string> {
  const branch = (await ask(["symbolic-ref", "--quiet", "HEAD"]).catch(acceptNone)).trim();
  if (branch !== "") return `ref: ${branch}`;
  const commit = (await ask(["rev-parse", "--verify", "--quiet", "HEAD"]).catch(acceptNone)).trim();
  return commit === "" ? "ref: refs/heads/main" : commit;
}

type Ask = (args: readonly string[]) => Promise<string>;

interface Remote {
  readonly name: string;
  readonly url: string | undefined;
  /** Where it is on this machine, if it is: git never asks there by itself. */
  readonly folder: string | undefined;
  readonly isPromisor: boolean;
  /** The branch that is fetched, where it is one alone. */
  readonly only: string | undefined;
}

/** The remotes whose names need no quotes, and the address of each that we would talk to. */
async function readRemotes(ask: Ask, top: string): Promise<readonly Remote[]> {
  const keys = "^remote\\..*\\.(url|promisor|fetch)$|^extensions\\.partialclone$";
  const settings = (await ask(["config", "-z", "--get-regexp", keys]).catch(acceptNone))
    .split("\0")
    .filter(Boolean)
    .map((setting) => {
      const end = setting.indexOf("\n");
      return end === -1
        ? { key: setting, value: "true" }
        : { key: setting.slice(0, end), value: setting.slice(end + 1) };
    });
  const promisor = settings.find(({ key }) => key === "extensions.partialclone")?.value;
  const names = settings.flatMap(({ key }) => /^remote\.([\w.-]+)\.\w+$/.exec(key)?.[1] ?? []);
  return [...new Set(names)].map((name) => {
    const valueOf = (key: string) =>
      settings.find((setting) => setting.key === `remote.${name}.${key}`)?.value;
    const url = valueOf("url");
    return {
      name,
      url: url !== undefined && gitAddressKind(url) === "remote" ? url : undefined,
      folder:
        url !== undefined && gitAddressKind(url) === "folder" ? path.resolve(top, url) : undefined,
      only: /^\+?refs\/heads\/([\w./-]+):/.exec(valueOf("fetch") ?? "")?.[1],
      isPromisor: name === promisor || valueOf("promisor") === "true",
    };
  });
}

function writeConfig(options: {
  readonly format: string;
  readonly remotes: readonly Remote[];
}): string {
  const promisor = options.remotes.find(({ isPromisor, url }) => isPromisor && url !== undefined);
  return [
    "[core]",
    "\tbare = true",
    "\trepositoryFormatVersion = 1",
    "[extensions]",
    `\tobjectFormat = ${options.format}`,
    ...(promisor === undefined ? [] : [`\tpartialClone = ${promisor.name}`]),
    ...options.remotes.flatMap(({ name, url, folder, isPromisor, only = "*" }) => [
      `[remote "${name}"]`,
      `\tfetch = +refs/heads/${only}:refs/remotes/${name}/${only}`,
      ...(url === undefined ? [] : [`\turl = ${quote(url)}`]),
      ...(folder === undefined ? [] : [`\tfolder = ${quote(folder)}`]),
      ...(isPromisor ? ["\tpromisor = true", "\tpartialCloneFilter = blob:none"] : []),
    ]),
    "",
  ].join("\n");
}

/** As git's configuration and its list of alternates take a text with anything in it. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

/** Whoever reads meanwhile sees the file before or the file after. */
async function writeWhole(file: string, text: string): Promise<void> {
  const making = `${file}.${randomUUID()}`;
  await writeFile(making, text, { mode: 0o600 });
  await rename(making, file);
}

/** Failing without finding is how these commands say "there is none". */
function acceptNone(error: unknown): string {
  if (error instanceof GitError && error.exitCode === 1) return "";
  throw error;
}
