import path from "node:path";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { PublishedFile } from "@mea-culpa/formats";
import type { GitSettings } from "../git/git-environment.ts";
import { runGit } from "../git/run-git.ts";

/** Who a commit says made it. */
export interface CommitIdentity {
  readonly name: string;
  readonly mail: string;
  /** What it is signed with: the file of an SSH key, its public text, or the id of an OpenPGP key. */
  readonly signingKey?: string;
}

interface TreeOptions {
  /** A bare repository. */
  readonly folder: string;
  /** The commit that the new one follows. */
  readonly parent: string;
  readonly files: readonly PublishedFile[];
}

export interface CommitFilesOptions extends TreeOptions {
  /** By the id of the tree, where the message names it. */
  readonly message: string | ((tree: string) => string);
  readonly identity: CommitIdentity;
  /** Author and committer date, ISO 8601. */
  readonly at: string;
}

/**
 * Makes a commit out of a parent and a few files, and returns its id. It is signed with the key of its
 * identity, else where the user's git configuration has commits signed. No branch moves.
 *
 * @throws {GitError} for instance when a path runs through an existing file.
 */
export async function commitFiles(options: CommitFilesOptions): Promise<string> {
  const { folder, parent, message, identity, at } = options;
  const tree = await writeTree(options);
  const { signingKey } = identity;
  const isSigned = signingKey !== undefined || (await wantsSignature(folder));
  const sign = isSigned ? ["-S"] : [];
  const commit = await runGit(["commit-tree", tree, ...sign, "-p", parent, "-F", "-"], {
    cwd: folder,
    ...(signingKey !== undefined && { settings: signWith(signingKey) }),
    env: signature(identity, at),
    input: typeof message === "string" ? message : message(tree),
  });
  return commit.trim();
}

/**
 * Makes a tree out of a commit's and a few files, with an index of its own and no work tree, and
 * returns its id.
 *
 * @throws {GitError} for instance when a path runs through an existing file.
 */
export async function writeTree({ folder, parent, files }: TreeOptions): Promise<string> {
  const scratch = await mkdtemp(path.join(folder, "index-"));
  try {
    const git = { cwd: folder, env: { GIT_INDEX_FILE: path.join(scratch, "index") } };
    await runGit(["read-tree", parent], git);
    await runGit(["update-index", "-z", "--index-info"], {
      ...git,
      input: await writeBlobs(files, { folder, scratch }),
    });
    return (await runGit(["write-tree"], git)).trim();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** `commit-tree` does not look at `commit.gpgsign` by itself. In a clone of ours it is the user's own. */
async function wantsSignature(folder: string): Promise<boolean> {
  const ask = ["config", "--type=bool", "--default=false", "--get", "commit.gpgsign"];
  return (await runGit(ask, { cwd: folder })).trim() === "true";
}

/** An OpenPGP key is named by hex digits or a mail address; anything else is SSH's. */
function signWith(key: string): GitSettings {
  const isOpenPgp = /^(?:0x)?[0-9A-F]{8,40}!?$|^[^/\s]+@[^/\s]+$/i.test(key);
  return { "gpg.format": isOpenPgp ? "openpgp" : "ssh", "user.signingKey": key };
}

/** Writes the files into the repository, and returns their lines for an index. */
async function writeBlobs(
  files: readonly PublishedFile[],
  { folder, scratch }: { readonly folder: string; readonly scratch: string },
): Promise<string> {
  for (const [at, { content }] of files.entries()) {
    await writeFile(path.join(scratch, `${at}`), content);
  }
  const names = files.map((_file, at) => `${path.basename(scratch)}/${at}\n`).join("");
  const write = ["hash-object", "-w", "--no-filters", "--stdin-paths"];
  const blobs = (await runGit(write, { cwd: folder, input: names })).split("\n");
  return files.map((file, at) => `100644 ${blobs[at] ?? ""}\t${file.path}\0`).join("");
}

function signature({ name, mail }: CommitIdentity, at: string): Record<string, string> {
  const date = `${Math.floor(Date.parse(at) / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: mail,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: mail,
    GIT_COMMITTER_DATE: date,
  };
}

/** The variables by which the bot's commits may be given another name and mail address, and a signature. */
export const identityEnvironment = [
  "ROAST_BOT_NAME",
  "ROAST_BOT_MAIL",
  "ROAST_BOT_SIGNING_KEY",
] as const;

/** As whom the bot commits. */
export function botIdentity(
  environment: Readonly<Record<string, string | undefined>>,
): CommitIdentity {
  const signingKey = environment["ROAST_BOT_SIGNING_KEY"];
  return {
    name: environment["ROAST_BOT_NAME"] || "roast-bot",
    mail: environment["ROAST_BOT_MAIL"] || "roast-bot@users.noreply.invalid",
    ...(signingKey && { signingKey }),
  };
}
