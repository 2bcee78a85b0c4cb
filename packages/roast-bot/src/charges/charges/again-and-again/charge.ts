import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { type Entry, findOwnEntries } from "../../log/own-commits.ts";
import { saysNothing } from "../../log/subjects.ts";
import { countFigure, entryAt, sumAdditions } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";
import { onlyNamesItsFile } from "../file-name-subjects/charge.ts";

export { words } from "./words.ts";

export const meta = {
  code: "again-and-again",
  title: "The same subject, again",
  about: "log",
  meaning: "One author gives three or more commits the same subject.",
  leavesAlone:
    "subjects that say nothing at all or name only a file, and answers to a review, which have charges of their own; suggestions accepted with a button; commands, builds, formatting and versions",
  theme: "again",
  severity: { least: 3, most: 5, by: "commits" },
  figures: { commits: "commit", "additions?": "line" },
  terms: ["subject"],
  slight: { below: 4, of: "commits", orTitled: "subject" },
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  const work = findOwnEntries(change).filter((commit) => isOwnWork(commit, change));
  const groups = Map.groupBy(work, ({ subject }) => subject);
  const [most] = [...groups.values()].toSorted((one, other) => other.length - one.length);
  const [first] = most ?? [];
  if (most === undefined || first === undefined || most.length < fewest) return undefined;
  const proof = most.map(entryAt);
  return {
    severity: scaleSeverity(meta.severity, { value: most.length, mild: fewest, severe: 10 }),
    summary: `The subject “${first.subject}” stands ${most.length} times in the log.`,
    proof,
    figures: [
      countFigure({ id: "commits", unit: "commit", label: "commits of one subject" }, proof),
      ...sumAdditions(proof, "lines added by commits of one subject"),
    ],
    terms: { subject: first.subject },
  };
}

function isOwnWork(commit: Entry, change: Change): boolean {
  const { subject, coAuthors } = commit;
  const { text, number } = parseSubject(subject);
  // A number is that of another pull request, which was brought in. A suggestion that is accepted
  // with a button gets a subject from the forge, and a co-author.
  if (number !== undefined || ("files" in commit && commit.files.length === 0)) return false;
  if (coAuthors.length > 0 && /^Update \S+$/.test(text)) return false;
  if (onlyNamesItsFile(commit, change)) return false;
  return !saysNothing(subject) && !routine.test(text);
}

/** Work that is the same each time may be called the same each time. */
const routine =
  /^(?:apply\b.*\bsugg|address\b|pr feedback|review\b|(?:run|npm|npx|yarn|pnpm|make|cargo|go|uv|poetry)\b|(?:re-?)?(?:build|generate|format|lint|sort|compile|render|sync|bump|release|publish|merge|rebase)\w*\b|(?:auto-?)?(?:fmt|style|prettier|black|ruff|gofmt|rustfmt|changelog|changeset|snapshots?)\b|(?:update|upgrade|bump)\b.*\b(?:version|deps|dependenc\w+|lock\w*|snapshots?|generated|changelog|submodules?)\b|revert ")/i;
