import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { classifyDiff } from "../../../change/find-roles.ts";
import { isTelling } from "../../../change/moved-lines.ts";
import { keepTime } from "../../log/keep-time.ts";
import { mending } from "../../log/mending.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { isFix, saysNothing } from "../../log/subjects.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { normaliseLine } from "../../reading/read-change.ts";
import { commitAt, linesOfCommit, spanFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "fix-of-a-fix",
  title: "A fix of a fix",
  about: "log",
  meaning:
    "A commit that says it fixes something takes out a line that an earlier fix of the branch put in, and puts nothing else in its place.",
  leavesAlone:
    "pull requests whose job is to fix; fixes with other work between them; a line that becomes another one than before; lines that only move or are formatted; imports; subjects that say nothing; rebases; other people’s commits",
  theme: "fixes",
  explainedBy: "last",
  severity: 5,
  figures: { "span?": "time" },
  terms: ["line", "undoes"],
} as const;

export function detect(change: Change): Finding | undefined {
  if (isFix(change.title)) return undefined;
  const found = findFixOfFix(
    findOwnCommits(change).filter(({ subject }) => !mending.test(subject)),
  );
  if (found === undefined) return undefined;
  const { first, second, path, line, text } = found;
  const span = keepTime(first, second)
    ? spanFigure("span", { label: "from the one fix to the other", from: first, to: second })
    : undefined;
  return {
    severity: meta.severity,
    summary: `“${second.subject}” takes out a line that “${first.subject}” put into ${path}.`,
    proof: [
      commitAt(first),
      commitAt(second),
      linesOfCommit(path, { from: line, to: line, commit: first }),
    ],
    figures: span ? [span] : [],
    terms: { line: text.trim(), undoes: second.subject },
  };
}

interface FixOfFix {
  readonly first: ChangeCommit;
  readonly second: ChangeCommit;
  readonly path: string;
  /** Where the first one put it. */
  readonly line: number;
  readonly text: string;
}

function findFixOfFix(commits: readonly ChangeCommit[]): FixOfFix | undefined {
  const put = new Map<string, Omit<FixOfFix, "second">>();
  for (const commit of commits) {
    const fixes = saysThatItFixes(commit);
    // What comes and goes in one commit only moved: it stays with the commit that put it there.
    const [came, went] = [readLines(commit, "added"), readLines(commit, "deleted")];
    const [comes, goes] = [came, went].map((lines) => new Set(lines.map(({ key }) => key)));
    for (const { key } of went) {
      if (comes?.has(key)) continue;
      const fix = put.get(key);
      const isFixed = fix !== undefined && fixes && onlyTakesBack(fix, commit);
      if (isFixed && onlyFixesBetween(commits, [fix.first, commit])) {
        return { ...fix, second: commit };
      }
      put.delete(key);
    }
    const heads = new Set(went.map(readHead));
    for (const each of came) {
      const { key, path, line, text } = each;
      if (goes?.has(key)) continue;
      // A line that was there and got another argument was not put there.
      if (fixes && !heads.has(readHead(each))) put.set(key, { first: commit, path, line, text });
      else put.delete(key);
    }
  }
  return undefined;
}

/** Whether what came between two fixes were fixes as well: other work may have made the second one needed. */
function onlyFixesBetween(
  commits: readonly ChangeCommit[],
  [first, second]: readonly [ChangeCommit, ChangeCommit],
): boolean {
  return commits
    .filter(({ position }) => position > first.position && position < second.position)
    .every(({ subject }) => isFix(subject) || saysNothing(subject));
}

/** Whether a commit writes nothing into the file that the fix before had not taken out of it. */
function onlyTakesBack({ first, path }: Omit<FixOfFix, "second">, second: ChangeCommit): boolean {
  const inFile = (each: CodeLine) => each.path === path;
  const before = new Set(
    readLines(first, "deleted")
      .filter(inFile)
      .map(({ key }) => key),
  );
  return readLines(second, "added")
    .filter(inFile)
    .every(({ key }) => before.has(key));
}

/** A line up to what it is given, with its file: what stays when only that changes. */
function readHead({ path, key, text }: CodeLine): string {
  const head = /^[^(=:{]*/.exec(text.trim())?.[0] ?? "";
  return head.length < shortestHead ? key : `${path}\n${head}`;
}

/** In characters; what begins with less (`if`, `return`) has nothing in common. */
const shortestHead = 8;

/** What a branch begins with is its work, and `fix: rename` renames. */
function saysThatItFixes({ subject, position }: ChangeCommit): boolean {
  const { text } = parseSubject(subject);
  if (
    position === 1 ||
    saysNothing(subject) ||
    /^(?:fixup|squash|amend)\b|#\d+|\b(?:review|feedback|comments?|remarks?)\b/i.test(subject)
  )
    return false;
  return isFix(subject) && !otherWork.test(text);
}

const otherWork =
  /^(?:rename|remove|move|allow|add|support|update|improve|use|make|refactor|drop|only|ensure|suggestions?|apply|address|restore|revert)\w*\b/i;

interface CodeLine {
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The telling lines of source and configuration that a commit added or deleted: tests follow what they try. */
function readLines({ diff = [] }: ChangeCommit, kind: "added" | "deleted"): readonly CodeLine[] {
  return diff
    .filter((file) => ["source", "config"].includes(classifyDiff(file)))
    .flatMap(({ path, hunks }) =>
      hunks
        .flatMap(({ lines }) => lines)
        .flatMap((line) => {
          if (line.kind !== kind || !isTelling(line.text) || imported.test(line.text)) return [];
          const number = line.kind === "added" ? line.after : line.before;
          const key = `${path}\n${normaliseLine(line.text)}`;
          return [{ key, path, line: number, text: line.text }];
        }),
    );
}

const imported =
  /^\s*(?:import|from|use|using|#include|package)\b|\brequire\(|^\s*(?:\/\/|#|\*|\/\*|\{#|--|<!--|;)/;
