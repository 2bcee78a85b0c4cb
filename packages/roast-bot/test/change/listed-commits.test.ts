import { describe, expect, test } from "vitest";
import { readListedCommits } from "../../src/change/listed-commits.ts";

const ines = { name: "Ines Okafor", mail: "ines@example.org" };
const gitHub = { name: "GitHub", mail: "noreply@github.com" };
const rule = "---------";
const byOtto = "Co-authored-by: Otto Brandt <otto@example.org>";
const byInes = "Co-authored-by: Ines Okafor <okafor@work.example>";
const byClaude = "Co-authored-by: Claude <noreply@anthropic.com>";
const byHook =
  "Co-authored-by: pre-commit-ci[bot] <66+pre-commit-ci[bot]@users.noreply.github.com>";

function read(
  paragraphs: readonly string[],
  squash: Partial<Parameters<typeof readListedCommits>[0]> = {},
) {
  return readListedCommits({
    author: ines,
    committer: gitHub,
    committedAt: "2026-03-05T15:00:00+01:00",
    message: ["Ring the bells (#7)", ...paragraphs].join("\n\n"),
    ...squash,
  });
}

describe("the commits that a squash lists", () => {
  test.each<readonly [what: string, paragraphs: readonly string[], subjects: readonly string[]]>([
    ["subjects", ["* Ring", "* Ring louder"], ["Ring", "Ring louder"]],
    ["bodies", ["* Ring", "The bell was dumb.", "- and cold", "* Fix"], ["Ring", "Fix"]],
    [
      "a subject that goes on",
      ["* Ring\nas long as it\ntakes", "* Fix"],
      ["Ring as long as it takes", "Fix"],
    ],
    ["a subject and another sentence", ["* Ring\nIt was dumb.", "* Fix"], ["Ring", "Fix"]],
    ["their own number", ["* Ring (#7)", "* Fix"], ["Ring (#7)", "Fix"]],
    ["the author by another address", ["* Ring", "* Fix", rule, byInes], ["Ring", "Fix"]],
    ["trailers without a rule", ["* Ring", "* Fix", byInes], ["Ring", "Fix"]],
    ["a trailer below each", [`* Ring\n\nSigned-off-by: I`, "* Fix"], ["Ring", "Fix"]],
    ["two of one name", ["* fix", "* fix", "* fix"], ["fix", "fix", "fix"]],
    [
      "a machine that says that it is one",
      ["* Ring", "* [pre-commit.ci] auto fixes", rule, byHook],
      ["Ring", "[pre-commit.ci] auto fixes"],
    ],
  ])("are read: %s", (_, paragraphs, subjects) => {
    expect(read(paragraphs).map(({ subject }) => subject)).toEqual(subjects);
  });

  test.each<readonly [what: string, paragraphs: readonly string[]]>([
    ["one item", ["* Ring", "because it has to"]],
    ["a list below a sentence", ["This rings:", "* Ring", "* Ring louder"]],
    ["a list in prose", ["It rings.", "* Ring", "* Ring louder"]],
    ["items one below the other", ["* Ring\n* Ring louder", "* Fix"]],
    ["an item that goes on with an indent", ["* Ring\n  louder", "* Fix"]],
    ["a list in a message", ["* Ring", "It has:", "* a bell", "* a rope"]],
    ["dashes", ["- Ring", "- Ring louder"]],
    ["a squash that has a list of its own", ["* Ring", "* Count (#5)", "* One", "* Two"]],
    ["another person", ["* Ring", "* Fix", rule, byOtto]],
    ["another person below a commit", [`* Ring\n\n${byOtto}`, "* Fix"]],
    ["a machine that wrote who knows which", ["* Ring", "* Fix", rule, byClaude]],
    ["more than anybody lists", Array.from({ length: 301 }, (_, bell) => `* Ring bell ${bell}`)],
  ])("are none: %s", (_, paragraphs) => {
    expect(read(paragraphs)).toEqual([]);
  });

  test.each<readonly [what: string, squash: Parameters<typeof read>[1]]>([
    ["whoever else committed it", { committer: ines }],
    ["a time when GitHub did not name who wrote them", { committedAt: "2019-03-05T15:00:00Z" }],
    ["a machine", { author: { name: "renovate[bot]", mail: "bot@example.org" } }],
  ])("are none of %s", (_, squash) => {
    expect(read(["* Ring", "* Fix"], squash)).toEqual([]);
  });

  test("have their places, bodies and helpers", () => {
    const listed = read([
      "* Ring",
      "The bell was dumb.",
      `* Fix the rope\n\n${byClaude}`,
      "* [pre-commit.ci] auto fixes",
      rule,
      `${byClaude}\n${byHook}`,
    ]);
    const claude = { name: "Claude", mail: "noreply@anthropic.com" };
    expect(listed).toEqual([
      { position: 1, line: 3, subject: "Ring", body: "The bell was dumb.", coAuthors: [] },
      { position: 2, line: 7, subject: "Fix the rope", body: byClaude, coAuthors: [claude] },
      {
        position: 3,
        line: 11,
        subject: "[pre-commit.ci] auto fixes",
        body: "",
        coAuthors: [],
        byOthers: true,
      },
    ]);
  });
});
