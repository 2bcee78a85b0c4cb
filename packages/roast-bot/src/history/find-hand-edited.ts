import type { Change, ChangedFile } from "../change/change.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { BlobReader, longestBlob } from "./blob-reader.ts";

/** A generated file that the change edits while what it says it is made from stays as it was. */
export interface HandEdited {
  readonly path: string;
  /** What it names as that: a file of the tree at the merge, which the change does not touch. */
  readonly input: string;
}

/** In changed lines; a generator that runs again changes more, or what it was made by. */
const most = 20;

/**
 * Finds generated files that were edited though their heads say not to: those that name, in their first
 * lines, a file they are made from, which stands in the tree and which the change leaves alone. Nothing
 * is said where the generator may have changed: where the change touches configuration, lock files or
 * what generates, or the lines are versions, hashes or bytes.
 */
export async function findHandEdited(
  change: Change,
  { cwd, settings = {} }: Pick<RunGitOptions, "cwd" | "settings">,
): Promise<readonly HandEdited[]> {
  const edited = change.files.filter(mayBeByHand);
  if (edited.length === 0 || change.files.some(mayGenerate)) return [];
  // What it is made from may be among these.
  if (change.files.some(({ pathAltered }) => pathAltered)) return [];
  await using objects = new CatFileBatch({ cwd, settings, maxBytes: longestBlob });
  const reader = new BlobReader(objects);
  const listed = await runGit(["ls-tree", "-r", "-z", "--name-only", change.mergeCommit], {
    cwd,
    settings,
  });
  const tree = listed.split("\0");
  const touched = new Set(
    change.files.flatMap(({ path, previousPath = path }) => [path, previousPath]),
  );
  const found: HandEdited[] = [];
  for (const { path } of edited) {
    const { text } = await reader.read(`${change.mergeCommit}:${path}`);
    const head = cutHead(text);
    const named = forbids.test(head)
      ? inputs.flatMap((pattern) => pattern.exec(head)?.[1] ?? [])
      : [];
    const [input] = named.map((name) => name.replace(/^\.{0,2}\//, ""));
    if (input === undefined) continue;
    const places = tree.filter((each) => each === input || each.endsWith(`/${input}`));
    if (places.length > 0 && !places.some((each) => touched.has(each))) found.push({ path, input });
  }
  return found;
}

/** In lines, and characters of each: that a line names a file is seen at its beginning. */
const headLength = 25;
const longestLine = 300;

function cutHead(text: string): string {
  const lines = text.split("\n", headLength);
  return lines.map((line) => line.slice(0, longestLine)).join("\n");
}

const forbids =
  /\b(?:do not|don't|never) (?:edit|modify|change)\b|\bedits? will be (?:lost|overwritten)\b/i;

/** How generators name what they read, or what they are: protoc, go-bindata, and most that are written at home. */
const inputs: readonly RegExp[] = [
  /^\W*sources?:\s\W*([\w./-]+\.\w+)/im,
  /\bfrom:? (?:file |the file |source )?["'`]?([\w./-]*[\w-]\.\w+)/i,
  /\b(?:auto-?generated|generated|made|written|created) by:? ["'`]?([\w./-]+\/[\w.-]+\.\w+)/i,
];

function mayBeByHand({ role, status, hunks, additions, deletions }: ChangedFile): boolean {
  if (role !== "generated" || status !== "modified" || hunks.length === 0) return false;
  const changed = hunks
    .flatMap(({ lines }) => lines)
    .filter(({ kind, text }) => kind !== "context" && text.trim() !== "");
  return (
    additions + deletions <= most &&
    changed.length > 0 &&
    changed.every(
      (line) => !made.test(line.text) && (line.kind !== "added" || line.after > headLength),
    )
  );
}

const made =
  /\bv?\d+\.\d+\.\d+\b|0x[\da-f]{2}|\\x[\da-f]{2}|\b[\da-f]{16,}\b|modtime|checksum|hash|timestamp|version/i;

function mayGenerate({ path, role }: ChangedFile): boolean {
  return (
    ["config", "lock", "vendored"].includes(role) ||
    /(?:^|[/._-])(?:gen(?:erat\w*)?|codegen|templates?|tmpl|scripts?|tools?|build|makefile|buf|schemas?|protoc?)(?=[/._-]|$)/i.test(
      path.replace(/\.[a-z]*pb\.\w+$|\.gen\.\w+$|generated/i, ""),
    )
  );
}
