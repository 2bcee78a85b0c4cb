import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeLimits } from "../../src/change/change.ts";
import { readBranch } from "../../src/change/read-branch.ts";
import { runGit } from "../../src/git/run-git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const person = { NAME: "Ines Okafor", EMAIL: "ines@example.org" };
const env = Object.fromEntries(
  ["AUTHOR", "COMMITTER"].flatMap((role) =>
    Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  ),
);

test.each([1, 2, 3])(
  "a commit behind %i merges keeps its own diff, and a merge has none",
  async (merges) => {
    const cwd = await temporaryFolder();
    const git = (...args: readonly string[]) => runGit(args, { cwd, env });
    const commit = async (file: string, subject: string) => {
      await writeFile(join(cwd, file), `${subject}\n`);
      await git("add", "--", file);
      await git("commit", "-q", "-m", subject);
    };
    await git("init", "-q", "-b", "main");
    await commit("tide.txt", "Begin");
    await git("checkout", "-q", "-b", "work");
    await commit("a.txt", "Add the first bell");
    for (let number = 1; number <= merges; number += 1) {
      await git("checkout", "-q", "main");
      await commit(`quay-${number}.txt`, `Paint quay ${number}`);
      await git("checkout", "-q", "work");
      await git("merge", "-q", "--no-ff", "-m", `Merge main ${number}`, "main");
    }
    await commit("d.txt", "Add the second bell");
    const { commits, leftOut } = await readBranch(
      { base: "main", heads: ["work"] },
      { cwd, limits: changeLimits },
    );
    expect(leftOut).toEqual([]);
    expect(
      commits.map(({ subject, diff = [] }) => [subject, diff.map(({ path }) => path).join()]),
    ).toEqual([
      ["Add the first bell", "a.txt"],
      ...Array.from({ length: merges }, (_, at) => [`Merge main ${at + 1}`, ""]),
      ["Add the second bell", "d.txt"],
    ]);
  },
);

test("what landed by itself and was put into a branch anew is no part of its squash", async () => {
  const cwd = await temporaryFolder();
  const git = (...args: readonly string[]) => runGit(args, { cwd, env });
  const commit = async (file: string, subject: string) => {
    await writeFile(join(cwd, file), `${subject}\n`);
    await git("add", "--", file);
    await git("commit", "-q", "-m", subject);
  };
  await git("init", "-q", "-b", "main");
  await commit("tide.txt", "Begin");
  await git("checkout", "-q", "-b", "work");
  await commit("a.txt", "Add the first bell");
  await git("checkout", "-q", "main");
  await commit("quay.txt", "Paint the quay (#12)");
  await git("checkout", "-q", "work");
  await git("cherry-pick", "main");
  await commit("b.txt", "Add the second bell (#14)");
  const read = async (isSquashed: boolean) => {
    const ends = { base: "main", heads: ["work"], isSquashed };
    const { commits } = await readBranch(ends, { cwd, limits: changeLimits });
    return commits.map(({ subject }) => subject);
  };
  const own = ["Add the first bell", "Add the second bell (#14)"];
  expect(await read(true)).toEqual(own);
  expect(await read(false)).toEqual(own.toSpliced(1, 0, "Paint the quay (#12)"));
});

test("what landed in another squash is no part of the branch that was rebased upon it", async () => {
  const cwd = await temporaryFolder();
  const git = (...args: readonly string[]) => runGit(args, { cwd, env });
  const commit = async (file: string, subject: string) => {
    await writeFile(join(cwd, file), `${subject}\n`);
    await git("add", "--", file);
    await git("commit", "-q", "-m", subject, "--date", `2026-03-0${file.length}T10:00:00Z`);
  };
  await git("init", "-q", "-b", "main");
  await commit("t", "Begin");
  await git("checkout", "-q", "-b", "below");
  await commit("a1", "Add the first bell");
  await commit("a12", "Fix the first bell");
  await git("checkout", "-q", "-b", "above");
  await commit("a123", "Add the second bell");
  await git("update-ref", "refs/pull/12/head", "below");
  await git("checkout", "-q", "main");
  await git("merge", "-q", "--squash", "below");
  await git("commit", "-q", "-m", "Add a bell (#12)");
  // With another patch than it landed with.
  await git("checkout", "-q", "-b", "rebased", "main");
  await commit("b1", "Add the first bell");
  await git("cherry-pick", "above");
  const ends = { base: "main", heads: ["rebased"], isSquashed: true };
  const { commits } = await readBranch(ends, { cwd, limits: changeLimits });
  expect(commits.map(({ subject }) => subject)).toEqual(["Add the second bell"]);
});
