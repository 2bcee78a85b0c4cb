import type { Finding } from "../../../case/charge.ts";
import { mayReplace } from "../../../change/may-replace.ts";
import type { Change, ChangeCommit, Hunk } from "../../../change/change.ts";
import type { History, JudgedLife } from "../../../history/collect-history.ts";
import { isGone, leaves } from "../../log/gone.ts";
import { keepTime } from "../../log/keep-time.ts";
import { findOtherCommits } from "../../log/own-commits.ts";
import { movesHack } from "../../log/turns.ts";
import { commitAt, lineOfCommit, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "born-and-buried",
  title: "Born and buried",
  about: "log",
  meaning:
    "A function or class of the source is brought by one commit and taken away by a later one.",
  leavesAlone:
    "renaming; moving; what something else comes in the place of; what tests define for themselves; scratch files; what a rebase lost; a few lines; what came with the word that it would go; promoted hacks, which have a charge of their own; other people’s commits",
  theme: "undone",
  explainedBy: "last",
  severity: { least: 3, most: 6, by: "its length" },
  figures: { "span?": "time" },
  terms: ["name"],
  slight: true,
  affinities: [{ with: "done-and-undone", points: 1, why: "the log has the cradle and the grave" }],
} as const;

const fewestLines = 6;

export function detect(change: Change, history?: History): Finding | undefined {
  const others = findOtherCommits(change);
  const lives = history?.lives ?? [];
  const [buried] = lives
    .filter((life) => !isReplaced(life, lives))
    .flatMap((life) => readBurial(life, change.commits))
    .filter(({ born, gone }) => !others.some((other) => other === born || other === gone))
    .toSorted((one, other) => other.lines - one.lines);
  if (buried === undefined) return undefined;
  const { born, gone, name, line, lines, path } = buried;
  const span = keepTime(born, gone)
    ? spanFigure("span", { label: "from its birth to its end", from: born, to: gone })
    : undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: fewestLines, severe: 120 }),
    summary: `“${born.subject}” brings ${name}, and “${gone.subject}” takes it away again.`,
    proof: [commitAt(born), commitAt(gone), lineOfCommit(path, { line, commit: born })],
    figures: span ? [span] : [],
    terms: { name },
  };
}

/** Files that were never meant to be merged: to take them out is tidy. */
const scratch =
  /(?:^|[/._-])(?:scratch(?:pad)?|tmp|temp|debug(?:ging)?|repro(?:duc\w+)?|sandbox|playground|poc|spike|try(?:out)?|experiments?|demos?|examples?|samples?|bench(?:mark)?s?)(?=[/._-])/i;

/** How many lines above a definition such a comment may stand. */
const announcedAbove = 4;

interface Burial {
  readonly born: ChangeCommit;
  readonly gone: ChangeCommit;
  readonly path: string;
  readonly name: string;
  readonly line: number;
  /** Its length when it went. */
  readonly lines: number;
}

/** Whether the commit that took it away put something else in its place: it was written anew. */
function isReplaced({ goneIn, lastPath }: JudgedLife, lives: readonly JudgedLife[]): boolean {
  return lives.some(({ bornIn, path }) => bornIn === goneIn && mayReplace(path, lastPath));
}

/** Whether a name goes in these hunks, and nothing comes there: what does may be the same, written anew. */
function onlyGoes(name: string, hunks: readonly Hunk[]): boolean {
  const own = hunks.filter(({ lines }) =>
    lines.some(({ kind, text }) => kind === "deleted" && text.includes(name)),
  );
  return own.length > 0 && own.every(({ lines }) => lines.every(({ kind }) => kind !== "added"));
}

/** A life that is over, with the line that declared it where the commit's own diff shows it. */
function readBurial(life: JudgedLife, commits: readonly ChangeCommit[]): readonly Burial[] {
  const { path, line, bornIn, goneIn, lastPath, lastLines: lines = 0 } = life;
  const born = commits.find(({ position }) => position === bornIn);
  const gone = commits.find(({ position }) => position === goneIn);
  if (!born || !gone || lines < fewestLines || !isGone(life) || movesHack(born.subject)) return [];
  // A specialisation has no name of its own, and becomes another one by a word.
  if (leaves.test(born.subject) || life.name.includes("<")) return [];
  if (scratch.test(path) || /\b(?:rebas\w+|conflicts?|merg\w+)\b/i.test(gone.subject)) return [];
  const name = life.name.slice(life.name.lastIndexOf(".") + 1);
  if (!onlyGoes(name, gone.diff?.find((file) => file.path === lastPath)?.hunks ?? [])) return [];
  const own = (born.diff?.find((file) => file.path === path)?.hunks ?? []).flatMap(
    (hunk) => hunk.lines,
  );
  const added = own.flatMap((each) => (each.kind === "added" ? [each] : []));
  // A name that was spelt another way before was not born there.
  const spelt = name.toLowerCase();
  const isRespelt = own.some(
    ({ kind, text }) => kind === "deleted" && text.toLowerCase().includes(spelt),
  );
  const isShown = added.some(({ after, text }) => after === line && text.includes(name));
  const isAnnounced = added.some(
    ({ after, text }) =>
      after >= line - announcedAbove && after < line + lines && leaves.test(text),
  );
  return isShown && !isAnnounced && !isRespelt ? [{ born, gone, path, name, line, lines }] : [];
}
