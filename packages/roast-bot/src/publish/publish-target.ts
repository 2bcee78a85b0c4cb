import { statSync } from "node:fs";
import path from "node:path";
import { gitAddressKind } from "@mea-culpa/formats";
import { DevLogError } from "../dev-log/open-dev-log.ts";
import { findFolderFault } from "../git/git-error.ts";
import { runInForeignFolder } from "../git/foreign-folder.ts";

/** Where a dev log is published. */
export type PublishTarget =
  /** A repository that takes pushes: a URL or a bare repository's folder. */
  | { readonly kind: "remote"; readonly fetchFrom: string; readonly pushTo: string }
  /** A work tree that has no remote: its checked-out branch is what is public. */
  | { readonly kind: "work-tree"; readonly folder: string };

/**
 * Finds out where the dev log at an address is published. A work tree with a remote is published at
 * the remote; the work tree itself is then never touched.
 *
 * @throws {DevLogError} when a folder is no repository or the address is none.
 */
export async function publishTarget(address: string, cwd: string): Promise<PublishTarget> {
  switch (gitAddressKind(address)) {
    case "remote":
      return { kind: "remote", fetchFrom: address, pushTo: address };
    case "folder":
      return targetOfFolder(path.resolve(cwd, address));
    case "refused":
      throw new DevLogError({ code: "ADDRESS_REFUSED", location: address });
  }
}

/** Where its history is read from. */
export function readAddress(target: PublishTarget): string {
  return target.kind === "remote" ? target.fetchFrom : target.folder;
}

async function targetOfFolder(folder: string): Promise<PublishTarget> {
  if (await isBare(folder)) return { kind: "remote", fetchFrom: folder, pushTo: folder };
  const top = (await runInForeignFolder(["rev-parse", "--show-toplevel"], { cwd: folder })).trim();
  const remotes = (await runInForeignFolder(["remote"], { cwd: top })).split("\n").filter(Boolean);
  const remote = remotes.includes("origin") ? "origin" : remotes[0];
  if (remote === undefined) return { kind: "work-tree", folder: top };
  const urlOf = async (which: readonly string[]): Promise<string> => {
    const url = (
      await runInForeignFolder(["remote", "get-url", ...which, remote], { cwd: top })
    ).trim();
    return gitAddressKind(url) === "folder" ? path.resolve(top, url) : url;
  };
  return { kind: "remote", fetchFrom: await urlOf([]), pushTo: await urlOf(["--push"]) };
}

async function isBare(folder: string): Promise<boolean> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new DevLogError({ code: "NOT_A_REPOSITORY", location: folder });
  }
  try {
    const answer = await runInForeignFolder(["rev-parse", "--is-bare-repository"], { cwd: folder });
    return answer.trim() === "true";
  } catch (cause) {
    const code = findFolderFault(cause);
    throw code === undefined ? cause : new DevLogError({ code, location: folder, cause });
  }
}
