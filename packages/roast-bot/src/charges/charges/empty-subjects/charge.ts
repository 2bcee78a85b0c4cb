import type { FigureRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { isMachine } from "../../../git/machines.ts";
import { type Entry, findOwnEntries } from "../../log/own-commits.ts";
import { saysNothing } from "../../log/subjects.ts";
import { goesOn } from "../../log/testimony.ts";
import { countFigure, entryAt, pullRequest, sumAdditions } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "empty-subjects",
  title: "Subjects that say nothing",
  about: "log",
  meaning:
    "Two or more commits have a subject that says nothing, and nothing below it: wip, stuff, fix, asdf, “.”.",
  leavesAlone:
    "short subjects that name a thing; commits that say more below; suggestions accepted with a button; merges; other people’s commits",
  theme: "vague",
  severity: { least: 3, most: 7, by: "share" },
  figures: { commits: "commit", "share?": "percent", "additions?": "line" },
  terms: ["subject"],
  slight: { below: 5, of: "commits" },
} as const;

export function detect(change: Change): Finding | undefined {
  const own = findOwnEntries(change);
  const empty = own.filter(
    (commit) => saysNothing(commit.subject) && !goesOn(commit) && !isSuggested(commit),
  );
  const [largest] = empty.toSorted((one, other) => countAdded(other) - countAdded(one));
  if (!largest || empty.length < 2) return undefined;
  const proof = empty.map(entryAt);
  return {
    severity: Math.max(
      scaleSeverity({ least: 3, most: 6 }, { value: empty.length, mild: 2, severe: 10 }),
      Math.round((7 * empty.length) / own.length),
    ),
    summary: `Of ${own.length} commits, ${empty.length} have a subject that says nothing.`,
    proof,
    figures: [
      countFigure({ id: "commits", unit: "commit", label: "commits that say nothing" }, proof),
      ...(change.commitsKnown ? [share] : []),
      ...sumAdditions(proof, "lines added by commits that say nothing"),
    ],
    terms: { subject: largest.subject },
  };
}

const share: FigureRequest = {
  id: "share",
  unit: "percent",
  label: "commits that say nothing, among all",
  op: "percent",
  of: [{ figure: "commits" }, { exhibit: pullRequest, field: "commits" }],
  digits: 0,
};

function countAdded(entry: Entry): number {
  return "additions" in entry ? entry.additions : 0;
}

/** What somebody else proposed is accepted with a button, and called by it. */
function isSuggested({ coAuthors }: Entry): boolean {
  return coAuthors.some((person) => !isMachine(person));
}
