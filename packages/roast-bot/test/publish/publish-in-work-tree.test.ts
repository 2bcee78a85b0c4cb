import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { filesOf, ilsesDevLog, publishTo, workTreeOf } from "./promised-dev-log.ts";

describe("publishing in a work tree", () => {
  it("brings the files there that an attempt did not that was killed behind its commit", async () => {
    const { scratch, workTree } = await setUpWorkTree({ isDetached: true });
    await publishTo(workTree, { scratch, id: "run-1" });
    await runGit(["read-tree", "-m", "-u", "HEAD", "HEAD~1"], { cwd: workTree });
    const status = ["status", "--porcelain"];
    expect(await runGit(status, { cwd: workTree })).not.toBe("");
    await publishTo(workTree, { scratch: await temporaryFolder(), id: "run-1" });
    expect(await runGit(status, { cwd: workTree })).toBe("");
  });

  it("without a remote moves its branch and brings the new files in", async () => {
    const { scratch, workTree } = await setUpWorkTree({ isDetached: true });
    const { notes } = await publishTo(workTree, { scratch, id: "run-1" });
    expect(notes).toEqual([]);
    expect(await runGit(["status", "--porcelain"], { cwd: workTree })).toBe("");
    expect(await readFile(path.join(workTree, "content/posts/roast-3.md"), "utf8")).toContain(
      "The Kiln of week 3",
    );
  });

  it("without a remote leaves files that a person is working on exactly as they are", async () => {
    const { scratch, workTree } = await setUpWorkTree({ isDetached: true });
    await writeFile(path.join(workTree, "README.md"), "half a sent");
    await writeFile(path.join(workTree, "draft.md"), "an idea");
    await runGit(["add", "draft.md"], { cwd: workTree });
    const { notes } = await publishTo(workTree, { scratch, id: "run-1" });
    expect(notes).toEqual([]);
    expect(await runGit(["status", "--porcelain"], { cwd: workTree })).toBe(
      " M README.md\nA  draft.md\n",
    );
    expect(await readFile(path.join(workTree, "README.md"), "utf8")).toBe("half a sent");
  });

  it("without a remote leaves a person's own file in the way, and their next commit takes nothing back", async () => {
    const { scratch, workTree } = await setUpWorkTree({ isDetached: true });
    const mine = path.join(workTree, "content/posts/roast-3.md");
    await writeFile(mine, "my own thoughts");
    const { notes } = await publishTo(workTree, { scratch, id: "run-1" });
    expect(notes).toEqual([
      expect.stringMatching(/changes of yours in content\/posts\/roast-3\.md: they were left/),
    ]);
    expect(await readFile(mine, "utf8")).toBe("my own thoughts");
    const git = { cwd: workTree };
    expect(await runGit(["status", "--porcelain"], git)).toBe(" M content/posts/roast-3.md\n");
    await writeFile(path.join(workTree, "README.md"), "A typo less.\n");
    await runGit([...person, "commit", "--quiet", "--message", "Typo", "README.md"], git);
    expect(await runGit(["show", "--format=", "--name-only", "HEAD"], git)).toBe("README.md\n");
    expect(await filesOf(workTree)).toContain("content/posts/roast-3.md");
  });

  it("without a remote overwrites nothing that git was told not to look at", async () => {
    const { scratch, workTree } = await setUpWorkTree({ isDetached: true });
    await publishTo(workTree, { scratch, id: "run-1" });
    const heartbeat = "data/roast_bot.json";
    await runGit(["update-index", "--assume-unchanged", heartbeat], { cwd: workTree });
    await writeFile(path.join(workTree, heartbeat), "mine");
    const at = "2026-01-27T07:00:05Z";
    const again = await temporaryFolder();
    const { notes } = await publishTo(workTree, { scratch: again, id: "run-2", at, prepared: [] });
    expect(notes).toEqual([expect.stringContaining(heartbeat)]);
    expect(await readFile(path.join(workTree, heartbeat), "utf8")).toBe("mine");
  });

  it("without a remote says what to do where a person has staged what is published", async () => {
    const { scratch, workTree } = await setUpWorkTree({ isDetached: true });
    await writeFile(path.join(workTree, "content/posts/roast-3.md"), "my own thoughts");
    await runGit(["add", "content/posts/roast-3.md"], { cwd: workTree });
    const { notes } = await publishTo(workTree, { scratch, id: "run-1" });
    expect(notes).toEqual([expect.stringMatching(/was left as it is .* Run git reset first/)]);
  });

  it("without a remote says that its branch is locked, and goes on once it is not", async () => {
    const { scratch, workTree } = await setUpWorkTree({ isDetached: true });
    const lock = path.join(workTree, ".git/refs/heads/main.lock");
    await writeFile(lock, "");
    await expect(publishTo(workTree, { scratch, id: "run-1" })).rejects.toMatchObject({
      code: "LOCKED",
      isRetryable: true,
      message: expect.stringContaining("main.lock"),
    });
    await rm(lock);
    await publishTo(workTree, { scratch: await temporaryFolder(), id: "run-1" });
    expect(await filesOf(workTree)).toContain("content/posts/roast-3.md");
  });

  it("with a remote publishes there and does not touch the work tree", async () => {
    const { scratch, remote, workTree } = await setUpWorkTree();
    const before = await runGit(["rev-parse", "HEAD"], { cwd: workTree });
    await publishTo(workTree, { scratch, id: "run-1" });
    expect(await filesOf(remote)).toContain("content/posts/roast-3.md");
    expect(await runGit(["rev-parse", "HEAD"], { cwd: workTree })).toBe(before);
    expect(await runGit(["status", "--porcelain"], { cwd: workTree })).toBe("");
  });
});

async function setUpWorkTree({ isDetached = false } = {}) {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  const workTree = await workTreeOf(remote, path.join(scratch, "dev-log"));
  if (isDetached) await runGit(["remote", "remove", "origin"], { cwd: workTree });
  return { scratch, remote, workTree };
}

const person = ["-c", "user.name=Ilse Varga", "-c", "user.email=ilse@example.org"];
