import { describe, expect, test } from "vitest";
import { FastImport, runGit } from "../../../../demo/history/fast-import.ts";
import { buildSlackwater } from "../../../../demo/history/slackwater.ts";
import type { Candidate } from "../../src/change/change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const tamsin = { handle: "tamsin-okoye", names: ["Tamsin Okoye"], mails: [] };
const week = { from: "2026-03-23T08:00:00Z", to: "2026-03-30T07:00:00Z" };

describe("candidates", () => {
  test("are the author's pull requests of the slot, however they were merged", async () => {
    const found = await candidatesOf(await slackwater(), week);
    expect(found.map(({ number, title, foundBy }) => [number, title, foundBy])).toEqual([
      [211, "Test that heights add up", "merge-commit"],
      [214, "Add eager refresh to the tide tables", "squash-subject"],
      [216, "Correct the spelling of Brackhaven", "squash-subject"],
    ]);
  });

  test("are known by the author of the branch, not by who pressed the button", async () => {
    const [merged] = await candidatesOf(await slackwater(), week);
    expect(merged?.number).toBe(211);
    expect(merged?.author).toEqual({ name: "Tamsin Okoye", mail: "tamsin@slackwater.example" });
  });

  test("are known under an old name through .mailmap", async () => {
    const earlier = { from: "2026-03-16T00:00:00Z", to: "2026-03-18T00:00:00Z" };
    const found = await candidatesOf(await slackwater(), earlier);
    expect(found.map(({ number, author }) => [number, author.name])).toEqual([
      [208, "Tamsin Okoye"],
    ]);
  });

  test("lie within the slot: its end counts, its beginning doesn't", async () => {
    const directory = await slackwater();
    const merged = "2026-03-26T14:52:00Z";
    const until = await candidatesOf(directory, { from: "2026-03-26T00:00:00Z", to: merged });
    const after = await candidatesOf(directory, { from: merged, to: "2026-03-27T00:00:00Z" });
    expect(until.map(({ number }) => number)).toEqual([214]);
    expect(after.map(({ number }) => number)).toEqual([216]);
  });

  test("have the head of their branch where the clone keeps its ref", async () => {
    const directory = await slackwater();
    const head = await runGit(directory, ["rev-parse", "refs/pull/214/head"]);
    const found = await candidatesOf(directory, week);
    expect(found.find(({ number }) => number === 214)?.head).toBe(head);
    await runGit(directory, ["update-ref", "-d", "refs/pull/214/head"]);
    const without = await candidatesOf(directory, week);
    expect(without.find(({ number }) => number === 214)?.head).toBeUndefined();
  });

  test("of a machine count as the author's only where they stand in it by name", async () => {
    const directory = await temporaryFolder();
    const history = new FastImport();
    const bot = { name: "renovate[bot]", mail: "bot@renovateapp.com" };
    const at = Date.parse("2026-03-24T12:00:00Z");
    const commit = (message: string, parents: readonly number[]): number =>
      history.commit({ message, author: bot, authoredAt: at, parents, files: { a: message } });
    const root = commit("Begin", []);
    const alone = commit("Bump a (#1)", [root]);
    const together = "Bump b (#2)\n\nCo-authored-by: Tamsin Okoye <t@example.org>\n";
    history.ref("refs/heads/main", commit(together, [alone]));
    await runGit(directory, ["init", "--quiet", "--bare", "--initial-branch=main"]);
    await history.write(directory);
    const found = await candidatesOf(directory, week);
    expect(found.map(({ number }) => number)).toEqual([2]);
  });

  test("come from what the remote has, where a clone knows it", async () => {
    const folder = await temporaryFolder();
    await slackwater(`${folder}/origin`);
    await runGit(folder, ["clone", "--quiet", `${folder}/origin`, "clone"]);
    const clone = `${folder}/clone`;
    await runGit(clone, ["reset", "--quiet", "--hard", "HEAD~5"]);
    const found = await candidatesOf(clone, week);
    expect(found.map(({ number }) => number)).toEqual([211, 214, 216]);
  });
});

async function slackwater(directory?: string): Promise<string> {
  const folder = directory ?? `${await temporaryFolder()}/slackwater`;
  return (await buildSlackwater(folder)).directory;
}

async function candidatesOf(
  git: string,
  slot: { readonly from: string; readonly to: string },
): Promise<readonly Candidate[]> {
  const repository = await openRepository(
    { name: "slackwater", git },
    { cache: `${git}/no-cache` },
  );
  return await findCandidates(repository, { ...slot, author: tamsin });
}
