import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { type Entry, findKeptEntries, findOwnCommits } from "../../log/own-commits.ts";
import { readWords } from "../../log/testimony.ts";
import { commitAt, countFigure, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "final-and-more",
  title: "Final, and then more",
  about: "log",
  meaning:
    "A commit calls itself final, last or ready for review, and three or more of the same author’s follow that change source or tests.",
  leavesAlone:
    "the branch of a squash; final and last as words of the subject matter; later commits to documents only; merges",
  theme: "final",
  severity: { least: 3, most: 6, by: "commits that follow" },
  figures: { after: "commit", "span?": "time" },
  terms: [],
  affinities: [
    { with: "review-commits", points: 2, why: "final, said the author; not yet, said the review" },
  ],
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  const kept = new Set<Entry>(findKeptEntries(change));
  const own = findOwnCommits(change).filter((commit) => kept.has(commit));
  const code = new Set(
    change.files.flatMap(({ path, role }) => (role === "source" || role === "test" ? [path] : [])),
  );
  const at = own.findIndex(({ subject }) => callsItselfFinal(subject));
  const final = own[at];
  const after = own.slice(at + 1).filter(({ files }) => files.some(({ path }) => code.has(path)));
  const last = after.at(-1);
  if (final === undefined || last === undefined || after.length < fewest) return undefined;
  const span = spanFigure("span", {
    label: "from the final commit to the last one",
    from: final,
    to: last,
  });
  return {
    severity: scaleSeverity(meta.severity, { value: after.length, mild: fewest, severe: 20 }),
    summary: `After “${final.subject}”, ${after.length} more commits of the same author change source or tests.`,
    proof: [final, ...after].map(commitAt),
    figures: [
      countFigure(
        { id: "after", unit: "commit", label: "commits after the final one" },
        after.map(commitAt),
      ),
      ...(span ? [span] : []),
    ],
  };
}

function callsItselfFinal(subject: string): boolean {
  return final.test(readWords(parseSubject(subject).text));
}

const what =
  "(?:tweaks?|fix(?:es)?|changes?|touch(?:es)?|clean-?ups?|commit|edits?|polish(?:ing)?|adjustments?|nits?|version|draft|bits?|details?|refactor(?:ing)?|round|review|pass|test)";

/** “Final” of the work: what is final in a program (a batch, a field, a frame) is not followed by these. */
const final = new RegExp(
  String.raw`^(?:(?:some|a few|more|the|one|and|add|make|hopefully)\s+)*(?:final|last)\s+(?:\w+\s+)?${what}\b(?!\s+(?:of|for|in)\b)|^one last\b(?!.*\bfor now\b)|^last one[.!]?$|^(?:all |now )?(?:done|finished|ready|complete)(?:!|\.|$| now| for (?:review|merge|merging))|^(?:feature|code|implementation|work)[- ](?:complete|done|finished)[.!]?$|\bready (?:for review|to (?:be )?(?:merged?|reviewed?))\b|^final(?:ly)?[.!]*$`,
  "i",
);
