import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FastImport, runGit } from "../../../../demo/history/fast-import.ts";
import { buildSlackwater } from "../../../../demo/history/slackwater.ts";
import { type Change, type ChangeLimits, changeLimits } from "../../src/change/change.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import type { Author } from "../../src/promise/promise.ts";
import { importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const tamsin = { handle: "tamsin-okoye", names: ["Tamsin Okoye"], mails: [] };
const mara = { handle: "mara", names: [], mails: ["mara@tidepool.example"] };
const week = { from: "2026-03-23T08:00:00Z", to: "2026-03-30T07:00:00Z" };

describe("a change", () => {
  test("is measured at the merge as git itself measures it", async () => {
    const directory = await slackwater();
    const change = await collect(directory, 214);
    const [merge, base] = [change.mergeCommit, change.base];
    const stat = await runGit(directory, ["diff", "-M", "--shortstat", base, merge]);
    expect(stat).toBe(
      `${change.files.length} files changed, ${change.additions} insertions(+), ${change.deletions} deletions(-)`,
    );
    for (const { path, linesAtMerge } of change.files) {
      const text = await runGit(directory, ["show", `${merge}:${path}`]);
      expect([path, linesAtMerge]).toEqual([path, text.split("\n").length]);
    }
  });

  test("has the commits behind its squash in the order of the branch, with their own clocks", async () => {
    const directory = await slackwater();
    const change = await collect(directory, 214);
    const log = await runGit(directory, [
      "log",
      "--reverse",
      "--date-order",
      "--format=%H %aI %s",
      `${change.base}..refs/pull/214/head`,
    ]);
    expect(change.commitsKnown).toBe(true);
    expect(
      change.commits.map((commit) => `${commit.sha} ${commit.authoredAt} ${commit.subject}`),
    ).toEqual(log.split("\n"));
    expect(change.commits.map(({ position }) => position)).toEqual(
      Array.from({ length: 17 }, (_, at) => at + 1),
    );
    expect(change.commits[0]?.authoredAt).toBe("2026-03-24T17:28:00+01:00");
    expect(change.authorship).toEqual({
      kind: "person-with-machine",
      machines: ["pilot-fish"],
      commits: 17,
    });
  });

  test("has the diff of each commit, whose lines add up to its stat", async () => {
    const change = await collect(await slackwater(), 214);
    for (const commit of change.commits) {
      const lines = (commit.diff ?? []).flatMap((file) => file.hunks.flatMap((hunk) => hunk.lines));
      const added = lines.filter(({ kind }) => kind === "added").length;
      const deleted = lines.filter(({ kind }) => kind === "deleted").length;
      expect([commit.subject, added, deleted]).toEqual([
        commit.subject,
        commit.additions,
        commit.deletions,
      ]);
    }
  });

  test("knows a renamed file by both its paths", async () => {
    const change = await collect(await slackwater(), 214);
    const renamed = change.files.find(({ status }) => status === "renamed");
    expect(renamed?.previousPath).toBe("tests/test_refresh.py");
    expect(renamed?.path).toBe("tests/test_refresh_lazy.py");
    expect(renamed?.hunks.length).toBeGreaterThan(0);
  });

  test("is the same whatever the repository has configured", async () => {
    const directory = await slackwater();
    const plain = await collect(directory, 214);
    const settings = {
      "color.ui": "always",
      "core.quotePath": "true",
      "diff.algorithm": "histogram",
      "diff.context": "0",
      "diff.external": "false",
      "diff.indentHeuristic": "false",
      "diff.interHunkContext": "9",
      "diff.mnemonicPrefix": "true",
      "diff.noprefix": "true",
      "diff.orderFile": join(directory, "pyproject.toml"),
      "diff.relative": "true",
      "diff.renameLimit": "1",
      "diff.renames": "false",
      "diff.submodule": "log",
      "diff.suppressBlankEmpty": "true",
      "format.pretty": "oneline",
      "i18n.logOutputEncoding": "latin1",
      "log.date": "relative",
      "log.showSignature": "true",
    };
    for (const [name, value] of Object.entries(settings)) {
      await runGit(directory, ["config", name, value]);
    }
    expect(await collect(directory, 214)).toEqual(plain);
    expect(await collect(join(directory, "slackwater"), 214)).toEqual(plain);
  });

  test("has whom its squash names beside those who wrote the commits of its branch", async () => {
    const directory = await temporaryFolder();
    const history = new FastImport();
    const author = { name: "Tamsin Okoye", mail: "tamsin@slackwater.example" };
    const begin = Date.parse("2026-03-24T12:00:00Z");
    const commit = (message: string, parents: readonly number[], files: Record<string, string>) =>
      history.commit({ message, author, authoredAt: begin, parents, files });
    const root = commit("Begin\n", [], { begun: "yes\n" });
    const files = { "src/ring.ts": code(2) };
    const trailers = [author, { name: "Tom Ek", mail: "tom@tide.example" }]
      .map(({ name, mail }) => `Co-authored-by: ${name} <${mail}>\n`)
      .join("");
    history.ref("refs/pull/6/head", commit("Ring\n", [root], files));
    history.ref("refs/heads/main", commit(`Ring (#6)\n\n${trailers}`, [root], files));
    await runGit(directory, ["init", "--quiet", "--bare", "--initial-branch=main"]);
    await history.write(directory);
    const who = { handle: "tamsin", names: [author.name], mails: [author.mail] };
    const change = await collect(directory, 6, { author: who });
    expect(change.commitsKnown).toBe(true);
    expect(change.coAuthors.map(({ name }) => name)).toEqual(["Tom Ek"]);
  });

  test("has only its squash where the branch is not in the clone", async () => {
    const directory = await slackwater();
    const refs = await runGit(directory, ["for-each-ref", "--format=%(refname)", "refs/pull"]);
    for (const ref of refs.trim().split("\n")) await runGit(directory, ["update-ref", "-d", ref]);
    const change = await collect(directory, 214);
    expect(change.commitsKnown).toBe(false);
    expect(change.commits.map(({ subject }) => subject)).toEqual([
      "Add eager refresh to the tide tables (#214)",
    ]);
    expect(change.commits[0]?.additions).toBe(change.additions);
    expect(change.authorship.kind).toBe("person-with-machine");
  });

  test.each([
    [true, "2026-03-24T10:00:00Z"],
    [false, "2026-03-20T10:00:00Z"],
  ])("was merged when its merge says so: %s, if that was written at %s", async (is, authoredAt) => {
    const files = { "src/ring.ts": code(2) };
    const author = "Mara <mara@tidepool.example>";
    const directory = await importHistory(await temporaryFolder(), [
      { at: "2026-03-19T09:00:00Z", author, files: {} },
      { at: "2026-03-24T10:00:00Z", authoredAt, author, files, message: "Ring (#6)\n" },
    ]);
    expect((await collect(directory, 6, { author: mara })).isMergeDated).toBe(is);
  });

  test("says what it left out for size", async () => {
    const limits = { ...changeLimits, linesOfFile: 100, commits: 5 };
    const change = await collect(await slackwater(), 214, { limits });
    expect(change.files.find(({ path }) => path === "tests/test_refresh_modes.py")?.hunks).toEqual(
      [],
    );
    expect(change.files.find(({ path }) => path === "slackwater/refresh.py")?.hunks).not.toEqual(
      [],
    );
    expect(change.commitsKnown).toBe(false);
    expect(change.leftOut).toEqual([
      "The changes inside tests/test_refresh_modes.py and 1 more were too long to be read.",
      "The branch has more than 5 commits; they were left out.",
    ]);
  });

  test("stops reading a patch that is too large and keeps what it read whole", async () => {
    const limits = { ...changeLimits, patchBytes: 9_000 };
    const change = await collect(await slackwater(), 214, { limits });
    const read = change.files.filter(({ hunks }) => hunks.length > 0).map(({ path }) => path);
    expect(read).toContain("slackwater/refresh.py");
    expect(read).not.toContain("tests/test_refresh_soak.py");
    expect(change.leftOut.join(" ")).toContain("too long to be read");
  });

  test("holds neither secrets nor marks that deceive a reader", async () => {
    const token = ["ghp", "q7Zr0vKx93LmTbYw5NcH8dPf2GsJ6uAe"].join("_");
    const change = await collect(
      await oneChange({
        message: `Ring ${token} (#1)\n\nThe body has ${token} too.\n`,
        files: { "bell.ts": `const key = "${token}";\nif (\u202Eloud) ring();\r\n` },
      }),
      1,
    );
    expect(JSON.stringify(change)).not.toContain(token);
    expect(JSON.stringify(change)).not.toContain("\u202e");
    expect(change.title).toBe("Ring [redacted]");
    expect(change.files[0]?.hunks[0]?.lines.map(({ text }) => text)).toEqual([
      'const key = "[redacted]";',
      "if (⟨U+202E⟩loud) ring();",
    ]);
  });

  test("reads paths that git would quote and files that are empty, binary or without a last newline", async () => {
    const files = {
      'naïve "tide".md': "one\ntwo",
      "-option.ts": "x\n",
      "empty.ts": "",
      "chart.bin": "\0\u0001\0",
    };
    const change = await collect(await oneChange({ message: "Try paths (#1)\n", files }), 1);
    expect(
      change.files.map(({ path, linesAtMerge, binary }) => [path, linesAtMerge, binary]),
    ).toEqual([
      ["-option.ts", 1, false],
      ["chart.bin", 0, true],
      ["empty.ts", 0, false],
      ['naïve "tide".md', 2, false],
    ]);
    expect(change.files.map(({ hunks }) => hunks.length)).toEqual([1, 0, 0, 1]);
  });

  test("that only moves versions is a dependency bump", async () => {
    const before = {
      "package.json": '{\n  "tide": "1.0.0",\n  "bell": "^2.3.4"\n}\n',
      "yarn.lock": "tide@1.0.0\n",
    };
    const after = {
      "package.json": '{\n  "tide": "1.1.0",\n  "bell": "^2.3.4"\n}\n',
      "yarn.lock": "tide@1.1.0\n",
    };
    const bump = await collect(
      await oneChange({ message: "Bump (#1)\n", before, files: after }),
      1,
    );
    const more = { ...after, "src/tide.ts": "export {};\n" };
    const other = await collect(
      await oneChange({ message: "Bump (#1)\n", before, files: more }),
      1,
    );
    expect([bump.dependencyBump, other.dependencyBump]).toEqual([true, false]);
  });

  test("that gives a dependency to users, in the same version, is none", async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `    "quay-${at}": "^2.0.0"`).join(",\n");
    const tide = '    "tide": "^1.0.0",\n';
    const manifest = (tools: string, users: string) =>
      `{\n  "devDependencies": {\n${tools}${lines}\n  },\n  "dependencies": {\n${users}    "bell": "^2.3.4"\n  }\n}\n`;
    const change = await collect(
      await oneChange({
        message: "Add tide to dependencies (#1)\n",
        before: { "package.json": manifest(tide, "") },
        files: { "package.json": manifest("", tide) },
      }),
      1,
    );
    expect(change.dependencyBump).toBe(false);
  });
});

describe("files that are kept elsewhere", () => {
  const person = "Mara Lind <mara@tidepool.example>";

  test("say how much of what was added are tests inside of the source", async () => {
    const directory = await importHistory(await temporaryFolder(), [
      { at: "2026-03-24T09:00:00Z", author: person, files: { "src/ring.rs": rust("") } },
      {
        at: "2026-03-24T10:00:00Z",
        author: person,
        files: { "src/ring.rs": rust("fn b() {}\nfn c() {}"), "src/b.rs": "fn b() {}\n" },
        message: "Ring (#6)\n",
      },
    ]);
    const { files } = await collect(directory, 6, { author: mara });
    expect(
      files.map(({ path, inlineTestLines, inlineTestsAdded }) => [
        path,
        inlineTestLines,
        inlineTestsAdded,
      ]),
    ).toEqual([
      ["src/b.rs", 0, 0],
      ["src/ring.rs", 6, 2],
    ]);
  });

  test("are generated where they come with a map to what they were compiled from", async () => {
    const directory = await importHistory(await temporaryFolder(), [
      { at: "2026-03-24T09:00:00Z", author: person, files: compiled("A") },
      {
        at: "2026-03-24T10:00:00Z",
        author: person,
        files: compiled("AAB"),
        message: "Ring (#6)\n",
      },
    ]);
    const { files: found } = await collect(directory, 6, { author: mara });
    expect(found.map(({ path, role }) => [path, role])).toEqual([
      ["lib/by-hand.js", "source"],
      ["lib/ring.js", "generated"],
      ["lib/ring.js.map", "generated"],
      ["src/ring.ts", "source"],
    ]);
  });

  test("are binary, and nobody's lines: pointers of Git LFS and of git-annex, however they change", async () => {
    const before = {
      "moved.psd": lfs(1),
      "old.bin": "version https://hawser.github.com/spec/v1\noid sha256:00\nsize 1\n",
      "a.py": code(1),
    };
    const after = {
      "moved.psd": lfs(3),
      "new.psd": lfs(4),
      "old.bin":
        "version https://git-lfs.github.com/spec/v1\next-0-x sha256:0\noid sha256:00\nsize 2\n",
      "film.mov": `/annex/objects/SHA256E-s1--${"0".repeat(64)}.mov\n`,
      "a.py": code(21),
      "pointers.md": `A pointer looks so:\n${lfs(1)}`,
    };
    const directory = await importHistory(await temporaryFolder(), [
      { at: "2026-03-24T09:00:00Z", author: person, files: before },
      { at: "2026-03-24T10:00:00Z", author: person, files: after, message: "Move the pier (#6)\n" },
      {
        at: "2026-03-24T11:00:00Z",
        author: person,
        files: { "new.psd": null },
        message: "Drop it (#7)\n",
      },
    ]);
    const change = await collect(directory, 6, { author: mara });
    expect(
      change.files.map(({ path, role, binary, additions, deletions, hunks, linesAtMerge }) => [
        path,
        binary ? role : "text",
        additions,
        deletions,
        hunks.length,
        linesAtMerge,
      ]),
    ).toEqual([
      ["a.py", "text", 20, 0, 1, 21],
      ["film.mov", "binary", 0, 0, 0, 0],
      ["moved.psd", "binary", 0, 0, 0, 0],
      ["new.psd", "binary", 0, 0, 0, 0],
      ["old.bin", "binary", 0, 0, 0, 0],
      ["pointers.md", "text", 4, 0, 1, 4],
    ]);
    expect([change.additions, change.deletions]).toEqual([24, 0]);
    expect(change.commits.map(({ additions, deletions }) => [additions, deletions])).toEqual([
      [24, 0],
    ]);
    const dropped = await collect(directory, 7, { author: mara });
    expect(dropped.files).toMatchObject([{ status: "deleted", role: "binary", deletions: 0 }]);
    expect(dropped.deletions).toBe(0);
  });
});

/** A source file with what was made of it, and one that nobody made. */
function compiled(text: string) {
  return {
    "src/ring.ts": code(text.length),
    "lib/ring.js": code(text.length),
    "lib/ring.js.map": JSON.stringify({ version: 3, mappings: text }),
    "lib/by-hand.js": code(text.length),
  };
}

/** A file of Rust with these lines in the source, and again in its tests. */
function rust(more: string): string {
  return `fn ring() {}\n${more}\n#[cfg(test)]\nmod tests {\n    fn rings() {}\n${more}\n}\n`;
}

async function slackwater(): Promise<string> {
  return (await buildSlackwater(`${await temporaryFolder()}/slackwater`)).directory;
}

/** A repository with one squash by Tamsin on top of a first commit. */
async function oneChange(change: {
  readonly message: string;
  readonly before?: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}): Promise<string> {
  const directory = await temporaryFolder();
  const history = new FastImport();
  const author = { name: "Tamsin Okoye", mail: "tamsin@slackwater.example" };
  const authoredAt = Date.parse("2026-03-24T12:00:00Z");
  const begin = { message: "Begin\n", author, authoredAt, parents: [] };
  const root = history.commit({ ...begin, files: { begun: "yes\n", ...change.before } });
  const { message, files } = change;
  history.ref(
    "refs/heads/main",
    history.commit({ message, author, authoredAt, parents: [root], files }),
  );
  await runGit(directory, ["init", "--quiet", "--bare", "--initial-branch=main"]);
  await history.write(directory);
  return directory;
}

/** A pointer of Git LFS to a file of a size. */
function lfs(size: number): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d".repeat(32)}\nsize ${size}\n`;
}

function code(lines: number): string {
  return "tide = 1\n".repeat(lines);
}

async function collect(
  git: string,
  number: number,
  { limits = changeLimits, author = tamsin }: { limits?: ChangeLimits; author?: Author } = {},
): Promise<Change> {
  const repository = await openRepository(
    { name: "slackwater", git },
    { cache: `${git}/no-cache` },
  );
  const candidates = await findCandidates(repository, { ...week, author });
  const candidate = candidates.find((candidate) => candidate.number === number);
  if (candidate === undefined) throw new Error(`#${number} was not found`);
  return await collectChange(repository, candidate, { limits });
}
