import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { collectChange } from "../../src/change/collect-change.ts";
import { findAllCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { CatFileBatch } from "../../src/git/cat-file-batch.ts";
import { httpCredentials } from "../../src/git/credentials.ts";
import { updateMirror } from "../../src/git/mirror.ts";
import { readTree } from "../../src/git/read-tree.ts";
import { runGit } from "../../src/git/run-git.ts";
import { githubServer } from "../forges/github-server.ts";
import { formerPath, projectPath } from "../forges/sample-project.ts";
import { appendHistory, importHistory } from "../support/fast-import.ts";
import { gitServer } from "../support/git-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const first = { at: "2026-01-02T09:00:00Z", files: { "a.ts": "one\n", "b.ts": "two\n" } };
const second = {
  at: "2026-01-05T09:00:00Z",
  message: "Change a (#4)",
  files: { "a.ts": "three\n" },
};
const week = { from: "2026-01-03T00:00:00Z", to: "2026-01-10T00:00:00Z" };
const open = "open sesame";

async function setUp() {
  const root = await temporaryFolder();
  await mkdir(join(root, "mara"));
  const repository = await importHistory(join(root, "mara/kiln.git"), [first, second]);
  return { root, repository, cache: await temporaryFolder() };
}

function basic(address: string) {
  const header = `Authorization: Basic ${btoa(`x-access-token:${open}`)}`;
  return { [`http.${address}/.extraHeader`]: header };
}

it("a partial mirror has every commit and no file, and brings new ones without files, too", async () => {
  const { root, repository, cache } = await setUp();
  await using server = await gitServer(root, open);
  const mirror = () =>
    updateMirror({
      url: `${server.address}/mara/kiln.git`,
      cache,
      credentials: basic(server.address),
      isPartial: true,
    });
  const directory = await mirror();
  await appendHistory(repository, [{ at: "2026-01-06T09:00:00Z", files: { "c.ts": "four\n" } }]);
  expect(await mirror()).toBe(directory);
  const list = ["rev-list", "--objects", "--missing=print", "--all"];
  const listed = (await runGit(list, { cwd: directory })).trim().split("\n");
  expect(listed.filter((line) => line.startsWith("?"))).toHaveLength(4);
  expect((await runGit(["rev-list", "--all"], { cwd: directory })).trim().split("\n")).toHaveLength(
    3,
  );
});

it("gives its files to whoever has the token where the project was renamed, before or since", async () => {
  const root = await temporaryFolder();
  await importHistory(join(root, `${projectPath}.git`), [first, second]);
  await using server = await githubServer([]).listen();
  Object.assign(server, { repositories: root, isPublic: false });
  const url = `${server.origin}/${formerPath}.git`;
  const settings = httpCredentials(url, { token: server.token });
  const asked = { url, cache: await temporaryFolder(), credentials: settings, isPartial: true };
  const read = async (name: string) => {
    await using objects = new CatFileBatch({
      cwd: await updateMirror(asked),
      settings,
      maxBytes: 99,
    });
    return await objects.read(name);
  };
  expect(await read("HEAD:b.ts")).toMatchObject({ kind: "found" });
  const cwd = await updateMirror(asked);
  await runGit(["config", "remote.origin.url", url], { cwd });
  expect(await read("HEAD~1:a.ts")).toMatchObject({ kind: "found" });
  const texts: string[] = [];
  await readTree("HEAD", { cwd, settings }, (text) => texts.push(text));
  expect(texts.join("").split("\n").toSorted()).toEqual(["", "three", "two"]);
});

it("what it can't fetch any more is an error, and no file that is not there", async () => {
  const { root, cache } = await setUp();
  let isDown = false;
  await using server = await gitServer(root, open, () => Promise.resolve(isDown ? 503 : undefined));
  const settings = basic(server.address);
  const repository = await openRepository(
    { name: "mara/kiln", git: `gitea:${server.address}/mara/kiln` },
    { cache, credentials: settings },
  );
  expect(repository.missing).toEqual([]);
  const git = { cwd: repository.directory, settings };
  const [candidate] = await findAllCandidates(repository, { ...week, git });
  if (candidate === undefined) throw new Error("nothing landed");
  isDown = true;
  await expect(collectChange(repository, candidate, { settings })).rejects.toMatchObject({
    name: "GitError",
    isRetryable: true,
  });
  // Nor does it ask in the clear or without its token.
  isDown = false;
  await expect(collectChange(repository, candidate)).rejects.toMatchObject({ name: "GitError" });
  expect(await collectChange(repository, candidate, { settings })).toMatchObject({
    files: [{ path: "a.ts", additions: 1, deletions: 1 }],
  });
});

it("is a mirror of its own beside a whole one of the same address", async () => {
  const { root, cache } = await setUp();
  await using server = await gitServer(root, open);
  const asked = {
    url: `${server.address}/mara/kiln.git`,
    cache,
    credentials: basic(server.address),
  };
  const whole = await updateMirror(asked);
  expect(await updateMirror({ ...asked, isPartial: true })).not.toBe(whole);
  expect(await readdir(join(cache, "mirrors"))).toHaveLength(2);
  const list = ["rev-list", "--objects", "--missing=print", "--all"];
  expect(await runGit(list, { cwd: whole })).not.toContain("?");
});
