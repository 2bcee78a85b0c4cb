import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evidencePackText, parseEvidencePack } from "../../src/case/evidence-pack.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { buildListPack } from "../../src/evidence/build-list-pack.ts";
import type { Change } from "../../src/change/change.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { commitTime } from "../../src/change/parse-commit-records.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { verifyPackAgainstSource } from "../../src/evidence/verify-pack-against-source.ts";
import { runGit } from "../../src/git/run-git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const author = { handle: "ines", names: [], mails: ["ines@heron.example"] };
const week = { from: "2026-03-02T08:00:00Z", to: "2026-03-09T08:00:00Z" };
const terms = {
  who: author.handle,
  names: [],
  slot: { opens: week.from, closes: week.to, zone: "UTC" },
};
const token = `ghp_${"a1B2c3D4e5".repeat(4)}`;

describe("an awkward history", () => {
  test("gives all commits of a merge of several branches at once", async () => {
    const git = await repository();
    for (const name of ["herons", "egrets"]) {
      await run(git, ["checkout", "-q", "-b", name, "main"]);
      await commit(git, `Count ${name}`, { [`${name}.ts`]: "export const count = 1;\n" });
    }
    await run(git, ["checkout", "-q", "main"]);
    await run(git, [
      "merge",
      "-q",
      "--no-ff",
      "-m",
      "Merge pull request #3 from ines/herons",
      "-m",
      "Count birds",
      "herons",
      "egrets",
    ]);
    const { change } = await measured(git);
    expect(change.commits.map(({ subject }) => subject).toSorted()).toEqual([
      "Count egrets",
      "Count herons",
    ]);
    expect(change.additions).toBe(
      change.commits.reduce((sum, { additions }) => sum + additions, 0),
    );
  });

  test("makes a pack that can be read back where times are broken", async () => {
    const git = await repository();
    const tree = await run(git, ["rev-parse", "HEAD^{tree}"]);
    let parent = await run(git, ["rev-parse", "HEAD"]);
    for (const time of ["-86400 +0000", "99999999999999999999 +0000", "1772532000 +9999", "x"]) {
      const who = `Ines Moor <ines@heron.example> ${time}`;
      const text = `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n\nWade in\n`;
      const write = ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"];
      parent = await run(git, write, { input: text });
    }
    const message = ["-m", "Merge pull request #4 from ines/wade", "-m", "Wade in"];
    const merge = await run(git, ["commit-tree", tree, "-p", "main", "-p", parent, ...message]);
    await run(git, ["update-ref", "refs/heads/main", merge]);
    const { change, repository: source } = await measured(git);
    expect(change.commits).toHaveLength(4);
    const proof = change.commits.map(({ position }) => ({ kind: "commit", position }) as const);
    const finding = { severity: 3, summary: "It wades.", proof, figures: [] } as const;
    const pack = buildEvidencePack(change, {
      ...terms,
      findings: { charges: [{ code: "wading", title: "Wading", finding }], compliments: [] },
    });
    expect(pack.exhibits.filter(({ kind }) => kind === "commit")).toHaveLength(4);
    const text = evidencePackText(pack);
    expect(evidencePackText(parseEvidencePack(text))).toBe(text);
    expect(await verifyPackAgainstSource(pack, source)).toEqual([]);
  });

  test("hides secrets in the names of files and of people", async () => {
    const git = await repository();
    await run(git, ["checkout", "-q", "-b", "nest"]);
    const trailer = `Co-authored-by: ${token} <nest@heron.example>`;
    await commit(git, `Build nest\n\n${trailer}`, {
      [`${token}.ts`]: "export const twigs = 3;\n",
      "\u202enest\n.ts": "export const eggs = 2;\n",
    });
    await run(git, ["checkout", "-q", "main"]);
    const message = ["-m", "Merge pull request #5 from ines/nest", "-m", "Build nest"];
    await run(git, ["merge", "-q", "--no-ff", ...message, "nest"]);
    const { change } = await measured(git);
    expect(JSON.stringify(change)).not.toContain(token);
    const paths = ["[redacted].ts", "⟨U+202E⟩nest⟨U+000A⟩.ts"];
    expect(change.files.map(({ path }) => path)).toEqual(paths);
    expect(change.commits[0]?.files.map(({ path }) => path)).toEqual(paths);
    expect(change.files.map(({ hunks }) => hunks[0]?.lines.length)).toEqual([1, 1]);
    expect(change.commits[0]?.coAuthors.map(({ name }) => name)).toEqual(["[redacted]"]);
  });

  test.each([
    ["was pushed to after the merge", { branch: "main~1", at: "2026-03-05T10:00:00Z" }],
    ["is of another change with the same number", { branch: "main~1", at: "2026-03-04T09:00:00Z" }],
  ])("tells no commits of a squash whose ref %s", async (_, { branch, at }) => {
    const git = await repository();
    await commit(git, "Plant reeds (#7)", { "reeds.ts": "export const reeds = 1;\n" });
    await run(git, ["checkout", "-q", "-b", "other", branch]);
    const name = at > "2026-03-05" ? "reeds.ts" : "rushes.ts";
    await commit(git, "Plant something", { [name]: "export const reeds = 1;\n" }, at);
    await run(git, ["update-ref", "refs/pull/7/head", "other"]);
    await run(git, ["checkout", "-q", "main"]);
    const { change } = await measured(git);
    expect(change.commitsKnown).toBe(false);
    expect(change.commits.map(({ subject }) => subject)).toEqual(["Plant reeds (#7)"]);
    expect(change.leftOut).toEqual([expect.stringContaining("its commits were left out")]);
  });

  test("is read without starting a program that its configuration names", async () => {
    const git = await repository();
    await commit(git, "Plant reeds (#8)", { "reeds.ts": "export const reeds = 1;\n" });
    const trap = join(git, "sprung");
    const settings = ["core.fsmonitor", "core.pager", "diff.external", "core.editor"];
    for (const name of settings) await run(git, ["config", name, `touch ${trap}`]);
    expect((await measured(git)).change.additions).toBe(1);
    expect(existsSync(trap)).toBe(false);
  });

  test("proves a list of what is the author's by a mail that is not published", async () => {
    const git = await repository();
    await commit(git, "Bump reeds (#6)", { "reeds.ts": "export const reeds = 2;\n" });
    const source = await openRepository({ name: "heron", git }, { cache: `${git}/no-cache` });
    const candidates = await findCandidates(source, { ...week, author });
    expect(candidates.map(({ title }) => title)).toEqual(["Bump reeds"]);
    const pack = buildListPack([{ source: "heron", candidates }], terms);
    expect(await verifyPackAgainstSource(pack, source)).toEqual([]);
    const invented = candidates.map((candidate) => ({ ...candidate, title: "Drain the pond" }));
    const untrue = buildListPack([{ source: "heron", candidates: invented }], terms);
    expect(await verifyPackAgainstSource(untrue, source)).toEqual([
      { exhibit: "list", message: "the repository has no pull request “Drain the pond” here" },
    ]);
  });
});

describe("the time of a commit", () => {
  test.each([
    ["2026-03-07T14:39:00+01:00", "2026-03-07T14:39:00+01:00"],
    ["2026-03-07T14:39:00Z", "2026-03-07T14:39:00Z"],
    ["2026-03-07T14:39:00+99:99", "2026-03-03T10:00:00+00:00"],
    ["2026-03-07T14:39:00-24:00", "2026-03-08T14:39:00+00:00"],
    ["%aI", "1970-01-01T00:00:00+00:00"],
    ["", "1970-01-01T00:00:00+00:00"],
  ])("printed as %j is %s", (printed, time) => {
    expect(commitTime(printed)).toBe(time);
  });
});

async function measured(git: string) {
  const source = await openRepository({ name: "heron", git }, { cache: `${git}/no-cache` });
  const [candidate] = await findCandidates(source, { ...week, author });
  if (candidate === undefined) throw new Error("there is no candidate");
  const change: Change = await collectChange(source, candidate);
  return { change, repository: source };
}

async function repository(): Promise<string> {
  const git = await temporaryFolder();
  await run(git, ["init", "-q", "-b", "main"]);
  await commit(git, "Start", { "pond.ts": "export const pond = 1;\n" });
  return git;
}

async function commit(
  git: string,
  message: string,
  files: Readonly<Record<string, string>>,
  at?: string,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(git, name), text);
  await run(git, ["add", "-A"]);
  await run(git, ["commit", "-q", "-F", "-"], { input: message, ...(at && { at }) });
}

async function run(
  cwd: string,
  args: readonly string[],
  { at = "2026-03-04T10:00:00Z", input }: { readonly at?: string; readonly input?: string } = {},
): Promise<string> {
  const person = { NAME: "Ines Moor", EMAIL: "ines@heron.example", DATE: at };
  const env = Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  );
  return (await runGit(args, { cwd, env, ...(input !== undefined && { input }) })).trim();
}
