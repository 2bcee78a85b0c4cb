import { CatFileBatch } from "../git/cat-file-batch.ts";
import { runGit } from "../git/run-git.ts";
import {
  describeSecret,
  findPublishedSecrets,
  type PublishedSecret,
} from "../secrets/find-published-secrets.ts";
import { parseTreeChanges, type TreeChange } from "../git/tree-change.ts";
import { PublishError } from "./publish-error.ts";

/**
 * Reads a commit back from git and checks it before it is pushed: that it changes what roast-bot
 * may change and nothing else, and that no file in it holds a secret.
 *
 * @throws {PublishError} `PATH_NOT_ALLOWED` or `SECRET_FOUND`, with the places.
 */
export async function checkCommit(options: {
  readonly folder: string;
  readonly parent: string;
  readonly commit: string;
  readonly allowed: AllowedPaths;
}): Promise<void> {
  const { folder, parent, commit, allowed } = options;
  const diff = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", parent, commit];
  const changes = parseTreeChanges(await runGit(diff, { cwd: folder }));
  const refused = changes.flatMap((change) => refusedChange(change, allowed) ?? []);
  if (refused.length > 0) {
    throw new PublishError("PATH_NOT_ALLOWED", `Nothing was published: ${refused.join("; ")}.`);
  }
  const places: string[] = [];
  await using objects = new CatFileBatch({ cwd: folder, maxBytes: largestFile });
  for (const { path, blob } of changes) {
    const object = await objects.read(blob);
    if (object.kind !== "found") throw new TypeError(`${path} can't be read back.`);
    const text = object.bytes.toString("utf8");
    // What ledger and heartbeat name by its path lies in this very dev log already.
    const isPath = ({ place }: PublishedSecret): boolean =>
      allowed.changed.has(path) && /\/(path|entry)$/.test(place);
    const found = findPublishedSecrets(path, text).filter((secret) => !isPath(secret));
    places.push(...found.map(describeSecret));
  }
  if (places.length > 0) {
    const where = places.slice(0, 5).join(", ");
    throw new PublishError("SECRET_FOUND", `Nothing was published: secrets in ${where}.`);
  }
}

/** Bytes; what can be written as a text can be read back. */
const largestFile = 500_000_000;

/** What one commit may change. */
export interface AllowedPaths {
  /** Exact paths that may be added, and must not exist before: entries and their evidence. */
  readonly added: ReadonlySet<string>;
  /** Exact paths that may be added or changed: heartbeat, ledger and what is shown of them. */
  readonly changed: ReadonlySet<string>;
}

/** Why a change is not allowed, in words; `undefined` when it is. */
export function refusedChange(change: TreeChange, allowed: AllowedPaths): string | undefined {
  const { path, status, mode } = change;
  if (status === "D" || status === "T") {
    return `${path} is in the way of roast-bot's own files: move it, or name other \`paths\``;
  }
  if (mode !== "100644") return `${path} would not be a plain file`;
  if (allowed.changed.has(path) && (status === "A" || status === "M")) return undefined;
  if (!allowed.added.has(path)) return `${path} is not roast-bot's to change`;
  return status === "A" ? undefined : `${path} exists already`;
}
