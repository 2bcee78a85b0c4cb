import { execFile } from "node:child_process";
import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const interval = ["--from", "2026-03-02T08:00:00Z", "--to", "2026-03-09T08:00:00Z"];
const roast = ["roast", "--source", "git:repository", "--author", "ines", ...interval];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a command line that can't be carried out", () => {
  test.each<readonly [what: string, args: readonly string[], exitCode: number, said: RegExp]>([
    ["a file as dev log", ["check", "--dev-log", "file"], 2, /^roast-bot: file: expected a git/],
    ["a file as dev log of a run", ["run", "--dev-log", "file"], 2, /file: expected a git/],
    [
      "no roast to verify",
      ["verify", "--roast", "none.md", "--evidence", "file"],
      2,
      /--roast: expected a file at \S+none\.md, found none/,
    ],
    [
      "a folder of evidence",
      ["verify", "--roast", "file", "--evidence", "folder"],
      2,
      /--evidence: expected a file at \S+folder, found something else/,
    ],
    [
      "a model's time that is none",
      [...roast, "--model-timeout", "0"],
      2,
      /--model-timeout <seconds>' argument '0' is invalid. Expected a whole number from 1 to 3600/,
    ],
    [
      "a day to come",
      ["run", "--now", "2027-01-02T00:00:00Z"],
      2,
      /--now: 2027-.*--dry-run.*--yes/,
    ],
    [
      "a day to come for all",
      ["fleet", "--file", "file", "--now", "2027-01-02T00:00:00Z"],
      2,
      /--now: 2027-/,
    ],
    ["an output that is a file", [...roast, "--out", "file"], 1, /file: there is a file where/],
    [
      "an output below a file",
      [...roast, "--out", "file/below"],
      1,
      /file\/below: a part of the path is a file/,
    ],
    [
      "a promise from before git's clock",
      ["backtest", "--author", "ines", "--cadence", "weekly", "--due", "Monday 08:00"].concat([
        "--zone",
        "UTC",
        "--since",
        "0001-01-01",
        "--until",
        "2026-01-01",
      ]),
      2,
      /--since: expected a day not before 1970-01-01, found `0001-01-01`/,
    ],
  ])("%s is told in one line with its place", async (_, args, exitCode, said) => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, "folder"));
    await writeFile(join(cwd, "file"), "nothing\n");
    await repositoryAt(join(cwd, "repository"));
    const result = await runRoastBot(args, { cwd });
    expect(result.stderr).toMatch(said);
    expect(result.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(result.exitCode).toBe(exitCode);
  });

  // Only root can give a folder away.
  test.runIf(process.getuid?.() === 0)(
    "a folder of somebody else's is not read, and the way to trust it is told",
    async () => {
      const cwd = await temporaryFolder();
      vi.stubEnv("HOME", cwd);
      await repositoryAt(join(cwd, "theirs"));
      await chown(join(cwd, "theirs"), 12345, 12345);
      for (const args of [
        ["check", "--dev-log", "theirs"],
        ["run", "--dev-log", "theirs"],
        ["roast", "--source", "git:theirs", "--author", "mara", ...interval],
      ]) {
        const { exitCode, stderr } = await runRoastBot(args, { cwd });
        expect(stderr).toContain("theirs: the folder belongs to somebody else");
        expect(stderr).toContain("safe.directory");
        expect(exitCode).toBe(2);
      }
    },
  );

  test.each([
    ["--verbose", ["--verbose"], {}],
    ["ROAST_BOT_DEBUG=1", [], { ROAST_BOT_DEBUG: "1" }],
  ])("is told whole with %s", async (_, flag, env) => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, "folder"));
    const args = ["check", "--dev-log", "folder", ...flag];
    const { stderr, exitCode } = await runRoastBot(args, { cwd, env });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /^roast-bot: folder: [^]*\n {2}DevLogError \[NOT_A_REPOSITORY\]: folder: [^]* at .*open-dev-log/,
    );
  });

  test("says once why a file is no evidence", async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, "file"), "nothing\n");
    const { stderr } = await runRoastBot(["verify", "--roast", "file", "--evidence", "file"], {
      cwd,
    });
    expect(stderr.match(/is not valid JSON/g)).toHaveLength(1);
  });
});

async function repositoryAt(cwd: string): Promise<void> {
  await mkdir(cwd);
  await runGit(["init", "-q", "-b", "main"], { cwd });
  const person = ["-c", "user.name=Ines Moor", "-c", "user.email=ines@heron.example"];
  await runGit([...person, "commit", "-q", "--allow-empty", "-m", "Start"], { cwd });
}

test("a folder that is gone under whoever starts it there is said to be, in words", async () => {
  const gone = join(await temporaryFolder(), "gone");
  await mkdir(gone);
  const program = join(import.meta.dirname, "../../bin/roast-bot.js");
  const start = 'cd "$1" && rmdir "$1" && exec "$2" "$3" check';
  const started = promisify(execFile)("sh", ["-c", start, "sh", gone, process.execPath, program]);
  await expect(started).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^roast-bot: the folder that this was started in is gone/),
  });
});
