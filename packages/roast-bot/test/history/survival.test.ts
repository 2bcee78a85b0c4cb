import { expect, it } from "vitest";
import type { ChangeCommit } from "../../src/change/change.ts";
import { computeSurvival } from "../../src/history/survival.ts";

/** A commit that adds (`+`) and deletes (`-`) lines of one file. */
function commit(position: number, lines: readonly string[], path = "src/a.py"): ChangeCommit {
  const person = { name: "Ada Brook", mail: "ada@example.org" };
  return {
    sha: String(position).repeat(40).slice(0, 40),
    position,
    subject: `Commit ${position}`,
    body: "",
    author: person,
    coAuthors: [],
    authoredAt: "2026-03-02T10:00:00Z",
    committedAt: "2026-03-02T10:00:00Z",
    files: [],
    additions: 0,
    deletions: 0,
    diff: [
      {
        path,
        hunks: [
          {
            section: "",
            lines: lines.map((line) =>
              line.startsWith("+")
                ? { kind: "added" as const, text: line.slice(1), after: 1 }
                : { kind: "deleted" as const, text: line.slice(1), before: 1 },
            ),
          },
        ],
      },
    ],
  };
}

const followed = { isFollowed: () => true };
const isPython = (path: string) => path.endsWith(".py");

it.each([
  [
    "what is left of a commit",
    [commit(1, ["+first = load(path)", "+second = load(other)"])],
    ["first = load(path)\n"],
    [{ position: 1, added: 2, left: 1 }],
  ],
  [
    "the commit after which nothing is left",
    [
      commit(1, ["+cache = Manifest(path)", "+cache.warm(nodes)"]),
      commit(2, ["-cache = Manifest(path)"]),
      commit(3, ["-cache.warm(nodes)"]),
    ],
    ["other = 1\n"],
    [{ position: 1, added: 2, left: 0, goneIn: 3 }],
  ],
  [
    "no end where the branch did not delete the lines itself",
    [commit(1, ["+cache = Manifest(path)"])],
    [""],
    [{ position: 1, added: 1, left: 0 }],
  ],
  [
    "nothing of lines that were moved or indented anew",
    [commit(1, ["-cache = Manifest(path)", "+    cache = Manifest(path)"])],
    ["    cache = Manifest(path)\n"],
    [],
  ],
  [
    "what is left of lines that others have aligned anew",
    [commit(1, ["+Pointer  string", "+Selected string", "+cache = Manifest(path)"])],
    ["Pointer string\nSelected     string\n"],
    [{ position: 1, added: 3, left: 2 }],
  ],
  ["nothing of lines that say little", [commit(1, ["+}", "+return", "+x = 1"])], [""], []],
] as const)("tells %s", (_, commits, atMerge, expected) => {
  expect(computeSurvival(commits, { ...followed, atMerge })).toEqual(expected);
});

it("follows no lines of files that do not count", () => {
  const commits = [commit(1, ["+first = load(path)"], "docs/a.md")];
  expect(computeSurvival(commits, { isFollowed: isPython, atMerge: [] })).toEqual([]);
});
