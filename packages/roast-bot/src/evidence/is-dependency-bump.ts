import type { ChangedFile } from "./change.ts";

const manifests =
  /(^|\/)(package\.json|pyproject\.toml|requirements[\w.-]*\.(txt|in)|pipfile|cargo\.toml|go\.mod|gemfile|composer\.json|mix\.exs|pubspec\.yaml|pom\.xml|build\.gradle(\.kts)?|libs\.versions\.toml|\.pre-commit-config\.yaml|dockerfile|\.tool-versions)$|(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i;

/**
 * Whether a change does nothing but move dependency versions: only lock files and manifests, and in
 * each manifest the lines that came are those that went, versions aside.
 */
export function isDependencyBump(files: readonly ChangedFile[]): boolean {
  return files.length > 0 && files.every((file) => file.role === "lock" || movesVersionsOnly(file));
}

function movesVersionsOnly(file: ChangedFile): boolean {
  if (file.status !== "modified" || file.hunks.length === 0 || !manifests.test(file.path)) {
    return false;
  }
  const lines = file.hunks.flatMap((hunk) => hunk.lines);
  const went = lines.filter((line) => line.kind === "deleted").map(withoutVersions);
  const came = lines.filter((line) => line.kind === "added").map(withoutVersions);
  return went.length > 0 && went.sort().join("\n") === came.sort().join("\n");
}

/** Blanks version numbers, and the hashes by which actions and images are pinned. */
function withoutVersions({ text }: { readonly text: string }): string {
  return text
    .replace(/\b(sha256:)?[0-9a-f]{40,64}\b/g, "#")
    .replace(/\bv?\d+(?:\.\d+)*(?:[-+.][0-9A-Za-z][\w.+-]*)?/g, "#")
    .trim();
}
