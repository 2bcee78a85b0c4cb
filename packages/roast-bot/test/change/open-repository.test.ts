import { describe, expect, test } from "vitest";
import { FastImport, runGit } from "../../../../demo/history/fast-import.ts";
import { buildSlackwater } from "../../../../demo/history/slackwater.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const author = { handle: "tamsin-okoye", names: ["Tamsin Okoye"], mails: [] };
const week = { from: "2026-03-23T08:00:00Z", to: "2026-03-30T07:00:00Z" };

describe("a source", () => {
  test("at a URL is mirrored, with the heads of only those pull requests that are looked at", async () => {
    const folder = await temporaryFolder();
    await buildSlackwater(`${folder}/origin`);
    const source = { name: "slackwater", git: `file://${folder}/origin` };
    const repository = await openRepository(source, { cache: `${folder}/cache` });
    const refsBefore = await pullRequestRefs(repository.directory);
    const candidates = await findCandidates(repository, { ...week, author });
    const founding = candidates.find(({ number }) => number === 214);
    const change = founding && (await collectChange(repository, founding));
    expect(refsBefore).toEqual([]);
    // The head of a merge commit is its second parent and needs no ref.
    expect(await pullRequestRefs(repository.directory)).toEqual([
      "refs/pull/214/head",
      "refs/pull/216/head",
    ]);
    expect(change?.commits).toHaveLength(17);
  });

  test("at a URL is brought up to date each time it is opened", async () => {
    const folder = await temporaryFolder();
    const { directory } = await buildSlackwater(`${folder}/origin`);
    const source = { name: "slackwater", git: `file://${folder}/origin` };
    await openRepository(source, { cache: `${folder}/cache` });
    await runGit(directory, ["branch", "--quiet", "--move", "main", "trunk"]);
    const again = await openRepository(source, { cache: `${folder}/cache` });
    expect(again.branch).toBe("refs/heads/trunk");
    expect(await findCandidates(again, { ...week, author })).toHaveLength(3);
  });

  test("that is a shallow clone says so and still finds what it holds", async () => {
    const folder = await temporaryFolder();
    await buildSlackwater(`${folder}/origin`);
    await runGit(folder, ["clone", "--quiet", "--depth=3", `file://${folder}/origin`, "clone"]);
    const source = { name: "slackwater", git: `${folder}/clone` };
    const repository = await openRepository(source, { cache: folder });
    const candidates = await findCandidates(repository, { ...week, author });
    expect(repository.missing).toEqual([
      "The clone is shallow: what was merged before its oldest commits can't be seen.",
    ]);
    // The oldest commit of the clone is #214 itself, with nothing to measure it against.
    expect(candidates.map(({ number }) => number)).toEqual([216]);
  });

  test("that is a partial clone says so and is measured all the same", async () => {
    const folder = await temporaryFolder();
    const { directory } = await buildSlackwater(`${folder}/origin`);
    await runGit(directory, ["config", "uploadpack.allowFilter", "true"]);
    const clone = ["clone", "--quiet", "--bare", "--filter=blob:none"];
    await runGit(folder, [...clone, `file://${folder}/origin`, "clone.git"]);
    const source = { name: "slackwater", git: `${folder}/clone.git` };
    const repository = await openRepository(source, { cache: folder });
    const candidates = await findCandidates(repository, { ...week, author });
    const founding = candidates.find(({ number }) => number === 214);
    const change = founding && (await collectChange(repository, founding));
    expect(change?.files.find(({ path }) => path.startsWith("plans/"))?.linesAtMerge).toBe(1246);
    expect(change?.leftOut).toEqual([
      "The clone is partial: files it does not hold are asked of its remote.",
    ]);
  });

  test("is read on another branch when one is named", async () => {
    const directory = await temporaryFolder();
    const history = new FastImport();
    const person = { name: "Tamsin Okoye", mail: "t@example.org" };
    const at = Date.parse("2026-03-24T12:00:00Z");
    const begin = { author: person, authoredAt: at, files: { a: "1\n" } };
    const root = history.commit({ ...begin, message: "Begin\n", parents: [] });
    const next = { ...begin, files: { a: "2\n" }, parents: [root] };
    history.ref("refs/heads/main", root);
    history.ref("refs/heads/next", history.commit({ ...next, message: "Try (#5)\n" }));
    await runGit(directory, ["init", "--quiet", "--bare", "--initial-branch=main"]);
    await history.write(directory);
    const source = { name: "tides", git: directory, branch: "next" };
    const repository = await openRepository(source, { cache: directory });
    const candidates = await findCandidates(repository, { ...week, author });
    expect(candidates.map(({ number }) => number)).toEqual([5]);
  });

  test.each([
    ["an option", { git: "--upload-pack=touch /tmp/owned" }, "SOURCE_REFUSED"],
    ["a helper that runs commands", { git: "ext::sh -c whoami" }, "SOURCE_REFUSED"],
    ["a folder that isn't there", { git: "/nowhere/at/all" }, "SOURCE_NOT_FOUND"],
  ])("that is %s is refused", async (_, { git }, code) => {
    const cache = await temporaryFolder();
    await expect(openRepository({ name: "x", git }, { cache })).rejects.toMatchObject({ code });
  });

  test("that is a folder but no repository is refused", async () => {
    const folder = await temporaryFolder();
    await expect(
      openRepository({ name: "x", git: folder }, { cache: folder }),
    ).rejects.toMatchObject({
      code: "SOURCE_NOT_FOUND",
    });
  });

  test("whose commits are on no branch is not empty", async () => {
    const folder = await temporaryFolder();
    const { directory } = await buildSlackwater(`${folder}/origin`);
    const git = await temporaryFolder();
    await runGit(git, ["init", "--quiet", "--bare", "--initial-branch=main", "."]);
    const opened = () => openRepository({ name: "x", git }, { cache: folder });
    await expect(opened()).rejects.toMatchObject({ code: "NO_COMMITS" });
    await runGit(git, ["fetch", "--quiet", directory, "main:refs/tags/v1"]);
    await expect(opened()).rejects.toMatchObject({
      code: "BRANCH_NOT_FOUND",
      message: expect.stringContaining("it has commits (refs/tags/v1) and no branch"),
    });
  });

  test.each(["--all", "a..b", "../main", "main@{1}", "ma in", "main:x", "no-such-branch", "/main"])(
    "has no branch %j",
    async (branch) => {
      const folder = await temporaryFolder();
      const { directory } = await buildSlackwater(`${folder}/origin`);
      const source = { name: "x", git: directory, branch };
      await expect(openRepository(source, { cache: folder })).rejects.toMatchObject({
        code: "BRANCH_NOT_FOUND",
      });
    },
  );
});

async function pullRequestRefs(directory: string): Promise<readonly string[]> {
  const listed = await runGit(directory, ["for-each-ref", "--format=%(refname)", "refs/pull"]);
  return listed.split("\n").filter((ref) => ref !== "");
}
