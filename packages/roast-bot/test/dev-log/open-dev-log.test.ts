import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type DevLog, openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { readDevLog } from "../../src/dev-log/read-dev-log.ts";
import { runGit } from "../../src/git/run-git.ts";
import { appendHistory, importHistory } from "../support/fast-import.ts";
import { entry, hugoTerms } from "../support/read-history.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const eels = {
  at: "2026-03-01T00:00:00Z",
  files: { "content/blog/eels.md": entry({ title: "Eels" }) },
};
const crabs = {
  at: "2026-03-02T00:00:00Z",
  files: { "content/blog/crabs.md": entry({ title: "Crabs" }) },
};

async function remote(): Promise<string> {
  return importHistory(path.join(await temporaryFolder(), "log.git"), [eels]);
}

async function open(location: string, cache?: string): Promise<DevLog> {
  return openDevLog({ location, from: "/", cache: cache ?? (await temporaryFolder()) });
}

async function titles(devLog: DevLog): Promise<string[]> {
  const reading = await readDevLog({ devLog, terms: hugoTerms, now: "2026-12-31T00:00:00Z" });
  return reading.entries.map(({ title }) => title);
}

async function clone(from: string, ...options: readonly string[]): Promise<string> {
  const folder = path.join(await temporaryFolder(), "clone");
  await runGit(["clone", "--quiet", ...options, "--", from, folder], { cwd: "/" });
  const identity = { "user.name": "Mara Lind", "user.email": "mara@tidepool.example" };
  for (const [key, value] of Object.entries(identity)) {
    await runGit(["config", key, value], { cwd: folder });
  }
  return folder;
}

async function commitInWorkTree(folder: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
  await runGit(["add", "--", file], { cwd: folder });
  await runGit(["commit", "--quiet", "--message", "Write"], { cwd: folder });
}

describe("openDevLog", () => {
  test("reads a bare repository by the branch its HEAD names", async () => {
    const folder = await remote();
    await runGit(["symbolic-ref", "HEAD", "refs/heads/trunk"], { cwd: folder });
    await appendHistory(folder, [{ ...crabs, branch: "trunk", from: "main" }]);
    const devLog = await open(folder);
    expect(devLog).toMatchObject({ kind: "bare", branch: { ref: "refs/heads/trunk" } });
    expect(await titles(devLog)).toEqual(["Crabs", "Eels"]);
  });

  test("falls back to the only branch when HEAD names none", async () => {
    const folder = await remote();
    await runGit(["symbolic-ref", "HEAD", "refs/heads/gone"], { cwd: folder });
    expect((await open(folder)).branch.ref).toBe("refs/heads/main");
  });

  test("reads of a clone what the remote has: unpushed commits and loose files are not public", async () => {
    const folder = await clone(await remote());
    await commitInWorkTree(folder, "content/blog/mine.md", entry({ title: "Mine" }));
    await writeFile(path.join(folder, "content/blog/loose.md"), entry({ title: "Loose" }));
    const devLog = await open(path.join(folder, "content"));
    expect(devLog).toMatchObject({
      kind: "work-tree",
      branch: { ref: "refs/remotes/origin/main" },
    });
    expect(await titles(devLog)).toEqual(["Eels"]);
    await runGit(["push", "--quiet"], { cwd: folder });
    expect(await titles(await open(folder))).toEqual(["Eels", "Mine"]);
  });

  test("reads of a work tree without a remote the branch that is checked out", async () => {
    const folder = await clone(await remote());
    await runGit(["remote", "remove", "origin"], { cwd: folder });
    await commitInWorkTree(folder, "content/blog/mine.md", entry({ title: "Mine" }));
    expect(await titles(await open(folder))).toEqual(["Eels", "Mine"]);
  });

  test("mirrors a URL, and brings the mirror up to date every time", async () => {
    const [folder, cache] = [await remote(), await temporaryFolder()];
    const url = `file://${folder}`;
    expect(await titles(await open(url, cache))).toEqual(["Eels"]);
    await appendHistory(folder, [crabs]);
    const devLog = await open(url, cache);
    expect(devLog.kind).toBe("mirror");
    expect(await titles(devLog)).toEqual(["Crabs", "Eels"]);
  });

  test("follows the default branch of a mirrored remote when it is renamed", async () => {
    const [folder, cache] = [await remote(), await temporaryFolder()];
    await open(`file://${folder}`, cache);
    await runGit(["branch", "--move", "main", "trunk"], { cwd: folder });
    expect((await open(`file://${folder}`, cache)).branch.ref).toBe("refs/heads/trunk");
  });

  test("two processes that mirror at once both get a whole mirror", async () => {
    const [folder, cache] = [await remote(), await temporaryFolder()];
    const both = await Promise.all([
      open(`file://${folder}`, cache),
      open(`file://${folder}`, cache),
    ]);
    expect(await Promise.all(both.map(titles))).toEqual([["Eels"], ["Eels"]]);
  });

  test("refuses a history that is cut short, for every entry would seem to begin there", async () => {
    const bare = await remote();
    await appendHistory(bare, [crabs]);
    const folder = await clone(`file://${bare}`, "--depth=1");
    await expect(open(folder)).rejects.toMatchObject({ code: "SHALLOW" });
  });

  test.each([
    { what: "a folder without a repository", location: "/", code: "NOT_A_REPOSITORY" },
    { what: "no folder", location: "/nowhere/at/all", code: "NOT_A_REPOSITORY" },
    { what: "a helper command", location: "ext::sh -c id", code: "ADDRESS_REFUSED" },
    { what: "an option", location: "--upload-pack=id", code: "ADDRESS_REFUSED" },
  ])("refuses $what", async ({ location, code }) => {
    await expect(open(location)).rejects.toMatchObject({ code });
  });

  test("refuses a clone of one branch of which it can't be told whether readers see it", async () => {
    const folder = await remote();
    await runGit(["branch", "drafts", "main"], { cwd: folder });
    const one = await clone(folder, "--single-branch", "--branch", "drafts");
    await expect(open(one)).rejects.toMatchObject({ code: "ONE_BRANCH" });
    await runGit(["remote", "set-branches", "origin", "*"], { cwd: one });
    await runGit(["fetch", "--quiet"], { cwd: one });
    expect((await open(one)).branch.ref).toBe("refs/remotes/origin/main");
    const usual = await clone(folder, "--single-branch");
    expect((await open(usual)).branch.ref).toBe("refs/remotes/origin/main");
  });

  test("refuses a repository without a commit", async () => {
    const folder = await importHistory(await temporaryFolder(), []);
    await expect(open(folder)).rejects.toMatchObject({ code: "NO_COMMITS" });
  });

  test("says that a remote cannot be reached, without its credentials", async () => {
    const gone = "http://mara:secret@127.0.0.1:1/log.git";
    const failure: unknown = await open(gone, await temporaryFolder()).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: "GIT_FAILED" });
    expect(String(failure)).not.toContain("secret");
  });
});
