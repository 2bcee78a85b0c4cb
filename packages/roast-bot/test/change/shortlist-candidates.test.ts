import { expect, test } from "vitest";
import { FastImport, runGit } from "../../../../demo/history/fast-import.ts";
import type { Candidate } from "../../src/change/change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { shortlistCandidates } from "../../src/change/shortlist-candidates.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const lines = (count: number): string => "line\n".repeat(count);

test("the shortlist is those with most lines written by hand, in the order of their merges", async () => {
  const { directory, candidates } = await merged([
    { "src/a.ts": lines(50) },
    { "package-lock.json": lines(900) },
    { "src/b.ts": lines(5) },
    { "docs/c.md": lines(80), "dist/c.js": lines(10) },
    { "src/d.ts": lines(6) },
  ]);
  const shortlist = await shortlistCandidates(candidates, { cwd: directory, limit: 3 });
  expect(shortlist.map(({ number }) => number)).toEqual([1, 4, 5]);
});

test("what a machine made is looked at after all that people did", async () => {
  const { directory, candidates } = await merged([
    { "src/a.ts": lines(50) },
    { "src/b.ts": lines(5) },
    { "src/c.ts": lines(6) },
  ]);
  const [first, ...others] = candidates;
  const author = { name: "renovate[bot]", mail: "bot@renovateapp.com" };
  const given = first === undefined ? others : [{ ...first, author }, ...others];
  const shortlist = await shortlistCandidates(given, { cwd: directory, limit: 2 });
  expect(shortlist).toEqual(others);
});

test("a few candidates are all of them on the shortlist", async () => {
  const { directory, candidates } = await merged([{ a: "1\n" }, { a: "2\n" }]);
  expect(await shortlistCandidates(candidates, { cwd: directory, limit: 2 })).toBe(candidates);
});

async function merged(changes: readonly Readonly<Record<string, string>>[]): Promise<{
  readonly directory: string;
  readonly candidates: readonly Candidate[];
}> {
  const directory = await temporaryFolder();
  const history = new FastImport();
  const author = { name: "Mara Lind", mail: "mara@tidepool.example" };
  const authoredAt = Date.parse("2026-03-24T12:00:00Z");
  const begin = { author, authoredAt, files: { begun: "yes\n" } };
  let head = history.commit({ ...begin, message: "Begin\n", parents: [] });
  for (const [at, files] of changes.entries()) {
    const message = `Change (#${at + 1})\n`;
    head = history.commit({ author, authoredAt, message, parents: [head], files });
  }
  history.ref("refs/heads/main", head);
  await runGit(directory, ["init", "--quiet", "--bare", "--initial-branch=main"]);
  await history.write(directory);
  const repository = await openRepository({ name: "x", git: directory }, { cache: directory });
  const candidates = await findCandidates(repository, {
    from: "2026-03-24T00:00:00Z",
    to: "2026-03-25T00:00:00Z",
    author: { handle: "mara", names: ["Mara Lind"], mails: [] },
  });
  return { directory, candidates };
}
