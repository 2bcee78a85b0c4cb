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
 * Makes a tree out of a commit's and a few files, and returns its id: by one git, which reads of the
 * commit's tree only the folders that change. A file that a path runs through is gone from it, which
 * `checkCommit` refuses.
 *
 * Format: git-fast-import(1); `ls ""` prints the tree as it is by then.
 */
export async function writeTree({ folder, parent, files }: TreeOptions): Promise<string> {
  const stream = [
    `commit ${scratchRef}\ncommitter <> 0 +0000\ndata 0\nfrom ${parent}\n`,
    ...files.flatMap(({ path, content }) => {
      const bytes = Buffer.from(content);
      return [`M 100644 inline ${quote(path)}\ndata ${bytes.length}\n`, bytes, "\n"];
    }),
    'ls ""\n',
  ].map((part) => Buffer.from(part));
  const printed = await runGit(["fast-import", "--quiet", "--force"], {
    cwd: folder,
    // Else another git would take the pack apart.
    settings: { "fastimport.unpackLimit": "0" },
    input: Buffer.concat(stream),
  });
  const tree = /^040000 tree ([0-9a-f]+)\t/.exec(printed)?.[1];
  if (tree === undefined) throw new TypeError(`git fast-import printed ${printed}`);
  return tree;
}

/** What keeps a tree until a commit does; it is never pushed. */
const scratchRef = "refs/roast-bot/tree";

/** A path as C would quote it, which may hold anything. */
function quote(path: string): string {
  return `"${path.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
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
