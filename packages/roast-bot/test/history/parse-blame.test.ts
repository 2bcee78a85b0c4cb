import { expect, it } from "vitest";
import { parseBlame } from "../../src/history/parse-blame.ts";

const [one, two] = ["a".repeat(40), "b".repeat(40)];

it("tells who wrote how many lines, in the author's own offset", () => {
  const output = [
    `${one} 3 3 1`,
    "author Ada Brook",
    "author-mail <ada@example.org>",
    "author-time 1772445600",
    "author-tz -0600",
    "committer Ada Brook",
    "summary Keep the pool warm (#7)",
    "filename src/pool.py",
    "\tauthor = None",
    `${two} 4 4 2`,
    "author Bo Kerr",
    "author-mail <bo@example.org>",
    "author-time 1772445600",
    "author-tz +0530",
    "summary Close it",
    "filename src/pool.py",
    "\tclose()",
    `${two} 5 5`,
    "\treturn",
    "",
  ].join("\n");
  expect(parseBlame(output)).toEqual([
    {
      sha: two,
      author: { name: "Bo Kerr", mail: "bo@example.org" },
      at: "2026-03-02T15:30:00+05:30",
      subject: "Close it",
      lines: 2,
    },
    {
      sha: one,
      author: { name: "Ada Brook", mail: "ada@example.org" },
      at: "2026-03-02T04:00:00-06:00",
      subject: "Keep the pool warm (#7)",
      lines: 1,
    },
  ]);
  expect(parseBlame("")).toEqual([]);
});
