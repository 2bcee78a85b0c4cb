import type { DiffLine, Hunk } from "./change.ts";

/** A file of a patch. A file without hunks is binary, empty, only moved or only given a mode. */
export interface PatchFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly hunks: readonly Hunk[];
}

/** Makes `git log` print what `parsePatches` reads. */
export const patchesFormat: string = "--format=%x00%H";

/** Parses the patches of commits, in their order, each with its id in front. */
export function parsePatches(
  printed: string,
): readonly { readonly sha: string; readonly files: readonly PatchFile[] }[] {
  // No line of a patch begins with NUL, so no content can pass for the start of a commit.
  const parts = printed.split(/(?<=^|\n)\0([0-9a-f]{40,64})\n/).slice(1);
  return parts.flatMap((sha, at) =>
    at % 2 === 0 ? [{ sha, files: parsePatch(parts[at + 1] ?? "") }] : [],
  );
}

/**
 * Parses the unified diff that git prints. Hunks are read by the counts in their header, so that a
 * line which looks like a header never is one. Combined diffs, of merges, are passed over.
 */
export function parsePatch(patch: string): readonly PatchFile[] {
  const lines = patch.split("\n");
  const files: PatchFile[] = [];
  let at = 0;
  while (at < lines.length) {
    if (!lines[at]?.startsWith("diff --git ")) {
      at += 1;
      continue;
    }
    const header = parseHeader(lines, at);
    at = header.next;
    const hunks: Hunk[] = [];
    while (lines[at]?.startsWith("@@ ")) {
      const hunk = parseHunk(lines, at);
      hunks.push(hunk.hunk);
      at = hunk.next;
    }
    files.push({ ...header.file, hunks });
  }
  return files;
}

function parseHeader(
  lines: readonly string[],
  start: number,
): { readonly file: Omit<PatchFile, "hunks">; readonly next: number } {
  let before: string | undefined;
  let after: string | undefined;
  let moved = false;
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.startsWith("@@ ") || line.startsWith("diff --git ")) break;
    const [, label, rest = ""] =
      /^(rename from|rename to|copy from|copy to|---|\+\+\+) (.*)$/.exec(line) ?? [];
    if (label === undefined) continue;
    if (label.endsWith("from")) {
      before = unquotePath(rest);
      moved = true;
    } else if (label.endsWith("to")) after = unquotePath(rest);
    else if (label === "---") before ??= sidePath(rest);
    else after ??= sidePath(rest);
  }
  const path = after ?? before ?? samePath(lines[start] ?? "");
  return {
    file: { path, ...(moved && before !== undefined && { previousPath: before }) },
    next: at,
  };
}

/** The path of a `---` or `+++` line; git ends one that holds a space with a tab. */
function sidePath(text: string): string | undefined {
  const path = unquotePath(text.replace(/\t$/, ""));
  return path === "/dev/null" ? undefined : path.slice(2);
}

/** The path of `diff --git a/x b/x` where both sides are the same and no other line tells. */
function samePath(line: string): string {
  const both = line.slice("diff --git ".length);
  if (both.startsWith('"')) return unquotePath(both.slice(both.length / 2 + 0.5)).slice(2);
  return both.slice((both.length - 1) / 2 + 3);
}

function parseHunk(
  lines: readonly string[],
  start: number,
): { readonly hunk: Hunk; readonly next: number } {
  const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(lines[start] ?? "");
  const [, oldStart = "0", oldCount = "1", newStart = "0", newCount = "1", section = ""] =
    header ?? [];
  let [before, after] = [Number(oldStart), Number(newStart)];
  const [beforeEnd, afterEnd] = [before + Number(oldCount), after + Number(newCount)];
  const found: DiffLine[] = [];
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.startsWith("\\")) continue;
    if (before >= beforeEnd && after >= afterEnd) break;
    const text = line.slice(1);
    if (line.startsWith("+")) found.push({ kind: "added", text, after: after++ });
    else if (line.startsWith("-")) found.push({ kind: "deleted", text, before: before++ });
    else found.push({ kind: "context", text, before: before++, after: after++ });
  }
  return { hunk: { section, lines: found }, next: at };
}

const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  "\\": 92,
};

/** Undoes git's quoting of a path: C escapes and octal bytes of UTF-8 within double quotes. */
export function unquotePath(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  const parts: Buffer[] = [];
  for (const [, octal, escape, plain] of text
    .slice(1, -1)
    .matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gu)) {
    if (octal !== undefined) parts.push(Buffer.from([Number.parseInt(octal, 8)]));
    else if (escape !== undefined) parts.push(Buffer.from([escapes[escape] ?? 63]));
    else parts.push(Buffer.from(plain ?? ""));
  }
  return Buffer.concat(parts).toString("utf8");
}
