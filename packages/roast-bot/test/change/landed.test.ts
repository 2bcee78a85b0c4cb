import { describe, expect, test } from "vitest";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { verifyPackAgainstSource } from "../../src/evidence/verify-pack-against-source.ts";
import { runGit } from "../../src/git/run-git.ts";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { author, begin, landed, open, tom, week } from "./landed-history.ts";

describe("what landed", () => {
  test("without a pull request is one candidate of the commits that follow each other", async () => {
    const { candidates, change } = await landed([
      begin,
      { at: "2026-01-06T10:00:00Z", message: "Add alarms", files: { b: "1" } },
      { at: "2026-01-06T11:00:00Z", message: "Ring them", files: { b: "2", c: "1" } },
      { at: "2026-01-06T12:00:00Z", author: tom, message: "Add bells", files: { d: "1" } },
      { at: "2026-01-07T10:00:00Z", message: "Hush them", files: { c: "2" } },
    ]);
    expect(candidates.map(({ number, title, foundBy }) => [number, title, foundBy])).toEqual([
      [undefined, "Ring them", "push"],
      [undefined, "Hush them", "push"],
    ]);
    const pushed = await change(0);
    expect(pushed.commits.map(({ subject }) => subject)).toEqual(["Add alarms", "Ring them"]);
    expect(pushed.files.map(({ path }) => path)).toEqual(["b", "c"]);
  });

  test("has no number where another repository's stands behind its subject", async () => {
    const { candidates } = await landed([
      begin,
      { at: "2026-01-06T10:00:00Z", message: "Add alarms (ines/bells#7)", files: { b: "1" } },
      { at: "2026-01-07T10:00:00Z", message: "Merge ines/bells#8: Hush them", files: { b: "2" } },
    ]);
    expect(candidates.map(({ number, title }) => [number, title])).toEqual([
      [undefined, "Add alarms (ines/bells#7)"],
      [undefined, "Hush them"],
    ]);
  });

  test("is one candidate where several commits name the same request, and one each of reviews", async () => {
    const url = "PR-URL: https://github.com/mara/tide/pull/7";
    const { candidates } = await landed([
      begin,
      { at: "2026-01-06T10:00:00Z", message: `Add alarms\n\n${url}`, files: { b: "1" } },
      { at: "2026-01-06T11:00:00Z", message: `Ring them\n\n${url}`, files: { b: "2" } },
      {
        at: "2026-01-06T12:00:00Z",
        message: `Add bells\n\nChange-Id: I${"a1".repeat(20)}`,
        files: { c: "1" },
      },
      {
        at: "2026-01-06T13:00:00Z",
        message: `Hush bells\n\nChange-Id: I${"b2".repeat(20)}`,
        files: { c: "2" },
      },
    ]);
    expect(candidates.map(({ number, title }) => [number, title])).toEqual([
      [7, "Ring them"],
      [undefined, "Add bells"],
      [undefined, "Hush bells"],
    ]);
  });

  test("of a request between whose commits others lie is not the request", async () => {
    const part = "Part-of: <https://gitlab.example/mara/tide/-/merge_requests/7>";
    const { candidates } = await landed([
      begin,
      { at: "2026-01-06T10:00:00Z", message: `Add alarms\n\n${part}`, files: { b: "1" } },
      { at: "2026-01-06T10:00:00Z", author: tom, message: "Add bells", files: { c: "1" } },
      { at: "2026-01-06T10:00:00Z", message: `Ring them\n\n${part}`, files: { b: "2" } },
    ]);
    expect(candidates.map(({ number, title, foundBy }) => [number, title, foundBy])).toEqual([
      [undefined, "Add alarms", "push"],
      [undefined, "Ring them", "push"],
    ]);
  });

  test("by a merge of several people's commits without a request is the author's own of them", async () => {
    const { candidates, change } = await landed([
      begin,
      {
        at: "2026-01-05T09:00:00Z",
        message: "Add alarms",
        branch: "both",
        from: "main",
        files: { b: "1" },
      },
      {
        at: "2026-01-05T10:00:00Z",
        message: "Ring them",
        branch: "both",
        files: { b: "2" },
      },
      {
        at: "2026-01-05T11:00:00Z",
        author: tom,
        message: "Add bells",
        branch: "both",
        files: { c: "1" },
      },
      {
        at: "2026-01-07T09:00:00Z",
        author: tom,
        message: "Merge changes Ideadbeef, Icafebabe into main",
        merges: "both",
        files: { b: "2", c: "1" },
      },
    ]);
    expect(candidates).toMatchObject([
      { title: "Ring them", mergedAt: "2026-01-07T09:00:00+00:00" },
    ]);
    expect((await change(0)).files.map(({ path }) => path)).toEqual(["b"]);
  });

  test("in a rollup is the author's own part of it, and nobody else's", async () => {
    const { candidates, change } = await landed([
      begin,
      {
        at: "2026-01-05T09:00:00Z",
        message: "Add alarms",
        branch: "mara",
        from: "main",
        files: { b: "1" },
      },
      {
        at: "2026-01-05T09:00:00Z",
        author: tom,
        message: "Add bells",
        branch: "tom",
        from: "main",
        files: { c: "1" },
      },
      {
        at: "2026-01-06T09:00:00Z",
        author: tom,
        message: "Rollup merge of #2 - mara:alarms, r=tom\n\nAdd alarms",
        branch: "rollup",
        from: "main",
        merges: "mara",
        files: { b: "1" },
      },
      {
        at: "2026-01-06T09:01:00Z",
        author: tom,
        message: "Rollup merge of #3 - tom:bells, r=mara\n\nAdd bells",
        branch: "rollup",
        merges: "tom",
        files: { c: "1" },
      },
      {
        at: "2026-01-07T09:00:00Z",
        author: "bors <bors@tidepool.example>",
        message: "Auto merge of #4 - tom:rollup, r=tom\n\nRollup of 2 pull requests",
        merges: "rollup",
        files: { b: "1", c: "1" },
      },
    ]);
    expect(candidates).toMatchObject([
      { number: 2, title: "Add alarms", mergedAt: "2026-01-07T09:00:00+00:00" },
    ]);
    expect((await change(0)).files.map(({ path }) => path)).toEqual(["b"]);
  });

  test("in another person's pull request is the author's own commits", async () => {
    const { candidates, change } = await landed([
      begin,
      ...["1", "2"].map((text) => ({
        at: "2026-01-05T09:00:00Z",
        author: tom,
        message: `Add bells ${text}`,
        branch: "tom",
        ...(text === "1" && { from: "main" }),
        files: { c: text },
      })),
      { at: "2026-01-05T10:00:00Z", message: "Add alarms", branch: "tom", files: { b: "1" } },
      {
        at: "2026-01-06T09:00:00Z",
        author: tom,
        message: "Merge pull request #3 from tom/bells\n\nAdd bells",
        merges: "tom",
        files: { b: "1", c: "2" },
      },
    ]);
    expect(candidates).toMatchObject([{ title: "Add alarms", foundBy: "push" }]);
    expect(candidates[0]?.number).toBeUndefined();
    expect((await change(0)).files.map(({ path }) => path)).toEqual(["b"]);
  });

  test("by a rebase merge is known by the patches behind the request's ref", async () => {
    const { candidates, directory } = await landed(
      [
        begin,
        {
          at: "2026-01-05T09:00:00Z",
          message: "Add alarms",
          branch: "alarms",
          from: "main",
          files: { b: "1" },
        },
        { at: "2026-01-05T10:00:00Z", message: "Ring them", branch: "alarms", files: { b: "2" } },
        { at: "2026-01-05T11:00:00Z", author: tom, message: "Add bells", files: { c: "1" } },
        {
          at: "2026-01-06T09:00:00Z",
          authoredAt: "2026-01-05T09:00:00Z",
          message: "Add alarms",
          files: { b: "1" },
        },
        {
          at: "2026-01-06T09:00:01Z",
          authoredAt: "2026-01-05T10:00:00Z",
          message: "Ring them",
          files: { b: "2" },
        },
        { at: "2026-01-06T10:00:00Z", message: "Hush them", files: { b: "3" } },
      ],
      { "refs/pull/5/head": "alarms" },
    );
    expect(candidates.map(({ number, title, foundBy }) => [number, title, foundBy])).toEqual([
      [5, "Ring them", "patch"],
      [undefined, "Hush them", "push"],
    ]);
    expect(await verified(directory)).toEqual([]);
  });

  test("in a batch of bors-ng is the author's request of several", async () => {
    const directory = await temporaryFolder();
    await importHistory(directory, [
      begin,
      {
        at: "2026-01-05T09:00:00Z",
        message: "Alarm",
        branch: "mara",
        from: "main",
        files: { b: "1" },
      },
      {
        at: "2026-01-05T09:00:00Z",
        author: tom,
        message: "Bell",
        branch: "tom",
        from: "main",
        files: { c: "1" },
      },
    ]);
    const git = { cwd: directory };
    const tree = (await runGit(["merge-tree", "--write-tree", "mara", "tom"], git)).trim();
    const message = "Merge #2 #3\n\n2: Add alarms r=tom a=mara\n\n3: Add bells r=mara a=tom\n";
    const parents = ["-p", "main", "-p", "mara", "-p", "tom"];
    const at = "2026-01-06T09:00:00Z";
    const bors = { NAME: "bors", EMAIL: "bors@tidepool.example", DATE: at };
    const env = Object.fromEntries(
      Object.entries(bors).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    const merge = await runGit(["commit-tree", tree, ...parents], { ...git, env, input: message });
    await runGit(["update-ref", "refs/heads/main", merge.trim()], git);
    const { candidates, change } = await open(directory);
    expect(candidates).toMatchObject([{ number: 2, title: "Add alarms" }]);
    expect((await change(0)).files.map(({ path }) => path)).toEqual(["b"]);
    expect(await verified(directory)).toEqual([]);
  });

  test("without a pull request is measured again when its pack is verified", async () => {
    const { directory } = await landed([
      begin,
      { at: "2026-01-06T10:00:00Z", message: "Add alarms", files: { b: "1" } },
      { at: "2026-01-06T11:00:00Z", message: "Ring them", files: { b: "2" } },
    ]);
    expect(await verified(directory)).toEqual([]);
  });
});

describe("a squash of a stacked branch", () => {
  const lower: readonly ScriptedCommit[] = [
    begin,
    {
      at: "2026-01-02T09:00:00Z",
      message: "Store",
      branch: "one",
      from: "main",
      files: { a: "2" },
    },
    { at: "2026-01-02T10:00:00Z", message: "Fix the store", branch: "one", files: { a: "3" } },
    { at: "2026-01-02T11:00:00Z", message: "Moon", branch: "two", from: "one", files: { b: "1" } },
  ];
  const upper: ScriptedCommit = {
    at: "2026-01-06T09:00:00Z",
    message: "Show the moon (#2)",
    files: { b: "1" },
  };

  test.each<[how: string, commits: readonly ScriptedCommit[], refs: Record<string, string>]>([
    ["squashed", [{ at: "2026-01-03T09:00:00Z", message: "Store (#1)", files: { a: "3" } }], {}],
    [
      "squashed with a change, and its ref is there",
      [{ at: "2026-01-03T09:00:00Z", message: "Store (#1)", files: { a: "4" } }],
      { "refs/pull/1/head": "one" },
    ],
    [
      "rebased",
      [
        { at: "2026-01-03T09:00:00Z", message: "Store", files: { a: "2" } },
        { at: "2026-01-03T09:00:01Z", message: "Fix the store", files: { a: "3" } },
      ],
      {},
    ],
  ])("tells its own commits where the lower part was %s", async (_, landedBefore, refs) => {
    const { candidates, change } = await landed([...lower, ...landedBefore, upper], {
      "refs/pull/2/head": "two",
      ...refs,
    });
    expect(candidates.map(({ number }) => number)).toEqual([2]);
    const { commits, files, commitsKnown } = await change(0);
    expect(commitsKnown).toBe(true);
    expect(commits.map(({ subject }) => subject)).toEqual(["Moon"]);
    expect(files.map(({ path }) => path)).toEqual(["b"]);
  });

  test("tells none where the lower part landed as something else", async () => {
    const { change } = await landed(
      [
        ...lower,
        { at: "2026-01-03T09:00:00Z", author: tom, message: "Store (#1)", files: { a: "4" } },
        upper,
      ],
      { "refs/pull/2/head": "two" },
    );
    const { commits, commitsKnown, leftOut } = await change(0);
    expect(commitsKnown).toBe(false);
    expect(commits.map(({ subject }) => subject)).toEqual(["Show the moon (#2)"]);
    expect(leftOut).toEqual([expect.stringContaining("landed by itself before")]);
  });

  test("keeps what came and went within it", async () => {
    const { change } = await landed(
      [
        begin,
        {
          at: "2026-01-05T09:00:00Z",
          message: "Try",
          branch: "one",
          from: "main",
          files: { x: "1" },
        },
        {
          at: "2026-01-05T10:00:00Z",
          message: "Drop it",
          branch: "one",
          files: { x: null, b: "1" },
        },
        { at: "2026-01-06T09:00:00Z", message: "Show the moon (#2)", files: { b: "1" } },
      ],
      { "refs/pull/2/head": "one" },
    );
    expect((await change(0)).commits.map(({ subject }) => subject)).toEqual(["Try", "Drop it"]);
  });
});

function lines(...texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}

describe("a merge of a branch upon one that was squashed", () => {
  const store = [
    "export const tides = openStore();",
    "tides.listen(harbour);",
    "tides.begin(now);",
  ];
  const mara = "Mara Lind <mara@tidepool.example>";
  const stacked = (lower: string, upper: string): readonly ScriptedCommit[] => [
    begin,
    {
      at: "2026-01-02T09:00:00Z",
      author: lower,
      message: "Store",
      branch: "one",
      from: "main",
      files: { store: lines(store[0] ?? "") },
    },
    {
      at: "2026-01-02T10:00:00Z",
      author: lower,
      message: "Listen to the harbour",
      branch: "one",
      files: { store: lines(...store) },
    },
    {
      at: "2026-01-02T11:00:00Z",
      author: upper,
      message: "Moon",
      branch: "two",
      from: "one",
      files: { store: lines(...store, "showMoon(tides, harbour);") },
    },
    // As it was after the review.
    {
      at: "2026-01-03T09:00:00Z",
      author: lower,
      message: "Store (#1)",
      files: { store: lines("// Of one harbour only.", ...store) },
    },
    {
      at: "2026-01-06T09:00:00Z",
      author: tom,
      message: "Merge pull request #2 from tide/moon\n\nShow the moon",
      merges: "two",
      files: {
        store: lines("// Of one harbour only.", ...store, "showMoon(tides, harbour);"),
      },
    },
  ];

  test("is theirs who wrote what it brought, with the commits that brought it", async () => {
    const { directory, candidates, change } = await landed(stacked(tom, mara));
    expect(candidates).toMatchObject([{ number: 2, author: { name: "Mara Lind" } }]);
    const { commits, leftOut } = await change(0);
    expect(commits.map(({ subject, position }) => [subject, position])).toEqual([["Moon", 1]]);
    expect(leftOut).toEqual(["2 commits of the branch had landed before; they were left out."]);
    expect(await verified(directory)).toEqual([]);
  });

  test("is no work of theirs who only wrote what was squashed", async () => {
    const { candidates } = await landed(stacked(mara, tom));
    expect(candidates).toEqual([]);
  });

  test("keeps what came and went within it", async () => {
    const { change } = await landed([
      begin,
      {
        at: "2026-01-05T09:00:00Z",
        message: "Try a store",
        branch: "one",
        from: "main",
        files: { store: lines(...store) },
      },
      {
        at: "2026-01-05T10:00:00Z",
        message: "Take the store out",
        branch: "one",
        files: { store: null, moon: lines("showMoon(tides, harbour);") },
      },
      {
        at: "2026-01-06T09:00:00Z",
        message: "Merge pull request #2 from tide/moon\n\nShow the moon",
        merges: "one",
        files: { moon: lines("showMoon(tides, harbour);") },
      },
    ]);
    const { commits } = await change(0);
    expect(commits.map(({ subject }) => subject)).toEqual(["Try a store", "Take the store out"]);
  });
});

describe("silence", () => {
  test("is proven where the author is known and nothing of theirs is there", async () => {
    const { doubts } = await landed([
      begin,
      { at: "2026-01-06T10:00:00Z", author: tom, message: "Add bells", files: { c: "1" } },
    ]);
    expect(await doubts()).toEqual([]);
  });

  test.each<[what: string, commits: readonly ScriptedCommit[], doubt: string]>([
    [
      "nobody there has the author's names",
      [{ ...begin, author: tom }],
      "no commit there is by `mara`, `Mara Lind`, `mara@tidepool.example`",
    ],
    [
      "the author merged what others wrote",
      [
        begin,
        {
          at: "2026-01-05T09:00:00Z",
          author: tom,
          message: "Bell",
          branch: "tom",
          from: "main",
          files: { c: "1" },
        },
        {
          at: "2026-01-06T09:00:00Z",
          message: "Merge pull request #3 from tom/bell\n\nBell",
          merges: "tom",
          files: { c: "1" },
        },
      ],
      "they merged 1 branch of others in this time",
    ],
    [
      "the author is named as a co-author",
      [
        begin,
        {
          at: "2026-01-06T09:00:00Z",
          author: tom,
          message: "Bell (#3)\n\nCo-authored-by: Mara Lind <mara@tidepool.example>",
          files: { c: "1" },
        },
      ],
      "1 commit of theirs of this time",
    ],
    [
      "what the author committed in it came in later",
      [
        begin,
        {
          at: "2026-01-06T09:00:00Z",
          message: "Alarm",
          branch: "mara",
          from: "main",
          files: { b: "1" },
        },
        {
          at: "2026-01-12T08:30:00Z",
          author: tom,
          message: "Merge pull request #3 from mara/alarm\n\nAlarm",
          merges: "mara",
          files: { b: "1" },
        },
      ],
      "1 commit of theirs of this time",
    ],
  ])("is in doubt where %s", async (_, commits, doubt) => {
    const { candidates, doubts } = await landed(commits);
    expect(candidates).toEqual([]);
    expect(await doubts()).toEqual([expect.stringContaining(doubt)]);
  });

  test("is in doubt in a shallow clone, unless its edge is older than the slot", async () => {
    const folder = await temporaryFolder();
    await importHistory(`${folder}/origin`, [
      begin,
      { at: "2026-01-02T10:00:00Z", author: tom, message: "Add bells", files: { c: "1" } },
      { at: "2026-01-06T10:00:00Z", author: tom, message: "Ring bells", files: { c: "2" } },
    ]);
    for (const [depth, isCut] of [
      [1, true],
      [2, false],
    ] as const) {
      const from = `file://${folder}/origin`;
      await runGit(["clone", "-q", `--depth=${depth}`, from, `clone${depth}`], { cwd: folder });
      const said = (await (await open(`${folder}/clone${depth}`)).doubts()).join("\n");
      expect(said.includes("is shallow")).toBe(isCut);
    }
  });

  test("is in doubt in a clone that its remote has left behind, until it was fetched", async () => {
    const folder = await temporaryFolder();
    const origin = `${folder}/origin`;
    await importHistory(origin, [begin]);
    await runGit(["clone", "-q", origin, "clone"], { cwd: folder });
    expect(await (await open(`${folder}/clone`)).doubts()).toEqual([]);
    await runGit(["symbolic-ref", "HEAD", "refs/heads/next"], { cwd: origin });
    await runGit(["branch", "next", "main"], { cwd: origin });
    expect(await (await open(`${folder}/clone`)).doubts()).toEqual([
      "its clone follows main, and its remote’s default branch is next",
    ]);
    await runGit(["symbolic-ref", "HEAD", "refs/heads/main"], { cwd: origin });
    await runGit(["update-ref", "refs/heads/main", "next"], { cwd: origin });
    const tree = "HEAD^{tree}";
    const env = {
      GIT_AUTHOR_NAME: "Tom",
      GIT_AUTHOR_EMAIL: "t@t",
      GIT_COMMITTER_NAME: "Tom",
      GIT_COMMITTER_EMAIL: "t@t",
    };
    const next = await runGit(["commit-tree", tree, "-p", "main", "-m", "Bell"], {
      cwd: origin,
      env,
    });
    await runGit(["update-ref", "refs/heads/main", next.trim()], { cwd: origin });
    expect(await (await open(`${folder}/clone`)).doubts()).toEqual([
      expect.stringContaining("its clone is not what its remote"),
    ]);
    await runGit(["fetch", "-q"], { cwd: `${folder}/clone` });
    expect(await (await open(`${folder}/clone`)).doubts()).toEqual([]);
    await runGit(["remote", "set-url", "origin", `${folder}/nowhere`], { cwd: `${folder}/clone` });
    // A commit from after the slot shows that it was fetched after it.
    expect(await (await open(`${folder}/clone`)).doubts()).toEqual([]);
    await runGit(["update-ref", "refs/remotes/origin/main", "main"], { cwd: `${folder}/clone` });
    expect(await (await open(`${folder}/clone`)).doubts()).toEqual([
      expect.stringContaining("can't be asked"),
    ]);
  });
});

/** What the repository says against the pack of its first candidate. */
async function verified(directory: string) {
  const { repository, change } = await open(directory);
  const pack = buildEvidencePack(await change(0), {
    who: author.handle,
    names: author.names,
    slot: { opens: week.from, closes: week.to, zone: "UTC" },
    findings: { charges: [], compliments: [] },
  });
  return verifyPackAgainstSource(pack, repository);
}
