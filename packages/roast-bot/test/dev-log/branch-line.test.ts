import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBranchLine } from "../../src/dev-log/branch-line.ts";
import { runGit } from "../../src/git/run-git.ts";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ref = "refs/heads/main";

const at = (hour: number): string => `2026-03-02T${String(hour).padStart(2, "0")}:00:00Z`;

/** A request that is merged, and then the branch pulled into a clone; each commit has a file of its name. */
const history: readonly ScriptedCommit[] = [
  { at: at(1), message: "Begin" },
  { at: at(2), message: "Glaze", branch: "glazes", from: "main" },
  { at: at(3), message: "Merge pull request #7 from mara/glazes", merges: "glazes" },
  { at: at(4), message: "Write here", branch: "clone", from: "main" },
  { at: at(5), message: "Write there\n\nRoast-Bot-Promise: p\nRoast-Bot-Run: r" },
  { at: at(6), message: "Merge branch 'main'", branch: "clone", merges: "main" },
];

describe("readBranchLine", () => {
  test.each([
    {
      what: "a line is what merges brought to it, and not what they merged",
      tip: "main",
      line: ["Begin", "Merge pull request #7 from mara/glazes", "Write there"],
    },
    {
      what: "a line goes on behind a merge of itself into a clone",
      tip: "clone",
      line: [
        "Begin",
        "Merge pull request #7 from mara/glazes",
        "Write here",
        "Write there",
        "Merge branch 'main'",
      ],
    },
    {
      what: "a tip may be named by what it comes before",
      tip: "main^",
      line: ["Begin", "Merge pull request #7 from mara/glazes"],
    },
  ])("$what", async ({ tip, line }) => {
    const folder = await importHistory(join(await temporaryFolder(), "dev-log.git"), history);
    const { commits } = await readBranchLine(folder, { ref, tip });
    expect(commits.map(({ subject }) => subject)).toEqual(line);
  });

  test("commits have their trailers, parents and dates", async () => {
    const folder = await importHistory(join(await temporaryFolder(), "dev-log.git"), history);
    const parent = (await runGit(["rev-parse", "main^"], { cwd: folder })).trim();
    const { commits, pulls } = await readBranchLine(folder, { ref, tip: "main" });
    expect(pulls).toEqual([]);
    expect(commits.at(-1)).toMatchObject({
      parents: [parent],
      committedAt: Date.parse(at(5)) / 1000,
      trailers: "Roast-Bot-Promise: p\nRoast-Bot-Run: r\n",
    });
  });
});
