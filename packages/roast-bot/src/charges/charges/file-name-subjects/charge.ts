import type { Finding } from "../../../case/charge.ts";
import type { Change, FileStat } from "../../../change/change.ts";
import { type Entry, findKeptEntries } from "../../log/own-commits.ts";
import { goesOn } from "../../log/testimony.ts";
import { countFigure, entryAt } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "file-name-subjects",
  title: "Subjects that are the names of files",
  about: "log",
  meaning: "Three or more commits say only which file was changed: “Update tides.md”.",
  leavesAlone:
    "the branch of a squash; suggestions accepted with a button, which have a co-author; subjects that say more; commits that say more below; other people’s commits",
  theme: "vague",
  severity: { least: 2, most: 5, by: "commits" },
  figures: { commits: "commit" },
  terms: ["subject"],
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  const found = findKeptEntries(change).filter(
    (commit) => onlyNamesItsFile(commit, change) && !goesOn(commit),
  );
  const [first] = found;
  if (first === undefined || found.length < fewest) return undefined;
  const proof = found.map(entryAt);
  return {
    severity: scaleSeverity(meta.severity, { value: found.length, mild: fewest, severe: 20 }),
    summary: `Of the commits, ${found.length} say only which file they change.`,
    proof,
    figures: [
      countFigure(
        { id: "commits", unit: "commit", label: "commits that say only which file they change" },
        proof,
      ),
    ],
    terms: { subject: first.subject },
  };
}

/**
 * Whether a subject is what a forge's editor proposes: a verb and the one file that the commit changes.
 * Of a listed commit it is one that the whole changes.
 */
function onlyNamesItsFile(commit: Entry, { files }: Pick<Change, "files">): boolean {
  const { subject, coAuthors } = commit;
  const name = /^Update (\S+)$/i.exec(subject)?.[1];
  if (name === undefined || coAuthors.length > 0) return false;
  const isNamed = ({ path }: FileStat): boolean => path === name || path.endsWith(`/${name}`);
  return "files" in commit
    ? commit.files.length === 1 && commit.files.every(isNamed)
    : files.some(isNamed);
}
