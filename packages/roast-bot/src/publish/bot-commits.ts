import { runGit } from "../git/run-git.ts";
import { parseTrailers, type BotTrailers } from "./commit-trailers.ts";

/** A commit of ours on the default branch. */
export interface BotCommit extends BotTrailers {
  readonly commit: string;
}

/** All commits of ours that a tip's history holds, oldest first, by their trailers. One process. */
export async function botCommits(folder: string, tip: string): Promise<BotCommit[]> {
  const format = "--format=%H%n%(trailers:only,unfold)%x00";
  const log = [
    "log",
    "--reverse",
    "--grep=^Roast-Bot-Run: ",
    format,
    "--end-of-options",
    tip,
    "--",
  ];
  const output = await runGit(["-c", "log.showSignature=false", ...log], { cwd: folder });
  return output.split("\0").flatMap((record) => {
    const [commit = "", ...trailers] = record.trimStart().split("\n");
    const parsed = parseTrailers(trailers.join("\n"));
    return parsed === undefined ? [] : [{ commit, ...parsed }];
  });
}
