import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit, Hunk } from "../../../change/change.ts";
import { detectLanguage } from "../../../change/detect-language.ts";
import { findRoles } from "../../../change/find-roles.ts";
import { isTelling } from "../../../change/moved-lines.ts";
import { keepTime } from "../../log/keep-time.ts";
import { mending } from "../../log/mending.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { lexLines } from "../../reading/lex-lines.ts";
import { normaliseLine } from "../../reading/read-change.ts";
import { findSyntax, type Syntax } from "../../reading/syntax.ts";
import { commitAt, countFigure, lineOfCommit, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "assured-again",
  title: "Assured, and assured again",
  about: "log",
  meaning:
    "A comment assures the reader of the line of code beside it; a later commit replaces both, and the new comment assures in the same words.",
  leavesAlone:
    "a comment that is reworded above the same code, or stays as it is beside new code; assurances of different things in different words; rebases; other people’s commits",
  theme: "assured",
  severity: { least: 5, most: 7, by: "commits" },
  figures: { commits: "commit", "span?": "time" },
  terms: ["phrase"],
  affinities: [
    { with: "hack-into-production", points: 3, why: "what was safe each time, promoted" },
    { with: "reversed-approach", points: 3, why: "each approach, with the same assurance" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const [longest] = findChains(change).toSorted((one, other) => other.length - one.length);
  const [first, last] = [longest?.[0], longest?.at(-1)];
  if (longest === undefined || first === undefined || last === undefined) return undefined;
  const commits = longest.map(({ commit }) => commitAt(commit));
  const span = keepTime(...longest.map(({ commit }) => commit))
    ? spanFigure("span", {
        label: "from the first assurance to the last",
        from: first.commit,
        to: last.commit,
      })
    : undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: longest.length, mild: 2, severe: 4 }),
    summary: `${longest.length} commits write “${first.phrase}” into ${first.path}, each in place of the one before and of what stood beside it.`,
    proof: [...commits, ...longest.map((each) => lineOfCommit(each.path, each))],
    figures: [
      countFigure({ id: "commits", unit: "commit", label: "commits that assure alike" }, commits),
      ...(span ? [span] : []),
    ],
    terms: { phrase: first.phrase },
  };
}

/** What a comment assures the reader of, as a commit wrote it. */
interface Assurance {
  readonly commit: ChangeCommit;
  readonly path: string;
  readonly line: number;
  /** The words that assure. */
  readonly phrase: string;
  /** All that the comment says on that line. */
  readonly comment: string;
  /** The line of code that it stands beside, where that came with it. */
  readonly code: string | undefined;
}

type Chain = readonly Assurance[];

/** Assurances of which each took the place of the one before, in the same words and file. */
function findChains(change: Change): readonly Chain[] {
  const chains: Chain[] = [];
  const open = new Map<string, Chain>();
  const own = new Set(findOwnCommits(change));
  const classify = findRoles(change);
  for (const commit of change.commits) {
    const isMeant = own.has(commit) && !mending.test(commit.subject);
    for (const { path, hunks } of commit.diff ?? []) {
      const syntax = findSyntax(detectLanguage(path, ""));
      if (syntax === undefined || !["source", "test"].includes(classify(path))) continue;
      const came = hunks.flatMap((hunk) => readAssurances(hunk, { syntax, kind: "added" }));
      const went = hunks.flatMap((hunk) => readAssurances(hunk, { syntax, kind: "deleted" }));
      for (const { phrase, comment } of went) {
        const key = makeKey(path, phrase);
        const chain = open.get(key) ?? [];
        open.delete(key);
        const before = chain.at(-1);
        // A comment that stays beside new code has assured nobody anew.
        const next = came.find(
          (each) => makeKey(path, each.phrase) === key && each.comment !== comment,
        );
        if (!isMeant || before === undefined || next === undefined) continue;
        if (before.commit === commit || !replacesCode(hunks, before.code)) continue;
        const longer = [...chain, { ...next, path, commit }];
        open.set(key, longer);
        chains.push(longer);
      }
      for (const each of came) {
        const key = makeKey(path, each.phrase);
        if (isMeant && !open.has(key)) open.set(key, [{ ...each, path, commit }]);
      }
    }
  }
  return chains;
}

function makeKey(path: string, phrase: string): string {
  return `${path}\n${phrase.toLowerCase()}`;
}

/** What a comment says to put its reader at ease. Where it denies it, it does not. */
const assures =
  /\b(?:this|that|it)(?:['’]s| is)(?: (?:perfectly|completely|always|still|also))? (?:safe|fine|temporary|harmless)\b|(?<!\b(?:not|never|un|isn['’]t|aren['’]t|only)[\s-]?)\bsafe (?:to|because|since|here)\b|\b(?:can|should|will|must) never happen\b|\b(?:cannot|can['’]t|shouldn['’]t|should not|won['’]t|will not|never) happens?\b|\bfor now\b(?! on\b)|\btemporary (?:fix|hack|workaround|solution|measure|patch|change)\b/i;

/** The assurances in comments that a hunk added or deleted, and the code that it did so to. */
function readAssurances(
  { lines }: Hunk,
  { syntax, kind }: { readonly syntax: Syntax; readonly kind: "added" | "deleted" },
): readonly Omit<Assurance, "commit" | "path">[] {
  const side = lines.filter((line) => line.kind === kind || line.kind === "context");
  // Most hunks assure nobody of anything, and need not be taken apart.
  if (!side.some((line) => line.kind === kind && assures.test(line.text))) return [];
  const lexed = lexLines(
    side.map(({ text }) => text),
    syntax,
  );
  return side.flatMap((line, at) => {
    const comment = lexed[at]?.comment ?? "";
    const [phrase] = assures.exec(comment) ?? [];
    if (phrase === undefined || line.kind !== kind) return [];
    const beside = side.findIndex((_, each) => each >= at && isTelling(lexed[each]?.code ?? ""));
    const code = side[beside]?.kind === kind ? normaliseLine(side[beside].text) : undefined;
    return [{ line: line.kind === "deleted" ? line.before : line.after, phrase, comment, code }];
  });
}

/** Whether a commit takes out this line of code for good. */
function replacesCode(hunks: readonly Hunk[], code: string | undefined): boolean {
  const lines = hunks
    .flatMap(({ lines }) => lines)
    .filter(({ text }) => normaliseLine(text) === code);
  return lines.length > 0 && lines.every(({ kind }) => kind === "deleted");
}
