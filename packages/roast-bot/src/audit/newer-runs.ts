import type { DevLog } from "../dev-log/open-dev-log.ts";
import { runGit } from "../git/run-git.ts";

/**
 * Says that another branch of the remote has runs which the branch that is judged lacks: a clone goes on
 * taking the branch for the default one that was it when the clone was made. `undefined` where none has.
 */
export async function findNewerRuns({ cwd, branch }: DevLog): Promise<string | undefined> {
  const [, remote] = /^refs\/remotes\/([^/]+)\//.exec(branch.ref) ?? [];
  if (remote === undefined) return undefined;
  const log = ["log", "--max-count=1", "--source", "--format=%S", "--grep=^Roast-Bot-Run: "];
  const others = [`--remotes=${remote}`, "--not", branch.tip, "--"];
  const found = (await runGit([...log, ...others], { cwd })).trim();
  return found === ""
    ? undefined
    : `${found} has runs of the bot that ${branch.ref} lacks. If that is the remote's default branch now, run \`git remote set-head ${remote} --auto\` here, or name the remote's address`;
}
