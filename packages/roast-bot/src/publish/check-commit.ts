import { runGit } from "../git/run-git.ts";
import { findSecrets } from "../evidence/find-secrets.ts";
import { refusedChange, type AllowedPaths } from "./allowed-paths.ts";
import { parseTreeChanges } from "./tree-change.ts";
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
  for (const { path, blob } of changes) {
    const text = await runGit(["cat-file", "blob", blob], { cwd: folder });
    places.push(...findSecrets(text).map(({ kind, line }) => `${path}:${line} (${kind})`));
  }
  if (places.length > 0) {
    const where = places.slice(0, 5).join(", ");
    throw new PublishError("SECRET_FOUND", `Nothing was published: secrets in ${where}.`);
  }
}
