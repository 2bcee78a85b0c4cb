import { realpath } from "node:fs/promises";
import { basename, delimiter, isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type ForgeAddress,
  gitAddressKind,
  namesForge,
  parseForgeAddress,
} from "@mea-culpa/formats";
import { runInForeignFolder } from "../git/foreign-folder.ts";
import type { Source } from "../promise/promise.ts";

/** What a source on the command line may be, in words. */
export const sourceAddressExpected: string =
  "`github:owner/repository`, `gitlab:group/project`, `gitea:https://HOST/owner/repository`, or " +
  "`git:` with a folder or a git URL behind it";

/**
 * The folder (absolute) or git URL that `git:ADDRESS` names; a `git://` URL may stand by itself, and
 * so may a project at a forge. `undefined` for anything else.
 */
export function parseSourceAddress(text: string, cwd: string): string | undefined {
  if (namesForge(text)) return parseForgeAddress(text) && text;
  const address = text.startsWith("git://") ? text : /^git:(.+)$/.exec(text)?.[1];
  if (address === undefined) return undefined;
  switch (gitAddressKind(address)) {
    case "remote":
      return address;
    case "folder":
      return resolve(cwd, address);
    case "refused":
      return undefined;
  }
}

/** Which folders of this machine a dev log may name as sources. */
export interface SourceFolders {
  /** What relative folders start from. */
  readonly from: string;
  /** Folders, absolute, in one of which a source must lie; any may be named if absent. */
  readonly only?: readonly string[];
}

/** By this the operator lets a dev log name folders that is none of theirs itself. */
const allowedFolders = "ROAST_BOT_SOURCE_FOLDERS";

/**
 * The folders that a dev log's sources may lie in. One that is a folder of the operator's names any.
 * The text of another was written by whoever pushes there: it names none of this machine, unless the
 * operator lists them in `ROAST_BOT_SOURCE_FOLDERS`, separated as in `PATH`.
 */
export function sourceFolders(
  devLog: string,
  options: {
    readonly cwd: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): SourceFolders {
  const { cwd, environment } = options;
  if (gitAddressKind(devLog) === "folder") return { from: resolve(cwd, devLog) };
  const listed = environment[allowedFolders]?.split(delimiter).filter(Boolean) ?? [];
  return { from: cwd, only: listed.map((folder) => resolve(cwd, folder)) };
}

/**
 * Where a source that a dev log names is read from: a URL as it stands, a folder as an absolute path.
 * `undefined` for a folder, or a `file:` URL of one, that the dev log may not name; links are followed.
 */
export async function locateSource(
  git: string,
  { from, only }: SourceFolders,
): Promise<string | undefined> {
  const folder = folderNamed(git, from);
  if (folder === undefined) return git;
  const address = gitAddressKind(git) === "folder" ? folder : git;
  if (only === undefined) return address;
  const [real, ...allowed] = await Promise.all(
    [folder, ...only].map((each) => realpath(each).catch(() => each)),
  );
  const isAllowed = allowed.some((each) => {
    const way = relative(each, real ?? "");
    return way !== ".." && !way.startsWith("../") && !isAbsolute(way);
  });
  return isAllowed ? address : undefined;
}

/** Why such a source is not read, and what its operator can do. */
export const folderRefused: string = `a dev log that is not a folder of yours names no folders of this machine. Give the source’s URL, or run with ${allowedFolders}=FOLDER`;

/** The folder that an address names, or that a `file:` URL does; `undefined` where it is another host's. */
function folderNamed(git: string, from: string): string | undefined {
  if (gitAddressKind(git) === "folder") return resolve(from, git);
  if (!/^file:/i.test(git)) return undefined;
  try {
    return fileURLToPath(git);
  } catch {
    // Git takes more for a path than a URL may hold, `file://host/folder` for one.
    return git.replace(/^file:\/\/[^/]*/i, "");
  }
}

/** A source with its clone's address, and its forge if the promise names one. */
export interface ExpandedSource extends Source {
  readonly forge?: ForgeAddress;
}

/** Takes a project at a forge for what it stands for: an address to clone, and a page. */
export function expandForge(source: Source): ExpandedSource {
  const forge = parseForgeAddress(source.git);
  if (forge === undefined) return source;
  return { ...source, git: forge.git, web: source.web ?? forge.web, forge };
}

/** Hosts whose repositories' pages are known to stand where their clones come from. */
const webHosts: ReadonlySet<string> = new Set(["github.com", "gitlab.com", "codeberg.org"]);

/**
 * A source for an address alone: named `owner/repository` after the URL it is or was cloned from, after
 * its page, or after its folder; with a web address where the host is a public one that we know.
 */
export async function describeSource(git: string, page = ""): Promise<Source> {
  const forge = parseForgeAddress(git);
  if (forge !== undefined) return { name: forge.path, git };
  const url = gitAddressKind(git) === "remote" ? git : await readOrigin(git);
  const { host, path } = parsePlace(url ?? "");
  const name = path ?? parsePlace(page).path ?? basename(git).replace(/\.git$/, "");
  const web = host !== undefined && webHosts.has(host) ? `https://${host}/${name}` : undefined;
  return { name: name || "source", git, ...(web !== undefined && { web }) };
}

/** Where a clone came from; nothing for a repository that was begun where it stands. */
async function readOrigin(folder: string): Promise<string | undefined> {
  // Exit 1 says that there is no such setting; a folder that is no repository is refused later.
  const url = await runInForeignFolder(["config", "--get", "remote.origin.url"], {
    cwd: folder,
  }).catch(() => "");
  return gitAddressKind(url.trim()) === "remote" ? url.trim() : undefined;
}

/** Host and `owner/repository` of `https://host/owner/repository.git` or `git@host:owner/...`. */
function parsePlace(url: string): { readonly host?: string; readonly path?: string } {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/i.exec(url) ??
    /^(?:[^@/]*@)?([^/:]+):(.+?)(?:\.git)?\/?$/.exec(url);
  const [, host, path] = match ?? [];
  if (host === undefined || path === undefined || url.startsWith("file:")) return {};
  return { host: host.toLowerCase(), path: path.replace(/^\/+/, "") };
}
