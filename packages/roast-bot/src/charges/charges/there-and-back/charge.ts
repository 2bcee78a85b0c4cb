import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit, Hunk } from "../../../change/change.ts";
import { classifyFile } from "../../../change/classify-file.ts";
import { isTelling } from "../../../change/moved-lines.ts";
import { keepTime } from "../../log/keep-time.ts";
import { mending } from "../../log/mending.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { normaliseLine } from "../../reading/read-change.ts";
import { commitAt, lineOfCommit, spanFigure } from "../../requests.ts";

export const meta = {
  code: "there-and-back",
  title: "A line that went there and back",
  about: "log",
  meaning: "One commit rewrites a line, and a later one writes it as it was before.",
  leavesAlone:
    "imports; what only a formatter changed; files that the merge does not touch, which have a charge of their own; reverts in git’s own words; rebases; other people’s commits",
  theme: "undone",
  explainedBy: "last",
  severity: 4,
  figures: { "span?": "time" },
  terms: ["there", "back"],
} as const;

export function detect(change: Change): Finding | undefined {
  const merged = new Set(change.files.map(({ path }) => path));
  const trip = findTrips(change).find(({ path }) => merged.has(path));
  if (trip === undefined) return undefined;
  const { path, there, back } = trip;
  const span = keepTime(there.commit, back.commit)
    ? spanFigure("span", {
        label: "until the line was as before",
        from: there.commit,
        to: back.commit,
      })
    : undefined;
  return {
    severity: meta.severity,
    summary: `“${there.commit.subject}” rewrites a line of ${path}, and “${back.commit.subject}” writes it as it was.`,
    proof: [
      commitAt(there.commit),
      commitAt(back.commit),
      lineOfCommit(path, there),
      lineOfCommit(path, back),
    ],
    figures: span ? [span] : [],
    terms: { there: there.text.trim(), back: back.text.trim() },
  };
}

/** A line as a commit wrote it, and where. */
interface Writing {
  readonly commit: ChangeCommit;
  readonly line: number;
  readonly text: string;
}

interface Rewriting {
  readonly path: string;
  readonly before: string;
  readonly after: Writing;
}

interface Trip {
  readonly path: string;
  readonly there: Writing;
  readonly back: Writing;
}

/** Lines that a later commit wrote as they had been, with nothing in between but this. */
function findTrips(change: Change): readonly Trip[] {
  const trips: Trip[] = [];
  const last = new Map<string, Rewriting>();
  const own = new Set(findOwnCommits(change));
  for (const commit of change.commits) {
    const found = (commit.diff ?? []).flatMap(({ path, hunks }) =>
      isWritten(path) ? hunks.flatMap((hunk) => readRewritings(hunk, { path, commit })) : [],
    );
    for (const rewriting of found) {
      const { path, before, after } = rewriting;
      // Of several lines that read alike it is not plain which one came back.
      const isAlone = found.every(
        (each) => each === rewriting || each.path !== path || each.before !== before,
      );
      const earlier = last.get(`${path}\n${before}`);
      last.delete(`${path}\n${before}`);
      if (
        earlier !== undefined &&
        earlier.before === normaliseLine(after.text) &&
        earlier.after.commit !== commit
      ) {
        if ([earlier.after.commit, commit].every((each) => own.has(each) && isMeant(each)))
          trips.push({ path, there: earlier.after, back: after });
      } else if (isAlone) last.set(`${path}\n${normaliseLine(after.text)}`, rewriting);
    }
  }
  return trips;
}

/** Lines that were rewritten one by one: as many came, in their place, as went. */
function readRewritings(
  { lines }: Hunk,
  { path, commit }: { readonly path: string; readonly commit: ChangeCommit },
): readonly Rewriting[] {
  const found: Rewriting[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.kind !== "deleted") continue;
    const gone = takeRun(lines, at, "deleted");
    const come = takeRun(lines, at + gone.length, "added");
    at += gone.length + come.length - 1;
    if (gone.length !== come.length || gone.length > mostBeside) continue;
    for (const [index, line] of come.entries()) {
      const before = gone[index]?.text ?? "";
      if (line.kind === "added" && isTold(before, line.text))
        found.push({
          path,
          before: normaliseLine(before),
          after: { commit, line: line.after, text: line.text },
        });
    }
  }
  return found;
}

/** Of more lines it is not plain which became which. */
const mostBeside = 2;

function takeRun(lines: Hunk["lines"], from: number, kind: "added" | "deleted"): Hunk["lines"] {
  const end = lines.findIndex((line, at) => at >= from && line.kind !== kind);
  return lines.slice(from, end < 0 ? lines.length : end);
}

function isTold(before: string, after: string): boolean {
  const [one, other] = [normaliseLine(before), normaliseLine(after)];
  // A line that begins like the other one was wrapped, or goes on.
  if (one.startsWith(other) || other.startsWith(one)) return false;
  return isTelling(before) && isTelling(after) && !imported.test(before) && !imported.test(after);
}

const imported =
  /^\s*(?:import|from|use|using|#include|require|export \*|package)\b|\brequire\(|^\s*[-*]\s|^\s*(?:version|"version")\s*[:=]/;

function isMeant({ subject }: ChangeCommit): boolean {
  return (
    !mending.test(subject) && !/\b(?:format\w*|lint\w*|fmt|prettier|black|style)\b/i.test(subject)
  );
}

function isWritten(path: string): boolean {
  return ["source", "test", "config"].includes(classifyFile({ path, binary: false, start: "" }));
}
