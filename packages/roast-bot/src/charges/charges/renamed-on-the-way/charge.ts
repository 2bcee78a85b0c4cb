import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import type { History, JudgedLife } from "../../../history/collect-history.ts";
import { keepTime } from "../../log/keep-time.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { commitAt, lineOfCommit, spanFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "renamed-on-the-way",
  title: "Renamed on the way",
  about: "log",
  meaning: "A function or class is brought by one commit and has another name at the merge.",
  leavesAlone:
    "what was rewritten under the new name; names of which it is not plain what they became; a few lines; names that differ in case, underscores or type parameters; tests; other people’s commits",
  theme: "names",
  severity: 2,
  figures: { "span?": "time" },
  terms: ["old", "new"],
  slight: true,
} as const;

const fewestLines = 4;

export function detect(change: Change, history?: History): Finding | undefined {
  const own = new Map(findOwnCommits(change).map((commit) => [commit.position, commit]));
  const [renaming] = (history?.lives ?? [])
    .flatMap((life) => readRenaming(life, { lives: history?.lives ?? [], own }))
    .toSorted((one, other) => other.lines - one.lines);
  if (renaming === undefined) return undefined;
  const { born, changed, life, next } = renaming;
  const [name, called] = [lastName(life), lastName(next)];
  const span = keepTime(born, changed)
    ? spanFigure("span", { label: "under its first name", from: born, to: changed })
    : undefined;
  return {
    severity: meta.severity,
    summary: `“${born.subject}” brings ${name}, and “${changed.subject}” calls it ${called}.`,
    proof: [
      commitAt(born),
      commitAt(changed),
      lineOfCommit(life.path, { line: life.line, commit: born }),
      lineOfCommit(next.path, { line: next.line, commit: changed }),
    ],
    figures: span ? [span] : [],
    terms: { old: name, new: called },
  };
}

interface Renaming {
  readonly life: JudgedLife;
  readonly next: JudgedLife;
  readonly born: ChangeCommit;
  readonly changed: ChangeCommit;
  readonly lines: number;
}

/** A life that ended where another one began, with most of its lines, and that one lives on. */
function readRenaming(
  life: JudgedLife,
  {
    lives,
    own,
  }: { readonly lives: readonly JudgedLife[]; readonly own: ReadonlyMap<number, ChangeCommit> },
): readonly Renaming[] {
  const { goneIn, lastPath, heir, isAtMerge, lastLines: lines = 0 } = life;
  const [born, changed] = [own.get(life.bornIn), own.get(goneIn ?? 0)];
  if (!born || !changed || isAtMerge || lines < fewestLines) return [];
  const next = lives.find(
    (each) => each.name === heir && each.bornIn === goneIn && each.path === lastPath,
  );
  if (next === undefined || next.goneIn !== undefined || next.kind !== life.kind) return [];
  if (squeeze(lastName(life)) === squeeze(lastName(next))) return [];
  const isShown = [
    { at: life, commit: born },
    { at: next, commit: changed },
  ].every(({ at, commit }) => shows(commit, at));
  return isShown ? [{ life, next, born, changed, lines }] : [];
}

/** Whether a commit's own diff adds the line that declares a definition. */
function shows({ diff = [] }: ChangeCommit, life: JudgedLife): boolean {
  return diff
    .filter(({ path }) => path === life.path)
    .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
    .some(
      (line) =>
        line.kind === "added" && line.after === life.line && line.text.includes(lastName(life)),
    );
}

function lastName({ name }: JudgedLife): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** A name without its case, its underscores and what it is given between angle brackets. */
function squeeze(name: string): string {
  return name.toLowerCase().replaceAll(/<[^<>]*>|_/g, "");
}
