import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import {
  fetchPullRequestHeads,
  readPullRequestHeads,
} from "../../src/change/pull-request-heads.ts";
import { runGit } from "../../src/git/run-git.ts";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

const at = "2026-03-04T09:00:00Z";
const later = "2026-03-25T09:00:00Z";

test.each([
  ["a clone that has no heads of requests", "", "pull", [], 76],
  ["a clone that has a few that somebody fetched", "", "pull", [...range(3), 80], 76],
  ["a clone that has the heads of requests, and this one", "", "pull", [...range(5), 76], 76],
  ["a clone that has others, one of them later", "", "pull", [...range(5), 80], undefined],
  ["a clone that has those of before", "", "pull", range(5), 76],
  ["a clone that has fewer, the last of them written later", "", "pull", range(6), undefined],
  ["a remote that has others", "file://", "pull", range(5), undefined],
  ["GitLab, which keeps those of what is open", "file://", "merge-requests", [...range(5), 80], 76],
])("a squash's number, in %s", async (_, scheme, kind, numbers, number) => {
  const git = join(await temporaryFolder(), "tidepool.git");
  await importHistory(git, [
    { at: "2026-02-02T09:00:00Z", message: "Count", files: { "a.ts": "count();\n" } },
    { at, message: "Ring (#76)", files: { "a.ts": "ring();\n" } },
    { at: later, message: "Toll", branch: "toll", from: "main", files: { "b.ts": "1" } },
  ]);
  for (const each of numbers) {
    const head = each === 6 ? "toll" : "main";
    await runGit(["update-ref", `refs/${kind}/${each}/head`, head], { cwd: git });
  }
  const source = { name: "mara/tidepool", git: `${scheme}${git}` };
  const repository = await openRepository(source, { cache: await temporaryFolder() });
  const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
  const interval = { from: "2026-03-02T00:00:00Z", to: "2026-03-09T00:00:00Z" };
  const [candidate] = await findCandidates(repository, { ...interval, author });
  expect(candidate?.number).toBe(number);
  expect(candidate?.foundBy).toBe(number === undefined ? "push" : "squash-subject");
});

test("the heads of a remote are asked for once, until something lands", async () => {
  const remote = join(await temporaryFolder(), "tidepool.git");
  await importHistory(remote, [
    { at: "2026-02-02T09:00:00Z", message: "Count", files: { "a.ts": "count();\n" } },
    { at, message: "Ring (#76)", files: { "a.ts": "ring();\n" } },
  ]);
  const forget = (each: number) =>
    runGit(["update-ref", "-d", `refs/pull/${each}/head`], { cwd: remote });
  for (const each of range(5))
    await runGit(["update-ref", `refs/pull/${each}/head`, "main"], { cwd: remote });
  const source = { name: "mara/tidepool", git: `file://${remote}` };
  const cache = await temporaryFolder();
  const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
  const interval = { from: "2026-03-02T00:00:00Z", to: "2026-03-09T00:00:00Z", author };
  const find = async () => {
    const [candidate] = await findCandidates(await openRepository(source, { cache }), interval);
    return candidate?.foundBy;
  };
  expect(await find()).toBe("push");
  await forget(5);
  expect(await find()).toBe("push");
  await runGit(["branch", "toll", "main"], { cwd: remote });
  expect(await find()).toBe("squash-subject");
});

test("a head that is gone since it was offered is passed over", async () => {
  const remote = join(await temporaryFolder(), "tidepool.git");
  const files = { "a.ts": "ring();\n" };
  await importHistory(remote, [{ at, message: "Ring (#76)", files }]);
  const numbers = [75, 76, 77];
  for (const each of numbers)
    await runGit(["update-ref", `refs/merge-requests/${each}/head`, "main"], { cwd: remote });
  const source = { name: "mara/tidepool", git: `file://${remote}` };
  const { directory: cwd } = await openRepository(source, { cache: await temporaryFolder() });
  const git = { cwd, remote: `file://${remote}` };
  await fetchPullRequestHeads([75], git);
  await runGit(["update-ref", "-d", "refs/merge-requests/77/head"], { cwd: remote });
  await fetchPullRequestHeads([76, 77], git);
  expect([...(await readPullRequestHeads(numbers, { cwd })).keys()]).toEqual([75, 76]);
});

const merge = "Merge pull request #76 from mara/bells\n\nRing";

test.each([
  ["a squash's, of that day", "Ring (#76)", at, 76],
  ["a squash's, of weeks after it landed", "Ring (#76)", later, undefined],
  ["a merge's, of that day, and of other commits", merge, at, undefined],
  ["a merge's, of weeks after it landed", merge, later, undefined],
])("a number under which stands a head that is %s", async (_, message, headAt, number) => {
  const git = join(await temporaryFolder(), "tidepool.git");
  const files = { "a.ts": "ring();\n" };
  await importHistory(git, [
    { at: "2026-02-02T09:00:00Z", message: "Count", files: { "a.ts": "count();\n" } },
    { at: headAt, message: "Hang it up", branch: "other", from: "main", files: { "b.ts": "1" } },
    { at: "2026-03-03T09:00:00Z", message: "Ring", branch: "bells", from: "main", files },
    { at, message, ...(message === merge && { merges: "bells" }), files },
  ]);
  await runGit(["update-ref", "refs/pull/76/head", "other"], { cwd: git });
  const repository = await openRepository({ name: "mara/tidepool", git }, { cache: git });
  const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
  const interval = { from: "2026-03-02T00:00:00Z", to: "2026-03-09T00:00:00Z" };
  const [candidate] = await findCandidates(repository, { ...interval, author });
  expect(candidate?.number).toBe(number);
  expect(candidate?.foundBy === "push").toBe(number === undefined);
});

/** A commit as it stands on the branch that was merged, in another place. */
const rung = {
  at: "2026-03-03T09:00:00Z",
  branch: "again",
  from: "main",
  files: { "a.ts": "ring();\n" },
};

const beside = { files: { ...rung.files, "d.ts": "1" } };

describe("the number of a merge under which stands", () => {
  const rows: [string, Partial<ScriptedCommit>, number | undefined][] = [
    ["what was merged", { branch: "bells" }, 76],
    ["what it was built upon", { branch: "main" }, undefined],
    ["what was built upon it", { branch: "after", from: "bells" }, 76],
    [
      "the same, at another place and by another subject",
      { ...rung, ...beside, message: "Chime" },
      76,
    ],
    ["the same, its author set anew", { ...rung, ...beside, authoredAt: at, message: "Ring" }, 76],
    ["the same files by other commits", { ...rung, authoredAt: at, message: "Chime" }, 76],
    [
      "something else",
      { ...rung, authoredAt: at, message: "Chime", files: { "c.ts": "chime();\n" } },
      undefined,
    ],
  ];

  test.each(rows.flatMap((row) => ["", "file://"].map((scheme) => [...row, scheme] as const)))(
    "%s",
    async (_, head, number, scheme) => {
      const git = join(await temporaryFolder(), "tidepool.git");
      const files = { "a.ts": "ring();\n" };
      const made = head.message ?? (head.from === "bells" ? "Toll" : undefined);
      await importHistory(git, [
        { at: "2026-02-02T09:00:00Z", message: "Count", files: { "a.ts": "count();\n" } },
        { at: rung.at, message: "Ring", branch: "bells", from: "main", files },
        ...(made === undefined
          ? []
          : [{ at: rung.at, from: "main", files: { "d.ts": "1" }, ...head, message: made }]),
        { at, message: merge, merges: "bells", files },
      ]);
      const refs = { main: "main^", bells: "bells" } as Record<string, string>;
      const branch = head.branch ?? "";
      await runGit(["update-ref", "refs/pull/76/head", refs[branch] ?? branch], { cwd: git });
      for (const each of range(5)) {
        await runGit(["update-ref", `refs/pull/${each}/head`, "main"], { cwd: git });
      }
      const source = { name: "mara/tidepool", git: `${scheme}${git}` };
      const repository = await openRepository(source, { cache: await temporaryFolder() });
      const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
      const interval = { from: "2026-03-02T00:00:00Z", to: "2026-03-09T00:00:00Z" };
      const [candidate] = await findCandidates(repository, { ...interval, author });
      expect(candidate?.number).toBe(number);
    },
  );
});
