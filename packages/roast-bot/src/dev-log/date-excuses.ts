import { parse } from "yaml";
import { z } from "zod";
import { readBranchLine } from "./branch-line.ts";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import { commitClock } from "../git/commit-clock.ts";
import { firstParentLog } from "../git/first-parent-log.ts";
import { type Excuse, promiseFile } from "../promise/promise.ts";
import { formatInstant } from "./format-instant.ts";
import type { DevLog } from "./open-dev-log.ts";

const days = z.object({
  excuses: z.array(
    z.object({ from: z.string(), until: z.string() }).catch({ from: "", until: "" }),
  ),
});

/**
 * Adds to each excuse when it was declared: when a commit with the same two days first became
 * public. A reason may be reworded; other days are another excuse.
 */
export async function dateExcuses(options: {
  devLog: DevLog;
  objects: CatFileBatch;
  excuses: readonly Excuse[];
  now: string;
}): Promise<Excuse[]> {
  const { devLog, objects, excuses, now } = options;
  if (excuses.length === 0) return [];
  const { cwd, branch } = devLog;
  const line = await readBranchLine(cwd, branch);
  const clock = commitClock(line.commits, now);
  const commits = await firstParentLog({
    cwd,
    tip: branch.tip,
    pulls: line.pulls,
    paths: [promiseFile],
  });
  const declared = new Map<string, string>();
  for (const commit of commits) {
    const blob = commit.changes.find(({ path }) => path === promiseFile)?.blob;
    const object = blob === undefined ? undefined : await objects.read(blob);
    if (object?.kind !== "found") continue;
    const at = formatInstant((clock.publicAt.get(commit.id) ?? commit.committedAt) * 1000);
    for (const key of excuseKeys(object.bytes.toString("utf8"))) {
      if (!declared.has(key)) declared.set(key, at);
    }
  }
  return excuses.map((excuse) => {
    const declaredAt = declared.get(makeKey(excuse));
    return declaredAt === undefined ? excuse : { ...excuse, declaredAt };
  });
}

/** The excuses that any past version of the file declared; a broken version declared none. */
function excuseKeys(text: string): string[] {
  try {
    const value: unknown = parse(text, { logLevel: "silent", maxAliasCount: 20 });
    const parsed = days.safeParse(value);
    return parsed.success ? parsed.data.excuses.map(makeKey) : [];
  } catch {
    return [];
  }
}

function makeKey(excuse: { readonly from: string; readonly until: string }): string {
  return `${excuse.from.trim()}/${excuse.until.trim()}`;
}
