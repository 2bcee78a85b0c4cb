import type { ExhibitRequest } from "../case/charge.ts";
import type { Change } from "../change/change.ts";
import { countLongLines, longestLine } from "../change/shorten-change.ts";

/**
 * More of them are exhibits only when a finding asks for them: readers download what is published.
 * Where all files are exhibits, sums over them are known; of more than that, the most changed are shown.
 */
const exhibitLimits = { commits: 300, files: 150, filesOfMore: 60, reviews: 60 };

/** The pull request, its commits and its files; of too many files, those that changed most. */
export function listBasicRequests(change: Change): readonly ExhibitRequest[] {
  const churn = change.files
    .map((file) => file.additions + file.deletions)
    .toSorted((a, b) => b - a);
  const most = showsAllFiles(change) ? exhibitLimits.files : exhibitLimits.filesOfMore;
  const least = churn[most - 1] ?? 0;
  return [
    { kind: "pull-request" },
    ...change.commits
      .slice(0, exhibitLimits.commits)
      .map(({ position }) => ({ kind: "commit", position }) as const),
    ...change.listed.map(({ position }) => ({ kind: "listed", position }) as const),
    ...change.files
      .filter((file) => file.additions + file.deletions >= least)
      .slice(0, most)
      .map(({ path }) => ({ kind: "file", path }) as const),
    ...change.reviews
      .filter(({ body }) => body !== "")
      .slice(0, exhibitLimits.reviews)
      .map(({ id }) => ({ kind: "review", id }) as const),
    ...change.tracked.map((_, index) => ({ kind: "tracked", index }) as const),
  ];
}

/** Whether every changed file is among the exhibits. */
export function showsAllFiles({ files }: Pick<Change, "files">): boolean {
  return files.length <= exhibitLimits.files;
}

/** What of the change is not shown or was not searched, for its size, in words. */
export function tellUnshown(change: Change): readonly string[] {
  const { length } = change.commits;
  return [
    ...(showsAllFiles(change)
      ? []
      : [
          `Of the ${change.files.length} files, the ${exhibitLimits.filesOfMore} that changed most are shown, and those that a finding asks for.`,
        ]),
    ...(length > exhibitLimits.commits
      ? [`Of the ${length} commits, the first ${exhibitLimits.commits} are shown.`]
      : []),
    ...tellUnread(change),
  ];
}

function tellUnread(change: Change): readonly string[] {
  const long = countLongLines(change);
  if (long === 0) return [];
  const lines = long === 1 ? "One line" : `${long} lines`;
  return [
    `${lines} of more than ${longestLine} characters ${long === 1 ? "was" : "were"} not searched.`,
  ];
}
