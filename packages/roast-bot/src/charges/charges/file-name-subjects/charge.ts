import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { goesOn } from "../../log/testimony.ts";
import { commitAt, countFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "file-name-subjects",
  title: "Subjects that are the names of files",
  about: "log",
  meaning: "Three or more commits say only which file was changed: “Update tides.md”.",
  leavesAlone:
    "suggestions accepted with a button, which have a co-author; subjects that say more; commits that say more below; other people’s commits",
  theme: "vague",
  severity: { least: 2, most: 5, by: "commits" },
  figures: { commits: "commit" },
  terms: ["subject"],
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  const found = findOwnCommits(change).filter(
    (commit) => onlyNamesItsFile(commit) && !goesOn(commit),
  );
  const [first] = found;
  if (first === undefined || found.length < fewest) return undefined;
  const proof = found.map(commitAt);
  return {
    severity: scaleSeverity(meta.severity, { value: found.length, mild: fewest, severe: 20 }),
    summary: `Of ${change.commits.length} commits, ${found.length} say only which file they change.`,
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

/** Whether a subject is what a forge's editor proposes: a verb and the file that the commit changes. */
export function onlyNamesItsFile({ subject, files, coAuthors }: ChangeCommit): boolean {
  const name = /^Update (\S+)$/i.exec(subject)?.[1];
  const [file, ...others] = files;
  if (name === undefined || file === undefined || others.length > 0 || coAuthors.length > 0)
    return false;
  return file.path === name || file.path.endsWith(`/${name}`);
}
