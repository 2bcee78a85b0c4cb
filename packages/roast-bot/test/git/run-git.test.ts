import { chmod, writeFile } from "node:fs/promises";
import { getEventListeners } from "node:events";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { GitError } from "../../src/git/git-error.ts";
import { runGit, runGitCapped } from "../../src/git/run-git.ts";
import { spawnGit } from "../../src/git/spawn-git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { processorTime } from "../support/processor-time.ts";

/** Git runs an alias that begins with `!` in a shell: a git that does what a test needs. */
function scripted(script: string): readonly string[] {
  return ["-c", `alias.play=!${script}`, "play"];
}

async function failure(script: string): Promise<GitError> {
  const error: unknown = await runGit(scripted(script), { cwd: "/" }).catch((cause) => cause);
  if (error instanceof GitError) return error;
  throw new Error("It should have failed.", { cause: error });
}

describe("a git that runs once", () => {
  test("gives back every byte of text, its last line feed too, and reads its input to the end", async () => {
    const text = "naïve 🦀\n\n".repeat(100_000);
    expect(await runGit(scripted("cat"), { cwd: "/", input: text })).toBe(text);
  });

  test("finds its input closed when it is given none", async () => {
    expect(await runGit(scripted("cat"), { cwd: "/" })).toBe("");
  });

  test("may end before it has read its input", async () => {
    const input = "x".repeat(10_000_000);
    expect(await runGit(scripted("echo done"), { cwd: "/", input })).toBe("done\n");
  });

  test("is stopped when it prints more than is wanted", async () => {
    const endless = scripted("yes");
    const { bytes, complete } = await runGitCapped(endless, { cwd: "/", maxBytes: 1_000_001 });
    expect(complete).toBe(false);
    expect(bytes).toHaveLength(1_000_001);
  });

  test("is complete when it prints just as much", async () => {
    const exact = scripted("printf abcd");
    const { bytes, complete } = await runGitCapped(exact, { cwd: "/", maxBytes: 4 });
    expect({ text: bytes.toString(), complete }).toEqual({ text: "abcd", complete: true });
  });

  test("is ended by a signal, whose reason it fails with", async () => {
    const signal = AbortSignal.timeout(50);
    const error = await runGit(scripted("sleep 20"), { cwd: "/", signal }).catch((cause) => cause);
    expect(error).toBe(signal.reason);
  });

  test("leaves nothing behind at a signal that outlives it", async () => {
    const { signal } = new AbortController();
    for (let call = 0; call < 12; call += 1) await runGit(["version"], { cwd: "/", signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("is not even started after the signal", async () => {
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(runGit(["version"], { cwd: "/", signal })).rejects.toThrow("too late");
  });
});

describe("a git that fails", () => {
  test("tells its exit code, and its words without colours, bells and credentials", async () => {
    const words = String.raw`printf '\033[31mred\033[0m \a https://mara:sesame@forge.example/x\r\n' >&2`;
    const error = await failure(`${words}; exit 3`);
    expect(error.exitCode).toBe(3);
    expect(error.stderr).toBe("red  https://***@forge.example/x");
  });

  test("keeps no header that authorizes", async () => {
    const error = await failure("echo '=> Authorization: Basic c2VzYW1l' >&2; exit 1");
    expect(error.stderr).toBe("=> Authorization: Basic ***");
  });

  test("is quoted from its last words on, however much it says", async () => {
    const error = await failure("yes chatter | head -c 5000000 >&2; echo the end >&2; exit 1");
    expect(error.stderr.length).toBeLessThan(20_000);
    expect(error.stderr).toMatch(/the end$/);
  });

  test("does not let a long word cost more than its length", () => {
    const stderr = "a-".repeat(100_000);
    const took = processorTime(() => {
      expect(new GitError({ arguments: [], exitCode: 1, stderr }).stderr).toBe(stderr);
    });
    expect(took).toBeLessThan(1_000);
  });

  test("is no GitError where there is no git to run", async () => {
    const error = await runGit(["version"], { cwd: "/nowhere" }).catch((cause) => cause);
    expect(error).toMatchObject({ code: "ENOENT" });
    expect(error).not.toBeInstanceOf(GitError);
  });
});

test("what a long-lived git prints is not kept", async () => {
  const megabytes = 300;
  const folder = await temporaryFolder();
  const script = path.join(folder, "print");
  await writeFile(script, `#!/bin/sh\nyes | head -c ${megabytes}000000\n`);
  await chmod(script, 0o755);
  const git = spawnGit(scripted(script), { cwd: folder });
  let bytes = 0;
  let most = 0;
  git.stdout.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  });
  const before = process.memoryUsage().arrayBuffers;
  expect(await git.ended).toMatchObject({ kind: "succeeded", output: Buffer.alloc(0) });
  expect(bytes).toBe(megabytes * 1_000_000);
  expect(most - before).toBeLessThan(100_000_000);
});
