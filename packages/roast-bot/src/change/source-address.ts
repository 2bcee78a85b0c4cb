import { basename, resolve } from "node:path";
import { gitAddressKind } from "@mea-culpa/formats";
import { runGit } from "../git/run-git.ts";
import type { Source } from "../promise/promise.ts";

/** What a source on the command line may be, in words. */
export const sourceAddressExpected = "`git:` with a folder or a git URL behind it";

/**
 * The folder (absolute) or git URL that `git:ADDRESS` names; a `git://` URL may stand by itself.
 * `undefined` for anything else.
 */
export function parseSourceAddress(text: string, cwd: string): string | undefined {
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

/** Hosts whose repositories' pages are known to stand where their clones come from. */
const webHosts: ReadonlySet<string> = new Set(["github.com", "gitlab.com", "codeberg.org"]);

/**
 * A source for an address alone: named `owner/repository` after the URL it is or was cloned from,
 * or after its folder; with a web address where the host is a public one that we know.
 */
export async function describeSource(git: string): Promise<Source> {
  const url = gitAddressKind(git) === "remote" ? git : await originOf(git);
  const { host, path } = placeOf(url ?? "");
  const name = path === undefined ? basename(git).replace(/\.git$/, "") : path;
  const web = host !== undefined && webHosts.has(host) ? `https://${host}/${name}` : undefined;
  return { name: name || "source", git, ...(web !== undefined && { web }) };
}

/** Where a clone came from; nothing for a repository that was begun where it stands. */
async function originOf(folder: string): Promise<string | undefined> {
  // Exit 1 says that there is no such setting; a folder that is no repository is refused later.
  const url = await runGit(["config", "--get", "remote.origin.url"], { cwd: folder }).catch(
    () => "",
  );
  return gitAddressKind(url.trim()) === "remote" ? url.trim() : undefined;
}

/** Host and `owner/repository` of `https://host/owner/repository.git` or `git@host:owner/...`. */
function placeOf(url: string): { readonly host?: string; readonly path?: string } {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/i.exec(url) ??
    /^(?:[^@/]*@)?([^/:]+):(.+?)(?:\.git)?\/?$/.exec(url);
  const [, host, path] = match ?? [];
  if (host === undefined || path === undefined || url.startsWith("file:")) return {};
  return { host: host.toLowerCase(), path: path.replace(/^\/+/, "") };
}
