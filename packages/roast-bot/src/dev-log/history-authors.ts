import { runGit } from "../git/run-git.ts";

/** Somebody who authored commits, and how many. */
export interface HistoryAuthor {
  readonly authorName: string;
  readonly authorMail: string;
  readonly commits: number;
}

/** Everybody who authored a commit that a tip's history holds, most commits first. */
export async function historyAuthors(options: {
  cwd: string;
  tip: string;
}): Promise<HistoryAuthor[]> {
  const { cwd, tip } = options;
  const log = ["log", "--format=%aN%x00%aE", "--end-of-options", tip, "--"];
  const output = await runGit(log, { cwd });
  const counts = new Map<string, number>();
  for (const line of output.split("\n").filter((each) => each !== "")) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts]
    .map(([line, commits]) => {
      const [authorName = "", authorMail = ""] = line.split("\0");
      return { authorName, authorMail, commits };
    })
    .toSorted((a, b) => b.commits - a.commits);
}
