import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import type { History, JudgedLife } from "../../../history/collect-history.ts";
import { keepTime } from "../../log/keep-time.ts";
import { findOtherCommits } from "../../log/own-commits.ts";
import { commitAt, lineOfCommit, spanFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "renamed-on-the-way",
  title: "Renamed on the way",
  about: "log",
  meaning: "A function or class of the source is brought under one name and merged under another.",
  leavesAlone:
    "what was rewritten with its name; names that could be of several; other people’s commits",
  theme: "names",
  severity: 2,
  figures: { "span?": "time" },
  terms: ["old", "new"],
} as const;

/** Of what was only renamed most lines stand at the merge. */
const leastLeft = 70;
const fewestLines = 4;
const shortestName = 4;

export function detect(change: Change, history?: History): Finding | undefined {
  const lives = history?.lives ?? [];
  const others = findOtherCommits(change);
  for (const old of lives) {
    const { goneIn, percentLeft = 0, lastLines = 0 } = old;
    if (goneIn === undefined || old.isAtMerge) continue;
    if (percentLeft < leastLeft || lastLines < fewestLines) continue;
    // One goes and one comes: of several nobody can say which became which.
    const went = lives.filter((life) => life.goneIn === goneIn && life.lastPath === old.lastPath);
    const came = lives.filter((life) => life.bornIn === goneIn && life.path === old.lastPath);
    const [next] = came;
    if (went.length > 1 || came.length > 1 || next?.kind !== old.kind || !next.isAtMerge) continue;
    const [born, renamed] = [old.bornIn, goneIn].map((at) =>
      change.commits.find(({ position }) => position === at),
    );
    if (!born || !renamed || others.includes(born) || others.includes(renamed)) continue;
    const [first, last] = [lastName(old), lastName(next)];
    if (Math.min(first.length, last.length) < shortestName || first === last) continue;
    if (!isShown(old, first, born) || !isShown(next, last, renamed)) continue;
    const span = keepTime(born, renamed)
      ? spanFigure("span", { label: "under its first name", from: born, to: renamed })
      : undefined;
    return {
      severity: meta.severity,
      summary: `“${born.subject}” brings ${first}, which “${renamed.subject}” renames to ${last}.`,
      proof: [
        commitAt(born),
        commitAt(renamed),
        lineOfCommit(next.path, { line: next.line, commit: renamed }),
        lineOfCommit(old.path, { line: old.line, commit: born }),
      ],
      figures: span ? [span] : [],
      terms: { old: first, new: last },
    };
  }
  return undefined;
}

function lastName({ name }: JudgedLife): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Whether the commit's own diff has the line that declares it. */
function isShown({ path, line }: JudgedLife, name: string, { diff = [] }: ChangeCommit): boolean {
  return diff
    .filter((file) => file.path === path)
    .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
    .some((each) => each.kind === "added" && each.after === line && each.text.includes(name));
}
