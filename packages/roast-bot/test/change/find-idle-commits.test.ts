import { expect, test } from "vitest";
import { findIdleCommits } from "../../src/change/find-idle-commits.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a branch of many commits of many files is looked through once, not once for each", async () => {
  let reads = 0;
  const commits = Array.from({ length: 300 }, (_, commit) => ({
    sha: `${commit}`.padStart(40, "0"),
    diff: [],
    files: Array.from({ length: 200 }, (__, file) => ({
      get path() {
        reads += 1;
        return `part-${commit}/file-${file}`;
      },
      // No file of such a path is looked up.
      pathAltered: true as const,
      additions: 0,
      deletions: 0,
      binary: true,
    })),
  }));
  const git = { cwd: await temporaryFolder() };
  const { idle } = await findIdleCommits(commits, { base: "main", files: [], git });
  expect(idle.size).toBe(300);
  // However many commits there are, each of its paths is asked for a few times.
  expect(reads / (300 * 200)).toBeLessThan(10);
});
