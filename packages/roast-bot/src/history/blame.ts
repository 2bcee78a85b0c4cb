import { runGit, type RunGitOptions } from "../git/run-git.ts";
import type { Deletion } from "./find-deletions.ts";

/** Places of one file; more are not asked for. */
const mostRanges = 100;

/** Which commits wrote these lines; nothing of lines that are older than the window, or than what the clone has. */
export async function blame(
  { before, lines }: Deletion,
  {
    base,
    after,
    git,
  }: { readonly base: string; readonly after?: string; readonly git: RunGitOptions },
): Promise<readonly (readonly [line: number, sha: string])[]> {
  const ranges = joinRuns(lines).slice(0, mostRanges);
  const wanted = new Set(lines);
  const asked = [
    "blame",
    "-w",
    "--porcelain",
    // Of years, what was moved within the file is not what came with the move.
    ...(after === undefined ? ["-M"] : [`--since=${after}`]),
  ];
  const printed = await runGit([...asked, ...ranges, base, "--", before], git);
  // Format: git-blame(1), "THE PORCELAIN FORMAT"; a commit's headers stand where it comes first.
  const old = new Set<string>();
  const told: (readonly [number, string])[] = [];
  let current: { readonly sha: string; readonly line: number } | undefined;
  for (const text of printed.split("\n")) {
    const [, sha, line] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(text) ?? [];
    if (sha !== undefined) current = { sha, line: Number(line) };
    else if (current === undefined) continue;
    else if (text === "boundary") old.add(current.sha);
    else if (text.startsWith("\t") && wanted.has(current.line)) {
      told.push([current.line, current.sha]);
    }
  }
  return told.filter(([, sha]) => !old.has(sha));
}

/** Lines as `-L` arguments of blame; a line between two of them costs nothing. */
function joinRuns(lines: readonly number[]): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last.to + 2) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs.map(({ from, to }) => `-L${from},${to}`);
}
