import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit, Hunk } from "../../../change/change.ts";
import { detectLanguage } from "../../../change/detect-language.ts";
import { findRoles } from "../../../change/find-roles.ts";
import { keepTime } from "../../log/keep-time.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { commitAt, lineOfCommit, spanFigure } from "../../requests.ts";
import { type Declaration, readDeclaration } from "./read-declaration.ts";

export const meta = {
  code: "briefly-public",
  title: "Declared public for a while",
  about: "log",
  meaning:
    "A commit brings a name that is declared public, and a later one of the branch declares it private.",
  leavesAlone:
    "names that were there before, are public at the merge or are handed out by another line; what its folder or file closes to others (`internal/`, `cmd/`, an underscore before its name, a program’s main file); other people’s commits; tests; languages in which the line alone does not say who may use a name",
  theme: "undone",
  explainedBy: "last",
  severity: 5,
  slight: true,
  figures: { "span?": "time" },
  terms: ["name"],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = findWithdrawn(change);
  if (found === undefined) return undefined;
  const { name, path, born, closed } = found;
  const span = keepTime(born.commit, closed.commit)
    ? spanFigure("span", {
        label: "that the name was declared public",
        from: born.commit,
        to: closed.commit,
      })
    : undefined;
  return {
    severity: meta.severity,
    summary: `\`${name}\` was declared public, and a later commit took that back.`,
    proof: [
      commitAt(born.commit),
      commitAt(closed.commit),
      lineOfCommit(path, born),
      lineOfCommit(path, closed),
    ],
    figures: span ? [span] : [],
    terms: { name },
  };
}

/** A declaration as a commit wrote it, and where. */
interface Declared {
  readonly commit: ChangeCommit;
  readonly line: number;
}

interface Withdrawn {
  readonly name: string;
  readonly path: string;
  readonly born: Declared;
  readonly closed: Declared;
}

/** The first name that came as a public one and is, in the same file, private at the merge. */
function findWithdrawn(change: Change): Withdrawn | undefined {
  const own = new Set(findOwnCommits(change));
  const isSource = findSource(change);
  const born = new Map<string, Declared & { readonly name: string }>();
  const closed = new Map<string, Withdrawn>();
  for (const commit of change.commits) {
    for (const { path, hunks } of (commit.diff ?? []).filter((file) => isSource(file.path))) {
      const { added, deleted } = readDeclarations(hunks, path);
      for (const [key, { line, name, isPublic }] of added) {
        const at = `${path}\n${key}`;
        const [known, former] = [born.get(at), deleted.get(key)];
        if (isPublic) closed.delete(at);
        if (isPublic && former === undefined && own.has(commit))
          born.set(at, { commit, line, name });
        else if (!isPublic && former?.isPublic === true && known && own.has(commit))
          closed.set(at, { name: known.name, path, born: known, closed: { commit, line } });
        else if (former === undefined) born.delete(at);
      }
    }
  }
  const merged = new Map(
    change.files.map(({ path, hunks }) => [path, readDeclarations(hunks, path)]),
  );
  // The merge has the last word: there the name is private, and it was not there before.
  return closed.entries().find(([at, { path, name }]) => {
    const key = at.slice(path.length + 1);
    const { added, deleted } = merged.get(path) ?? {};
    const now = added?.get(key);
    const isPrivate = now?.isPublic === false && deleted?.has(key) !== true;
    return isPrivate && !isHandedOut(name, change, { path, isRespelt: now.name !== name });
  })?.[1];
}

/**
 * Whether a line beside the declaration makes the name public: `export { ring }`, `ring = _ring`. Where
 * privacy is spelt (`_ring`), a public one that is still spoken of is another thing (`self.ring`).
 */
function isHandedOut(
  name: string,
  { files }: Change,
  { path, isRespelt }: { readonly path: string; readonly isRespelt: boolean },
): boolean {
  const word = String.raw`(?<![\w$])${name.replaceAll("$", String.raw`\$`)}(?![\w$])`;
  const line = new RegExp(
    isRespelt
      ? word
      : String.raw`\bexports?\b.*${word}|^\s*${word}(?:\s+as\s+[\w$]+)?\s*,?\s*$|^\s*${word}\s*=(?!=)`,
    "u",
  );
  return files.some(
    (file) =>
      file.path === path &&
      file.hunks.some(({ lines }) =>
        lines.some(({ kind, text }) => kind !== "deleted" && line.test(text)),
      ),
  );
}

/** What only declares types for others is public by other rules, and what a place closes to them is not public at all. */
function findSource(change: Change): (path: string) => boolean {
  const roleOf = findRoles(change);
  return (path) => roleOf(path) === "source" && !path.endsWith(".d.ts") && !kept.test(path);
}

/** Where no declaration is for others: inside of a package, or in a program. */
const kept =
  /(?:^|\/)(?:(?:internals?|private|cmd|bin|_(?!_)[^/.]*)(?=\/)|(?:internals?|private|main|_(?!_)[^/.]*)\.\w+$)/;

type Declarations = ReadonlyMap<string, Declaration & { readonly line: number }>;

/** By their keys; of several with one key, the last. */
function readDeclarations(
  hunks: readonly Hunk[],
  path: string,
): Readonly<Record<"added" | "deleted", Declarations>> {
  const language = detectLanguage(path, "");
  const read = (kind: "added" | "deleted"): Declarations =>
    new Map(
      hunks
        .flatMap(({ lines }) => lines)
        .flatMap((line) => {
          const found = line.kind === kind ? readDeclaration(line.text, language) : undefined;
          if (found === undefined) return [];
          return [[found.key, { ...found, line: line.kind === "added" ? line.after : 0 }] as const];
        }),
    );
  return { added: read("added"), deleted: read("deleted") };
}
