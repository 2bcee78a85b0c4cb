import { runGit } from "../git/run-git.ts";
import type { PathExists } from "../promise/site-layout.ts";
import type { DevLog } from "./open-dev-log.ts";

/** The folders below the root in which a generator's layout shows. */
const shownFolders = ["content/", "config/", "src/", "src/content/"];

/** Reads as much of the committed tree as it takes to tell the generator and its folders. */
export async function readSiteTree(devLog: DevLog): Promise<PathExists> {
  const list = ["--literal-pathspecs", "ls-tree", "-z", "--name-only", "--full-tree"];
  const tip = ["--end-of-options", devLog.branch.tip];
  const listed = await Promise.all([
    runGit([...list, ...tip], { cwd: devLog.cwd }),
    runGit([...list, ...tip, "--", ...shownFolders], { cwd: devLog.cwd }),
  ]);
  const paths = new Set(listed.flatMap((output) => output.split("\0")));
  return (path) => paths.has(path);
}
